package app.primed.notebook.view;

import app.primed.notebook.model.Entry;
import app.primed.notebook.model.LineReading;
import app.primed.notebook.model.MoveEdits;
import app.primed.notebook.model.Range;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.TaskState;
import app.primed.notebook.model.board.BoardLine;
import app.primed.ui.Icons;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One entry on a card. It has the focus as a whole. [RowInput] gives it its keys, its menu and dragging.
final class BoardRow extends CachedHeightBox {
    private final BoardContext context;
    private @Nullable Button more;
    private BoardLine line;
    private Node shown = new HBox();
    private Runnable space = () -> {};
    private IntConsumer onLine = _ -> {};
    private Consumer<Node> openMenu = _ -> {};
    private @Nullable InlineEditor editor;

    BoardRow(BoardLine line, BoardContext context) {
        super(4);
        this.line = line;
        this.context = context;
        getStyleClass().add("entry-row");
        setFocusTraversable(true);
        // Only the row one looks at has its button: a note may have thousands of rows.
        hoverProperty().subscribe(this::offer);
        focusedProperty().subscribe(this::offer);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                if (event.getClickCount() == 2) {
                    edit();
                } else {
                    requestFocus();
                }
                event.consume();
            }
        });
    }

    /// Sets what shows the menu of actions.
    ///
    /// @param opener receives the node below which the menu is shown
    void setMenu(Consumer<Node> opener) {
        openMenu = opener;
    }

    /// What it shows from now on.
    void show(BoardLine shownLine, Node content, Runnable onSpace) {
        space = onSpace;
        onLine = _ -> {};
        bind(shownLine);
        setAccessibleText(shownLine.words());
        shown = content;
        if (editor == null) {
            arrange();
        }
    }

    /// The same row in a newer reading.
    void bind(BoardLine same) {
        line = same;
        setId("row-" + same.line());
        onLine.accept(same.line());
    }

    /// Called with its first line, now and when it changes.
    void onLine(IntConsumer action) {
        var before = onLine;
        onLine = number -> {
            before.accept(number);
            action.accept(number);
        };
        action.accept(line.line());
    }

    BoardLine line() {
        return line;
    }

    /// Its entry; of code, which is none, one that no action finds in the text.
    Entry entry() {
        return line.entry().orElseGet(() -> {
            var range = new Range(0, 0, line.line(), line.endLine());
            return new Entry(range, range, 0, false, line.words(), TaskState.NONE, -1, Optional.empty(), List.of());
        });
    }

    /// Whether it is an entry, which can be edited and moved.
    boolean editable() {
        return line.entry().isPresent();
    }

    /// Whether something is typed here that is not in the text yet.
    boolean hasUnsavedText() {
        return editor != null && editor.isChanged();
    }

    boolean editing() {
        return editor != null;
    }

    void edit() {
        if (!editable()) {
            context.showLine().accept(line.line());
            return;
        }
        field(context.actions().editableText(entry()), "Entry text (Enter to save, Esc to cancel)", words -> {
            var entry = entry();
            if (words.isBlank()) {
                context.actions().remove(entry);
            } else if (!context.actions().reword(entry, words)) {
                // Gone from the text meanwhile: what was typed comes in anew.
                context.actions().add(SectionKind.SCRAPS, words);
            }
        });
    }

    void attribute() {
        handle("Handle of who said it (empty to remove)",
                handle -> context.actions().attribute(entry(), handle));
    }

    /// Says what the line is, against what was read.
    void correct(LineReading reading) {
        if (editable()) {
            context.corrections().correct(entry(), reading);
        }
    }

    void saidBy() {
        if (!editable()) {
            return;
        }
        handle("Handle of who said it (empty: nobody)", handle -> {
            var name = handle.strip().replaceFirst("^@", "");
            if (name.isEmpty() || name.matches("\\w{2,30}")) {
                correct(new LineReading.SaidBy(name));
            }
        });
    }

    void addUnder() {
        field("", "Text below the entry (Enter to add)", words -> context.actions().addUnder(entry(), words));
    }

    void remove() {
        context.actions().remove(entry());
    }

    void step(int by) {
        focusMoved(context.actions().step(entry(), by));
    }

    /// To previous section (-1) or after (1) its own.
    void stepSection(int by) {
        var sections = context.session().get().sections().stream()
                .filter(s -> s.kind() != SectionKind.DAY && s.headed()).toList();
        var at = sections.indexOf(MoveEdits.sectionOf(context.session().get(), entry())) + by;
        if (at >= 0 && at < sections.size()) {
            moveInto(sections.get(at));
        }
    }

    void moveInto(Section section) {
        focusMoved(context.actions().moveInto(entry(), section));
    }

    void focusMoved(OptionalInt line) {
        line.ifPresent(context.focusLine()::accept);
    }

    void menu() {
        requestFocus();
        openMenu.accept(more == null ? this : more);
    }

    /// What the space key does.
    void toggle() {
        space.run();
    }

    private void offer() {
        if (more == null && editor == null && (isHover() || isFocused())) {
            var button = Icons.button(Feather.MORE_HORIZONTAL, "Actions for this entry", "Menu key", this::menu);
            button.getStyleClass().add("row-more");
            button.setFocusTraversable(false);
            button.setManaged(false);
            more = button;
            arrange();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (more != null) {
            more.autosize();
            more.relocate(getWidth() - more.getWidth() - 2, 1);
        }
    }

    private void field(String words, String prompt, Consumer<String> commit) {
        field(words, prompt, edited -> HandleCompletion.afterSign(edited, context.people()), commit);
    }

    private void handle(String prompt, Consumer<String> commit) {
        field(entry().by().map(by -> by.by()).orElse(""), prompt,
                edited -> HandleCompletion.ofField(edited, context.people()), commit);
    }

    private void field(String words, String prompt, Consumer<TextArea> completion, Consumer<String> commit) {
        var field = new InlineEditor(words, prompt, completion, typed -> {
            if (context.actions().mayWrite()) {
                close();
                commit.accept(typed);
            }
        }, this::close);
        editor = field;
        arrange();
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        editor = null;
        arrange();
        requestFocus();
    }

    private void arrange() {
        if (editor != null) {
            getChildren().setAll(editor);
            return;
        }
        getChildren().setAll(shown);
        if (more != null) {
            getChildren().add(more);
        }
    }
}

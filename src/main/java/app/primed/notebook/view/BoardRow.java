package app.primed.notebook.view;

import app.primed.notebook.model.Entry;
import app.primed.notebook.model.MoveEdits;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.ui.Icons;
import app.primed.ui.KeyMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One entry on a card. It has the focus as a whole; keys, the menu, double click and dragging do the same things.
final class BoardRow extends CachedHeightBox {
    private final BoardContext context;
    private @Nullable Button more;
    private Entry entry;
    private Node shown = new HBox();
    private Runnable space = () -> {};
    private IntConsumer onLine = _ -> {};
    private @Nullable InlineEditor editor;

    BoardRow(Entry entry, BoardContext context) {
        super(4);
        this.entry = entry;
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
        setOnContextMenuRequested(event -> {
            if (editor == null) {
                new RowMenu(this, context).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        new RowDrag(this, context);
    }

    /// What it shows from now on.
    void show(Entry shownEntry, Node content, Runnable onSpace) {
        space = onSpace;
        bind(shownEntry);
        shown = content;
        if (editor == null) {
            arrange();
        }
    }

    /// The same entry in a newer reading.
    void bind(Entry same) {
        entry = same;
        setId("row-" + same.line());
        setAccessibleText(same.text());
        onLine.accept(same.line());
    }

    /// Called with the entry's line, now and when it changes.
    void onLine(IntConsumer action) {
        onLine = action;
        action.accept(entry.line());
    }

    Entry entry() {
        return entry;
    }

    /// Whether something is typed here that is not in the text yet.
    boolean hasUnsavedText() {
        return editor != null && editor.isChanged();
    }

    boolean editing() {
        return editor != null;
    }

    void edit() {
        field(context.actions().editableText(entry), "Entry text (Enter to save, Esc to cancel)", words -> {
            if (words.isBlank()) {
                context.actions().remove(entry);
            } else if (!context.actions().reword(entry, words)) {
                // Gone from the text meanwhile: what was typed comes in anew.
                context.actions().add(SectionKind.SCRAPS, words);
            }
        });
    }

    void attribute() {
        field(entry.by().map(by -> by.by()).orElse(""), "Handle of who said it (empty to remove)",
                handle -> context.actions().attribute(entry, handle));
    }

    void addUnder() {
        field("", "Text below the entry (Enter to add)", words -> context.actions().addUnder(entry, words));
    }

    void remove() {
        context.actions().remove(entry);
    }

    void step(int by) {
        focusMoved(context.actions().step(entry, by));
    }

    /// To previous section (-1) or after (1) its own.
    void stepSection(int by) {
        var sections = context.session().get().sections().stream()
                .filter(s -> s.kind() != SectionKind.DAY && s.headed()).toList();
        var at = sections.indexOf(MoveEdits.sectionOf(context.session().get(), entry)) + by;
        if (at >= 0 && at < sections.size()) {
            moveInto(sections.get(at));
        }
    }

    void moveInto(Section section) {
        focusMoved(context.actions().moveInto(entry, section));
    }

    void focusMoved(OptionalInt line) {
        line.ifPresent(context.focusLine()::accept);
    }

    private void menu() {
        requestFocus();
        new RowMenu(this, context).show(more == null ? this : more, Side.BOTTOM, 0, 2);
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

    private void field(String words, String told, java.util.function.Consumer<String> commit) {
        var field = new InlineEditor(words, told, typed -> {
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

    private void key(KeyEvent event) {
        if (event.getTarget() != this) {
            return;
        }
        var did = action(event);
        did.ifPresent(action -> {
            event.consume();
            action.run();
        });
    }

    private Optional<Runnable> action(KeyEvent event) {
        return KeyMap.find(event, BoardKey.values()).map(key -> switch (key) {
            case PREVIOUS -> () -> RowNavigation.vertical(this, -1);
            case NEXT -> () -> RowNavigation.vertical(this, 1);
            case LEFT -> () -> RowNavigation.sideways(this, -1);
            case RIGHT -> () -> RowNavigation.sideways(this, 1);
            case EDIT -> this::edit;
            case TOGGLE -> space;
            case DELETE -> () -> {
                int line = entry.line();
                remove();
                context.focusLine().accept(line);
            };
            case MOVE_UP -> () -> step(-1);
            case MOVE_DOWN -> () -> step(1);
            case SECTION_ABOVE -> () -> stepSection(-1);
            case SECTION_BELOW -> () -> stepSection(1);
            case MENU -> this::menu;
        });
    }
}

package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.Settings;
import app.primed.ui.KeyMap;
import app.primed.ui.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The notebook: sessions at the left, then the open note, and another beside it if the user wants.
public final class NotebookScreen implements Screen {
    private static final String COLUMN = "notebook.column";
    private static final double USUAL_COLUMN = 0.19;

    private final NotebookViewModel notebook;
    private final OutlineList outline;
    private final SessionSidebar column;
    private final NotePanes notes;
    private final SplitPane whole = new SplitPane();
    private final StackPane root = new StackPane();
    /// The note's header has its path; the top bar does not repeat it.
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper right = new ReadOnlyStringWrapper("");
    private Runnable searchBeside = () -> {};
    private Runnable begin;
    /// Whether the key pressed last was a command.
    private boolean acted;

    /// @param settings where the dividers are remembered
    /// @param links what other screens do for this one
    public NotebookScreen(NotebookViewModel notebook, Settings settings, NotebookLinks links) {
        this.notebook = notebook;
        begin = notebook.newSession()::openToday;
        outline = new OutlineList(this::jump);
        notes = new NotePanes(notebook, settings, links, this::caretMoved);
        column = new SessionSidebar(notebook,
                new FileMenuActions(this::editOutside, NotebookScreen::copyPath, this::openBeside), settings, outline,
                () -> begin.run(), notes::focusNote);
        whole.getItems().setAll(column, notes);
        SplitPane.setResizableWithParent(column, false);
        whole.setDividerPositions(settings.get(COLUMN, USUAL_COLUMN));
        whole.getDividers().getFirst().positionProperty().subscribe(p -> settings.put(COLUMN, p.doubleValue()));

        root.getChildren().setAll(whole, new EmptyVault(notebook, () -> begin.run()));
        root.getStyleClass().add("notebook");
        for (var sheet : List.of("notebook", "files")) {
            root.getStylesheets().add(Objects.requireNonNull(
                    NotebookScreen.class.getResource("/app/primed/notebook/" + sheet + ".css")).toExternalForm());
        }
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (acted) {
                event.consume(); // The character of Alt 1, say, would be typed into the text that has the focus now.
            }
        });
        notes.shownProperty().subscribe(this::follow);
        outline.follow(notebook.notes());
        setMenu(List::of);
    }

    /// What is shown for a moment until there is the screen: its two columns.
    public static Node empty(Settings settings) {
        var column = new Region();
        column.getStyleClass().add("empty-column");
        var place = new HBox(column);
        column.prefWidthProperty().bind(place.widthProperty().multiply(settings.get(COLUMN, USUAL_COLUMN)));
        place.getStyleClass().add("empty-screen");
        return place;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> openItemProperty() {
        return place.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<String> statusLeftProperty() {
        return left.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<String> statusRightProperty() {
        return right.getReadOnlyProperty();
    }

    @Override
    public void close() {
        notes.close();
    }

    @Override
    public void onShown() {
        notebook.notes().check();
        notebook.corrections().refresh();
        if (notebook.active().viewModeProperty().get() != ViewMode.BOARD) {
            active().restoreFocus();
        }
    }

    private NotePane active() {
        return notes.active();
    }

    private void caretMoved(NotebookViewModel parts, int line) {
        if (parts.note() == notebook.notes().active()) {
            outline.caretAt(line);
        }
    }

    /// The outline and the status bar are of the active note.
    private void follow(NotePane pane) {
        left.bind(pane.statusProperty());
        outline.show(notebook.notes().active().session());
        outline.caretAt(pane.editor().caretLine());
    }

    /// Opens a note beside the first one. If it is open already, it gets the focus.
    public void openBeside(Path note) {
        openBeside(note, 1);
    }

    /// As [#openBeside(Path)], at a line.
    ///
    /// @param line 1-based
    public void openBeside(Path note, int line) {
        notebook.panes().openBeside(note, line, this::jump);
        notes.focusNote();
    }

    /// Looks for a note to open beside the first.
    public void searchBeside() {
        searchBeside.run();
    }

    /// Closes the second note.
    public void closeBeside() {
        notebook.panes().closeBeside();
    }

    /// Sets what looks for a note to open beside the first.
    public void setSearchBeside(Runnable search) {
        searchBeside = search;
    }

    /// Sets how many spaces a tab is wide in the text.
    public void setTabWidth(int spaces) {
        notes.setTabWidth(spaces);
    }

    /// How a new session begins.
    public void setNewSessionAction(Runnable action) {
        begin = action;
    }

    /// Sets what handles pasted chat; it returns whether the text was chat.
    public void setChatHandler(Predicate<String> takes) {
        notes.setChatHandler(takes);
    }

    /// Whether the capture line under the note is in sight.
    public boolean showsCapture() {
        return notebook.active().viewModeProperty().get().editable() && root.getScene() != null
                && notebook.notes().active().path().isPresent();
    }

    /// The capture line, from wherever one is.
    public void focusCapture() {
        active().focusCapture();
    }

    /// Opens the active note in the user's own editor, at the line of the caret.
    public void editOutside() {
        notebook.notes().active().path().ifPresent(this::editOutside);
    }

    private void editOutside(Path file) {
        boolean open = notebook.notes().active().path().equals(Optional.of(file));
        new EditorChoice(notebook.editor(), root).edit(file, open ? caretLine() : 1);
    }

    /// Does with the active note's file what a key of the tree does with the selected one.
    public void act(TreeKey key) {
        notebook.notes().active().path().ifPresent(note -> column.act(key, note));
    }

    /// Takes words that were typed before the note was chosen that is active now.
    ///
    /// @return false if its text is not shown, or must not be written
    public boolean typeAhead(String words) {
        return active().typeAhead(words);
    }

    private boolean actOnFile(TreeKey key, boolean free) {
        boolean here = free && !column.isListFocused();
        if (here) {
            act(key);
        }
        return here;
    }

    /// Asks which editor that is.
    public void chooseEditor() {
        new EditorChoice(notebook.editor(), root).choose();
    }

    /// Shows something above the list of notes.
    public void showAboveNotes(Node node) {
        column.showAboveNotes(node);
    }

    /// Changes since the last git commit, where the vault is in a repository.
    public void showGit() {
        column.showGit();
    }

    /// Earlier versions of the active note.
    public void showHistory() {
        active().header().showHistory();
    }

    /// Shows a line of a note: where a card, a snippet or a found row came from.
    ///
    /// @param line 1-based
    public void open(Path path, int line) {
        open(path, line, "");
    }

    /// As [#open(Path, int)], with words in sight that were found from there on.
    public void open(Path path, int line, String words) {
        if (line <= 1 && words.isEmpty()) {
            notebook.panes().open(path); // The note itself: the caret goes where it was.
        } else {
            notebook.panes().openAt(path, line, at -> active().jump(at, words));
        }
    }

    /// The 1-based line of the active note that the caret is on.
    public int caretLine() {
        return active().editor().caretLine();
    }

    /// What can be done to the text, for the palette.
    public List<EditorAction> editorActions() {
        return active().editor().actions().stream().map(deed -> new EditorAction(deed.label(), deed.keys(), () -> {
            active().showEditor();
            active().editor().focus();
            deed.action().run();
        })).toList();
    }

    /// Sets what sees pasted text before the note does.
    ///
    /// @param taker whether it took the text; then nothing goes into the note
    public void setPasteInterceptor(Predicate<String> taker) {
        notes.setPasteInterceptor(taker);
    }

    /// Sets what else can be done with a note, for the menu in its header.
    ///
    /// @param items makes the entries for one menu
    public void setMenu(Supplier<List<MenuItem>> items) {
        notes.setMenu(() -> {
            var all = new ArrayList<>(List.of(
                    item("Edit in my editor", NotebookKey.EDIT_OUTSIDE, this::editOutside),
                    item("Open a note beside\u2026", NotebookKey.BESIDE, this::searchBeside),
                    item("Rename", NotebookKey.RENAME, () -> act(TreeKey.RENAME)),
                    item("Move to\u2026", NotebookKey.MOVE, () -> act(TreeKey.MOVE))));
            all.addAll(items.get());
            return all;
        });
    }

    private static MenuItem item(String words, NotebookKey key, Runnable action) {
        var item = new MenuItem(words);
        item.setAccelerator(key.binding().strokes().getFirst().combination());
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Draws the boards again: cards or other notes have changed what they show.
    public void refreshBoard() {
        notes.refresh();
    }

    /// Shows a 1-based line of the active note.
    public void jump(int line) {
        active().jump(line);
    }

    private static void copyPath(Path file) {
        var content = new ClipboardContent();
        content.putString(file.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void key(KeyEvent event) {
        // A field in which something is typed undoes that; an empty one has nothing a user would want back.
        boolean elsewhere = !column.isListFocused() && !(event.getTarget() instanceof org.fxmisc.richtext.CodeArea)
                && !(event.getTarget() instanceof TextInputControl field && !field.getText().isEmpty());
        var done = KeyMap.find(event, NotebookKey.values()).filter(key -> act(key, elsewhere));
        done.ifPresent(_ -> event.consume());
        acted = done.isPresent();
    }

    private boolean act(NotebookKey key, boolean elsewhere) {
        switch (key) {
            case RENAME -> {
                return actOnFile(TreeKey.RENAME, !active().isBoardFocused());
            }
            case MOVE -> {
                return actOnFile(TreeKey.MOVE, true);
            }
            case NEW_SESSION -> begin.run();
            case SAVE -> notebook.notes().saveNow();
            case CAPTURE -> focusCapture();
            case EDIT_OUTSIDE -> editOutside();
            case BESIDE -> searchBeside();
            case CLOSE_BESIDE -> closeBeside();
            case OTHER_NOTE -> notes.focusOther();
            case WRITE -> active().show(ViewMode.WRITE);
            case SPLIT -> active().show(ViewMode.SPLIT);
            case BOARD -> active().show(ViewMode.BOARD);
            case READ -> active().show(ViewMode.READ);
            case UNDO -> {
                if (elsewhere) {
                    active().editor().undo();
                }
                return elsewhere;
            }
            case REDO -> {
                if (elsewhere) {
                    active().editor().redo();
                }
                return elsewhere;
            }
            case STEP, SPELLING, PASTE, PASTE_PLAIN -> {
                return false;
            }
        }
        return true;
    }
}

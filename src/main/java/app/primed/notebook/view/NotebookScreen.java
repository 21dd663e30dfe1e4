package app.primed.notebook.view;

import app.primed.notebook.model.Session;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.Settings;
import app.primed.ui.FocusOwner;
import app.primed.ui.Icons;
import app.primed.ui.KeyMap;
import app.primed.ui.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The notebook: sessions at the left, the text in the middle, the board read from it at the right.
public final class NotebookScreen implements Screen {
    /// How much is seen of the note before while the chosen one is opening.
    private static final double STALE = 0.35;

    private final NotebookViewModel notebook;
    private final Settings settings;
    private final EditorPane editor;
    private final Board board;
    private final BorderPane boardPane = new BorderPane();
    private final NoteHeader header;
    private final ReadPane reading;
    private final OutlineList outline;
    private final SessionSidebar column;
    private final CaptureBar capture;
    private final BorderPane writing = new BorderPane();
    private final SplitPane note = new SplitPane();
    private final SplitPane whole = new SplitPane();
    private final StackPane root = new StackPane();
    /// The note's header has its path; the top bar does not repeat it.
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper right = new ReadOnlyStringWrapper("");
    private final AdaptiveThrottle unhurried;
    private Predicate<String> chat = _ -> false;
    private Runnable begin;
    private boolean stale;

    /// @param settings where the dividers are remembered
    /// @param links what other screens do for this one
    public NotebookScreen(NotebookViewModel notebook, Settings settings, NotebookLinks links) {
        this.notebook = notebook;
        this.settings = settings;
        begin = notebook.newSession()::openToday;
        editor = new EditorPane(notebook.note(), notebook.access(), notebook.spelling(), notebook.pictures(),
                notebook.links().completion(), notebook.people(), links);
        unhurried = new AdaptiveThrottle(editor.typing());
        board = new Board(
                notebook.note(), notebook.actions(), notebook.corrections(), notebook.related(), links, settings,
                this::jump);
        boardPane.setCenter(board);
        boardPane.setBottom(new RuleOfferBar(notebook.corrections()));
        boardPane.setMinWidth(0);
        reading = new ReadPane(notebook.note(), notebook.rendered(), notebook.actions(), links,
                new LinksPane(notebook.links(), notebook.note(), this::open));
        outline = new OutlineList(this::jump);
        column = new SessionSidebar(notebook, new FileMenuActions(this::editOutside, NotebookScreen::copyPath),
                settings, outline,
                () -> begin.run(), this::focusNote);
        capture = new CaptureBar(notebook.capture(), pasted -> chat.test(pasted), editor::focus);
        notebook.note().attach(editor);

        writing.setTop(editor.findBar());
        writing.setCenter(editor);
        writing.setBottom(capture);
        writing.setMinWidth(0);
        var centre = new BorderPane(note);
        header = new NoteHeader(notebook, this::focusNote);
        var edit = new MenuItem("Edit in my editor");
        edit.setAccelerator(NotebookKey.EDIT_OUTSIDE.binding().strokes().getFirst().combination());
        edit.setOnAction(_ -> editOutside());
        header.menuItems().add(edit);
        centre.setTop(header);
        centre.setMinWidth(0);
        whole.getItems().setAll(column, centre);
        SplitPane.setResizableWithParent(column, false);
        whole.setDividerPositions(settings.get("notebook.column", 0.17));
        whole.getDividers().getFirst().positionProperty()
                .subscribe(p -> settings.put("notebook.column", p.doubleValue()));

        root.getChildren().setAll(whole, emptyVault());
        root.getStyleClass().add("notebook");
        for (var sheet : List.of("notebook", "files")) {
            root.getStylesheets().add(Objects.requireNonNull(
                    NotebookScreen.class.getResource("/app/primed/notebook/" + sheet + ".css")).toExternalForm());
        }
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);

        notebook.viewModeProperty().subscribe(this::arrange);
        notebook.note().sessionProperty().subscribe(this::show);
        editor.caretLineProperty().subscribe(outline::caretAt);
        notebook.note().chosenProperty().subscribe(this::holdKeys);
        notebook.note().pathProperty().subscribe(this::holdKeys);
        left.bind(Bindings.createStringBinding(
                this::status, notebook.note().sessionProperty(), notebook.note().pathProperty(),
                notebook.note().chosenProperty(),
                editor.selectedWordsProperty()));
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
    public void onShown() {
        notebook.saving().check();
        notebook.corrections().refresh();
        if (notebook.viewModeProperty().get() != ViewMode.BOARD) {
            restoreFocus();
        }
    }

    private void restoreFocus() {
        if (notebook.viewModeProperty().get().editable()) {
            editor.restoreFocus();
        } else {
            focusNote();
        }
    }

    private void focusNote() {
        switch (notebook.viewModeProperty().get()) {
            case WRITE, SPLIT -> editor.focus();
            case BOARD -> board.requestFocus();
            case READ -> reading.requestFocus();
        }
    }

    /// While a note is opening, what is typed on the board or into the capture line is for the note before it no more.
    private void holdKeys() {
        boolean opening = notebook.note().isOpening() && notebook.note().chosenProperty().get().isPresent();
        for (var old : List.of(board, reading, outline)) {
            old.setOpacity(opening ? STALE : 1);
            old.setMouseTransparent(opening);
        }
        if (opening && FocusOwner.isWithin(note)) {
            restoreFocus();
        }
    }

    /// Sets how many spaces a tab is wide in the text.
    public void setTabWidth(int spaces) {
        editor.setTabWidth(spaces);
    }

    /// How a new session begins.
    public void setNewSessionAction(Runnable action) {
        begin = action;
    }

    /// Sets what handles pasted chat; it returns whether the text was chat.
    public void setChatHandler(Predicate<String> takes) {
        chat = takes;
    }

    /// Whether the capture line under the note is in sight.
    public boolean showsCapture() {
        return notebook.viewModeProperty().get().editable() && root.getScene() != null
                && notebook.note().path().isPresent();
    }

    /// The capture line, from wherever one is.
    public void focusCapture() {
        showEditor();
        capture.focus();
    }

    /// Opens the open note in the user's own editor, at the line of the caret.
    public void editOutside() {
        notebook.note().path().ifPresent(this::editOutside);
    }

    private void editOutside(Path file) {
        boolean open = notebook.note().path().equals(Optional.of(file));
        new EditorChoice(notebook.editor(), root).edit(file, open ? editor.caretLine() : 1);
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

    /// Earlier versions of the open note.
    public void showHistory() {
        header.showHistory();
    }

    /// Shows a line of a note: where a card, a snippet or a found row came from.
    ///
    /// @param line 1-based
    public void open(Path path, int line) {
        if (line <= 1) {
            notebook.opener().open(path); // The note itself: the caret goes where it was.
        } else {
            notebook.opener().openAt(path, line, this::jump);
        }
    }

    /// The 1-based line of the text the caret is on.
    public int caretLine() {
        return editor.caretLine();
    }

    /// What can be done to the text, for the palette.
    public List<EditorAction> editorActions() {
        return editor.actions().stream().map(deed -> new EditorAction(deed.label(), deed.keys(), () -> {
            showEditor();
            editor.focus();
            deed.action().run();
        })).toList();
    }

    /// Sets what sees pasted text before the note does.
    ///
    /// @param taker whether it took the text; then nothing goes into the note
    public void setPasteInterceptor(Predicate<String> taker) {
        editor.setPasteInterceptor(taker);
    }

    /// The menu in the note's header, for what else can be done with a note.
    public ObservableList<MenuItem> menuItems() {
        return header.menuItems();
    }

    /// Draws the board again: what the neighbours say of it has changed.
    public void refreshBoard() {
        show(notebook.note().session());
    }

    /// Shows a 1-based line of the open note.
    public void jump(int line) {
        if (notebook.viewModeProperty().get() == ViewMode.READ) {
            reading.showLine(line);
            return;
        }
        showEditor();
        editor.jump(line);
    }

    private void showEditor() {
        if (!notebook.viewModeProperty().get().editable()) {
            notebook.viewModeProperty().set(ViewMode.SPLIT);
        }
    }

    private void show(ViewMode mode) {
        boolean within = FocusOwner.isWithin(note);
        notebook.viewModeProperty().set(mode);
        if (within) {
            focusNote();
        }
    }

    private void show(Session session) {
        editor.show(session);
        outline.show(session);
        stale = !showsBoard(notebook.viewModeProperty().get());
        if (!stale) {
            unhurried.run(() -> board.show(notebook.note().session()));
        }
    }

    private static boolean showsBoard(ViewMode mode) {
        return mode == ViewMode.SPLIT || mode == ViewMode.BOARD;
    }

    private void arrange(ViewMode mode) {
        notebook.rendered().setShown(mode == ViewMode.READ);
        notebook.links().setShown(mode == ViewMode.READ);
        switch (mode) {
            case WRITE -> note.getItems().setAll(writing);
            case SPLIT -> {
                note.getItems().setAll(writing, boardPane);
                note.setDividerPositions(settings.get("notebook.board", 0.52));
                note.getDividers().getFirst().positionProperty()
                        .subscribe(p -> settings.put("notebook.board", p.doubleValue()));
            }
            case BOARD -> note.getItems().setAll(boardPane);
            case READ -> note.getItems().setAll(reading);
        }
        if (showsBoard(mode) && stale) {
            stale = false;
            board.show(notebook.note().session());
        }
    }

    private static void copyPath(Path file) {
        var content = new ClipboardContent();
        content.putString(file.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void key(KeyEvent event) {
        // A field in which something is typed undoes that; an empty one has nothing a user would want back.
        boolean elsewhere = !column.isTreeFocused() && !(event.getTarget() instanceof org.fxmisc.richtext.CodeArea)
                && !(event.getTarget() instanceof TextInputControl field && !field.getText().isEmpty());
        KeyMap.find(event, NotebookKey.values()).filter(key -> act(key, elsewhere)).ifPresent(_ -> event.consume());
    }

    private boolean act(NotebookKey key, boolean elsewhere) {
        switch (key) {
            case NEW_SESSION -> begin.run();
            case SAVE -> notebook.saving().saveNow();
            case CAPTURE -> focusCapture();
            case EDIT_OUTSIDE -> editOutside();
            case WRITE -> show(ViewMode.WRITE);
            case SPLIT -> show(ViewMode.SPLIT);
            case BOARD -> show(ViewMode.BOARD);
            case READ -> show(ViewMode.READ);
            case UNDO -> {
                if (elsewhere) {
                    editor.undo();
                }
                return elsewhere;
            }
            case REDO -> {
                if (elsewhere) {
                    editor.redo();
                }
                return elsewhere;
            }
            case STEP, SPELLING, PASTE, PASTE_PLAIN -> {
                return false;
            }
        }
        return true;
    }

    private String status() {
        if (notebook.note().path().isEmpty() || notebook.note().isOpening()) {
            return "";
        }
        var session = notebook.note().session();
        long open = session.openQuestions();
        return session.words() + " words"
                + (editor.selectedWordsProperty().get() > 0
                        ? " (" + editor.selectedWordsProperty().get() + " selected)"
                        : "")
                + (open > 0 ? "     " + open + (open == 1 ? " open question" : " open questions") : "");
    }

    private Node emptyVault() {
        var title = new Label("No session yet");
        title.getStyleClass().add("headline");
        var words = new Label("Sessions are Markdown or text files in " + notebook.vault().notes()
                + ". Start today's session, or put your notes there.");
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        words.setMaxWidth(420);
        words.setAlignment(Pos.CENTER);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        var begin = new Button("New session", Icons.of(Feather.PLUS));
        begin.getStyleClass().add("accent");
        begin.setId("first-session");
        begin.setOnAction(_ -> this.begin.run());
        Icons.describe(begin, "New session for today", "Ctrl N");
        var box = new VBox(14, Icons.of(Feather.BOOK_OPEN), title, words, begin);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-place");
        VBox.setVgrow(box, Priority.ALWAYS);
        var sessions = notebook.sessions();
        box.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> sessions.listedProperty().get() && sessions.weeks().isEmpty() && notebook.note().path().isEmpty(),
                sessions.listedProperty(), sessions.weeks(), notebook.note().pathProperty()));
        return box;
    }
}

package app.primed.notebook.view;

import app.primed.notebook.model.Session;
import app.primed.notebook.viewmodel.NoteFolds;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.Settings;
import app.primed.ui.FocusOwner;
import app.primed.ui.LinkEvent;
import app.primed.ui.PictureEvent;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/// One open note: its header, its text, the board read from it, or the note rendered.
final class NotePane extends BorderPane {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    /// How much is seen of the note before while the chosen one is opening.
    private static final double STALE = 0.35;
    private static final String DIVIDER = "notebook.board";

    private final NotebookViewModel notebook;
    private final Settings settings;
    private final EditorPane editor;
    private final Board board;
    private final BorderPane boardPane = new BorderPane();
    private final NoteHeader header;
    private final MissingLinks missingLinks;
    private final ReadPane reading;
    private final CaptureBar capture;
    private final BorderPane writing = new BorderPane();
    private final SplitPane shown = new SplitPane();
    private final ObservableValue<String> status;
    private final AdaptiveThrottle unhurried;
    private boolean stale;

    /// @param settings where the divider is remembered
    /// @param links what other screens do for this one
    /// @param chat handles pasted chat; it returns whether the text was chat
    NotePane(NotebookViewModel notebook, Settings settings, NotebookLinks links, Predicate<String> chat) {
        this.notebook = notebook;
        this.settings = settings;
        getStyleClass().add("note-pane");
        editor = new EditorPane(notebook.note(), notebook.access(), notebook.spelling(), notebook.pictures(),
                notebook.links().completion(), notebook.people(), links,
                NoteFolds.ofText(notebook.note(), settings));
        unhurried = new AdaptiveThrottle(editor.typing());
        board = new Board(
                notebook.note(), notebook.actions(), notebook.corrections(), notebook.related(), notebook.people(),
                links,
                settings,
                this::jump);
        boardPane.setCenter(board);
        boardPane.setBottom(new RuleOfferBar(notebook.corrections()));
        boardPane.setMinWidth(0);
        missingLinks = new MissingLinks(notebook.links());
        reading = new ReadPane(notebook.note(), notebook.rendered(), notebook.actions(), links,
                new LinksPane(notebook.links(), notebook.note(), (path, line) -> notebook.opener()
                        .openAt(path, line, this::jump)));
        capture = new CaptureBar(notebook.capture(), chat, editor::focus);
        notebook.note().attach(editor);
        writing.setTop(editor.findBar());
        writing.setCenter(editor);
        writing.setBottom(capture);
        writing.setMinWidth(0);
        header = new NoteHeader(notebook);
        setTop(header);
        setCenter(shown);
        // At the foot: a banner above would push the text down under the caret.
        setBottom(new NoteBanners(notebook, this::focusNote, header::stylesheets));
        setMinWidth(0);

        notebook.viewModeProperty().subscribe(this::arrange);
        notebook.note().sessionProperty().subscribe(this::show);
        notebook.note().chosenProperty().subscribe(this::holdKeys);
        notebook.note().pathProperty().subscribe(this::holdKeys);
        status = Bindings.createStringBinding(
                this::status, notebook.note().sessionProperty(), notebook.note().pathProperty(),
                notebook.note().chosenProperty(), editor.selectedWordsProperty());
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> activate());
        addEventHandler(LinkEvent.SHOWN, missingLinks);
        addEventHandler(PictureEvent.WANTED, new PictureLoader(notebook.pictures()));
        notebook.notes().activeProperty().subscribe(
                now -> pseudoClassStateChanged(ACTIVE, now == notebook.note() && notebook.panes().isShown()));
        notebook.panes().shownProperty().subscribe(
                two -> pseudoClassStateChanged(ACTIVE, two && notebook.notes().active() == notebook.note()));
    }

    /// What the user does here is meant for this note.
    void activate() {
        if (notebook.note().chosenProperty().get().isPresent() || !notebook.panes().isShown()) {
            notebook.notes().activate(notebook.note());
        }
    }

    void close() {
        missingLinks.close();
        editor.close();
    }

    EditorPane editor() {
        return editor;
    }

    NoteHeader header() {
        return header;
    }

    void setMenu(List<MenuItem> items) {
        header.menuItems().setAll(items);
    }

    /// The note's words and open questions.
    ObservableValue<String> statusProperty() {
        return status;
    }

    void restoreFocus() {
        if (notebook.viewModeProperty().get().editable()) {
            editor.restoreFocus();
        } else {
            focusNote();
        }
    }

    void focusNote() {
        switch (notebook.viewModeProperty().get()) {
            case WRITE, SPLIT -> editor.focus();
            case BOARD -> board.requestFocus();
            case READ -> reading.requestFocus();
        }
    }

    /// Whether the keys go to the board's entries.
    boolean isBoardFocused() {
        return FocusOwner.isWithin(board);
    }

    boolean typeAhead(String words) {
        boolean taken = notebook.viewModeProperty().get().editable()
                && (notebook.note().isOpening() || editor.isEditable());
        if (taken) {
            notebook.note().typeAhead(words);
        }
        return taken;
    }

    void focusCapture() {
        showEditor();
        capture.focus();
    }

    /// While a note is opening, what is typed on the board or into the capture line is for the note before it no more.
    private void holdKeys() {
        boolean opening = notebook.note().isOpening() && notebook.note().chosenProperty().get().isPresent();
        for (var old : List.of(board, reading)) {
            old.setOpacity(opening ? STALE : 1);
            old.setMouseTransparent(opening);
        }
        if (opening && FocusOwner.isWithin(shown)) {
            restoreFocus();
        }
    }

    /// Shows a 1-based line of the note.
    void jump(int line) {
        jump(line, "");
    }

    /// As [#jump(int)], with words in sight that are there or soon after.
    void jump(int line, String words) {
        if (notebook.viewModeProperty().get() == ViewMode.READ) {
            editor.place(line, words);
            reading.showLine(line);
            return;
        }
        showEditor();
        editor.place(line, words);
        editor.focus();
    }

    void showEditor() {
        if (!notebook.viewModeProperty().get().editable()) {
            notebook.viewModeProperty().set(ViewMode.SPLIT);
        }
    }

    void show(ViewMode mode) {
        boolean within = FocusOwner.isWithin(shown);
        notebook.viewModeProperty().set(mode);
        if (within) {
            focusNote();
        }
    }

    /// Draws the board again: cards or other notes have changed what it shows.
    void refresh() {
        show(notebook.note().session());
    }

    private void show(Session session) {
        editor.show(session);
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
            case WRITE -> shown.getItems().setAll(writing);
            case SPLIT -> {
                shown.getItems().setAll(writing, boardPane);
                shown.setDividerPositions(settings.get(DIVIDER, 0.52));
                shown.getDividers().getFirst().positionProperty()
                        .subscribe(p -> settings.put(DIVIDER, p.doubleValue()));
            }
            case BOARD -> shown.getItems().setAll(boardPane);
            case READ -> shown.getItems().setAll(reading);
        }
        if (showsBoard(mode) && stale) {
            stale = false;
            board.show(notebook.note().session());
        }
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
}

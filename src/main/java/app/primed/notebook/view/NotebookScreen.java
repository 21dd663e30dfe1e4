package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.Settings;
import app.primed.ui.FocusOwner;
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
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The notebook: sessions at the left, then the open note, and another beside it if the user wants.
public final class NotebookScreen implements Screen {
    private static final String COLUMN = "notebook.column";
    private static final String BESIDE = "notebook.beside.divider";

    private final NotebookViewModel notebook;
    private final Settings settings;
    private final NotebookLinks links;
    private final NotePane first;
    private final OutlineList outline;
    private final SessionSidebar column;
    private final SplitPane notes = new SplitPane();
    private final SplitPane whole = new SplitPane();
    private final StackPane root = new StackPane();
    /// The note's header has its path; the top bar does not repeat it.
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper right = new ReadOnlyStringWrapper("");
    private Optional<NotePane> second = Optional.empty();
    private Supplier<List<MenuItem>> menu = List::of;
    private Predicate<String> chat = _ -> false;
    private Predicate<String> paste = _ -> false;
    private Runnable searchBeside = () -> {};
    private Runnable begin;
    /// Whether the key pressed last was a command.
    private boolean acted;
    private int tabWidth;

    /// @param settings where the dividers are remembered
    /// @param links what other screens do for this one
    public NotebookScreen(NotebookViewModel notebook, Settings settings, NotebookLinks links) {
        this.notebook = notebook;
        this.settings = settings;
        this.links = links;
        begin = notebook.newSession()::openToday;
        outline = new OutlineList(this::jump);
        first = pane(notebook);
        column = new SessionSidebar(notebook,
                new FileMenuActions(this::editOutside, NotebookScreen::copyPath, this::openBeside), settings, outline,
                () -> begin.run(), this::focusNote);
        notes.getItems().setAll(first);
        whole.getItems().setAll(column, notes);
        SplitPane.setResizableWithParent(column, false);
        whole.setDividerPositions(settings.get(COLUMN, 0.17));
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
        notebook.panes().shownProperty().subscribe(this::arrange);
        notebook.notes().activeProperty().subscribe(this::follow);
        root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> notes.getItems().stream()
                .filter(FocusOwner::isWithin).forEach(pane -> ((NotePane) pane).activate()));
        outline.follow(notebook.notes());
        setMenu(List::of);
    }

    private NotePane pane(NotebookViewModel parts) {
        var pane = new NotePane(parts, settings, links, pasted -> chat.test(pasted));
        pane.editor().setPasteInterceptor(pasted -> paste.test(pasted));
        pane.editor().caretLineProperty().subscribe(line -> {
            if (parts.note() == notebook.notes().active()) {
                outline.caretAt(line);
            }
        });
        return pane;
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
        first.close();
        second.ifPresent(NotePane::close);
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
        return notebook.notes().active() == notebook.note() ? first : second.orElse(first);
    }

    private void focusNote() {
        active().focusNote();
    }

    /// A second pane is there while there is a second note.
    private void arrange(boolean two) {
        boolean within = FocusOwner.isWithin(notes);
        if (!two) {
            notes.getItems().removeIf(pane -> pane != first);
            if (within) {
                first.restoreFocus();
            }
            return;
        }
        var beside = second.orElseGet(() -> {
            var made = pane(notebook.beside().orElseThrow());
            made.setId("note-beside");
            made.header().setClosing(notebook.panes()::closeBeside);
            if (tabWidth > 0) {
                made.editor().setTabWidth(tabWidth);
            }
            return made;
        });
        second = Optional.of(beside);
        beside.setMenu(menu.get());
        notes.getItems().add(beside); // The first stays where it is, with its focus.
        beside.applyCss(); // What a skin has not put into the scene yet cannot get the keys.
        notes.setDividerPositions(settings.get(BESIDE, 0.5));
        notes.getDividers().getFirst().positionProperty().subscribe(p -> settings.put(BESIDE, p.doubleValue()));
        if (within) {
            focusNote();
        }
        follow(notebook.notes().active()); // It was active before it had a pane.
    }

    /// The keys, the outline and the status bar go to the active note.
    private void follow(OpenNote note) {
        var pane = active();
        left.bind(pane.statusProperty());
        if (FocusOwner.isWithin(notes) && !FocusOwner.isWithin(pane)) {
            pane.restoreFocus();
        }
        outline.show(note.session());
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
        focusNote();
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

    /// Moves the keys to the other of two notes.
    private void switchNote() {
        (active() == first ? second.filter(_ -> notebook.panes().isShown()).orElse(first) : first).focusNote();
    }

    /// Sets how many spaces a tab is wide in the text.
    public void setTabWidth(int spaces) {
        tabWidth = spaces;
        first.editor().setTabWidth(spaces);
        second.ifPresent(pane -> pane.editor().setTabWidth(spaces));
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
        if (line <= 1) {
            notebook.panes().open(path); // The note itself: the caret goes where it was.
        } else {
            notebook.panes().openAt(path, line, this::jump);
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
        paste = taker;
    }

    /// Sets what else can be done with a note, for the menu in its header.
    ///
    /// @param items makes the entries for one menu
    public void setMenu(Supplier<List<MenuItem>> items) {
        menu = () -> {
            var all = new ArrayList<>(List.of(
                    item("Edit in my editor", NotebookKey.EDIT_OUTSIDE, this::editOutside),
                    item("Open a note beside\u2026", NotebookKey.BESIDE, this::searchBeside)));
            all.addAll(items.get());
            return all;
        };
        first.setMenu(menu.get());
        second.ifPresent(pane -> pane.setMenu(menu.get()));
    }

    private static MenuItem item(String words, NotebookKey key, Runnable action) {
        var item = new MenuItem(words);
        item.setAccelerator(key.binding().strokes().getFirst().combination());
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Draws the boards again: cards or other notes have changed what they show.
    public void refreshBoard() {
        first.refresh();
        second.filter(_ -> notebook.panes().isShown()).ifPresent(NotePane::refresh);
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
        boolean elsewhere = !column.isTreeFocused() && !(event.getTarget() instanceof org.fxmisc.richtext.CodeArea)
                && !(event.getTarget() instanceof TextInputControl field && !field.getText().isEmpty());
        var done = KeyMap.find(event, NotebookKey.values()).filter(key -> act(key, elsewhere));
        done.ifPresent(_ -> event.consume());
        acted = done.isPresent();
    }

    private boolean act(NotebookKey key, boolean elsewhere) {
        switch (key) {
            case NEW_SESSION -> begin.run();
            case SAVE -> notebook.notes().saveNow();
            case CAPTURE -> focusCapture();
            case EDIT_OUTSIDE -> editOutside();
            case BESIDE -> searchBeside();
            case CLOSE_BESIDE -> closeBeside();
            case OTHER_NOTE -> switchNote();
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

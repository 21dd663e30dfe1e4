package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.Settings;
import app.primed.ui.FocusOwner;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;

/// The open note, and another beside it while there is one. One of them is active: commands are for it, and it has or
/// had the focus last.
final class NotePanes extends SplitPane {
    private static final String DIVIDER = "notebook.beside.divider";

    private final NotebookViewModel notebook;
    private final Settings settings;
    private final NotebookLinks links;
    private final ObjIntConsumer<NotebookViewModel> caretMoved;
    private final NotePane first;
    private Optional<NotePane> second = Optional.empty();
    private final ReadOnlyObjectWrapper<NotePane> shown;
    private Supplier<List<MenuItem>> menu = List::of;
    private Predicate<String> chat = _ -> false;
    private Predicate<String> paste = _ -> false;
    private int tabWidth;

    /// @param caretMoved receives the parts of a note and the 1-based line its caret is on now
    NotePanes(NotebookViewModel notebook, Settings settings, NotebookLinks links,
            ObjIntConsumer<NotebookViewModel> caretMoved) {
        this.notebook = notebook;
        this.settings = settings;
        this.links = links;
        this.caretMoved = caretMoved;
        first = pane(notebook);
        shown = new ReadOnlyObjectWrapper<>(first);
        getItems().setAll(first);
        notebook.panes().shownProperty().subscribe(this::arrange);
        notebook.notes().activeProperty().subscribe(_ -> follow());
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> getItems().stream()
                .filter(FocusOwner::isWithin).forEach(pane -> ((NotePane) pane).activate()));
    }

    private NotePane pane(NotebookViewModel parts) {
        var pane = new NotePane(parts, settings, links, pasted -> chat.test(pasted));
        pane.editor().setPasteInterceptor(pasted -> paste.test(pasted));
        pane.editor().caretLineProperty().subscribe(line -> caretMoved.accept(parts, line));
        return pane;
    }

    void close() {
        first.close();
        second.ifPresent(NotePane::close);
    }

    NotePane active() {
        return notebook.notes().active() == notebook.note() ? first : second.orElse(first);
    }

    /// The pane of the active note.
    ReadOnlyObjectProperty<NotePane> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void focusNote() {
        active().focusNote();
    }

    /// Moves the keys to the other of two notes.
    void focusOther() {
        (active() == first ? second.filter(_ -> notebook.panes().isShown()).orElse(first) : first).focusNote();
    }

    private void arrange(boolean two) {
        boolean within = FocusOwner.isWithin(this);
        if (!two) {
            getItems().removeIf(pane -> pane != first);
            if (within) {
                first.restoreFocus();
            }
            return;
        }
        var beside = second.orElseGet(this::secondPane);
        second = Optional.of(beside);
        beside.setMenu(menu.get());
        getItems().add(beside); // The first stays where it is, with its focus.
        beside.applyCss(); // What a skin has not put into the scene yet cannot get the keys.
        setDividerPositions(settings.get(DIVIDER, 0.5));
        getDividers().getFirst().positionProperty().subscribe(p -> settings.put(DIVIDER, p.doubleValue()));
        if (within) {
            focusNote();
        }
        shown.set(active()); // It was active before it had a pane.
    }

    private NotePane secondPane() {
        var made = pane(notebook.beside().orElseThrow());
        made.setId("note-beside");
        made.header().setClosing(notebook.panes()::closeBeside);
        if (tabWidth > 0) {
            made.editor().setTabWidth(tabWidth);
        }
        return made;
    }

    private void follow() {
        var pane = active();
        if (FocusOwner.isWithin(this) && !FocusOwner.isWithin(pane)) {
            pane.restoreFocus();
        }
        shown.set(pane);
    }

    /// Sets how many spaces a tab is wide in the text.
    void setTabWidth(int spaces) {
        tabWidth = spaces;
        first.editor().setTabWidth(spaces);
        second.ifPresent(pane -> pane.editor().setTabWidth(spaces));
    }

    void setChatHandler(Predicate<String> takes) {
        chat = takes;
    }

    void setPasteInterceptor(Predicate<String> taker) {
        paste = taker;
    }

    /// @param items makes the entries for one menu
    void setMenu(Supplier<List<MenuItem>> items) {
        menu = items;
        first.setMenu(items.get());
        second.ifPresent(pane -> pane.setMenu(items.get()));
    }

    /// Draws the boards again.
    void refresh() {
        first.refresh();
        second.filter(_ -> notebook.panes().isShown()).ifPresent(NotePane::refresh);
    }
}

package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.viewmodel.SaveState.SaveFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The notes that are open side by side: the first, and one beside it while there is one. A note is open in one place
/// only. Keys and commands are for the active one, which has or had the focus last.
public final class OpenNotes {
    private final List<Pane> panes;
    private final ReadOnlyObjectWrapper<OpenNote> active;

    /// A place for a note, with what saves it.
    record Pane(OpenNote note, AutoSave saving) {}

    OpenNotes(Pane first, Pane beside) {
        panes = List.of(first, beside);
        active = new ReadOnlyObjectWrapper<>(first.note());
    }

    public ReadOnlyObjectProperty<OpenNote> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public OpenNote active() {
        return active.get();
    }

    /// What is typed and done from now on is for this one.
    public void activate(OpenNote note) {
        active.set(note);
    }

    /// The note chosen last in the active place.
    public ObservableValue<Optional<Path>> chosenProperty() {
        return active.flatMap(OpenNote::chosenProperty);
    }

    List<Pane> panes() {
        return panes;
    }

    boolean isFirst(OpenNote note) {
        return panes.getFirst().note() == note;
    }

    /// The place in which a note is shown.
    Optional<Pane> showing(Path path) {
        return panes.stream().filter(pane -> pane.note().path().filter(path::equals).isPresent()).findFirst();
    }

    /// The other place, where a note is open there or is being opened.
    Optional<OpenNote> elsewhere(OpenNote here, Path path) {
        return panes.stream().map(Pane::note)
                .filter(note -> note != here && note.chosenProperty().get().filter(path::equals).isPresent())
                .findFirst();
    }

    /// The files of the open notes, for operations that they have to follow.
    List<NoteFile> files() {
        return panes.stream().flatMap(pane -> pane.saving().file().stream()).toList();
    }

    /// Saves what is unsaved in any of them, then says so.
    ///
    /// @param done receives why one could not be saved; see [AutoSave#flush]
    void flush(Consumer<Optional<SaveFailure>> done) {
        flush(0, Optional.empty(), done);
    }

    private void flush(int from, Optional<SaveFailure> failed, Consumer<Optional<SaveFailure>> done) {
        if (from == panes.size()) {
            done.accept(failed);
        } else {
            panes.get(from).saving().flush(failure -> flush(from + 1, failed.or(() -> failure), done));
        }
    }

    /// Checks at once for outside changes.
    public void check() {
        panes.forEach(pane -> pane.saving().check());
    }

    public void saveNow() {
        panes.forEach(pane -> pane.saving().saveNow());
    }

    /// The files of the open notes have other places now.
    void moved() {
        panes.forEach(pane -> pane.saving().moved());
    }

    void setReadOnly(boolean now) {
        panes.forEach(pane -> pane.saving().setReadOnly(now));
    }
}

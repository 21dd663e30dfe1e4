package app.primed.notebook.viewmodel;

import app.primed.notebook.io.VersionHistory;
import app.primed.notebook.model.LineDiff;
import app.primed.notebook.model.NoteVersion;
import app.primed.platform.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Earlier versions of the open note: listed with what has changed since, compared, restored.
public final class NoteHistory {
    private final NotebookViewModel notebook;
    private final VersionHistory versions;
    private final Background background;
    private final Consumer<? super Throwable> tell;
    private final ObservableList<Listed> listed = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> note = Optional.empty();

    /// A version in the list.
    ///
    /// @param since lines added and taken away between it and the text as it is now
    public record Listed(NoteVersion version, String text, LineDiff.Count since) {}

    /// A version beside the text as it is now.
    ///
    /// @param rows the version at the left
    public record Shown(Listed chosen, List<LineDiff.Row> rows) {}

    NoteHistory(
            NotebookViewModel notebook, VersionHistory versions, Background background,
            Consumer<? super Throwable> tell) {
        this.notebook = notebook;
        this.versions = versions;
        this.background = background;
        this.tell = tell;
    }

    public ObservableList<Listed> listed() {
        return listed;
    }

    /// Whether the versions have been looked for, so that an empty list means that there are none.
    public ReadOnlyBooleanProperty read() {
        return read.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Looks for the open note's versions.
    public void look() {
        listed.clear();
        read.set(false);
        shown.set(Optional.empty());
        note = notebook.note().get();
        note.ifPresent(path -> {
            var now = notebook.text();
            background.submit("notebook-history", () -> versions.of(path, now).stream().map(version -> {
                var text = versions.text(version);
                return new Listed(version, text, LineDiff.count(text, now));
            }).toList(), found -> {
                if (note.equals(Optional.of(path))) {
                    listed.setAll(found);
                    read.set(true);
                }
            }, failure -> {
                read.set(true);
                tell.accept(failure);
            });
        });
    }

    /// Compares a version with the text as it is now.
    public void show(Listed chosen) {
        var now = notebook.text();
        background.submit("notebook-compare", () -> LineDiff.rows(chosen.text(), now),
                rows -> shown.set(Optional.of(new Shown(chosen, rows))), tell);
    }

    /// Makes the open note's text that of a version, one undo away from what stands there now.
    ///
    /// @return whether it is still that note
    public boolean restore(Listed chosen) {
        if (!notebook.note().get().equals(note)) {
            return false;
        }
        notebook.restore(chosen.text());
        return true;
    }
}

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
    private final OpenNote openNote;
    private final NoteActions actions;
    private final VersionHistory store;
    private final Background background;
    private final Consumer<? super Throwable> report;
    private final ObservableList<ListedVersion> versions = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> note = Optional.empty();

    /// A version in the list.
    ///
    /// @param since lines added and removed between it and the current text
    public record ListedVersion(NoteVersion version, String text, LineDiff.Count since) {}

    /// A version beside the current text.
    ///
    /// @param rows the version at the left
    public record Comparison(ListedVersion chosen, List<LineDiff.Row> rows) {}

    NoteHistory(
            OpenNote openNote, NoteActions actions, VersionHistory store, Background background,
            Consumer<? super Throwable> report) {
        this.openNote = openNote;
        this.actions = actions;
        this.store = store;
        this.background = background;
        this.report = report;
    }

    public ObservableList<ListedVersion> versions() {
        return versions;
    }

    /// Whether the versions are loaded, so that an empty list means that there are none.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Loads the open note's versions.
    public void load() {
        versions.clear();
        loaded.set(false);
        comparison.set(Optional.empty());
        note = openNote.path();
        note.ifPresent(path -> {
            var now = openNote.text();
            background.submit("notebook-history", () -> store.of(path, now).stream().map(version -> {
                var text = store.text(version);
                return new ListedVersion(version, text, LineDiff.count(text, now));
            }).toList(), found -> {
                if (note.equals(Optional.of(path))) {
                    versions.setAll(found);
                    loaded.set(true);
                }
            }, failure -> {
                loaded.set(true);
                report.accept(failure);
            });
        });
    }

    /// Compares a version with the current text.
    public void compare(ListedVersion chosen) {
        var now = openNote.text();
        background.submit("notebook-compare", () -> LineDiff.rows(chosen.text(), now),
                rows -> comparison.set(Optional.of(new Comparison(chosen, rows))), report);
    }

    /// Replaces the open note's text with a version, one undo away.
    ///
    /// @return whether it is still that note
    public boolean restore(ListedVersion chosen) {
        if (!openNote.path().equals(note)) {
            return false;
        }
        actions.rewrite(chosen.text());
        return true;
    }
}

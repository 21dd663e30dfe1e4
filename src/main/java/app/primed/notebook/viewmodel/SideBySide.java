package app.primed.notebook.viewmodel;

import app.primed.platform.RecentFolders;
import app.primed.platform.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// Opens notes in the first or the second of two places. The second is there while a note is open in it, and is
/// remembered between starts. If the first note is closed, the other takes its place.
public final class SideBySide {
    private static final String SPLIT = "notebook.beside.split";

    static final String FIRST = "notebook";
    static final String SECOND = "notebook.beside";

    private final OpenNotes notes;
    private final NoteOpener first;
    private final NoteOpener beside;
    private final ObjectProperty<ViewMode> firstMode;
    private final Settings settings;

    /// @param firstMode what is shown of the first note: two notes with a board each would be too narrow to read
    SideBySide(OpenNotes notes, NoteOpener first, NoteOpener beside, ObjectProperty<ViewMode> firstMode,
            Settings settings) {
        this.notes = notes;
        this.first = first;
        this.beside = beside;
        this.firstMode = firstMode;
        this.settings = settings;
        first.note().chosenProperty().addListener((_, _, now) -> {
            if (now.isEmpty()) {
                moveToFirst();
            }
        });
        beside.note().chosenProperty().addListener((_, _, now) -> {
            if (now.isEmpty()) {
                closed();
            }
        });
    }

    /// The notes that the settings remember.
    public static RecentFolders.Place place(Settings settings) {
        return new RecentFolders.Place(settings.get(FIRST + NoteOpener.NOTE, ""),
                settings.get(FIRST + NoteOpener.CARET, ""), settings.get(SECOND + NoteOpener.NOTE, ""),
                settings.get(SECOND + NoteOpener.CARET, ""));
    }

    /// Sets what is opened at the next start.
    public static void setPlace(Settings settings, RecentFolders.Place place) {
        settings.put(FIRST + NoteOpener.NOTE, place.note());
        settings.put(FIRST + NoteOpener.CARET, place.caret());
        settings.put(SECOND + NoteOpener.NOTE, place.beside());
        settings.put(SECOND + NoteOpener.CARET, place.besideCaret());
    }

    /// Whether there are two notes.
    public ObservableValue<Boolean> shownProperty() {
        return beside.note().chosenProperty().map(Optional::isPresent);
    }

    public boolean isShown() {
        return beside.note().chosenProperty().get().isPresent();
    }

    /// Lists the vault and opens what was open before.
    public void start() {
        // The first is chosen before: a note is open in one place only.
        first.note().chosenProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Optional<Path>> chosen, Optional<Path> was,
                    Optional<Path> now) {
                chosen.removeListener(this);
                beside.startBeside();
            }
        });
        first.start();
    }

    /// Opens a note in the active place; if it is open already, that is the active place from now on.
    public void open(Path path) {
        active().open(path);
    }

    /// As [#open], at a line.
    ///
    /// @param line 1-based
    /// @param jump puts the caret on a line of the active note
    public void openAt(Path path, int line, IntConsumer jump) {
        active().openAt(path, line, jump);
    }

    /// Opens a note beside the first. If it is open already, that is the active place from now on.
    ///
    /// @param line 1-based; at the first the caret goes where it was
    /// @param jump puts the caret on a line of the active note
    public void openBeside(Path path, int line, IntConsumer jump) {
        if (first.note().chosenProperty().get().isEmpty()) {
            first.openAt(path, line, line <= 1 ? _ -> {} : jump);
            return;
        }
        boolean firstHasIt = notes.elsewhere(beside.note(), path).isPresent();
        if (!firstHasIt && !isShown() && firstMode.get() == ViewMode.SPLIT) {
            settings.put(SPLIT, "yes");
            firstMode.set(ViewMode.WRITE);
        }
        if (!firstHasIt) {
            notes.activate(beside.note());
        }
        if (line <= 1) {
            beside.open(path);
        } else {
            beside.openAt(path, line, jump);
        }
    }

    /// Closes the second note. If it cannot be saved, it stays.
    public void closeBeside() {
        beside.leave(beside::forgetPlace);
    }

    private void closed() {
        notes.activate(first.note());
        if (settings.get(SPLIT, "").equals("yes") && firstMode.get() == ViewMode.WRITE) {
            firstMode.set(ViewMode.SPLIT);
        }
        settings.put(SPLIT, "");
    }

    private void moveToFirst() {
        beside.note().path().ifPresent(path -> beside.leave(() -> {
            beside.forgetPlace();
            first.open(path);
        }));
    }

    /// Saves what is open and remembers the places, before the window closes.
    ///
    /// @param done whether all is safe, so that it may close
    public void close(Consumer<Boolean> done) {
        first.close(safe -> {
            if (safe) {
                beside.close(done);
            } else {
                done.accept(false);
            }
        });
    }

    boolean isOpen(Path path) {
        return active().isOpen(path);
    }

    /// Opens a note to write in it.
    void openNew(Path path, ToIntFunction<String> caret, Runnable then) {
        if (active() == first && firstMode.get() == ViewMode.READ) {
            firstMode.set(ViewMode.SPLIT);
        }
        active().openNew(path, caret, then);
    }

    /// Shows the newest note if none is chosen in the first place.
    void openNewestIfNone() {
        if (first.note().chosenProperty().get().isEmpty()) {
            first.openNewest();
        }
    }

    /// Closes the open notes that are among some files or in one of them, so that these can be deleted.
    ///
    /// @param then receives one of the notes that were closed
    void leave(List<Path> files, Consumer<Optional<Path>> then) {
        // The second one first: it would take the place of the other.
        leave(beside, files, second -> leave(first, files, one -> then.accept(one.or(() -> second))));
    }

    private static void leave(NoteOpener opener, List<Path> files, Consumer<Optional<Path>> then) {
        var affected = opener.note().path().filter(open -> files.stream().anyMatch(open::startsWith));
        if (affected.isPresent()) {
            opener.leave(() -> then.accept(affected));
        } else {
            then.accept(Optional.empty());
        }
    }

    private NoteOpener active() {
        return notes.active() == first.note() ? first : beside;
    }
}

package app.primed.notebook.viewmodel;

import app.primed.desk.Background;
import app.primed.desk.Trouble;
import app.primed.desk.Vault;
import app.primed.notebook.io.NoteFile;
import app.primed.notebook.io.NoteFile.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Gets what is typed onto the disk within a second of the last key, and never over somebody else's words.
public final class Saving {
    private static final long PAUSE_MILLIS = 600;
    private static final long TICK_MILLIS = 2_000;

    private final Background background;
    private final Vault vault;
    private final InstantSource clock;
    private final Supplier<String> text;
    private final Runnable reload;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Conflict>> conflict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<NoteFile> file = Optional.empty();
    private Optional<Instant> savedAt = Optional.empty();
    private Optional<Instant> asideSince = Optional.empty();
    private boolean dirty;
    private boolean awaited;
    private boolean underWay;
    private boolean closed;
    private long order;

    /// Both sides changed: ours is safe in `copy`, theirs is the file.
    ///
    /// @param note the file
    /// @param copy where ours was put
    public record Conflict(Path note, Path copy) {}

    /// @param text the editor's text now
    /// @param reload shows the file again, as somebody else wrote it
    Saving(Background background, Vault vault, InstantSource clock, Supplier<String> text, Runnable reload) {
        this.background = background;
        this.vault = vault;
        this.clock = clock;
        this.text = text;
        this.reload = reload;
        background.later("notebook-tick", TICK_MILLIS, this::tick);
    }

    /// How the note stands: "saved 2 s ago", "All changes saved", or what is wrong.
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Conflict>> conflict() {
        return conflict.getReadOnlyProperty();
    }

    /// Why the last save failed, until one succeeds.
    public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public boolean dirty() {
        return dirty;
    }

    void opened(NoteFile opened) {
        file = Optional.of(opened);
        asideSince = Optional.empty();
        dirty = false;
        savedAt = Optional.empty();
        conflict.set(Optional.empty());
        trouble.set(Optional.empty());
        state.set("All changes saved");
    }

    void edited() {
        if (file.isEmpty()) {
            return;
        }
        dirty = true;
        if (conflict.get().isEmpty() && trouble.get().isEmpty()) {
            state.set("Saving…");
        }
        // Not put off by further keys: who types without a pause is saved too.
        if (!awaited) {
            awaited = true;
            background.later("notebook-save", PAUSE_MILLIS, this::soon);
        }
    }

    /// Saves away from the screen. One save at a time: interrupting one would leave its outcome unknown.
    void soon() {
        awaited = false;
        if (file.isEmpty() || !dirty || underWay) {
            return;
        }
        var target = file.get();
        var words = text.get();
        if (conflict.get().isPresent()) {
            keepCopy(target, words);
            return;
        }
        long number = ++order;
        dirty = false;
        underWay = true;
        background.submit("notebook-save-" + number, () -> target.save(words, number), outcome -> {
            underWay = false;
            if (isOpen(target)) {
                settle(target, outcome);
            }
            if (dirty) {
                soon();
            }
        }, failure -> {
            underWay = false;
            failed(target, words, failure);
        });
    }

    /// Saves at once, on this thread: when a note or the window closes.
    ///
    /// @return whether everything is safe: saved, or kept in the recovery folder
    boolean now() {
        if (file.isEmpty() || !dirty && !underWay) {
            return true;
        }
        var target = file.get();
        var words = text.get();
        dirty = false;
        try {
            if (conflict.get().isPresent()) {
                keepCopy(target, words);
                return true;
            }
            settle(target, target.save(words, ++order));
            return true;
        } catch (Trouble e) {
            failed(target, words, e);
            return false;
        }
    }

    /// Ours replaces what somebody else wrote.
    public void keepMine() {
        conflict.get().ifPresent(_ -> file.ifPresent(target -> {
            var words = text.get();
            dirty = false;
            background.submit("notebook-save-" + ++order, () -> {
                target.overwrite(words);
                return words;
            }, _ -> {
                conflict.set(Optional.empty());
                saved();
            }, failure -> failed(target, words, failure));
        }));
    }

    /// Theirs is shown; ours stays in the recovery folder.
    public void takeTheirs() {
        if (conflict.get().isPresent()) {
            conflict.set(Optional.empty());
            dirty = false;
            reload.run();
        }
    }

    /// Looks whether somebody else wrote the note: shows it again where nothing is unsaved here.
    void look() {
        if (file.isEmpty() || dirty || underWay || conflict.get().isPresent()) {
            return;
        }
        var target = file.get();
        background.submit("notebook-look", target::changedOutside, changed -> {
            if (changed && isOpen(target) && !dirty && !underWay) {
                reload.run();
                state.set("Shown again: changed outside");
            }
        }, _ -> {
            // Whatever hinders looking will hinder saving, and is told there.
        });
    }

    void close() {
        closed = true;
    }

    /// What cannot be saved goes to the recovery folder: one file for as long as it lasts, always the newest text.
    private Path keepCopy(NoteFile target, String words) {
        dirty = false;
        return target.recover(vault, words, asideSince.orElseGet(clock::instant));
    }

    private boolean isOpen(NoteFile target) {
        return file.isPresent() && file.get() == target;
    }

    private void settle(NoteFile target, Outcome outcome) {
        switch (outcome) {
            case Outcome.Saved _ -> saved();
            case Outcome.Unchanged _ -> {
                if (!dirty) {
                    state.set(age());
                }
            }
            case Outcome.ChangedOutside _ -> {
                asideSince = Optional.of(clock.instant());
                var copy = keepCopy(target, text.get());
                conflict.set(Optional.of(new Conflict(target.path(), copy)));
                state.set("Changed outside; yours is kept");
            }
        }
    }

    private void saved() {
        savedAt = Optional.of(clock.instant());
        asideSince = Optional.empty();
        trouble.set(Optional.empty());
        state.set(dirty ? "Saving…" : age());
    }

    private void failed(NoteFile target, String words, Exception failure) {
        dirty = true;
        var told = failure instanceof Trouble t ? t
                : new Trouble("Could not save " + target.path() + ".", "Your text is still here; save again.", failure);
        try {
            asideSince = asideSince.or(() -> Optional.of(clock.instant()));
            var copy = keepCopy(target, words);
            dirty = true;
            told = new Trouble(String.valueOf(told.getMessage()), told.wayOut() + " A copy is in " + vault.nameOf(copy) + ".", told);
        } catch (Trouble alsoFailed) {
            told.addSuppressed(alsoFailed);
        }
        trouble.set(Optional.of(told));
        state.set("Not saved");
    }

    private void tick() {
        if (closed) {
            return;
        }
        if (!dirty && !underWay && conflict.get().isEmpty() && trouble.get().isEmpty() && savedAt.isPresent()) {
            state.set(age());
        }
        if (trouble.get().isPresent()) {
            soon();
        }
        look();
        background.later("notebook-tick", TICK_MILLIS, this::tick);
    }

    private String age() {
        return savedAt.map(at -> {
            long seconds = Duration.between(at, clock.instant()).toSeconds();
            return seconds < 1 ? "saved just now" : seconds < 60 ? "saved " + seconds + " s ago" : "All changes saved";
        }).orElse("All changes saved");
    }
}

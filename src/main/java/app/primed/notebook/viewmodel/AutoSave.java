package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.io.NoteFile.SaveOutcome;
import app.primed.notebook.io.VersionHistory;
import app.primed.notebook.model.Merge;
import app.primed.platform.Background;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Gets what is typed onto the disk within a second of the last key, and never over somebody else's words.
public final class AutoSave {
    private static final long PAUSE_MILLIS = 300;
    private static final long TICK_MILLIS = 2_000;

    private final Background background;
    private final InstantSource clock;
    private final RecoveryCopy aside;
    private final StatusMessage remark;
    private final Supplier<String> text;
    private final Runnable reload;
    private final Consumer<String> show;
    private final VersionHistory versions;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Conflict>> conflict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> gone = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UserFacingException>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<NoteFile> file = Optional.empty();
    private Optional<Instant> savedAt = Optional.empty();
    private boolean dirty;
    private boolean awaited;
    private boolean underWay;
    private boolean closed;
    private long order;

    /// Both sides changed: ours is safe in `copy`, theirs is the file.
    ///
    /// @param note the file
    /// @param copy where ours was put
    /// @param merge both sides as they were then
    public record Conflict(Path note, Path copy, Merge merge) {}

    /// @param versions keeps what stood on disk before
    /// @param text the editor's text now
    /// @param reload shows the file again, as somebody else wrote it
    /// @param show makes the editor's text another one, one undo away from what stood there
    AutoSave(
            Background background, Vault vault, InstantSource clock, VersionHistory versions, Supplier<String> text,
            Runnable reload, Consumer<String> show) {
        this.versions = versions;
        this.show = show;
        this.background = background;
        this.clock = clock;
        this.aside = new RecoveryCopy(vault, clock);
        this.remark = new StatusMessage(background);
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

    /// Where a copy of the text is while its file is deleted; empty while the file is there.
    public ReadOnlyObjectProperty<Optional<Path>> gone() {
        return gone.getReadOnlyProperty();
    }

    /// What is worth saying once, for some seconds; else empty.
    public ReadOnlyStringProperty remark() {
        return remark.textProperty();
    }

    /// Why the last save failed, until one succeeds.
    public ReadOnlyObjectProperty<Optional<UserFacingException>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The open note's text as it was last read from the disk or written to it.
    public Optional<String> onDisk() {
        return file.map(NoteFile::text);
    }

    public boolean dirty() {
        return dirty;
    }

    /// Whether something typed is not known to be on disk.
    boolean busy() {
        return dirty || underWay;
    }

    void opened(NoteFile opened) {
        file = Optional.of(opened);
        settled();
        state.set("All changes saved");
        opened.otherCharset().ifPresent(name -> remark.show("Not UTF-8: read as " + name + ", and saved the same way"));
    }

    /// No note is open any more.
    void left() {
        file = Optional.empty();
        settled();
        state.set("");
    }

    private void settled() {
        aside.over();
        dirty = false;
        savedAt = Optional.empty();
        conflict.set(Optional.empty());
        gone.set(Optional.empty());
        trouble.set(Optional.empty());
    }

    void edited() {
        if (file.isEmpty()) {
            return;
        }
        dirty = true;
        if (!held() && trouble.get().isEmpty()) {
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
        if (held()) {
            try {
                keepCopy(target, words);
                trouble.set(Optional.empty());
            } catch (UserFacingException e) {
                notEvenKept(e);
            }
            return;
        }
        long number = ++order;
        dirty = false;
        underWay = true;
        background.submit("notebook-save-" + number, () -> {
            versions.store(target);
            return target.save(words, number);
        }, outcome -> {
            underWay = false;
            if (isOpen(target)) {
                settle(target, outcome, words);
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
            if (held()) {
                keepCopy(target, words);
                return true;
            }
            versions.store(target);
            settle(target, target.save(words, ++order), words);
            return !dirty;
        } catch (UserFacingException e) {
            failed(target, words, e);
            return false;
        }
    }

    /// Ours replaces what somebody else wrote, which goes to the recovery folder first.
    public void keepMine() {
        if (conflict.get().isPresent()) {
            writeOver();
        }
    }

    /// Makes a deleted file again.
    public void saveAgain() {
        if (gone.get().isPresent()) {
            writeOver();
        }
    }

    private void writeOver() {
        file.filter(_ -> !underWay).ifPresent(target -> {
            var words = text.get();
            dirty = false;
            underWay = true;
            background.submit("notebook-save-" + ++order, () -> {
                var theirs = aside.keepTheirs(target);
                target.overwrite(words);
                return theirs;
            }, theirs -> {
                underWay = false;
                if (isOpen(target)) {
                    conflict.set(Optional.empty());
                    gone.set(Optional.empty());
                    saved();
                }
                if (dirty) {
                    soon();
                }
                theirs.ifPresent(copy -> remark.show("Yours is saved; theirs is kept in " + aside.nameOf(copy)));
            }, failure -> {
                underWay = false;
                failed(target, words, failure);
            });
        });
    }

    /// The text the user made of both sides is shown and replaces the file; theirs goes to the recovery folder.
    public void settle(String together) {
        if (conflict.get().isPresent()) {
            show.accept(together);
            writeOver();
        }
    }

    /// Hands over both sides as they stand now; where nothing of them clashes any more, as they stood when they did.
    public void sides(Consumer<Merge> to) {
        conflict.get().ifPresent(then -> file.ifPresent(target -> {
            var words = text.get();
            background.submit("notebook-sides", () -> target.mergeWithDisk(words),
                    now -> to.accept(now.clean() ? then.merge() : now), _ -> to.accept(then.merge()));
        }));
    }

    /// Theirs is shown; ours stays in the recovery folder, and one undo away.
    public void takeTheirs() {
        conflict.get().ifPresent(_ -> file.ifPresent(target -> {
            try {
                var copy = keepCopy(target, text.get());
                conflict.set(Optional.empty());
                reload.run();
                remark.show("Theirs is shown; yours is kept in " + aside.nameOf(copy));
            } catch (UserFacingException e) {
                notEvenKept(e);
            }
        }));
    }

    /// Looks whether somebody else wrote the note: shows it again where nothing is unsaved here.
    void look() {
        if (file.isEmpty() || dirty || underWay || conflict.get().isPresent()) {
            return;
        }
        var target = file.get();
        background.submit("notebook-look", target::externalChange, outside -> {
            if (isOpen(target) && !busy()) {
                seen(target, outside);
            }
        }, _ -> {
            // Whatever hinders looking will hinder saving, and is told there.
        });
    }

    private void seen(NoteFile target, NoteFile.ExternalChange outside) {
        if (outside == NoteFile.ExternalChange.GONE) {
            deleted(target);
        } else if (gone.get().isPresent()) {
            // It is back; a save finds out whether it says the same as ours.
            gone.set(Optional.empty());
            dirty = true;
            soon();
        } else if (outside == NoteFile.ExternalChange.CHANGED) {
            reload.run();
            remark.show("Changed outside, read again");
        }
    }

    private void deleted(NoteFile target) {
        if (gone.get().isEmpty()) {
            trouble.set(Optional.empty());
            state.set("Deleted outside; your text is still here");
            try {
                gone.set(Optional.of(keepCopy(target, text.get())));
            } catch (UserFacingException e) {
                dirty = true;
                trouble.set(Optional.of(e)); // The whole vault may be out of reach; it is tried again.
            }
        }
    }

    /// Whether a user must choose before anything is written to the file.
    private boolean held() {
        return conflict.get().isPresent() || gone.get().isPresent();
    }

    /// Says something once, beside the note's name.
    void say(String words) {
        remark.show(words);
    }

    void close() {
        closed = true;
    }

    /// @throws Trouble where no copy can be kept; what is typed then stays unsaved
    private Path keepCopy(NoteFile target, String words) {
        var copy = aside.keep(target, words);
        dirty = false;
        return copy;
    }

    private void notEvenKept(UserFacingException why) {
        dirty = true;
        trouble.set(Optional.of(why));
        state.set("Not saved");
    }

    private boolean isOpen(NoteFile target) {
        return file.isPresent() && file.get() == target;
    }

    /// @param words what was to be saved
    private void settle(NoteFile target, SaveOutcome outcome, String words) {
        switch (outcome) {
            case SaveOutcome.Saved done -> {
                saved();
                if (done.asUtf8()) {
                    remark.show("Saved as UTF-8 from now on: the old encoding has no sign for what you typed");
                }
            }
            case SaveOutcome.Unchanged _ -> {
                if (!dirty) {
                    state.set(age());
                }
            }
            case SaveOutcome.Merged both -> merged(target, both, words);
            case SaveOutcome.ChangedOutside both -> clash(target, both.merge());
            case SaveOutcome.Gone _ -> deleted(target);
        }
    }

    /// Both are on disk; what was typed since the save began is put on top.
    private void merged(NoteFile target, SaveOutcome.Merged both, String words) {
        var now = text.get();
        var together = Merge.of(words, now, both.text());
        if (!together.clean()) {
            clash(target, together);
            return;
        }
        saved();
        var shown = together.text();
        show.accept(shown);
        target.mergeShown();
        if (!shown.equals(both.text())) {
            edited();
        }
        remark.show(
                "Merged with what was changed outside (" + both.lines() + (both.lines() == 1 ? " line)" : " lines)"));
    }

    private void clash(NoteFile target, Merge merge) {
        try {
            var copy = keepCopy(target, text.get());
            conflict.set(Optional.of(new Conflict(target.path(), copy, merge)));
            state.set("Changed outside; yours is kept");
        } catch (UserFacingException e) {
            notEvenKept(e); // Tried again: the next save finds the clash again.
        }
    }

    private void saved() {
        savedAt = Optional.of(clock.instant());
        aside.over();
        trouble.set(Optional.empty());
        state.set(dirty ? "Saving…" : age());
    }

    private void failed(NoteFile target, String words, Throwable failure) {
        dirty = true;
        var told = failure instanceof UserFacingException t
                ? t
                : new UserFacingException("Could not save " + target.path() + ".",
                        "Your text is still here; save again.", failure);
        try {
            var copy = keepCopy(target, words);
            dirty = true;
            told = new UserFacingException(String.valueOf(told.getMessage()),
                    told.remedy() + " A copy is in " + aside.nameOf(copy) + ".", told);
        } catch (UserFacingException alsoFailed) {
            told = new UserFacingException(String.valueOf(told.getMessage()), told.remedy()
                    + " No copy could be kept either: the text is in this window only, so leave it open.", told);
            told.addSuppressed(alsoFailed);
        }
        trouble.set(Optional.of(told));
        state.set("Not saved");
    }

    private void tick() {
        if (closed) {
            return;
        }
        if (!busy() && !held() && trouble.get().isEmpty() && savedAt.isPresent()) {
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

package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.io.UnsavedCopies;
import app.primed.notebook.io.VersionHistory;
import app.primed.notebook.model.Merge;
import app.primed.notebook.model.UnsavedText;
import app.primed.notebook.viewmodel.SaveState.SaveFailure;
import app.primed.platform.Background;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Gets what is typed onto the disk within a second of the last key, and never over somebody else's words.
///
/// The rules are in [SaveTransitions]. This class runs their effects, disk work off the FX thread, and turns every
/// outcome into an event.
public final class AutoSave {
    private static final long PAUSE_MILLIS = 200;
    private static final long TICK_MILLIS = 2_000;

    /// An event on its way to the FX thread.
    ///
    /// @param leavesText whether it does not change the editor's text
    private record Outcome(boolean leavesText, Runnable deliver) {}

    private final OpenNote note;
    private final Background background;
    private final InstantSource clock;
    private final RecoveryCopy recovery;
    private final BiConsumer<Path, Path> renamed;
    private final VersionHistory versions;
    private final StatusMessage message;
    private final SaveWork work;
    private final ReadOnlyObjectWrapper<SaveState> state = new ReadOnlyObjectWrapper<>(new SaveState.NoNote());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<UnsavedText>> unsaved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Queue<SaveEvent> events = new ArrayDeque<>();
    private final List<Consumer<Optional<SaveFailure>>> waiting = new ArrayList<>();
    private Optional<NoteFile> file = Optional.empty();
    private Background.Job ticking;
    /// Outcomes that are on their way to the screen's thread.
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private Instant pauseBegan = Instant.MAX;
    private boolean readOnly;
    private boolean running;
    private long order;
    private long settled;

    /// @param versions keeps what the file holds before each save
    /// @param renamed receives both paths of a note that another program renamed
    AutoSave(OpenNote note, RecoveryCopy recovery, VersionHistory versions, Background background,
            InstantSource clock, StatusMessage message, BiConsumer<Path, Path> renamed) {
        this.note = note;
        this.renamed = renamed;
        this.recovery = recovery;
        this.versions = versions;
        this.background = background;
        this.clock = clock;
        this.message = message;
        work = new SaveWork(recovery, versions, clock, this::follow);
        note.editsProperty().addListener((_, _, _) -> edited());
        ticking = background.later("notebook-tick", TICK_MILLIS, this::tick);
    }

    public ReadOnlyObjectProperty<SaveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The state in a few words, such as "saved 2 s ago".
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// The open note's text as it was last read from the disk or written to it.
    public Optional<String> savedText() {
        return file.map(NoteFile::text);
    }

    public void saveNow() {
        happened(new SaveEvent.SaveRequested());
    }

    /// Checks at once for outside changes.
    public void check() {
        happened(new SaveEvent.Tick());
    }

    /// The editor's text replaces the file, whose own goes to the recovery folder; a deleted file is written again.
    public void replaceFile() {
        happened(new SaveEvent.ReplaceRequested());
    }

    /// Ends a conflict with the text the user made of both sides.
    public void resolve(String text) {
        happened(new SaveEvent.Resolved(text));
    }

    /// Ends a conflict with the file's text; the editor's goes to the recovery folder and stays one undo away.
    public void takeTheirs() {
        happened(new SaveEvent.TheirsRequested());
    }

    /// Passes on both sides of a conflict as they are now; if nothing of them overlaps any more, as they were when they
    /// did.
    public void compareSides(Consumer<Merge> to) {
        state.get().conflict().ifPresent(conflict -> file.ifPresent(target -> {
            var text = note.text();
            background.submit("notebook-sides", () -> target.mergeWithDisk(text),
                    now -> to.accept(now.clean() ? conflict.merge() : now), _ -> to.accept(conflict.merge()));
        }));
    }

    /// Saves what is unsaved, then says so: before another note is shown, the vault is handed over or the window closes.
    ///
    /// @param done receives why it could not be saved; empty if all is on disk, or in the recovery folder until the user
    ///        decides
    void flush(Consumer<Optional<SaveFailure>> done) {
        waiting.add(done);
        happened(new SaveEvent.SaveRequested());
    }

    /// The file's text is about to be shown.
    void opened(NoteFile opened) {
        show(Optional.of(opened));
        opened.otherCharset()
                .ifPresent(name -> message.show("Not UTF-8: opened as " + name + ", and saved the same way"));
    }

    /// Words of the open note that are in a recovery copy only, and in a file that was changed since.
    public ReadOnlyObjectProperty<Optional<UnsavedText>> unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /// Puts unsaved words back into the editor, one undo away from the file's text.
    public void restoreUnsaved() {
        unsaved.get().filter(_ -> !readOnly).ifPresent(this::restore);
    }

    /// The file's text stays; the copy is among the note's earlier versions.
    public void dismissUnsaved() {
        unsaved.get().ifPresent(found -> settle(List.of(found.copy())));
        unsaved.set(Optional.empty());
    }

    /// The note is shown; words of it that are not in its file come back, or are offered where the file has changed.
    void shown(Optional<UnsavedText> found) {
        found.filter(words -> words.fileUnchanged() && !readOnly).ifPresentOrElse(this::restore,
                () -> unsaved.set(found));
    }

    private void restore(UnsavedText found) {
        unsaved.set(Optional.empty());
        recovery.add(found.copy());
        note.rewrite(found.text());
        message.show("What was not saved before is here again, from " + recovery.nameOf(found.copy()));
    }

    private void settle(List<Path> copies) {
        if (!copies.isEmpty()) {
            background.submit("notebook-settle-" + ++settled, () -> {
                copies.forEach(UnsavedCopies::settle);
                return true;
            }, _ -> {});
        }
    }

    /// No note is open any more.
    void closed() {
        show(Optional.empty());
    }

    private void show(Optional<NoteFile> shown) {
        file = shown;
        unsaved.set(Optional.empty());
        // What is not saved stays to be offered when the note is opened again.
        var unused = recovery.finish();
        set(shown.isEmpty()
                ? new SaveState.NoNote()
                : readOnly ? new SaveState.ReadOnly() : new SaveState.Saved(Optional.empty()));
    }

    /// Another window writes the vault, or this one again.
    void setReadOnly(boolean now) {
        if (readOnly != now) {
            readOnly = now;
            show(file);
        }
    }

    /// Ends the looking for outside changes.
    void stop() {
        ticking.cancel();
    }

    private void tick() {
        happened(new SaveEvent.Tick());
        ticking = background.later("notebook-tick", TICK_MILLIS, this::tick);
    }

    /// While one types faster than the screen's thread can follow, whatever is delivered to it waits behind the keys. So
    /// a key itself looks whether a save is over or due. What changes the text waits all the same: the editor is still
    /// reporting its own change.
    private void edited() {
        for (var next = outcomes.peek(); next != null && next.leavesText(); next = outcomes.peek()) {
            outcomes.remove(next);
            next.deliver().run();
        }
        happened(new SaveEvent.Edited());
        if (state.get().pausing() && !clock.instant().isBefore(pauseBegan.plusMillis(PAUSE_MILLIS))) {
            happened(new SaveEvent.PauseOver());
        }
    }

    private void happened(SaveEvent event) {
        events.add(event);
        if (running) {
            return;
        }
        running = true;
        try {
            for (var next = events.poll(); next != null; next = events.poll()) {
                var transition = SaveTransitions.next(state.get(), next);
                set(transition.state());
                transition.effects().forEach(this::run);
            }
        } finally {
            running = false;
        }
        if (!waiting.isEmpty()) {
            answerWaiting();
        }
    }

    private void answerWaiting() {
        if (state.get().settled()) {
            var settled = List.copyOf(waiting);
            waiting.clear();
            settled.forEach(done -> done.accept(state.get().unsafe()));
        } else if (state.get().pausing()) {
            happened(new SaveEvent.SaveRequested()); // Whoever waits does not wait for the pause.
        }
    }

    private void set(SaveState now) {
        if (now instanceof SaveState.Saved && !(state.get() instanceof SaveState.Saved)) {
            settle(recovery.finish());
        }
        state.set(now);
        status.set(now.status(clock.instant()));
    }

    private void run(SaveEffect effect) {
        file.ifPresent(target -> run(effect, target));
    }

    private void run(SaveEffect effect, NoteFile target) {
        var path = target.path();
        switch (effect) {
            case SaveEffect.StartPause _ -> {
                pauseBegan = clock.instant();
                background.later("notebook-save", PAUSE_MILLIS, () -> happened(new SaveEvent.PauseOver()));
                // The save that follows does not wait for it then.
                background.submit("notebook-version", () -> {
                    versions.store(target);
                    return true;
                }, _ -> {});
            }
            case SaveEffect.Save _ -> {
                var text = note.text();
                long number = ++order;
                submit("notebook-save-" + number, target, text, () -> work.save(target, text, number));
            }
            case SaveEffect.Copy _ -> {
                var text = note.text();
                submit("notebook-copy", target, text, () -> {
                    recovery.write(target, text);
                    return new SaveEvent.Copied();
                });
            }
            case SaveEffect.Replace _ -> {
                var text = note.text();
                submit("notebook-replace", target, text, () -> {
                    var theirs = recovery.writeTheirs(target);
                    target.overwrite(text);
                    return new SaveEvent.Replaced(theirs, clock.instant());
                });
            }
            case SaveEffect.ReadTheirs _ -> {
                var text = note.text();
                submit("notebook-replace", target, text, () -> {
                    var copy = recovery.write(target, text);
                    return new SaveEvent.TheirsRead(NoteFile.open(path), copy);
                });
            }
            case SaveEffect.Check(boolean copyIfDeleted) ->
                background.submit("notebook-check", () -> work.check(target, copyIfDeleted),
                        seen -> seen.ifPresent(event -> deliver(target, event)), _ -> {
                            // Whatever prevents looking prevents saving, too, and is reported there.
                        });
            case SaveEffect.Reload _ -> background.submit("notebook-reload", () -> NoteFile.open(path),
                    reloaded -> deliver(target, new SaveEvent.Reloaded(reloaded)), _ -> {
                        // It changed once more, or is deleted: the next check sees that.
                    });
            case SaveEffect.ShowFile(var shown) -> {
                file = Optional.of(shown);
                note.replaceText(shown.text());
            }
            case SaveEffect.ShowText(var text, boolean merged) -> {
                note.replaceText(text);
                if (merged) {
                    target.mergeShown();
                }
            }
            // Not while the editor is still reporting its change.
            case SaveEffect.PutBack _ -> background.later("notebook-read-only", 1,
                    () -> savedText().filter(_ -> readOnly).ifPresent(note::replaceText));
            case SaveEffect.Say(var words) -> message.show(words);
            case SaveEffect.SayCopy(var words, var copy) -> message.show(words + " " + recovery.nameOf(copy));
        }
    }

    /// Runs what ends in an event. Whatever it throws, a [StackOverflowError] included, is an event, too, so that saving
    /// goes on.
    private void submit(String key, NoteFile target, String text, Callable<SaveEvent> action) {
        background.submit(key, () -> {
            SaveEvent event;
            try {
                event = action.call();
            } catch (Throwable e) {
                event = work.failed(target, text, e);
            }
            var found = event;
            var outcome = new Outcome(found.leavesText(), () -> deliver(
                    target, found instanceof SaveEvent.Merged merged ? withTyped(merged) : found));
            outcomes.add(outcome);
            return outcome;
        }, outcome -> {
            if (outcomes.remove(outcome)) {
                outcome.deliver().run();
            }
        }, e -> deliver(target, new SaveEvent.Failed(SaveWork.notCopied(SaveWork.error(target, e), e))));
    }

    private void deliver(NoteFile target, SaveEvent event) {
        if (file.filter(open -> open == target).isPresent()) {
            happened(event);
        }
    }

    /// Looks whether another program renamed the file that is gone. The note stays open then, with its undo.
    private boolean follow(NoteFile target) {
        var from = target.path();
        var to = note.renamedTo(target);
        to.ifPresent(path -> {
            versions.moved(from, path);
            background.onScreen(() -> {
                renamed.accept(from, path);
                if (file.filter(open -> open == target).isPresent()) {
                    moved();
                    message.show("Renamed outside: now " + note.name());
                }
            });
        });
        return to.isPresent();
    }

    /// The open note's file has another place now.
    void moved() {
        file.ifPresent(open -> note.moved(open.path()));
    }

    /// The open note's file, for operations that it has to follow.
    Optional<NoteFile> file() {
        return file;
    }

    /// Both sides are on disk; what was typed since the save began is put on top.
    private SaveEvent withTyped(SaveEvent.Merged merged) {
        var together = Merge.of(merged.base(), note.text(), merged.text());
        return together.clean()
                ? new SaveEvent.Merged(merged.base(), together.text(), merged.lines(),
                        together.text().equals(merged.text()), merged.at())
                : new SaveEvent.MergeOverlaps();
    }

}

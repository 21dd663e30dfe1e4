package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.io.NoteFile.ExternalChange;
import app.primed.notebook.io.NoteFile.SaveOutcome;
import app.primed.notebook.io.VersionHistory;
import app.primed.notebook.viewmodel.SaveState.SaveFailure;
import app.primed.platform.UserFacingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/// The disk work of [AutoSave], off the FX thread. Each outcome is an event.
final class SaveWork {
    /// How long a file that is gone is looked for under another name.
    private static final Duration LOOKED_FOR = Duration.ofMinutes(1);

    private final RecoveryCopy recovery;
    private final VersionHistory versions;
    private final InstantSource clock;
    private final Predicate<NoteFile> follow;

    /// @param follow looks for a file that is gone under another name, and reports whether it was found
    SaveWork(RecoveryCopy recovery, VersionHistory versions, InstantSource clock, Predicate<NoteFile> follow) {
        this.recovery = recovery;
        this.versions = versions;
        this.clock = clock;
        this.follow = follow;
    }

    /// Writes the editor's text to its file.
    ///
    /// @param number of this save; a save that is overtaken by a later one writes nothing
    SaveEvent save(NoteFile target, String text, long number) {
        versions.store(target);
        var outcome = target.save(text, number);
        if (outcome instanceof SaveOutcome.Gone && follow.test(target)) {
            outcome = target.save(text, number);
        }
        return switch (outcome) {
            case SaveOutcome.Saved saved -> new SaveEvent.Written(clock.instant(), saved.asUtf8());
            case SaveOutcome.Unchanged _ -> new SaveEvent.Unchanged();
            case SaveOutcome.Merged merged ->
                new SaveEvent.Merged(text, merged.text(), merged.lines(), true, clock.instant());
            case SaveOutcome.ChangedOutside changed -> new SaveEvent.HoldFound(
                    new SaveState.Conflict(target.path(), recovery.write(target, text), changed.merge()));
            case SaveOutcome.Gone _ ->
                new SaveEvent.HoldFound(new SaveState.Deleted(recovery.write(target, text)));
        };
    }

    /// Looks for changes from outside.
    ///
    /// @param copyIfDeleted whether a file that is gone is copied to the recovery folder
    Optional<SaveEvent> check(NoteFile target, boolean copyIfDeleted) {
        var change = target.externalChange();
        // A note that stays deleted is not looked for again and again.
        boolean fresh = copyIfDeleted || Duration.between(target.seenAt(), Instant.now()).compareTo(LOOKED_FOR) < 0;
        if (change == ExternalChange.GONE && fresh && follow.test(target)) {
            change = target.externalChange();
        }
        if (change != ExternalChange.GONE) {
            return Optional.of(new SaveEvent.FileSeen(change == ExternalChange.CHANGED));
        }
        if (!copyIfDeleted) {
            return Optional.empty();
        }
        var text = target.text(); // Nothing is unsaved: it is the editor's.
        try {
            return Optional.of(new SaveEvent.HoldFound(new SaveState.Deleted(recovery.write(target, text))));
        } catch (UserFacingException e) {
            return Optional.of(failed(target, text, e)); // The whole vault may be out of reach; it is tried again.
        }
    }

    /// The failure of a save, once the text is copied to the recovery folder.
    SaveEvent failed(NoteFile target, String text, Throwable cause) {
        var error = error(target, cause);
        try {
            var copy = recovery.nameOf(recovery.write(target, text));
            return new SaveEvent.Failed(new SaveFailure(new UserFacingException(String.valueOf(error.getMessage()),
                    error.remedy() + " A copy is in " + copy + ".", error), true));
        } catch (RuntimeException alsoFailed) {
            return new SaveEvent.Failed(notCopied(error, alsoFailed));
        }
    }

    static UserFacingException error(NoteFile target, Throwable cause) {
        return cause instanceof UserFacingException known
                ? known
                : new UserFacingException("Could not save " + target.path() + ".",
                        "Your text is still here; save again.", cause);
    }

    static SaveFailure notCopied(UserFacingException error, Throwable alsoFailed) {
        var worse = new UserFacingException(String.valueOf(error.getMessage()), error.remedy()
                + " No copy could be kept either: the text is in this window only, so leave it open.", error);
        worse.addSuppressed(alsoFailed);
        return new SaveFailure(worse, false);
    }
}

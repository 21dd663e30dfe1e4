package app.primed.notebook.viewmodel;

import app.primed.notebook.model.Merge;
import app.primed.platform.UserFacingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How the open note's text in the editor relates to its file. [SaveTransitions] has the rules; [AutoSave] applies them.
public sealed interface SaveState {
    /// No note is open.
    record NoNote() implements SaveState {}

    /// Another window writes the vault; nothing is saved here.
    record ReadOnly() implements SaveState {}

    /// The file holds what the editor shows.
    ///
    /// @param at when it was saved; empty if that was not since the note was opened
    record Saved(Optional<Instant> at) implements SaveState {}

    /// The editor holds what the file does not.
    ///
    /// @param pausing whether the pause between a key and its save is running
    /// @param failure why the last save failed
    record Unsaved(boolean pausing, Optional<SaveFailure> failure) implements SaveState {}

    /// A save is running. One at a time: the outcome of an interrupted one would be unknown.
    ///
    /// @param edited whether something was typed since it began
    /// @param failure why the save before it failed
    record Saving(boolean edited, Optional<SaveFailure> failure) implements SaveState {}

    /// The file is left alone until the user decides; what is typed goes to the recovery copy.
    ///
    /// @param edited whether the editor holds what the copy does not
    /// @param failure why the last copy, or writing the file, failed
    record Held(HoldReason reason, HoldWork work, boolean edited, Optional<SaveFailure> failure)
            implements
                SaveState {}

    /// Why the file is left alone.
    sealed interface HoldReason {
        Path copy();
    }

    /// The file was changed outside in lines that were edited here, too.
    ///
    /// @param copy holds the editor's text
    record Conflict(Path note, Path copy, Merge merge) implements HoldReason {}

    /// The file was deleted outside.
    ///
    /// @param copy holds the editor's text
    record Deleted(Path copy) implements HoldReason {}

    /// What runs while a note is held.
    enum HoldWork {
        NONE,
        /// The pause between a key and its copy.
        PAUSING,
        COPYING,
        /// The editor's text replaces the file.
        REPLACING,
        /// The file replaces the editor's text.
        READING
    }

    /// @param copied whether a recovery copy holds the text that could not be saved
    record SaveFailure(UserFacingException error, boolean copied) {}

    default Optional<Conflict> conflict() {
        return this instanceof Held held && held.reason() instanceof Conflict conflict
                ? Optional.of(conflict)
                : Optional.empty();
    }

    default Optional<Deleted> deleted() {
        return this instanceof Held held && held.reason() instanceof Deleted deleted
                ? Optional.of(deleted)
                : Optional.empty();
    }

    default Optional<SaveFailure> failure() {
        return switch (this) {
            case Unsaved unsaved -> unsaved.failure();
            case Saving saving -> saving.failure();
            case Held held -> held.failure();
            case NoNote _,ReadOnly _,Saved _ -> Optional.empty();
        };
    }

    /// Whether nothing runs, and nothing typed waits to be tried.
    default boolean settled() {
        return switch (this) {
            case NoNote _,ReadOnly _,Saved _ -> true;
            case Unsaved unsaved -> !unsaved.pausing();
            case Saving _ -> false;
            case Held held -> held.work() == HoldWork.NONE;
        };
    }

    /// Whether something typed waits for the end of a pause.
    default boolean pausing() {
        return this instanceof Unsaved unsaved && unsaved.pausing()
                || this instanceof Held held && held.work() == HoldWork.PAUSING;
    }

    /// Why something typed is not where it belongs, once all is [#settled()]. A held note's text belongs into its copy.
    default Optional<SaveFailure> unsafe() {
        return this instanceof Held held && !held.edited() ? Optional.empty() : failure();
    }

    /// In a few words, for the note's header.
    default String status(Instant now) {
        return switch (this) {
            case NoNote _ -> "";
            case ReadOnly _ -> "Read-only";
            case Saved saved -> saved.at().map(at -> age(Duration.between(at, now).toSeconds()))
                    .orElse("All changes saved");
            case Unsaved _,Saving _ -> failure().isPresent() ? "Not saved" : "Saving…";
            case Held held -> held.failure().isPresent()
                    ? "Not saved"
                    : held.reason() instanceof Conflict
                            ? "Changed outside; yours is kept"
                            : "Deleted outside; your text is still here";
        };
    }

    private static String age(long seconds) {
        return seconds < 1 ? "saved just now" : seconds < 60 ? "saved " + seconds + " s ago" : "All changes saved";
    }
}

package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.viewmodel.SaveState.HoldReason;
import app.primed.notebook.viewmodel.SaveState.SaveFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What happens to the open note: to its text, on disk, by the user, or by the clock.
sealed interface SaveEvent {
    /// Whether nothing that follows from it changes the editor's text.
    default boolean leavesText() {
        return this instanceof Written || this instanceof Unchanged || this instanceof Copied || this instanceof Failed;
    }

    /// The editor's text changed.
    record Edited() implements SaveEvent {}

    /// The pause after the first unsaved key is over.
    record PauseOver() implements SaveEvent {}

    /// What is unsaved is to be saved at once.
    record SaveRequested() implements SaveEvent {}

    /// Some seconds went by.
    record Tick() implements SaveEvent {}

    /// A save wrote the file.
    ///
    /// @param asUtf8 whether the note had to change its charset to UTF-8
    record Written(Instant at, boolean asUtf8) implements SaveEvent {}

    /// A save found nothing to write.
    record Unchanged() implements SaveEvent {}

    /// A save put the file's outside changes and the saved text together.
    ///
    /// @param base the text that was saved
    /// @param text what the editor is to show
    /// @param lines how many lines came from outside
    /// @param complete whether the file holds all of `text`; what was typed meanwhile is missing there
    record Merged(String base, String text, int lines, boolean complete, Instant at) implements SaveEvent {}

    /// As [Merged], but what was typed meanwhile overlaps with the outside changes.
    record MergeOverlaps() implements SaveEvent {}

    /// A save or a check found that the user must decide.
    record HoldFound(HoldReason reason) implements SaveEvent {}

    /// Saving, copying, replacing or reading failed.
    record Failed(SaveFailure failure) implements SaveEvent {}

    /// The recovery copy holds the text.
    record Copied() implements SaveEvent {}

    /// A check saw the file.
    ///
    /// @param changed whether somebody else wrote it
    record FileSeen(boolean changed) implements SaveEvent {}

    /// The file was read again after an outside change.
    record Reloaded(NoteFile file) implements SaveEvent {}

    /// The user wants the editor's text in the file.
    record ReplaceRequested() implements SaveEvent {}

    /// The user made one text of both sides.
    record Resolved(String text) implements SaveEvent {}

    /// The user wants the file's text in the editor.
    record TheirsRequested() implements SaveEvent {}

    /// The editor's text replaced the file.
    ///
    /// @param theirs the copy of what was there
    record Replaced(Optional<Path> theirs, Instant at) implements SaveEvent {}

    /// The file's text is at hand.
    ///
    /// @param copy holds the editor's text
    record TheirsRead(NoteFile file, Path copy) implements SaveEvent {}
}

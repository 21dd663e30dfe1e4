package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFile;
import java.nio.file.Path;

/// What a transition asks for. All that touches the disk ends in a [SaveEvent].
sealed interface SaveEffect {
    /// Ends in [SaveEvent.PauseOver].
    record StartPause() implements SaveEffect {}

    record Save() implements SaveEffect {}

    /// Puts the text into the recovery copy.
    record Copy() implements SaveEffect {}

    /// Looks for outside changes.
    ///
    /// @param copyIfDeleted whether a deleted file is news, so that its text is copied
    record Check(boolean copyIfDeleted) implements SaveEffect {}

    /// Reads the file again.
    record Reload() implements SaveEffect {}

    /// Copies the file, then writes the editor's text over it.
    record Replace() implements SaveEffect {}

    /// Copies the editor's text, then reads the file.
    record ReadTheirs() implements SaveEffect {}

    /// Shows a file read anew, one undo away from what the editor shows.
    record ShowFile(NoteFile file) implements SaveEffect {}

    /// Shows the text of a merge, one undo away.
    ///
    /// @param merged whether a save made it
    record ShowText(String text, boolean merged) implements SaveEffect {}

    /// Undoes what was typed into a read-only note.
    record PutBack() implements SaveEffect {}

    /// Tells the user something once.
    record Say(String words) implements SaveEffect {}

    /// As [Say], with a copy's path inside the vault behind the words.
    record SayCopy(String words, Path copy) implements SaveEffect {}
}

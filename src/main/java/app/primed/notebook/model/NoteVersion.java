package app.primed.notebook.model;

import java.nio.file.Path;
import java.time.Instant;

/// An earlier text of a note.
///
/// @param file where it is kept
/// @param at when it was written
public record NoteVersion(Path file, Instant at, Origin origin) {

    /// Where a version comes from.
    public enum Origin {
        /// It stood on disk.
        HISTORY,
        /// It could not be saved, and was rescued.
        RECOVERED,
        /// It was on disk and gave way to what was typed here.
        THEIRS
    }
}

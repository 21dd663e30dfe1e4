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
        /// Stored on disk by a save.
        HISTORY,
        /// Copied because it could not be saved.
        RECOVERED,
        /// Was on disk, and replaced by what was typed here.
        THEIRS
    }
}

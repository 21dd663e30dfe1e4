package app.primed.notebook.io;

import app.primed.platform.Trash;
import java.nio.file.Path;
import java.util.List;

/// What an operation did to the vault's files, so that it can be shown and undone.
public sealed interface FileChange {

    /// A note or folder that was not there before.
    ///
    /// @param content what it held then; empty for a folder
    record Created(Path path, String content) implements FileChange {}

    /// Renamed or moved files and folders, in this order.
    ///
    /// @param links the notes whose links were rewritten for it
    record Moved(List<Move> moves, List<Rewritten> links) implements FileChange {}

    /// A note whose links were rewritten.
    ///
    /// @param links how many
    /// @param before all its bytes, which are not to be changed; so for `after`
    @SuppressWarnings("ArrayRecordComponent")
    record Rewritten(Path file, int links, byte[] before, byte[] after) {}

    /// Files and folders in the trash.
    ///
    /// @param files how many files were in the folders
    record Deleted(List<Trash.Trashed> trashed, int files) implements FileChange {}

    record Move(Path from, Path to) {
        /// Where a file is after this move, which may be of a folder above it.
        public Path follow(Path file) {
            return file.startsWith(from) ? to.resolve(from.relativize(file)).normalize() : file;
        }
    }
}

package app.primed.notebook.io;

import java.nio.file.Path;

/// Told of each folder that is listed. Any thread.
public interface WalkProgress {
    WalkProgress NONE = (_, _) -> true;

    /// @param notes notes found so far
    /// @param folder the folder that is read now
    /// @return false to end the listing
    boolean in(int notes, Path folder);
}

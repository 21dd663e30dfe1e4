package app.primed.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the command line can do with a window. Passed in, so that a command without a window loads no JavaFX.
public interface WindowCommands {
    /// Opens the main window and waits until it is closed.
    ///
    /// @param vault the vault's folder, a note in it, or null for the folder used last
    /// @return the exit code
    int open(@Nullable Path vault);

    /// Takes screenshots of a copy of a vault.
    ///
    /// @param vault the vault's folder
    /// @param out the folder for the screenshots
    /// @return the exit code
    int tour(Path vault, Path out);
}

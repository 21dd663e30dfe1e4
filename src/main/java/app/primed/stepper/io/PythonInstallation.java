package app.primed.stepper.io;

import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// A Python that can run programs: the bundled one, or the user's own.
public interface PythonInstallation {

    /// Prepares it to be started. May take seconds the first time; `progress` receives the progress, 0 to 1.
    ///
    /// @throws app.primed.platform.UserFacingException if it cannot be prepared
    Path executable(DoubleConsumer progress);

    /// The text after the version: `embedded`, or the path that the user chose.
    String origin();

    /// Does slow work once that makes later starts faster: at most a few seconds of one core.
    void precompile(Path agent);
}

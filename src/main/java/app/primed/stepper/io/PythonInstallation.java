package app.primed.stepper.io;

import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// A Python that can run programs: the embedded one, or the user's own.
public sealed interface PythonInstallation permits EmbeddedPython, UserPython {

    /// Makes it ready to be started. May take seconds the first time; `progress` hears how far it is, from 0 to 1.
    /// @throws app.primed.platform.UserFacingException where it cannot be made ready, with the way out
    Path executable(DoubleConsumer progress);

    /// The text after the version: `embedded`, or the path the user chose.
    String origin();

    /// Does slow work that makes later starts faster, once; at most a few seconds of one core.
    void precompile(Path agent);
}

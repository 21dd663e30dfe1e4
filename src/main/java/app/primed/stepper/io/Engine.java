package app.primed.stepper.io;

import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;

/// Runs real Python in a child process under the sandbox and records it.
public interface Engine extends AutoCloseable {

    /// Starts a program. Returns at once; `grew` is called, on a thread of the engine's, whenever steps were added.
    Running run(Program program, Limits limits, Runnable grew);

    /// Gets a child ready for the next run, so that Run feels immediate. Returns at once.
    void warm();

    /// Which Python this is and which sandbox layers hold, for the status bar and `primed doctor`.
    String description();

    @Override
    void close();
}

package app.primed.stepper.io;

import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import java.util.OptionalInt;

/// Runs real Python in a child process under the sandbox and records it.
public interface Engine extends AutoCloseable {

    /// Starts a program. Returns at once; `grew` is called, on a thread of the engine's, whenever steps were added.
    Running run(Program program, Limits limits, Runnable grew);

    /// As [#run], but the program stays alive after its last line, ended or failed, for live moves, until it is cancelled
    /// or has waited long; and `input()` asks when [Program#input] is at its end.
    ///
    /// [Running#ended] completes when the program itself has ended; the trace may grow after that.
    /// @param hold the step, counted from 0, after which the program is held for good, and the moves begin there; empty
    ///     to let it run to its end
    Running runLive(Program program, Limits limits, OptionalInt hold, Onlooker onlooker);

    /// Gets a child ready for the next run, so that Run feels immediate. Returns at once.
    void warm();

    /// Which Python this is and which sandbox layers hold, for the status bar and `primed doctor`.
    String description();

    @Override
    void close();
}

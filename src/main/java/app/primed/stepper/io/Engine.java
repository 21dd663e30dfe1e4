package app.primed.stepper.io;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import java.util.OptionalInt;

/// Runs real Python in a child process under the sandbox and records it.
public interface Engine extends AutoCloseable {

    /// Starts a program. Returns at once; `grew` is called, on a thread of the engine's, whenever steps were added.
    ProgramRun run(Program program, RunLimits limits, Runnable grew);

    /// As [#run], but the program stays alive after its last line, ended or failed, for live moves, until it is cancelled
    /// or has waited long; and `input()` asks when [Program#input] is at its end.
    ///
    /// [ProgramRun#ended] completes when the program itself has ended; the trace may grow after that.
    /// @param hold the step, counted from 0, after which the program is held for good, and the moves begin there; empty
    ///     to let it run to its end
    ProgramRun runLive(Program program, RunLimits limits, OptionalInt hold, RunListener onlooker);

    /// Gets a child ready for the next run, so that Run feels immediate. Returns at once.
    void warm();

    /// Which Python this is and which sandbox layers hold, for the status bar and `primed doctor`.
    String description();

    @Override
    void close();
}

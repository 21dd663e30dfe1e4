package app.primed.stepper.io;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.model.ValueQuestion;
import java.util.OptionalInt;

/// Runs Python in a sandboxed child process and records it.
public interface Engine extends AutoCloseable {

    /// Starts a program and returns at once. `grew` is called on a thread of the engine whenever steps were added.
    ProgramRun run(Program program, RunLimits limits, Runnable grew);

    /// As [#run], but the program stays alive for live moves after its last line, whether it ended or failed, until it
    /// is cancelled or has waited too long. `input()` asks the user when [Program#input] is used up.
    ///
    /// [ProgramRun#ended] completes when the program itself has ended; the trace may grow afterwards.
    ///
    /// @param hold the step, counted from 0, after which the program is held and takes moves; empty to let it run to
    ///     its end
    ProgramRun runLive(Program program, RunLimits limits, OptionalInt hold, RunListener onlooker);

    /// Runs a program again up to a step, for the whole value of a variable there: see [ProgramRun#whole()].
    ///
    /// @param program with the input that the first run read
    ProgramRun runTo(Program program, RunLimits limits, ValueQuestion question);

    /// Starts a child for the next run, so that Run feels immediate. Returns at once.
    void warm();

    /// The Python version and the active sandbox layers, for the status bar and `primed doctor`.
    String description();

    /// The sandbox layers missing on this system and what to do about it; empty if none are missing, or before the
    /// first child.
    String sandboxWarning();

    @Override
    void close();
}

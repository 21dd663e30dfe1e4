package app.primed.stepper.viewmodel;

import app.primed.stepper.io.Engine;
import app.primed.stepper.io.ProgramRun;
import app.primed.stepper.io.RunListener;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.model.ValueQuestion;
import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Hands out runs written by hand; the test says when they grow and end.
public final class ScriptedEngine implements Engine {
    private final Function<Program, Trace> runs;
    public CompletableFuture<RunEnd> ended = new CompletableFuture<>();
    public Runnable grew = () -> {};
    public boolean cancelled;

    public ScriptedEngine(Function<Program, Trace> runs) {
        this.runs = runs;
    }

    @Override
    public ProgramRun run(Program program, RunLimits limits, Runnable grew) {
        this.grew = grew;
        ended = new CompletableFuture<>();
        cancelled = false;
        var trace = runs.apply(program);
        var ending = ended;
        return new ProgramRun() {
            @Override
            public Trace trace() {
                return trace;
            }

            @Override
            public CompletableFuture<RunEnd> ended() {
                return ending;
            }

            @Override
            public void cancel() {
                cancelled = true;
                ending.complete(new RunEnd(RunEnd.Reason.KILLED, "", 0));
            }
        };
    }

    @Override
    public ProgramRun runLive(Program program, RunLimits limits, OptionalInt hold, RunListener onlooker) {
        return run(program, limits, onlooker::grew);
    }

    @Override
    public ProgramRun runTo(Program program, RunLimits limits, ValueQuestion question) {
        throw new UnsupportedOperationException("a run written by hand knows no more than it shows");
    }

    @Override
    public void warm() {}

    @Override
    public String sandboxWarning() {
        return "";
    }

    @Override
    public String description() {
        return "written by hand · sandbox: rlimits, landlock, seccomp";
    }

    @Override
    public void close() {}
}

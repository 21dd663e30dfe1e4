package app.primed.stepper.viewmodel;

import app.primed.stepper.io.Engine;
import app.primed.stepper.io.Onlooker;
import app.primed.stepper.io.Running;
import app.primed.stepper.model.Ending;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.Trace;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Hands out runs written by hand; the test says when they grow and end.
public final class ScriptedEngine implements Engine {
    private final Function<Program, Trace> runs;
    public CompletableFuture<Ending> ended = new CompletableFuture<>();
    public Runnable grew = () -> {};
    public boolean cancelled;

    public ScriptedEngine(Function<Program, Trace> runs) {
        this.runs = runs;
    }

    @Override
    public Running run(Program program, Limits limits, Runnable grew) {
        this.grew = grew;
        ended = new CompletableFuture<>();
        cancelled = false;
        var trace = runs.apply(program);
        var ending = ended;
        return new Running() {
            @Override
            public Trace trace() {
                return trace;
            }

            @Override
            public CompletableFuture<Ending> ended() {
                return ending;
            }

            @Override
            public void cancel() {
                cancelled = true;
                ending.complete(new Ending(Ending.How.KILLED, "", 0));
            }
        };
    }

    @Override
    public Running runLive(Program program, Limits limits, OptionalInt hold, Onlooker onlooker) {
        return run(program, limits, onlooker::grew);
    }

    @Override
    public void warm() {}

    @Override
    public String description() {
        return "written by hand · sandbox: rlimits, landlock, seccomp";
    }

    @Override
    public void close() {}
}

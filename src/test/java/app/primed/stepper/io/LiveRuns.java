package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A program kept alive in a test, and the moves made on it.
final class LiveRuns {
    private final List<PythonEngine> engines = new ArrayList<>();
    private Optional<ProgramRun> run = Optional.empty();
    private int line;

    void start(Pythons.Choice python, String source) {
        start(python, source, OptionalInt.empty());
    }

    void start(Pythons.Choice python, String source, OptionalInt hold) {
        var engine = python.engine();
        engines.add(engine);
        run = Optional.of(
                engine.runLive(new Program("live.py", source), RunLimits.DEFAULT, hold, new RunListener() {
                    @Override
                    public void grew() {}

                    @Override
                    public void inputRequested(String prompt) {}
                }));
        line = (int) source.lines().count() + 2;
    }

    ProgramRun run() {
        return run.orElseThrow();
    }

    LiveControl live() {
        return run().liveControl().orElseThrow();
    }

    Trace trace() {
        return run().trace();
    }

    RunEnd ended() throws Exception {
        return run().ended().get(20, TimeUnit.SECONDS);
    }

    CompletableFuture<MoveOutcome> begin(Move move) throws Exception {
        assertTrue(live().ready().get(20, TimeUnit.SECONDS));
        return live().make(move, line++, move.asCode("it", ObjectKind.GENERATOR));
    }

    MoveOutcome make(Move move) throws Exception {
        return begin(move).get(20, TimeUnit.SECONDS);
    }

    List<Step> steps() {
        return IntStream.range(0, trace().size()).mapToObj(trace()::step).toList();
    }

    /// What the steps of one kind say of an object.
    List<String> texts(int object, StepKind kind) {
        return steps().stream().filter(s -> s.object() == object && s.kind() == kind).map(Step::text).toList();
    }

    Optional<ObjectState> stateOf(int object) {
        return trace().stateAt(object, trace().size() - 1);
    }

    /// The number of the object bound to a name.
    int named(String name) {
        return trace().objects().stream().filter(o -> o.variable().equals(name)).findFirst().orElseThrow().id();
    }

    /// Sees that no process is left.
    void gone() {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (ProcessHandle.current().descendants().anyMatch(ProcessHandle::isAlive)) {
            assertTrue(System.nanoTime() < until, "a process is left");
            Thread.onSpinWait();
        }
    }

    void close() {
        engines.forEach(PythonEngine::close);
    }
}

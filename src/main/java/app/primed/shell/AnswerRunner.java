package app.primed.shell;

import app.primed.quiz.model.Evidence;
import app.primed.quiz.model.Runner;
import app.primed.stepper.io.Engine;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.Trace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Runs a quiz answer in the stepper's engine, and keeps the last run so that it can be watched as it was.
public final class AnswerRunner implements Runner {
    private static final Limits LIMITS = new Limits(
            200_000, Duration.ofSeconds(10), Limits.DEFAULT.cpu(), Limits.DEFAULT.memoryBytes(), 1 << 18);

    private final Engine engine;
    private volatile Optional<Trace> last = Optional.empty();

    public AnswerRunner(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Evidence run(String name, String code) throws InterruptedException {
        var start = System.nanoTime();
        var running = engine.run(new Program(name, code), LIMITS, () -> {});
        try {
            var ending = running.ended().get();
            last = Optional.of(running.trace());
            var evidence = TraceEvidence.of(running.trace(), ending, Duration.ofNanos(System.nanoTime() - start));
            return Rewording.isWorthwhile(evidence) ? reworded(evidence, name) : evidence;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            running.cancel();
        }
    }

    private Evidence reworded(Evidence evidence, String name) throws InterruptedException, ExecutionException {
        var rewording = Rewording.random();
        var again = engine.run(new Program(name, rewording.program(evidence.source())), LIMITS, () -> {});
        try {
            var unused = again.ended().get();
            return evidence.with(new Evidence.Reworded(rewording.suffix(), again.trace().stdout()));
        } finally {
            again.cancel();
        }
    }

    /// The latest run, where it ran this code.
    Optional<Trace> lastOf(String code) {
        return last.filter(trace -> trace.source().equals(code));
    }
}

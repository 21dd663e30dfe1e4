package app.primed.links;

import app.primed.quiz.model.ChallengeRunner;
import app.primed.quiz.model.Check;
import app.primed.quiz.model.Evidence;
import app.primed.quiz.model.Evidence.TestResult;
import app.primed.stepper.io.Engine;
import app.primed.stepper.model.AuditMode;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Runs a quiz answer in the stepper's engine, and keeps the run so that it can be watched as it was. What one run
/// cannot show is asked of further ones: one in which Python denies a state, and one with [AnswerTestRun].
public final class AnswerRunner implements ChallengeRunner {
    private static final RunLimits LIMITS = new RunLimits(
            200_000, Duration.ofSeconds(10), RunLimits.DEFAULT.cpu(), RunLimits.DEFAULT.memoryBytes(), 1 << 18);
    private static final int LETTERS = 10;

    private final Engine engine;
    private final SecureRandom random = new SecureRandom();
    private volatile Optional<Trace> last = Optional.empty();

    public AnswerRunner(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Evidence run(String name, String code, List<Check> checks) throws InterruptedException {
        var start = System.nanoTime();
        var running = engine.run(new Program(name, code, "", AuditMode.STRICT), LIMITS, () -> {});
        try {
            var ending = running.ended().get();
            last = Optional.of(running.trace());
            var took = Duration.ofNanos(System.nanoTime() - start);
            var evidence = new Evidence(running.trace(), ending, took);
            return ending.reason() == RunEnd.Reason.FINISHED
                    ? evidence.with(
                            new StateDenialRuns(engine, name, evidence, LIMITS, this::randomLetters).of(checks),
                            tested(name, code, checks))
                    : evidence;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            running.cancel();
        }
    }

    private Map<Check.Tests, TestResult> tested(String name, String code, List<Check> checks)
            throws InterruptedException {
        var results = new LinkedHashMap<Check.Tests, TestResult>();
        for (var check : checks) {
            if (check instanceof Check.Tests tests) {
                var program = new Program(name, code, "", AuditMode.STRICT);
                results.put(tests, AnswerTestRun.run(engine, program, LIMITS, tests, randomLetters()));
            }
        }
        return results;
    }

    private String randomLetters() {
        var letters = new StringBuilder();
        random.ints(LETTERS, 'A', 'Z' + 1).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// The latest run, if it ran this code.
    public Optional<Trace> lastRunOf(String code) {
        return last.filter(trace -> trace.source().equals(code));
    }
}

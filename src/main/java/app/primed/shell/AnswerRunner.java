package app.primed.shell;

import app.primed.quiz.model.Check;
import app.primed.quiz.model.Evidence;
import app.primed.quiz.model.Evidence.Ended;
import app.primed.quiz.model.Evidence.Tested;
import app.primed.quiz.model.Happening;
import app.primed.quiz.model.PythonText;
import app.primed.quiz.model.Runner;
import app.primed.quiz.model.State;
import app.primed.stepper.io.Engine;
import app.primed.stepper.model.LifeState;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.Scrutiny;
import app.primed.stepper.model.Trace;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/// Runs a quiz answer in the stepper's engine, and keeps the run so that it can be watched as it was. What one run
/// cannot show is asked of further ones: one in which Python denies a state, and one with [AnswerTests].
public final class AnswerRunner implements Runner {
    private static final Limits LIMITS = new Limits(
            200_000, Duration.ofSeconds(10), Limits.DEFAULT.cpu(), Limits.DEFAULT.memoryBytes(), 1 << 18);
    private static final int LETTERS = 10;
    /// An answer that throws a coin would be believed every fourth time.
    private static final int TIMES_BY_CHANCE = 8;
    private static final Set<String> CHANCE = Set.of(
            "random", "secrets", "urandom", "uuid", "uuid1", "uuid4", "time", "time_ns", "monotonic", "monotonic_ns",
            "perf_counter", "perf_counter_ns", "process_time", "process_time_ns", "clock_gettime", "datetime", "hash",
            "id",
            "getpid", "getrandom", "times");

    private final Engine engine;
    private final SecureRandom random = new SecureRandom();
    private volatile Optional<Trace> last = Optional.empty();

    public AnswerRunner(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Evidence run(String name, String code, List<Check> checks) throws InterruptedException {
        var start = System.nanoTime();
        var running = engine.run(new Program(name, code, "", Scrutiny.STRICT), LIMITS, () -> {});
        try {
            var ending = running.ended().get();
            last = Optional.of(running.trace());
            var took = Duration.ofNanos(System.nanoTime() - start);
            var evidence = TraceEvidence.of(running.trace(), ending, took);
            return evidence.ended() == Ended.FINISHED
                    ? evidence.with(denied(name, evidence, checks), tested(name, code, checks))
                    : evidence;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            running.cancel();
        }
    }

    /// What the answer writes when Python does not admit to a state that it asked for: an answer that prints what it was
    /// told prints something else then, one that puts the word together by itself does not.
    private Map<State, List<String>> denied(String name, Evidence evidence, List<Check> checks)
            throws InterruptedException, ExecutionException {
        var written = new EnumMap<State, List<String>>(State.class);
        var text = new PythonText(evidence.source());
        var times = CHANCE.stream().anyMatch(source -> text.lineOf(source) > 0) ? TIMES_BY_CHANCE : 1;
        for (var check : checks) {
            if (check instanceof Check.AskedState asked && !written.containsKey(asked.state())
                    && evidence.of(Happening.Kind.ASKED).stream().anyMatch(h -> h.truly().equals(
                            Optional.of(asked.state())))) {
                var runs = new ArrayList<String>();
                for (var i = 0; i < times; i++) {
                    runs.add(denied(name, evidence, asked.state()));
                }
                written.put(asked.state(), runs);
            }
        }
        return written;
    }

    private String denied(String name, Evidence evidence, State state)
            throws InterruptedException, ExecutionException {
        var scrutiny = Scrutiny.denying(LifeState.valueOf(state.name()), letters());
        // Who waits for a state that never comes waits in vain; that is no fault of the answer's.
        var limits = new Limits(
                LIMITS.steps(), evidence.took().plusSeconds(2), LIMITS.cpu(), LIMITS.memoryBytes(),
                LIMITS.outputBytes());
        var again = engine.run(new Program(name, evidence.source(), "", scrutiny), limits, () -> {});
        try {
            var unused = again.ended().get();
            return again.trace().stdout();
        } finally {
            again.cancel();
        }
    }

    private Map<Check.Tests, Tested> tested(String name, String code, List<Check> checks)
            throws InterruptedException {
        var results = new LinkedHashMap<Check.Tests, Tested>();
        for (var check : checks) {
            if (check instanceof Check.Tests tests) {
                var program = new Program(name, code, "", Scrutiny.STRICT);
                results.put(tests, AnswerTests.run(engine, program, LIMITS, tests, letters()));
            }
        }
        return results;
    }

    private String letters() {
        var letters = new StringBuilder();
        random.ints(LETTERS, 'A', 'Z' + 1).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// The latest run, where it ran this code.
    Optional<Trace> lastOf(String code) {
        return last.filter(trace -> trace.source().equals(code));
    }
}

package app.primed.links;

import app.primed.quiz.model.Check;
import app.primed.quiz.model.Evidence;
import app.primed.quiz.model.Nondeterminism;
import app.primed.quiz.model.PythonSource;
import app.primed.stepper.io.Engine;
import app.primed.stepper.model.AuditMode;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.ObjectState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// What an answer writes when Python does not admit to a state that it asked for: an answer that prints what it was told
/// prints something else then, one that puts the word together by itself does not.
final class StateDenialRuns {
    /// An answer that throws a coin would be believed every fourth time.
    private static final int TIMES_BY_CHANCE = 8;
    /// For all of these runs together; the first of each state is made to its end in any case.
    private static final Duration MOST = Duration.ofSeconds(15);

    private final Engine engine;
    private final String name;
    private final Evidence evidence;
    private final RunLimits limits;
    private final Supplier<String> words;
    /// Who waits for a state that never comes waits in vain; that is no fault of the answer's.
    private final Duration patience;
    private final long until = System.nanoTime() + MOST.toNanos();

    /// @param words letters that nobody can guess
    StateDenialRuns(Engine engine, String name, Evidence evidence, RunLimits limits, Supplier<String> words) {
        this.engine = engine;
        this.name = name;
        this.evidence = evidence;
        this.words = words;
        this.limits = limits;
        this.patience = evidence.took().plusSeconds(2);
    }

    Map<ObjectState, List<String>> of(List<Check> checks) throws InterruptedException, ExecutionException {
        var written = new EnumMap<ObjectState, List<String>>(ObjectState.class);
        var asked = new LinkedHashMap<Check.AskedState, List<String>>();
        for (var check : checks) {
            if (check instanceof Check.AskedState each && wasAsked(each) && !written.containsKey(each.state())) {
                var runs = new ArrayList<>(List.of(run(each.state(), patience)));
                written.put(each.state(), runs);
                asked.put(each, runs);
            }
        }
        if (Nondeterminism.isUsedIn(new PythonSource(evidence.source()))) {
            for (var each : asked.entrySet()) {
                runMore(each.getKey(), each.getValue());
            }
        }
        return written;
    }

    private boolean wasAsked(Check.AskedState asked) {
        return evidence.wasAskedIn(asked.state());
    }

    /// One run that shows that the word is made up is enough.
    private void runMore(Check.AskedState asked, List<String> runs) throws InterruptedException, ExecutionException {
        while (runs.size() < TIMES_BY_CHANCE && !evidence.isMadeUp(asked, runs.getLast())) {
            var left = Duration.ofNanos(until - System.nanoTime());
            if (!left.isPositive()) {
                return;
            }
            runs.add(run(asked.state(), left.compareTo(patience) < 0 ? left : patience));
        }
    }

    private String run(ObjectState state, Duration clock) throws InterruptedException, ExecutionException {
        var scrutiny = AuditMode.denying(state, words.get());
        var within = new RunLimits(
                limits.steps(), clock, limits.cpu(), limits.memoryBytes(), limits.outputBytes());
        var again = engine.run(new Program(name, evidence.source(), "", scrutiny), within, () -> {});
        try {
            var unused = again.ended().get();
            return again.trace().stdout();
        } finally {
            again.cancel();
        }
    }
}

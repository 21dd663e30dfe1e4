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

/// Runs an answer again while Python reports a made-up word instead of a state. An answer that prints the real state
/// prints the word; one that fakes the state does not.
final class StateDenialRuns {
    /// With two runs, an answer that prints at random would pass every fourth time.
    private static final int TIMES_BY_CHANCE = 8;
    /// The limit for all runs together. The first run of each state is always finished.
    private static final Duration MOST = Duration.ofSeconds(15);

    private final Engine engine;
    private final String name;
    private final Evidence evidence;
    private final RunLimits limits;
    private final Supplier<String> words;
    /// An answer may wait for a state that never comes; that is not its fault.
    private final Duration patience;
    private final long until = System.nanoTime() + MOST.toNanos();

    /// @param words random words that cannot be guessed
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

    /// One run that exposes a fake is enough.
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

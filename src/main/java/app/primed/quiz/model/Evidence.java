package app.primed.quiz.model;

import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.StateSpan;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the run of an answer showed: its trace and the results of additional runs.
///
/// All of it comes from a child process that the answer could try to fool, so [Judge] accepts a printed word only if
/// the object's real state agrees.
public final class Evidence {
    private static final Set<StepKind> JUDGED = EnumSet.of(
            StepKind.LINE, StepKind.CREATED, StepKind.RESUMED, StepKind.THROWN, StepKind.CLOSING, StepKind.YIELDED,
            StepKind.RETURNED, StepKind.RAISED, StepKind.CLOSED, StepKind.ASKED, StepKind.OUTPUT);
    private static final Set<StepKind> ENTERING = EnumSet.of(StepKind.RESUMED, StepKind.THROWN, StepKind.CLOSING);
    private static final Set<StepKind> DELEGATING = EnumSet.of(StepKind.RESUMED, StepKind.THROWN, StepKind.YIELDED);
    /// Delegations are read for at most this many steps, since each needs the whole program state.
    private static final int MAX_STATES_READ = 4_000;

    private final Trace trace;
    private final RunEnd end;
    private final Duration took;
    private final Map<ObjectState, List<String>> deniedOutputs;
    private final Map<Check.Tests, TestResult> testResults;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> tampering = new ArrayList<>();
    private final Map<Integer, Integer> objectOfFrame = new HashMap<>();

    /// Whether all of a challenge's tests passed.
    ///
    /// @param message if one failed, its line in the tests and what was observed, as a sentence
    public record TestResult(boolean passed, String message) {}

    /// From `step` on, `outer` delegates to `inner` (`yield from`, `await`).
    public record Delegation(int step, int outer, int inner) {}

    /// @param took from start to end
    public Evidence(Trace trace, RunEnd end, Duration took) {
        this(trace, end, took, Map.of(), Map.of());
    }

    private Evidence(
            Trace trace, RunEnd end, Duration took, Map<ObjectState, List<String>> deniedOutputs,
            Map<Check.Tests, TestResult> testResults) {
        this.trace = trace;
        this.end = end;
        this.took = took;
        this.deniedOutputs = Map.copyOf(deniedOutputs);
        this.testResults = Map.copyOf(testResults);
        for (var i = 0; i < trace.size(); i++) {
            var step = trace.step(i);
            if (ENTERING.contains(step.kind())) {
                objectOfFrame.put(step.frame(), step.object());
            }
            if (step.kind() == StepKind.TAMPERED) {
                tampering.add((step.line() > 0 ? "Line " + step.line() + ": " : "") + step.text());
            }
            if (JUDGED.contains(step.kind())) {
                steps.add(step);
            }
        }
    }

    /// With the results of additional runs.
    ///
    /// @param denied by state: the output of runs in which Python denied that state
    /// @param tested the result of each of the challenge's tests
    public Evidence with(Map<ObjectState, List<String>> denied, Map<Check.Tests, TestResult> tested) {
        return new Evidence(trace, end, took, denied, tested);
    }

    /// The source code that ran.
    public String source() {
        return trace.source();
    }

    public RunEnd end() {
        return end;
    }

    public Duration took() {
        return took;
    }

    public String stdout() {
        return trace.stdout();
    }

    public Map<ObjectState, List<String>> deniedOutputs() {
        return deniedOutputs;
    }

    public Map<Check.Tests, TestResult> testResults() {
        return testResults;
    }

    /// Every generator, coroutine and asynchronous generator of the run.
    public List<TracedObject> objects() {
        return trace.objects();
    }

    /// Those of the function or variable of this name; without one, all.
    List<TracedObject> objects(Optional<String> name) {
        return objects().stream().filter(o -> isNamed(o, name)).toList();
    }

    static boolean isNamed(TracedObject object, Optional<String> name) {
        return name.isEmpty() || object.name().equals(name.get()) || object.variable().equals(name.get())
                || object.name().endsWith("." + name.get());
    }

    public Optional<TracedObject> object(int id) {
        return id >= 0 && id < trace.objects().size() ? Optional.of(trace.objects().get(id)) : Optional.empty();
    }

    /// The object's states, with the step at which each began.
    List<StateSpan> spans(TracedObject object) {
        return trace.spans(object.id());
    }

    Optional<ObjectState> stateAt(int object, int step) {
        return object(object).flatMap(known -> trace.stateAt(known.id(), step));
    }

    /// The steps that checks refer to, in order.
    List<Step> steps() {
        return steps;
    }

    public List<Step> steps(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    /// The steps of a kind on an object. A line in a generator's body counts as a step on that generator.
    List<Step> steps(StepKind kind, TracedObject object) {
        return steps.stream().filter(step -> step.kind() == kind && objectOf(step) == object.id()).toList();
    }

    private int objectOf(Step step) {
        return step.kind() == StepKind.LINE ? objectOfFrame.getOrDefault(step.frame(), Trace.NONE) : step.object();
    }

    /// Whether the program asked for an object's state while the object was in it.
    public boolean wasAskedIn(ObjectState state) {
        return steps(StepKind.ASKED).stream()
                .anyMatch(asked -> stateAt(asked.object(), asked.index()).equals(Optional.of(state)));
    }

    /// Messages about attempts of the answer to change the tools that judge it.
    List<String> tampering() {
        return tampering;
    }

    List<Delegation> delegations() {
        var found = new ArrayList<Delegation>();
        if (objects().size() < 2) {
            return found;
        }
        var known = new HashMap<Integer, Integer>();
        steps.stream().filter(step -> DELEGATING.contains(step.kind())).limit(MAX_STATES_READ).forEach(step -> {
            var delegates = trace.at(step.index()).delegates();
            for (var outer = 0; outer < delegates.size(); outer++) {
                var inner = delegates.get(outer);
                if (inner != Trace.NONE && !inner.equals(known.put(outer, inner))) {
                    found.add(new Delegation(step.index(), outer, inner));
                }
            }
        });
        return found;
    }

    /// Whether a run in which Python denied the state prints its name as often as this run. If so, the answer made it
    /// up.
    ///
    /// @param output the output of that run
    public boolean isMadeUp(Check.AskedState asked, String output) {
        var word = asked.kind().nameOf(asked.state());
        return countWord(output, word) >= countWord(trace.stdout(), word);
    }

    static boolean containsWord(String output, String word) {
        return countWord(output, word) > 0;
    }

    /// How often a text contains a whole word.
    private static long countWord(String output, String word) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(output).results().count();
    }
}

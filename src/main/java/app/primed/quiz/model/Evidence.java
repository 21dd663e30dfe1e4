package app.primed.quiz.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a run of an answer showed. All of it comes from a child process that the answer could try to fool,
/// so it is data to weigh, and [Judge] believes a word only where the object's real state agrees.
///
/// @param source the answer, as it was run
/// @param ended how the run ended
/// @param message Python's or the engine's own words for the ending; may be empty
/// @param line 1-based line of the ending, 0 where none is known
/// @param stdout all that was written
/// @param objects every generator or coroutine of the run
/// @param happenings what happened, in order
/// @param delegations who delegated to whom, from which step
/// @param tampering sentences about an answer that changed the tools it is judged with
/// @param denied what was written in runs in which Python did not admit to a state, by that state
/// @param tested what became of the challenge's tests
/// @param took from start to end
public record Evidence(
        String source, Ended ended, String message, int line, String stdout, List<Subject> objects,
        List<Happening> happenings, List<Delegation> delegations, List<String> tampering,
        Map<State, List<String>> denied, Map<Check.Tests, Tested> tested, Duration took) {

    /// @param passed whether all held
    /// @param seen where one did not: its line in the tests and what was seen, as a sentence
    public record Tested(boolean passed, String seen) {}

    public Evidence(
            String source, Ended ended, String message, int line, String stdout, List<Subject> objects,
            List<Happening> happenings, List<Delegation> delegations, List<String> tampering, Duration took) {
        this(source, ended, message, line, stdout, objects, happenings, delegations, tampering, Map.of(), Map.of(),
                took);
    }

    /// With what further runs showed.
    public Evidence with(Map<State, List<String>> denied, Map<Check.Tests, Tested> tested) {
        return new Evidence(
                source, ended, message, line, stdout, objects, happenings, delegations, tampering, denied, tested,
                took);
    }

    /// Whether a run in which Python denied the state has its name written as often as this one.
    ///
    /// @param written what that run wrote
    public boolean madeUp(Check.AskedState asked, String written) {
        var word = asked.kind().nameOf(asked.state());
        return CheckEvaluator.countWord(written, word) >= CheckEvaluator.countWord(stdout, word);
    }

    public enum Ended {
        FINISHED,
        ERROR,
        STEP_CAP,
        TIME,
        MEMORY,
        OUTPUT,
        KILLED
    }

    /// From `step` on, `outer` hands what it is sent to `inner` (`yield from`, `await`).
    public record Delegation(int step, int outer, int inner) {}

    public Evidence {
        objects = List.copyOf(objects);
        happenings = List.copyOf(happenings);
        delegations = List.copyOf(delegations);
        tampering = List.copyOf(tampering);
        denied = Map.copyOf(denied);
        tested = Map.copyOf(tested);
    }

    public Optional<Subject> object(int id) {
        return objects.stream().filter(o -> o.id() == id).findFirst();
    }

    public List<Happening> of(Happening.Kind kind) {
        return happenings.stream().filter(h -> h.kind() == kind).toList();
    }
}

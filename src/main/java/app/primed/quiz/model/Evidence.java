package app.primed.quiz.model;

import java.time.Duration;
import java.util.List;
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
/// @param reworded a second run in which Python's names of the states were others; empty where none was made
/// @param took from start to end
public record Evidence(
        String source, Ended ended, String message, int line, String stdout, List<Subject> objects,
        List<Happening> happenings, List<Delegation> delegations, List<String> tampering,
        Optional<Reworded> reworded, Duration took) {

    /// An answer that prints what it was told prints another word when it is told another word. One that puts the word
    /// together by itself does not.
    ///
    /// @param suffix what each state's name ended with in that run
    /// @param stdout what it wrote
    public record Reworded(String suffix, String stdout) {}

    public Evidence(
            String source, Ended ended, String message, int line, String stdout, List<Subject> objects,
            List<Happening> happenings, List<Delegation> delegations, List<String> tampering, Duration took) {
        this(source, ended, message, line, stdout, objects, happenings, delegations, tampering, Optional.empty(), took);
    }

    public Evidence with(Reworded second) {
        return new Evidence(
                source, ended, message, line, stdout, objects, happenings, delegations, tampering,
                Optional.of(second), took);
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
    }

    public Optional<Subject> object(int id) {
        return objects.stream().filter(o -> o.id() == id).findFirst();
    }

    public List<Happening> of(Happening.Kind kind) {
        return happenings.stream().filter(h -> h.kind() == kind).toList();
    }
}

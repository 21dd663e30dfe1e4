package app.primed.quiz.model;

import java.util.List;

/// Runs an answer and reports what it did.
@FunctionalInterface
public interface ChallengeRunner {

    /// @param name the program's name for the user
    /// @param checks the checks that follow; some need runs of their own
    /// @throws InterruptedException if the user cancelled; the run has ended by then
    Evidence run(String name, String code, List<Check> checks) throws InterruptedException;
}

package app.primed.quiz.model;

import java.util.List;

/// Runs an answer for real and reports what it did. The shell makes one from the stepper's engine.
@FunctionalInterface
public interface ChallengeRunner {

    /// @param name what the user calls the program
    /// @param code its text
    /// @param checks what will be asked of the run; some need runs of their own
    /// @throws InterruptedException when the person cancelled; the run is over by then
    Evidence run(String name, String code, List<Check> checks) throws InterruptedException;
}

package app.primed.quiz.model;

/// Runs an answer for real and reports what it did. The shell makes one from the stepper's engine.
@FunctionalInterface
public interface Runner {

    /// @param name what the user calls the program
    /// @param code its text
    /// @throws InterruptedException when the person cancelled; the run is over by then
    Evidence run(String name, String code) throws InterruptedException;
}

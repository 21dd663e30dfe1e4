package app.primed.stepper.io;

/// Who watches a program that stays alive. Called on a thread of the engine's.
public interface RunListener {

    /// Steps were added.
    void grew();

    /// `input()` waits for a line, and the clock is paused: answer by [LiveControl#answer].
    ///
    /// @param prompt what `input()` was given; it is part of the output as well
    void inputRequested(String prompt);
}

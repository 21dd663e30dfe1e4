package app.primed.stepper.io;

/// Receives the events of a live program, on a thread of the engine.
public interface RunListener {

    /// Steps were added.
    void grew();

    /// `input()` waits for a line, and the clock is paused. Answer with [LiveControl#answer].
    ///
    /// @param prompt the argument of `input()`, which is also part of the output
    void inputRequested(String prompt);
}

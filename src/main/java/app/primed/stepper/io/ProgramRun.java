package app.primed.stepper.io;

import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A program under way in a child process.
public interface ProgramRun {

    /// What is recorded so far; grows.
    Trace trace();

    /// Completes when the program has ended, however it did. Never completes exceptionally for the program's own faults,
    /// only with an [app.primed.platform.UserFacingException] where Python itself could not be started.
    CompletableFuture<RunEnd> ended();

    /// The way to a program that stays alive; empty where it was not asked to.
    default Optional<LiveControl> liveControl() {
        return Optional.empty();
    }

    /// Ends the run at once and leaves no process behind.
    void cancel();
}

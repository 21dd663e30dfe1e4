package app.primed.stepper.io;

import app.primed.stepper.model.WholeValue;
import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A running program in a child process.
public interface ProgramRun {

    /// The recording so far; it grows.
    Trace trace();

    /// Completes when the program has ended in any way. Completes exceptionally only with an
    /// [app.primed.platform.UserFacingException] if Python could not be started.
    CompletableFuture<RunEnd> ended();

    /// Controls a live program; empty for any other run.
    default Optional<LiveControl> liveControl() {
        return Optional.empty();
    }

    /// Completes with the answer to the question of [Engine#runTo]; empty if the run did not come to that step, or there is
    /// no such variable. Completes exceptionally as [#ended()] does.
    default CompletableFuture<Optional<WholeValue>> whole() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /// Ends the run at once and leaves no process behind.
    void cancel();
}

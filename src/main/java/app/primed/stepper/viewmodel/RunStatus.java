package app.primed.stepper.viewmodel;

import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is told of the run watched: how it ended, the notice above the code, and both sides of the status bar.
final class RunStatus {
    final ReadOnlyObjectWrapper<Optional<RunEnd>> ending = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    final ReadOnlyStringWrapper right = new ReadOnlyStringWrapper("");
    private final Supplier<RunLimits> limits;

    RunStatus(Supplier<RunLimits> limits) {
        this.limits = limits;
    }

    /// Another program is looked at: nothing is known of a run of it.
    void reset() {
        ended(new RunEnd(RunEnd.Reason.FINISHED, "", 0));
        ending.set(Optional.empty());
    }

    /// A run is on its way; it has not ended.
    void running() {
        ending.set(Optional.empty());
        notice.set("");
    }

    void starting() {
        left.set(RunStatusText.running(0));
        right.set(RunStatusText.KEYS);
    }

    /// @param steps how many are recorded by now
    void grew(int steps) {
        left.set(RunStatusText.running(steps));
    }

    void held(int steps) {
        left.set("Held at step " + steps + ": the moves go on from here");
    }

    void ended(RunEnd how) {
        ending.set(Optional.of(how));
        notice.set(RunStatusText.ending(how, limits.get()));
        right.set(RunStatusText.KEYS);
    }

    void recorded(Trace trace, String engine, Duration took) {
        left.set(RunStatusText.recorded(trace, engine, limits.get(), took));
    }

    /// A run recorded before is watched again.
    void reopened(Trace trace) {
        ending.set(trace.end());
        notice.set(trace.end().map(how -> RunStatusText.ending(how, limits.get())).orElse(""));
    }

    /// The program could not be run.
    void failed(String message) {
        notice.set(message);
        left.set("");
    }
}

package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Ending;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Trace;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is told of the run watched: how it ended, the notice above the code, and both sides of the status bar.
final class RunStatus {
    final ReadOnlyObjectWrapper<Optional<Ending>> ending = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    final ReadOnlyStringWrapper right = new ReadOnlyStringWrapper("");
    private final Supplier<Limits> limits;

    RunStatus(Supplier<Limits> limits) {
        this.limits = limits;
    }

    /// Another program is looked at: nothing is known of a run of it.
    void another() {
        ended(new Ending(Ending.How.FINISHED, "", 0));
        ending.set(Optional.empty());
    }

    /// A run is on its way; it has not ended.
    void goesOn() {
        ending.set(Optional.empty());
        notice.set("");
    }

    void starting() {
        left.set(StatusWords.running(0));
        right.set(StatusWords.KEYS);
    }

    /// @param steps how many are recorded by now
    void grew(int steps) {
        left.set(StatusWords.running(steps));
    }

    void held(int steps) {
        left.set("Held at step " + steps + ": the moves go on from here");
    }

    void ended(Ending how) {
        ending.set(Optional.of(how));
        notice.set(StatusWords.ending(how, limits.get()));
        right.set(StatusWords.KEYS);
    }

    void recorded(Trace trace, String engine, Duration took) {
        left.set(StatusWords.recorded(trace, engine, limits.get(), took));
    }

    /// A run recorded before is watched again.
    void returned(Trace trace) {
        ending.set(trace.ending());
        notice.set(trace.ending().map(how -> StatusWords.ending(how, limits.get())).orElse(""));
    }

    /// The program could not be run.
    void failed(String message) {
        notice.set(message);
        left.set("");
    }
}

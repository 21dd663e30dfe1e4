package app.primed.stepper.viewmodel;

import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How the run ended, the notice above the code, and the texts of the status bar.
public final class RunStatus {
    private final ReadOnlyObjectWrapper<Optional<RunEnd>> end = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper right = new ReadOnlyStringWrapper("");

    /// Resets everything for another program.
    void reset() {
        running();
        right.set(RunStatusText.KEYS);
    }

    void running() {
        end.set(Optional.empty());
        notice.set("");
    }

    void starting() {
        left.set(RunStatusText.running(0));
        right.set(RunStatusText.KEYS);
    }

    /// @param steps recorded so far
    void grew(int steps) {
        left.set(RunStatusText.running(steps));
    }

    void held(int steps) {
        left.set("Held at step " + steps + ". Moves continue from here.");
    }

    void ended(RunEnd how, RunLimits limits) {
        end.set(Optional.of(how));
        notice.set(RunStatusText.ending(how, limits));
        right.set(RunStatusText.KEYS);
    }

    void recorded(Trace trace, String engine, RunLimits limits, Duration took) {
        left.set(RunStatusText.recorded(trace, engine, limits, took));
    }

    /// Shows the status of a run recorded earlier.
    void reopened(Trace trace, RunLimits limits) {
        end.set(trace.end());
        notice.set(trace.end().map(how -> RunStatusText.ending(how, limits)).orElse(""));
        left.set(RunStatusText.watched(trace));
    }

    /// The program could not be started.
    void failed(String message) {
        notice.set(message);
        left.set("");
    }

    void editing() {
        right.set(RunStatusText.EDIT_KEYS);
    }

    void watching() {
        right.set(RunStatusText.KEYS);
    }

    void setNotice(String sentence) {
        notice.set(sentence);
    }

    void setLeft(String sentence) {
        left.set(sentence);
    }

    /// How the run ended; empty while it continues.
    public ReadOnlyObjectProperty<Optional<RunEnd>> endProperty() {
        return end.getReadOnlyProperty();
    }

    /// A sentence about a run that failed or was stopped, else empty.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty rightProperty() {
        return right.getReadOnlyProperty();
    }
}

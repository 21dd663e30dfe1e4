package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Why no live move can be made now, in a sentence; empty where one can.
final class MoveAvailability {
    private static final String NO_RUN = "Run the program first.";
    private static final String RUNS = "The program has not ended yet.";

    private final StepCursor walk;
    private final ReadOnlyStringWrapper any = new ReadOnlyStringWrapper(NO_RUN);
    private final ReadOnlyStringWrapper objectReasonProperty = new ReadOnlyStringWrapper("");

    MoveAvailability(StepCursor walk) {
        this.walk = walk;
    }

    void noRun() {
        any.set(NO_RUN);
        objectReasonProperty.set(NO_RUN);
    }

    void running() {
        any.set(RUNS);
    }

    /// @param alive whether there is a way to the program
    /// @param branched whether a run kept is watched, from which a move can branch
    void update(boolean alive, LiveProgramStatus session, boolean branched) {
        if (!alive || walk.recording().isEmpty() || walk.stepProperty().get() < 0) {
            any.set(NO_RUN);
        } else {
            any.set(session.isReady() || !session.exitReason().isEmpty() || branched ? "" : RUNS);
        }
        objectReasonProperty.set(any.get().isEmpty() ? lookedAt() : any.get());
    }

    private String lookedAt() {
        var trace = walk.recording().orElseThrow().trace;
        var object = walk.selectedProperty().get();
        if (object < 0) {
            return "There is no generator or coroutine yet.";
        }
        return trace.stateAt(object, walk.stepProperty().get())
                .filter(ObjectState.CLOSED::equals)
                .map(_ -> trace.objects().get(object).variable() + " is closed: nothing can resume it.")
                .orElse("");
    }

    /// Of any move.
    ReadOnlyStringProperty reasonProperty() {
        return any.getReadOnlyProperty();
    }

    /// Of a move on the object looked at.
    ReadOnlyStringProperty objectReasonProperty() {
        return objectReasonProperty.getReadOnlyProperty();
    }
}

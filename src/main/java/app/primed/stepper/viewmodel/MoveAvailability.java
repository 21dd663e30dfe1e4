package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Why no live move can be made now, in a sentence; empty if one can.
final class MoveAvailability {
    private static final String NO_RUN = "Run the program first.";
    private static final String RUNNING = "The program has not ended yet.";

    private final StepCursor cursor;
    private final ProgramRunner runner;
    private final LiveProgramStatus program;
    private final BranchList branches;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(NO_RUN);
    private final ReadOnlyStringWrapper objectReason = new ReadOnlyStringWrapper("");

    MoveAvailability(StepCursor cursor, ProgramRunner runner, LiveProgramStatus program, BranchList branches) {
        this.cursor = cursor;
        this.runner = runner;
        this.program = program;
        this.branches = branches;
        cursor.snapshotProperty().subscribe(_ -> update());
    }

    /// Call this when anything that moves depend on has changed.
    void update() {
        if (runner.liveControl().isEmpty() || cursor.trace().isEmpty() || cursor.stepProperty().get() < 0) {
            reason.set(NO_RUN);
        } else {
            var possible = program.isReady() || !program.exitReason().isEmpty()
                    || branches.currentProperty().get().isPresent();
            reason.set(possible ? "" : RUNNING);
        }
        objectReason.set(reason.get().isEmpty() ? ofSelected() : reason.get());
    }

    private String ofSelected() {
        var trace = cursor.trace().orElseThrow();
        var object = cursor.selectedProperty().get();
        if (object < 0) {
            return "There is no generator or coroutine yet.";
        }
        return trace.stateAt(object, cursor.stepProperty().get())
                .filter(ObjectState.CLOSED::equals)
                .map(_ -> trace.objects().get(object).variable() + " is closed: nothing can resume it.")
                .orElse("");
    }

    /// The reason for all moves.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// The reason for moves on the selected object.
    ReadOnlyStringProperty objectReasonProperty() {
        return objectReason.getReadOnlyProperty();
    }
}

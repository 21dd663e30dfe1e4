package app.primed.stepper.viewmodel;

import java.util.Optional;

/// Describes the steps of the run shown.
public final class StepNarration {
    private final StepCursor cursor;

    StepNarration(StepCursor cursor) {
        this.cursor = cursor;
    }

    /// What happens at a loaded step, in plain words.
    public String caption(int step) {
        return cursor.recording().map(now -> now.caption(step)).orElse("");
    }

    /// The latest move made on the selected object; empty if no object is selected.
    public Optional<LastMove> lastMove() {
        return cursor.recording().filter(_ -> cursor.stepProperty().get() >= 0).flatMap(
                now -> LastMove.at(now.trace, now.index, cursor.stepProperty().get(), cursor.selectedProperty().get()));
    }

    /// The caption of the next step, for the presenter; empty at the end.
    public String nextCaption() {
        return cursor.recording().map(now -> now.caption(cursor.stepProperty().get() + 1)).orElse("");
    }

    /// What there is to show at a step when following the active object; empty if there is no such step.
    public Optional<StepSnapshot> snapshotAt(int step) {
        return cursor.recording().filter(now -> step >= 0 && step < now.index.size())
                .map(now -> now.at(step, now.index.activeObjectAt(step)));
    }
}

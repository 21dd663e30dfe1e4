package app.primed.stepper.viewmodel;

import app.primed.trace.RunIndex;
import javafx.beans.property.ReadOnlyIntegerProperty;

/// The ways from the step looked at to another: each finds a step by the run's index and goes there. Where there is
/// none that way, the place stays, or is the run's end on that side where a step is stepped over.
public interface Stepping {

    /// Goes to a step, or to the nearest there is.
    void goTo(int step);

    /// The step looked at, -1 before the first is recorded.
    ReadOnlyIntegerProperty stepProperty();

    /// Steps that can be gone to; grows during a run.
    ReadOnlyIntegerProperty totalProperty();

    /// The object looked at, `Trace.NONE` for none.
    ReadOnlyIntegerProperty selectedProperty();

    /// Where things are in the run watched; empty before one. Grows with [#totalProperty()].
    RunIndex index();

    default void next() {
        goTo(stepProperty().get() + 1);
    }

    default void back() {
        goTo(stepProperty().get() - 1);
    }

    /// The next step that is not inside what this one calls or resumes.
    default void stepOver() {
        var found = index().over(stepProperty().get());
        goTo(found == RunIndex.NOT_FOUND ? totalProperty().get() - 1 : found);
    }

    default void stepBackOver() {
        var found = index().backOver(stepProperty().get());
        goTo(found == RunIndex.NOT_FOUND ? 0 : found);
    }

    default void nextYield() {
        goOrStay(index().nextYield(stepProperty().get()));
    }

    default void previousYield() {
        goOrStay(index().previousYield(stepProperty().get()));
    }

    default void nextChange() {
        goOrStay(index().nextChange(stepProperty().get()));
    }

    default void previousChange() {
        goOrStay(index().previousChange(stepProperty().get()));
    }

    /// The next step of the selected object.
    default void nextOfSelected() {
        goOrStay(index().nextOf(selectedProperty().get(), stepProperty().get()));
    }

    default void previousOfSelected() {
        goOrStay(index().previousOf(selectedProperty().get(), stepProperty().get()));
    }

    default void first() {
        goTo(0);
    }

    default void last() {
        goTo(totalProperty().get() - 1);
    }

    private void goOrStay(int found) {
        goTo(found == RunIndex.NOT_FOUND ? stepProperty().get() : found);
    }
}

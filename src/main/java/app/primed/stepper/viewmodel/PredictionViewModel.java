package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Prediction;
import app.primed.stepper.model.Prediction.Guess;
import app.primed.stepper.model.Prediction.Verdict;
import app.primed.trace.ObjectState;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Asks the user to predict the next move of a recorded run. While it asks, the cursor is at the step before the move;
/// then it goes to the step after it. If the user goes elsewhere, it asks about the next move there.
public final class PredictionViewModel {

    public enum Phase {
        /// No prediction is in progress.
        OFF,
        ASKING,
        /// The answer is shown.
        CHECKED,
        /// The run has no further move.
        OVER
    }

    private final StepCursor cursor;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.OFF);
    private final ReadOnlyObjectWrapper<Optional<Prediction>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper right = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Optional<ObjectState>> state = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty line = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private boolean moving;

    PredictionViewModel(StepCursor cursor, OpenProgram program) {
        this.cursor = cursor;
        program.modeProperty().subscribe(mode -> {
            if (mode != OpenProgram.Mode.WATCH) {
                stop();
            }
        });
        cursor.stepProperty().addListener((_, _, _) -> {
            if (!moving && phase.get() != Phase.OFF) {
                ask();
            }
        });
    }

    /// Starts at the current step with a new score.
    public void start() {
        right.set(0);
        total.set(0);
        ask();
    }

    /// Ends the prediction and shows everything.
    public void stop() {
        phase.set(Phase.OFF);
        asked.set(Optional.empty());
        verdict.set(Optional.empty());
    }

    public void toggle() {
        if (phase.get() == Phase.OFF) {
            start();
        } else {
            stop();
        }
    }

    /// Checks the answer and goes to the step after the move. Empty fields count as wrong.
    public void check() {
        asked.get().filter(_ -> phase.get() == Phase.ASKING).ifPresent(now -> {
            var found = now.check(new Guess(state.get(), line.get(), value.get()));
            total.set(total.get() + 1);
            right.set(right.get() + (found.allCorrect() ? 1 : 0));
            verdict.set(Optional.of(found));
            phase.set(Phase.CHECKED);
            go(now.answeredAt());
        });
    }

    /// Asks about the move after the one just checked.
    public void next() {
        if (phase.get() == Phase.CHECKED) {
            ask();
        }
    }

    /// Enter: checks the answer, then asks the next.
    public void submitOrNext() {
        switch (phase.get()) {
            case ASKING -> check();
            case CHECKED -> next();
            case OFF, OVER -> stop();
        }
    }

    private void ask() {
        var found = cursor.recording().filter(_ -> cursor.stepProperty().get() >= 0)
                .flatMap(now -> new NextMoveFinder(now.trace, now.index).after(cursor.stepProperty().get()));
        state.set(Optional.empty());
        line.set("");
        value.set("");
        verdict.set(Optional.empty());
        asked.set(found);
        phase.set(found.isPresent() ? Phase.ASKING : Phase.OVER);
        found.ifPresent(now -> go(now.askedAt()));
    }

    private void go(int step) {
        moving = true;
        try {
            cursor.goTo(step);
        } finally {
            moving = false;
        }
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The move that is asked about or was just checked.
    public ReadOnlyObjectProperty<Optional<Prediction>> predictionProperty() {
        return asked.getReadOnlyProperty();
    }

    /// The parts that were correct, once checked.
    public ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// The number of moves answered correctly in every part.
    public ReadOnlyIntegerProperty correctProperty() {
        return right.getReadOnlyProperty();
    }

    /// The number of moves checked.
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<ObjectState>> stateProperty() {
        return state;
    }

    /// The line as typed.
    public StringProperty lineProperty() {
        return line;
    }

    /// The value as typed.
    public StringProperty valueProperty() {
        return value;
    }

    /// The last step that may be shown while a move is asked about; empty if nothing is hidden.
    public OptionalInt visibleUpTo() {
        return phase.get() == Phase.ASKING ? OptionalInt.of(cursor.stepProperty().get()) : OptionalInt.empty();
    }
}

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

/// The next move is hidden and asked for; the recorded run settles it. The place goes to the step before the move
/// while it asks, and to its end once it is settled. Who goes elsewhere is asked what comes next there.
public final class PredictionViewModel {

    public enum Phase {
        /// Nothing is hidden or asked.
        OFF,
        ASKING,
        /// The answer is visible.
        CHECKED,
        /// The run holds no further move.
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

    /// Asks for the next move from the current step; the score begins anew.
    public void start() {
        right.set(0);
        total.set(0);
        ask();
    }

    /// Nothing is hidden any more.
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

    /// Compares what was said with what the run did, and goes there. What was not said counts as wrong.
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

    /// Asks for the move after the one settled.
    public void next() {
        if (phase.get() == Phase.CHECKED) {
            ask();
        }
    }

    /// What Enter does: settles, then asks for the next.
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

    /// The move asked for or just settled.
    public ReadOnlyObjectProperty<Optional<Prediction>> predictionProperty() {
        return asked.getReadOnlyProperty();
    }

    /// What was right, once it is settled.
    public ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// Moves of which everything asked was said rightly.
    public ReadOnlyIntegerProperty correctProperty() {
        return right.getReadOnlyProperty();
    }

    /// Moves settled.
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

    /// The last step that may be seen while a move is asked for; empty where nothing is hidden.
    public OptionalInt visibleUpTo() {
        return phase.get() == Phase.ASKING ? OptionalInt.of(cursor.stepProperty().get()) : OptionalInt.empty();
    }
}

package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ImmediateBackground;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.PredictionViewModel.Phase;
import app.primed.trace.ObjectState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PredictionViewModelTest {
    private final ScriptedEngine engine = new ScriptedEngine(_ -> Runs.averager());
    private final StepperViewModel stepper =
            new StepperViewModel(engine, new ImmediateBackground(), InstantSource.system());
    private final PredictionViewModel predict = stepper.prediction();

    @BeforeEach
    void open() {
        stepper.open(new Program("averager.py", Runs.AVERAGER), Optional.empty());
        engine.ended.complete(Runs.FINISHED);
    }

    @Test
    void everyMoveIsAskedForInTurn() {
        var moves = new ArrayList<String>();
        predict.start();
        while (predict.phaseProperty().get() == Phase.ASKING) {
            moves.add(predict.predictionProperty().get().orElseThrow().move());
            predict.check();
            predict.next();
        }
        assertEquals(List.of("averager()", "next(avg)", "avg.send(10)", "avg.send(30)", "avg.close()"), moves);
        assertEquals(Phase.OVER, predict.phaseProperty().get());
        assertEquals(5, predict.totalProperty().get());
        assertEquals(0, predict.correctProperty().get(), "who says nothing is not right");
        predict.submitOrNext();
        assertEquals(Phase.OFF, predict.phaseProperty().get());
    }

    @Test
    void itAsksBeforeTheMoveAndGoesToItsEnd() {
        stepper.cursor().goTo(12);
        predict.start();
        var asked = predict.predictionProperty().get().orElseThrow();
        assertEquals("avg.send(10)", asked.move());
        assertEquals(asked.askedAt(), stepper.cursor().stepProperty().get());
        assertEquals(OptionalInt.of(asked.askedAt()), predict.visibleUpTo());
        assertEquals(13, sight().step().line(), "the line with the move is in sight");
        predict.stateProperty().set(Optional.of(ObjectState.SUSPENDED));
        predict.lineProperty().set("6");
        predict.valueProperty().set("10.0");
        predict.check();
        assertTrue(predict.verdictProperty().get().orElseThrow().allCorrect());
        assertEquals(20, stepper.cursor().stepProperty().get());
        assertEquals(OptionalInt.empty(), predict.visibleUpTo());
        assertEquals(1, predict.correctProperty().get());
        predict.check();
        assertEquals(1, predict.totalProperty().get(), "settled once");
    }

    @Test
    void inTheMiddleOfABodyItAsksHowTheBodyGoesOn() {
        stepper.cursor().goTo(25);
        predict.start();
        var asked = predict.predictionProperty().get().orElseThrow();
        assertEquals("avg runs on", asked.move());
        assertEquals(25, stepper.cursor().stepProperty().get());
        assertEquals(30, asked.answeredAt());
    }

    @Test
    void whoStepsElsewhereIsAskedThere() {
        predict.start();
        stepper.cursor().goTo(22);
        assertEquals("avg.send(30)", predict.predictionProperty().get().orElseThrow().move());
        assertEquals(0, predict.totalProperty().get());
    }

    @Test
    void editingEndsIt() {
        predict.start();
        stepper.runner().edit();
        assertEquals(Phase.OFF, predict.phaseProperty().get());
        assertFalse(predict.visibleUpTo().isPresent());
    }

    @Test
    void aClickShowsTheAnswerThenAsksAgain() {
        predict.start();
        stepper.click();
        assertEquals(Phase.CHECKED, predict.phaseProperty().get());
        stepper.click();
        assertEquals("next(avg)", predict.predictionProperty().get().orElseThrow().move());
        predict.stop();
        var at = stepper.cursor().stepProperty().get();
        stepper.click();
        assertEquals(at + 1, stepper.cursor().stepProperty().get());
    }

    @Test
    void theMoveMadeHasItsValuesAndTheNamesItChanged() {
        stepper.cursor().goTo(30);
        var made = stepper.narration().lastMove().orElseThrow();
        assertEquals("send(30)", made.call());
        assertEquals("20.0", made.gave());
        assertEquals(ObjectState.SUSPENDED, made.state());
        assertEquals(List.of("total 40.0", "count 2", "average 20.0", "term 30"),
                made.values().stream().map(v -> v.name() + " " + v.text()).toList());
        stepper.cursor().goTo(26);
        assertEquals("", stepper.narration().lastMove().orElseThrow().gave(), "it still runs");
        stepper.cursor().last();
        assertEquals("close()", stepper.narration().lastMove().orElseThrow().call());
        stepper.cursor().first();
        assertTrue(stepper.narration().lastMove().isEmpty());
    }

    @Test
    void thePresenterReadsTheNextStepAhead() {
        stepper.cursor().goTo(29);
        assertEquals("avg yields 20.0 and is suspended at line 6", stepper.narration().nextCaption());
        stepper.cursor().last();
        assertEquals("", stepper.narration().nextCaption());
    }

    private StepSnapshot sight() {
        return stepper.cursor().snapshotProperty().get().orElseThrow();
    }
}

package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.viewmodel.PredictionViewModel.Phase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example can be predicted from its start to its end, and whoever says what the run then does is right.
class PredictOnPythonTest {
    private static PythonEngine engine;

    private final QueuedBackground screen = new QueuedBackground();
    private final StepperViewModel stepper = new StepperViewModel(engine, screen, InstantSource.system());

    @BeforeAll
    static void start() {
        engine = PythonEngine.embedded(_ -> {});
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static List<Example> examples() {
        return Example.ALL;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatTheRunDoesIsRight(Example example) {
        stepper.open(example.program(), Optional.empty());
        screen.until(() -> stepper.status().endProperty().get().isPresent());
        stepper.cursor().first();
        var predict = stepper.prediction();
        var moves = new ArrayList<String>();
        predict.start();
        while (predict.phaseProperty().get() == Phase.ASKING) {
            var asked = predict.predictionProperty().get().orElseThrow();
            moves.add(asked.move());
            assertTrue(asked.askedAt() < asked.answeredAt(), asked::toString);
            assertEquals(asked.askedAt(), stepper.cursor().stepProperty().get());
            predict.stateProperty().set(Optional.of(asked.state()));
            predict.lineProperty().set(Integer.toString(asked.line()));
            predict.valueProperty().set(asked.result().map(o -> o.value()).orElse(""));
            predict.check();
            assertTrue(predict.verdictProperty().get().orElseThrow().allCorrect(), asked::toString);
            predict.next();
        }
        assertEquals(Phase.OVER, predict.phaseProperty().get());
        if (example.file().equals("averager.py")) {
            assertEquals(
                    List.of("averager()", "next(avg)", "avg.send(10)", "avg.send(30)", "avg.send(5)", "avg.close()"),
                    moves);
        }
        assertFalse(moves.size() < 3, moves::toString);
        assertEquals(predict.totalProperty().get(), predict.correctProperty().get());
    }
}

package app.primed.stepper.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.Pythons;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.viewmodel.Example;
import app.primed.trace.Trace;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Every example at a telling step, in both themes and at the sizes of a small, a usual and a large window. The pictures
/// are to be looked at (`-Ppictures` draws all sizes); the test sees that the
/// words have the room they need.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class LessonPicturesTest {
    /// Of each example, the key step that shows most.
    private static final List<Integer> TELLING = List.of(3, 3, 9, 6, 6, 3, 7, 6, 6, 7);
    /// What a window of 1280 × 720, 1440 × 900 and 1920 × 1080 leaves to the screen (the headless platform draws no
    /// window of 1,000 rows).
    private static final int[][] SIZES = Boolean.getBoolean("primed.pictures")
            ? new int[][] {{1216, 640}, {1376, 820}, {1856, 996}}
            : new int[][] {{1216, 640}};

    @TempDir
    static Path folder;
    private static final List<Trace> TRACES = new ArrayList<>();

    private StepperFixture stand;
    private Stage stage;

    @BeforeAll
    static void run() throws Exception {
        try (var engine = Pythons.found().getFirst().engine()) {
            for (var example : Example.ALL) {
                var run = engine.run(example.program(), RunLimits.DEFAULT, () -> {});
                run.ended().get(60, TimeUnit.SECONDS);
                TRACES.add(run.trace());
            }
        }
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stand = new StepperFixture(stage, folder);
    }

    @AfterEach
    void close() {
        StepperFixture.onScreen(stage::hide);
    }

    @Test
    void everyExampleHasRoom() {
        for (var example : Example.ALL) {
            StepperFixture.onScreen(() -> {
                stand.open(example.file(), TRACES.get(example.number() - 1));
                for (var i = 0; i < TELLING.get(example.number() - 1); i++) {
                    stand.stepper.lesson().next();
                }
            });
            for (var size : SIZES) {
                stand.check("lesson-%02d-%s".formatted(example.number(), example.file().replace(".py", "")), size);
                var words = (Label) stand.scene.lookup("#lesson-words");
                assertTrue(words.getHeight() >= words.prefHeight(words.getWidth()) && words.getHeight() <= 44,
                        () -> example.file() + " at " + size[0] + ": " + words.getHeight() + " of "
                                + words.prefHeight(words.getWidth()));
            }
        }
    }

    /// No words of any key step need a third line, so that nothing jumps from one to the next.
    @Test
    void noWordsNeedAThirdLine() {
        for (var example : Example.ALL) {
            StepperFixture.onScreen(() -> stand.open(example.file(), TRACES.get(example.number() - 1)));
            StepperFixture.onScreen(() -> {
                stage.setWidth(1216);
                stage.setHeight(640);
            });
            StepperFixture.onScreen(() -> {
                stand.scene.getRoot().layout();
                var words = (Label) stand.scene.lookup("#lesson-words");
                for (var i = 0; i <= 10; i++) {
                    assertTrue(words.prefHeight(words.getWidth()) <= 42, () -> example.file() + ": " + words.getText());
                    stand.stepper.lesson().next();
                }
            });
        }
    }

    @Test
    void bracketsLeadThroughALessonAndOnToTheNext(FxRobot robot) {
        StepperFixture.onScreen(() -> stand.open("four_states.py", TRACES.getFirst()));
        var count = (Label) stand.scene.lookup("#lesson-count");
        assertEquals("0 of 8", count.getText());
        for (var i = 0; i < 8; i++) {
            robot.write("]");
        }
        assertEquals("8 of 8", count.getText());
        robot.write("[");
        assertEquals("7 of 8", count.getText());
        robot.write("]");
        assertEquals("Next lesson", ((Button) stand.scene.lookup("#lesson-next")).getText());
        stand.next.set(TRACES.get(1));
        robot.write("]");
        assertEquals("self_portrait.py", stand.stepper.program().nameProperty().get());
        robot.clickOn("#all-examples");
        assertTrue(robot.lookup(".example").queryAll().size() == 10);
        stand.check("examples", SIZES);
    }
}

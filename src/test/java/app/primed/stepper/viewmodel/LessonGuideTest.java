package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.model.Program;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The way through a lesson, on real runs.
class LessonGuideTest {
    private static PythonEngine engine;

    private final QueuedBackground screen = new QueuedBackground();
    private final StepperViewModel stepper = new StepperViewModel(engine, screen, InstantSource.system());
    private final LessonGuide guide = stepper.lesson();

    @BeforeAll
    static void start() {
        engine = PythonEngine.embedded(_ -> {});
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void movesFromKeyStepToKeyStepAndBack() {
        run(Example.ALL.get(2).program());
        assertEquals(0, page().number());
        assertEquals("A generator can take values as well as give them, once it waits at a yield.", page().words());
        assertEquals(Optional.empty(), guide.captionProperty().get());
        for (var number = 1; number <= page().of(); number++) {
            guide.next();
            assertEquals(number, page().number());
            assertEquals(Optional.of(page().words()), guide.captionProperty().get());
        }
        assertTrue(page().last());
        assertEquals("Data out, data in", page().nextExample().orElseThrow().title());
        var last = stepper.cursor().stepProperty().get();
        guide.next();
        assertEquals(last, stepper.cursor().stepProperty().get(), "there is none after the last");
        guide.back();
        assertEquals(page().of() - 1, page().number());
        assertEquals("avg yields 20.0 and is suspended at line 4",
                stepper.cursor().snapshotProperty().get().orElseThrow().caption());
    }

    @Test
    void theWordsStandBackBetweenKeySteps() {
        run(Example.ALL.getFirst().program());
        guide.next();
        stepper.cursor().next();
        assertEquals(1, page().number());
        assertFalse(page().here());
        assertEquals(Optional.empty(), guide.captionProperty().get());
        guide.back();
        assertTrue(page().here());
    }

    @Test
    void whatIsChangedOrOfOnesOwnHasNoLesson() {
        run(Example.ALL.getFirst().program());
        assertTrue(guide.pageProperty().get().isPresent());
        run(new Program("four_states.py", Example.ALL.getFirst().source().replace("yield 2", "yield 3")));
        assertEquals(Optional.empty(), guide.pageProperty().get());
        guide.next();
        assertEquals(0, stepper.cursor().stepProperty().get());
        stepper.close();
        assertEquals(Optional.empty(), guide.pageProperty().get());
    }

    @Test
    void movesByHandAreNotTakenForTheLessons() {
        run(Example.ALL.get(2).program());
        guide.next();
        guide.next();
        guide.next();
        guide.next();
        stepper.live().sentProperty().set("10");
        stepper.live().send();
        screen.until(() -> !stepper.live().resultProperty().get().isEmpty());
        assertEquals("avg.send(10)  →  10.0", stepper.live().resultProperty().get());
        assertEquals(4, guide.keySteps().count(), "send(10) by hand has no words of its own");
        assertEquals(4, page().number());
        assertFalse(page().here());
    }

    private LessonGuide.LessonPage page() {
        return guide.pageProperty().get().orElseThrow();
    }

    private void run(Program program) {
        stepper.open(program, Optional.empty());
        screen.until(() -> stepper.status().endProperty().get().isPresent());
    }
}

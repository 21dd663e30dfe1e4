package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ImmediateBackground;
import app.primed.stepper.model.Program;
import app.primed.trace.ScriptedTrace;
import app.primed.trace.StepKind;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Going by lines, and what is to be read beside them.
class LinesTest {
    private final ScriptedTrace run = Runs.averager();
    private final ScriptedEngine engine = new ScriptedEngine(_ -> run);
    private final ImmediateBackground background = new ImmediateBackground();
    private final StepperViewModel stepper = new StepperViewModel(engine, background, InstantSource.system());

    @BeforeEach
    void open() {
        stepper.open(new Program("averager.py", Runs.AVERAGER), Optional.empty());
        engine.ended.complete(Runs.FINISHED);
    }

    @Test
    void runsToALineAndBack() {
        stepper.lines().runTo(9);
        assertEquals(9, line());
        var first = stepper.cursor().stepProperty().get();
        stepper.lines().runTo(9);
        assertEquals(9, line());
        assertTrue(stepper.cursor().stepProperty().get() > first);
        stepper.lines().runBackTo(9);
        assertEquals(first, stepper.cursor().stepProperty().get());
    }

    @Test
    void saysThatALineIsNotReached() {
        stepper.lines().runTo(99);
        assertEquals(0, stepper.cursor().stepProperty().get());
        assertEquals("Line 99 does not run after this step.", stepper.status().leftProperty().get());
        stepper.lines().runBackTo(9);
        assertEquals("Line 9 did not run before this step.", stepper.status().leftProperty().get());
    }

    @Test
    void goesOnToBreakpointsAndThenToTheEnd() {
        stepper.program().breakpoints().toggle(9);
        stepper.program().breakpoints().toggle(14);
        stepper.lines().nextBreakpoint();
        assertEquals(9, line());
        stepper.lines().nextBreakpoint();
        assertEquals(14, line());
        stepper.lines().nextBreakpoint();
        assertEquals(9, line());
        stepper.lines().nextBreakpoint();
        assertEquals(run.size() - 1, stepper.cursor().stepProperty().get());
        stepper.lines().previousBreakpoint();
        assertEquals(9, line());
    }

    @Test
    void stopsAtTheProgramsOwnBreakpoint() {
        var stops = new ScriptedTrace("x = 1\nbreakpoint()\nx = 2\n");
        stops.line(0, 1).line(0, 2).add(StepKind.BREAKPOINT, 2, 0, -1, -1, "").line(0, 3).end(Runs.FINISHED);
        stepper.openTrace(stops, "stops.py", Optional.empty(), 0);
        stepper.lines().nextBreakpoint();
        assertEquals(2, stepper.cursor().stepProperty().get());
    }

    @Test
    void playingStopsAtABreakpoint() {
        stepper.program().breakpoints().toggle(3);
        stepper.playback().playOrPause();
        background.runLater();
        assertEquals(3, line());
        assertFalse(stepper.playback().playingProperty().get());
    }

    @Test
    void valuesStandBesideTheLineThatBoundThem() {
        stepper.cursor().goTo(30);
        assertEquals(
                "term = 30", value(6));
        assertEquals("total = 40.0", value(7));
        assertEquals("count = 2", value(8));
        assertEquals("average = 20.0", value(9));
        assertEquals("", value(12), "what only holds a generator is told by its lane");
    }

    @Test
    void whatHappenedIsAListOfSentences() {
        var happenings = stepper.cursor().index().events();
        assertEquals(3, happenings.stepOf(0));
        assertEquals("averager() made avg: a generator whose body has not started", stepper.narration().caption(3));
        assertEquals(-1, happenings.lastAt(2));
        var last = happenings.lastAt(30);
        assertEquals("avg yields 20.0 and is suspended at line 6",
                stepper.narration().caption(happenings.stepOf(last)));
        assertEquals(
                "avg was suspended at line 6 giving 10.0; send(30) resumed it",
                stepper.narration().caption(happenings.stepOf(last - 1)));
    }

    private int line() {
        return stepper.cursor().snapshotProperty().get().orElseThrow().step().line();
    }

    private String value(int line) {
        return stepper.cursor().snapshotProperty().get().orElseThrow().values().stream()
                .filter(value -> value.line() == line)
                .map(LineValue::text)
                .findFirst()
                .orElse("");
    }
}

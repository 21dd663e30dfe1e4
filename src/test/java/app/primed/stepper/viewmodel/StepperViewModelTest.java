package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.UserFacingException;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.trace.LocalVariable;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.ScriptedTrace;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepperViewModelTest {
    private static final int CREATED_AT = 3;
    private static final int FIRST_YIELD = 11;
    private static final int SECOND_YIELD = 20;

    private final ImmediateBackground background = new ImmediateBackground();
    private final AtomicReference<Trace> next = new AtomicReference<>(Runs.averager());
    private final ScriptedEngine engine = new ScriptedEngine(_ -> next.get());
    private final StepperViewModel stepper = new StepperViewModel(engine, background, InstantSource.system());

    @BeforeEach
    void open() {
        stepper.open(new Program("averager.py", Runs.AVERAGER), Optional.empty());
        engine.ended.complete(Runs.FINISHED);
    }

    @Test
    void comesUpAtTheFirstStepOfTheRun() {
        assertEquals(0, stepper.cursor().stepProperty().get());
        assertEquals(Mode.WATCH, stepper.program().modeProperty().get());
        assertEquals(next.get().size(), stepper.cursor().totalProperty().get());
        assertFalse(stepper.runner().runningProperty().get());
        assertTrue(stepper.status().leftProperty().get().startsWith("Recorded " + next.get().size() + " steps in "));
        assertTrue(stepper.status().leftProperty().get().contains("1 generator"));
        assertTrue(stepper.status().leftProperty().get().contains("512 MB, 10 s"));
    }

    @Test
    void stepsAndStaysInsideTheRun() {
        stepper.cursor().back();
        assertEquals(0, stepper.cursor().stepProperty().get());
        stepper.cursor().next();
        assertEquals(1, stepper.cursor().stepProperty().get());
        stepper.cursor().last();
        stepper.cursor().next();
        assertEquals(next.get().size() - 1, stepper.cursor().stepProperty().get());
        stepper.cursor().goTo(10_000);
        assertEquals(next.get().size() - 1, stepper.cursor().stepProperty().get());
    }

    @Test
    void goesFromYieldToYield() {
        stepper.cursor().nextYield();
        assertEquals(FIRST_YIELD, stepper.cursor().stepProperty().get());
        stepper.cursor().nextYield();
        assertEquals(SECOND_YIELD, stepper.cursor().stepProperty().get());
        stepper.cursor().previousYield();
        assertEquals(FIRST_YIELD, stepper.cursor().stepProperty().get());
        stepper.cursor().previousYield();
        assertEquals(FIRST_YIELD, stepper.cursor().stepProperty().get());
    }

    @Test
    void goesFromChangeToChange() {
        stepper.cursor().nextChange();
        assertEquals(CREATED_AT, stepper.cursor().stepProperty().get());
        stepper.cursor().nextChange();
        assertEquals(StepKind.RESUMED, stepper.cursor().snapshotProperty().get().orElseThrow().step().kind());
        stepper.cursor().previousChange();
        assertEquals(CREATED_AT, stepper.cursor().stepProperty().get());
    }

    @Test
    void overSkipsWhatTheGeneratorDoes() {
        stepper.cursor().goTo(CREATED_AT + 1);
        assertEquals(12, line());
        stepper.cursor().stepOver();
        assertEquals(13, line());
        assertEquals(FIRST_YIELD + 1, stepper.cursor().stepProperty().get());
        stepper.cursor().stepBackOver();
        assertEquals(CREATED_AT + 1, stepper.cursor().stepProperty().get());
    }

    @Test
    void overInsideTheGeneratorStaysInItUntilItYields() {
        stepper.cursor().goTo(CREATED_AT + 3);
        stepper.cursor().stepOver();
        assertEquals(CREATED_AT + 4, stepper.cursor().stepProperty().get());
        stepper.cursor().goTo(FIRST_YIELD);
        stepper.cursor().stepOver();
        assertEquals(13, line());
    }

    @Test
    void walksTheStepsOfTheSelectedObject() {
        stepper.cursor().goTo(FIRST_YIELD);
        stepper.cursor().nextOfSelected();
        assertEquals(FIRST_YIELD + 2, stepper.cursor().stepProperty().get());
        stepper.cursor().previousOfSelected();
        assertEquals(FIRST_YIELD, stepper.cursor().stepProperty().get());
    }

    @Test
    void followsTheActionUnlessPinned() {
        assertEquals(Trace.NONE, stepper.cursor().selectedProperty().get());
        assertTrue(stepper.cursor().snapshotProperty().get().orElseThrow().selected().isEmpty());
        stepper.cursor().goTo(CREATED_AT);
        assertEquals(0, stepper.cursor().selectedProperty().get());

        next.set(Runs.pingPong(100));
        stepper.runner().run();
        engine.ended.complete(Runs.FINISHED);
        stepper.cursor().last();
        stepper.cursor().select(0);
        stepper.cursor().previousYield();
        assertEquals("a", subject().object().variable());
        stepper.cursor().follow();
        assertEquals("b", subject().object().variable());
    }

    @Test
    void showsTheWayTheStateWasReached() {
        stepper.cursor().goTo(SECOND_YIELD);
        assertEquals(ObjectState.SUSPENDED, subject().state());
        assertEquals(6, subject().line());
        assertEquals(
                new StateTransition(ObjectState.RUNNING, ObjectState.SUSPENDED, "yield 10.0", SECOND_YIELD),
                subject().enteredBy().orElseThrow());
        assertEquals(
                List.of("next()", "yield None", "send(10)"),
                subject().transitions().stream().map(StateTransition::label).toList());
        stepper.cursor().goTo(CREATED_AT);
        assertTrue(subject().enteredBy().isEmpty());
        assertTrue(subject().transitions().isEmpty());
        stepper.cursor().last();
        assertEquals("raise GeneratorExit", subject().enteredBy().orElseThrow().label());
    }

    @Test
    void tellsWhatHappensInPlainWords() {
        assertCaption(0, "Line 1 is about to run");
        assertCaption(CREATED_AT, "averager() made avg: a generator whose body has not started");
        assertCaption(CREATED_AT + 2, "next() started avg: it runs until its first yield");
        assertCaption(SECOND_YIELD, "avg yields 10.0 and is suspended at line 6");
        assertCaption(SECOND_YIELD + 1, "Printed 10.0");
        assertCaption(SECOND_YIELD + 3, "avg was suspended at line 6 giving 10.0; send(30) resumed it");
    }

    @Test
    void showsTheFramesNamesWithWhatChanged() {
        stepper.cursor().goTo(SECOND_YIELD - 3);
        var locals = stepper.cursor().snapshotProperty().get().orElseThrow().locals();
        assertEquals("Locals of avg", locals.getFirst().title());
        assertTrue(locals.getFirst().locals()
                .contains(new LocalVariable("average", "10.0", Optional.of("None"), true, 9)));
        assertEquals("Module", locals.get(1).title());
        assertEquals(1, locals.get(1).left());
        assertEquals(List.of("avg"), locals.get(1).locals().stream().map(LocalVariable::name).toList());
    }

    @Test
    void outputGrowsWithTheSteps() {
        stepper.cursor().goTo(SECOND_YIELD);
        assertEquals("", stepper.cursor().snapshotProperty().get().orElseThrow().output());
        stepper.cursor().next();
        assertEquals("10.0\n", stepper.cursor().snapshotProperty().get().orElseThrow().output());
        stepper.cursor().last();
        assertEquals("10.0\n20.0\nGEN_CLOSED\n", stepper.cursor().snapshotProperty().get().orElseThrow().output());
    }

    @Test
    void marksWhereTheCallerWaitsAndTheGeneratorRests() {
        stepper.cursor().goTo(SECOND_YIELD);
        assertEquals(
                List.of(
                        new LineMark(6, LineMark.Kind.SUSPENDED, "avg is here"),
                        new LineMark(13, LineMark.Kind.CALLER, "caller")),
                stepper.cursor().snapshotProperty().get().orElseThrow().marks());
        stepper.cursor().next();
        assertEquals(
                new LineMark(13, LineMark.Kind.CURRENT, ""),
                stepper.cursor().snapshotProperty().get().orElseThrow().marks().get(1));
        stepper.cursor().goTo(SECOND_YIELD - 3);
        assertEquals(
                LineMark.Kind.RUNNING,
                stepper.cursor().snapshotProperty().get().orElseThrow().marks().getFirst().kind());
    }

    @Test
    void failureIsAtItsLine() {
        var run = new ScriptedTrace("1 / 0\n");
        run.line(0, 1);
        var ending = new RunEnd(RunEnd.Reason.ERROR, "ZeroDivisionError: division by zero", 1);
        run.end(ending);
        next.set(run);
        stepper.open(new Program("zero.py", "1 / 0\n"), Optional.empty());
        engine.ended.complete(ending);
        assertEquals("Line 1: ZeroDivisionError: division by zero", stepper.status().noticeProperty().get());
        stepper.cursor().last();
        assertEquals(
                List.of(new LineMark(1, LineMark.Kind.ERROR, ending.message())),
                stepper.cursor().snapshotProperty().get().orElseThrow().marks());
    }

    @Test
    void cancelKeepsWhatWasRecorded() {
        stepper.runner().run();
        assertTrue(stepper.runner().runningProperty().get());
        stepper.runner().cancel();
        assertTrue(engine.cancelled);
        assertFalse(stepper.runner().runningProperty().get());
        assertEquals("Stopped. All steps until then are here.", stepper.status().noticeProperty().get());
        assertEquals(next.get().size(), stepper.cursor().totalProperty().get());
    }

    @Test
    void growsWhileTheProgramRuns() {
        var run = Runs.averagerUntilPrimed();
        next.set(run);
        stepper.open(new Program("averager.py", Runs.AVERAGER), Optional.empty());
        stepper.cursor().goTo(4);
        run.line(0, 13);
        engine.grew.run();
        assertEquals(4, stepper.cursor().stepProperty().get());
        assertEquals(13, stepper.cursor().totalProperty().get());
        assertEquals("Running… 13 steps recorded", stepper.status().leftProperty().get());
    }

    @Test
    void nothingOfAnOlderRunIsHeard() {
        stepper.runner().run();
        var older = engine.ended;
        stepper.runner().run();
        older.complete(Runs.FINISHED);
        assertTrue(stepper.runner().runningProperty().get());
    }

    @Test
    void runningAgainKeepsThePlaceWhenTheChangeIsFurtherDown() {
        stepper.cursor().goTo(SECOND_YIELD);
        stepper.runner().edit();
        stepper.runner().run();
        assertEquals(SECOND_YIELD, stepper.cursor().stepProperty().get());
    }

    @Test
    void runningAgainStopsAtTheFirstStepThatDiffers() {
        stepper.cursor().goTo(SECOND_YIELD);
        var changed = new ScriptedTrace(Runs.AVERAGER);
        changed.line(0, 1).line(0, 3).line(0, 12).line(0, 13);
        next.set(changed);
        stepper.runner().run();
        assertEquals(2, stepper.cursor().stepProperty().get());
    }

    @Test
    void typedCodeIsNotThrownAwayByLeavingTheEditor() {
        stepper.runner().edit();
        stepper.leaveEdit();
        assertEquals(Mode.WATCH, stepper.program().modeProperty().get());
        stepper.runner().edit();
        stepper.program().sourceProperty().set("print(1)");
        stepper.leaveEdit();
        assertEquals(Mode.EDIT, stepper.program().modeProperty().get());
        assertEquals("print(1)", stepper.program().sourceProperty().get());
    }

    @Test
    void nothingToRunIsSaid() {
        stepper.startTyping();
        stepper.runner().run();
        assertEquals(Mode.EDIT, stepper.program().modeProperty().get());
        assertEquals("There is nothing to run yet: type or paste some Python.",
                stepper.status().noticeProperty().get());
    }

    @Test
    void playsToTheEndAndStops() {
        stepper.cursor().goTo(next.get().size() - 3);
        stepper.playback().playOrPause();
        background.runLater();
        assertEquals(next.get().size() - 2, stepper.cursor().stepProperty().get());
        assertTrue(stepper.playback().playingProperty().get());
        background.runLater();
        assertFalse(stepper.playback().playingProperty().get());
        stepper.playback().playOrPause();
        assertEquals(0, stepper.cursor().stepProperty().get());
    }

    @Test
    void aPythonThatCannotStartSaysWhatToDo() {
        var broken = new StepperViewModel(
                new ScriptedEngine(_ -> {
                    throw new UserFacingException("Python needs glibc 2.35 or newer.",
                            "Choose your own python3 in the settings.");
                }),
                background,
                InstantSource.system());
        broken.open(new Program("a.py", "x = 1"), Optional.empty());
        assertEquals(
                "Python needs glibc 2.35 or newer. Choose your own python3 in the settings.",
                broken.status().noticeProperty().get());
        assertEquals(Mode.EDIT, broken.program().modeProperty().get());
    }

    @Test
    void opensARunRecordedEarlierAtAStep() {
        stepper.openTrace(Runs.averager(), "your answer", Optional.empty(), SECOND_YIELD);
        assertEquals(SECOND_YIELD, stepper.cursor().stepProperty().get());
        assertEquals("your answer", stepper.program().nameProperty().get());
        assertEquals(Runs.AVERAGER, stepper.program().sourceProperty().get());
        assertFalse(stepper.runner().runningProperty().get());
    }

    @Test
    void aLongRunIsTakenInPieces() {
        next.set(Runs.pingPong(50_000));
        stepper.runner().run();
        assertEquals(20_000, stepper.cursor().totalProperty().get());
        background.runLater();
        background.runLater();
        assertEquals(next.get().size(), stepper.cursor().totalProperty().get());
    }

    private void assertCaption(int step, String caption) {
        stepper.cursor().goTo(step);
        assertEquals(caption, stepper.cursor().snapshotProperty().get().orElseThrow().caption());
    }

    private SelectedObject subject() {
        return stepper.cursor().snapshotProperty().get().orElseThrow().selected().orElseThrow();
    }

    private int line() {
        return stepper.cursor().snapshotProperty().get().orElseThrow().step().line();
    }
}

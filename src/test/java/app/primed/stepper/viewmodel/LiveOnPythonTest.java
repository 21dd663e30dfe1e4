package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.ObjectState;
import app.primed.trace.StepKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Live moves, on the real engine.
class LiveOnPythonTest {
    private static final String AVERAGER = """
            def averager():
                total, count, average = 0.0, 0, None
                while True:
                    term = yield average
                    total += term
                    count += 1
                    average = total / count

            avg = averager()
            next(avg)
            print(avg.send(10))
            """;
    private static PythonEngine engine;

    private final QueuedBackground screen = new QueuedBackground();
    private final StepperViewModel stepper = new StepperViewModel(engine, screen, InstantSource.system());
    private final LiveViewModel live = stepper.live();

    @BeforeAll
    static void start() {
        engine = PythonEngine.embedded(_ -> {});
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @AfterEach
    void close() {
        stepper.close();
    }

    @Test
    void movesGoOnAtTheEndAndStandBelowTheProgram() {
        run(AVERAGER);
        stepper.cursor().last();
        assertEquals("", live.objectReasonProperty().get());
        live.sentProperty().set("30");
        done(live::send);
        assertEquals("avg.send(30)  →  20.0", live.resultProperty().get());
        assertTrue(live.textProperty().get().endsWith("print(avg.send(10))\n\navg.send(30)\n"),
                live.textProperty().get());
        assertEquals(13, sight().step().line());
        assertEquals("The move is done and gives 20.0", sight().caption());
        live.expressionProperty().set("avg2 = averager()");
        done(live::evaluate);
        assertEquals("avg2", sight().selected().orElseThrow().object().variable());
        done(live::next);
        assertEquals(ObjectState.SUSPENDED, sight().selected().orElseThrow().state());
        done(live::throwException);
        assertEquals("avg2.throw(ValueError)  →  ValueError", live.resultProperty().get());
        assertTrue(live.failedProperty().get());
        assertEquals("avg2 is closed: nothing can resume it.", live.objectReasonProperty().get());
        assertEquals(1, live.branchesProperty().get().size());
    }

    @Test
    void anotherMoveAtAnEarlierStepBranches() {
        run(AVERAGER);
        stepper.cursor().first();
        stepper.cursor().nextYield();
        var at = stepper.cursor().stepProperty().get();
        var whole = stepper.cursor().totalProperty().get();
        live.sentProperty().set("7");
        done(live::send);
        assertEquals("avg.send(7)  →  7.0", live.resultProperty().get());
        assertTrue(stepper.cursor().totalProperty().get() > at + 1);
        assertEquals(StepKind.DONE, sight().step().kind());
        assertEquals(List.of("Run", "Branch 1"),
                live.branchesProperty().get().stream().map(Branch::name).toList());
        done(live::send);
        assertEquals("avg.send(7)  →  7.0", live.resultProperty().get());
        live.choose(live.branchesProperty().get().getFirst());
        assertEquals(whole, stepper.cursor().totalProperty().get());
        assertEquals(whole + " steps recorded earlier  ·  1 generator", stepper.status().leftProperty().get());
        assertEquals(AVERAGER, live.textProperty().get());
    }

    @Test
    void goingBackAmongMovesBranchesAfterTheOnesBefore() {
        run(AVERAGER);
        stepper.cursor().last();
        live.sentProperty().set("20");
        done(live::send);
        var after = stepper.cursor().stepProperty().get();
        live.sentProperty().set("90");
        done(live::send);
        assertEquals("avg.send(90)  →  40.0", live.resultProperty().get());
        stepper.cursor().goTo(after);
        live.sentProperty().set("0");
        done(live::send);
        assertEquals("avg.send(0)  →  10.0", live.resultProperty().get());
        assertEquals(2, live.branchesProperty().get().size());
        assertTrue(live.textProperty().get().endsWith("\navg.send(20)\navg.send(0)\n"), live.textProperty().get());
    }

    @Test
    void whatIsNoPythonChangesNothing() {
        run(AVERAGER);
        stepper.cursor().last();
        var before = stepper.cursor().totalProperty().get();
        live.expressionProperty().set("1 +");
        done(live::evaluate);
        assertTrue(live.resultProperty().get().startsWith("1 +  →  SyntaxError: invalid syntax"),
                live.resultProperty().get());
        assertEquals(before, stepper.cursor().totalProperty().get());
        assertEquals(AVERAGER, live.textProperty().get());
    }

    @Test
    void quickClicksAreOneMoveAtATime() {
        run(AVERAGER);
        stepper.cursor().last();
        live.sentProperty().set("10");
        live.send();
        live.send();
        live.send();
        screen.until(() -> !live.movingProperty().get());
        assertEquals(1, live.branchesProperty().get().getFirst().moves().size());
    }

    @Test
    void anEndlessMoveIsStoppedAndTheProgramLives() {
        run(AVERAGER);
        stepper.cursor().last();
        live.expressionProperty().set("while True: pass");
        var before = stepper.cursor().totalProperty().get();
        live.evaluate();
        screen.until(() -> stepper.cursor().totalProperty().get() > before);
        assertTrue(live.interrupt());
        screen.until(() -> !live.movingProperty().get());
        assertEquals("while True: pass  →  KeyboardInterrupt", live.resultProperty().get());
        live.expressionProperty().set("6 * 7");
        done(live::evaluate);
        assertEquals("6 * 7  →  42", live.resultProperty().get());
    }

    @Test
    void aMoveStoppedBeforeItBeganIsNotMade() {
        run(AVERAGER);
        stepper.cursor().first();
        live.expressionProperty().set("while True: pass");
        live.evaluate();
        assertTrue(live.interrupt(), "the program is run again for the move");
        screen.until(() -> !live.movingProperty().get() && !live.resultProperty().get().isEmpty());
        assertEquals("while True: pass: stopped before it began", live.resultProperty().get());
        live.expressionProperty().set("6 * 7");
        done(live::evaluate);
        assertEquals("6 * 7  →  42", live.resultProperty().get());
    }

    @Test
    void aProgramRunAgainForAMoveEndsWhenStoppedTwice() {
        stepper.open(new Program("ask.py", "input()\n"), Optional.empty());
        screen.until(() -> stepper.runner().promptProperty().get().isPresent());
        stepper.runner().answer(Optional.of("a"));
        screen.until(() -> live.reasonProperty().get().isEmpty());
        stepper.cursor().first();
        live.expressionProperty().set("1");
        live.evaluate();
        live.interrupt();
        live.interrupt();
        screen.until(() -> !live.movingProperty().get());
        assertEquals("The program did not reach this step again: Cancelled.", live.resultProperty().get());
    }

    @Test
    void inputIsAskedForAndReplayed() {
        stepper.open(
                new Program("ask.py",
                        "n = int(input('how many? '))\ng = iter(range(n))\nh = (x for x in g)\nnext(h)\n"),
                Optional.empty());
        screen.until(() -> stepper.runner().promptProperty().get().isPresent());
        assertEquals(Optional.of("how many? "), stepper.runner().promptProperty().get());
        stepper.runner().answer(Optional.of("3"));
        screen.until(() -> live.reasonProperty().get().isEmpty());
        stepper.cursor().last();
        assertEquals(List.of(new OutputPart("how many? ", false), new OutputPart("3\n", true)), sight().terminal());
        assertEquals("how many? ", stepper.cursor().trace().orElseThrow().stdout());
        stepper.cursor().first();
        assertEquals(List.of(), sight().terminal());
        stepper.cursor().nextYield();
        done(live::next);
        assertEquals("next(h)  →  1", live.resultProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import random\ndef g():\n    while True:\n        yield random.random()\na = g()\nnext(a)\nnext(a)\n",
        "import time\nbegan = time.perf_counter_ns()\ndef g():\n    while True:\n        yield\na = g()\nnext(a)\nnext(a)\n",
    })
    void aProgramThatWentAnotherWayIsReported(String program) {
        run(program);
        stepper.cursor().first();
        stepper.cursor().nextYield();
        live.expressionProperty().set("1 + 1");
        done(live::evaluate);
        assertEquals("1 + 1  →  2  (the program took another path this time)", live.resultProperty().get());
        done(live::evaluate);
        assertEquals("1 + 1  →  2", live.resultProperty().get());
    }

    @Test
    void theProgramIsEndedAndGoneBackTo() {
        run("import atexit\natexit.register(print, 'bye')\n" + AVERAGER);
        stepper.cursor().last();
        live.sentProperty().set("20");
        done(live::send);
        done(live::end);
        assertEquals("# the program ends: done", live.resultProperty().get());
        assertEquals("10.0\nbye\n", sight().output());
        assertEquals(StepKind.END, sight().step().kind());
        assertTrue(live.textProperty().get().endsWith("\navg.send(20)\n# the program ends\n"),
                live.textProperty().get());
        assertEquals("avg is closed: nothing can resume it.", live.objectReasonProperty().get());
        live.expressionProperty().set("avg.send(0)");
        done(live::evaluate);
        assertEquals("avg.send(0)  →  10.0", live.resultProperty().get());
        assertEquals(List.of("Run", "Branch 1"), live.branchesProperty().get().stream().map(Branch::name).toList());
    }

    @Test
    void aProgramThatDoesNotGetThereAgainIsReported() {
        run("for n in range(60):\n    pass\n");
        stepper.cursor().first();
        stepper.runner().setLimits(RunLimits.DEFAULT.withSteps(1));
        stepper.cursor().next();
        stepper.cursor().next();
        live.expressionProperty().set("n");
        live.evaluate();
        screen.until(() -> !live.movingProperty().get() && !live.resultProperty().get().isEmpty());
        assertEquals("The program did not reach this step again: Stopped after 1 steps.",
                live.resultProperty().get());
        assertTrue(live.failedProperty().get());
    }

    @Test
    void aProgramTooSlowToGetThereAgainIsReportedWithItsLimit() {
        var limits = RunLimits.DEFAULT.withRealTime(true);
        stepper.runner().setLimits(limits);
        run("import time\ntime.sleep(0.5)\nn = 1\nend = 1\n");
        stepper.cursor().last();
        stepper.cursor().back();
        stepper.runner().setLimits(new RunLimits(limits.steps(), Duration.ofMillis(300), limits.cpu(),
                limits.memoryBytes(), limits.outputBytes(), true));
        live.expressionProperty().set("n");
        live.evaluate();
        screen.until(() -> !live.movingProperty().get() && !live.resultProperty().get().isEmpty());
        assertEquals(
                "The time limit of 300 ms ended the program before it reached this step again. Try again, or go to "
                        + "an earlier step.",
                live.resultProperty().get());
    }

    @Test
    void aMoveWaitsForTheProgramsEnd() {
        stepper.open(new Program("p.py", "input()"), Optional.empty());
        screen.until(() -> stepper.runner().promptProperty().get().isPresent());
        assertEquals("The program has not ended yet.", live.reasonProperty().get());
        stepper.runner().cancel();
        screen.until(() -> !stepper.runner().runningProperty().get());
    }

    private void run(String source) {
        stepper.open(new Program("live.py", source), Optional.empty());
        screen.until(() -> stepper.status().endProperty().get().isPresent() && live.reasonProperty().get().isEmpty());
    }

    private void done(Runnable move) {
        move.run();
        assertTrue(live.movingProperty().get(), live.reasonProperty().get());
        screen.until(() -> !live.movingProperty().get() && !live.resultProperty().get().isEmpty());
    }

    private StepSnapshot sight() {
        return stepper.cursor().snapshotProperty().get().orElseThrow();
    }
}

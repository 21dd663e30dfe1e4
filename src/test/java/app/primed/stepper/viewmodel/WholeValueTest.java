package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.viewmodel.WholeValueViewModel.State;
import app.primed.trace.LocalVariable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Values that the variables show cut are opened whole, by running the program again.
class WholeValueTest {
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

    @Test
    void showsTheValueAtEveryStepAsItWasThen() {
        run("""
                def count():
                    row = list(range(30))
                    while True:
                        row.append(len(row))
                        yield row
                it = count()
                next(it)
                next(it)
                """);
        stepper.cursor().nextYield();
        assertEquals(numbers(31), opened("row").text());
        stepper.cursor().nextYield();
        assertEquals(numbers(32), opened("row").text());
        stepper.cursor().last();
        assertEquals(numbers(32), opened("row").text());
    }

    @Test
    void showsLongTextsDeepValuesAndAttributes() {
        run("""
                class Box:
                    def __init__(self, held):
                        self.held = held
                    def __repr__(self):
                        raise SystemExit("asked")
                text = "long " * 100
                box = Box({n: [[[[n]]]] for n in range(20)})
                whole = 7 ** 200
                def worker():
                    yield
                workers = [worker() for _ in range(14)]
                ada = workers[0]
                """);
        stepper.cursor().last();
        assertEquals("'" + "long ".repeat(100) + "'", opened("text").text());
        assertTrue(opened("box").text().endsWith("19: [[[[19]]]]}>"), opened("box").text());
        assertEquals(new java.math.BigInteger("7").pow(200).toString(), opened("whole").text());
        assertEquals("[ada, " + IntStream.rangeClosed(2, 14).mapToObj(n -> "worker #" + n)
                .collect(Collectors.joining(", ")) + "]", opened("workers").text());
    }

    @Test
    void namesWhatWasBoundLaterAndReadsTheSameInput() {
        run("x = input()\nline = x * 100\nend = 1\n", "ab\n");
        stepper.cursor().last();
        assertEquals("'" + "ab".repeat(100) + "'", opened("line").text());
    }

    @Test
    void saysSoWhereTheProgramTakesAnotherWay() {
        run("import random\nrow = [random.random() for _ in range(40)]\ndone = 1\n");
        stepper.cursor().last();
        var said = assertInstanceOf(State.Unavailable.class, open("row"));
        assertTrue(said.why().startsWith("The program went another way"), said.why());
        assertTrue(said.recorded().startsWith("[0."), said.recorded());
    }

    @Test
    void saysSoWhereTheTimeRunsOut() {
        var limits = RunLimits.DEFAULT.withRealTime(true);
        stepper.runner().setLimits(limits);
        run("import time\ntime.sleep(0.5)\nrow = list(range(40))\ndone = 1\n");
        stepper.cursor().last();
        stepper.runner().setLimits(new RunLimits(limits.steps(), Duration.ofMillis(300), limits.cpu(),
                limits.memoryBytes(), limits.outputBytes(), true));
        var said = assertInstanceOf(State.Unavailable.class, open("row"));
        assertEquals(
                "The time limit of 300 ms ended the program before it reached this step again. Try again, or go to "
                        + "an earlier step.",
                said.why());
    }

    @Test
    void saysSoAfterMovesByHand() {
        run("row = list(range(40))\n");
        stepper.cursor().last();
        screen.until(() -> stepper.live().reasonProperty().get().isEmpty());
        stepper.live().expressionProperty().set("row.append(1)");
        stepper.live().evaluate();
        screen.until(() -> !stepper.live().movingProperty().get() && !stepper.live().resultProperty().get().isEmpty());
        stepper.cursor().last();
        var said = assertInstanceOf(State.Unavailable.class, open("row"));
        assertEquals(
                "The program was moved on by hand before this step. Values are opened whole in its own run only. To "
                        + "see this one, run print(row) in the Live panel.",
                said.why());
    }

    @Test
    void closesWithTheStep() {
        run("row = list(range(40))\nend = 1\n");
        stepper.cursor().last();
        opened("row");
        stepper.cursor().back();
        assertInstanceOf(State.Closed.class, stepper.wholeValue().stateProperty().get());
    }

    @Test
    void linesBreakAfterCommasAndLoseNothing() {
        var text = "{'a, b': [1, 2, 3], \"it's\": '" + "x".repeat(50) + "', 'end': 1}";
        for (var width = 2; width < 120; width++) {
            var lines = ValueLines.of(text, width);
            assertEquals(text, String.join("", lines));
            var most = width;
            assertTrue(lines.stream().allMatch(line -> line.length() <= most), lines.toString());
        }
        assertEquals(java.util.List.of("[1, 2, ", "3]"), ValueLines.of("[1, 2, 3]", 8));
        assertEquals(java.util.List.of(""), ValueLines.of("", 8));
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    private State.Shown opened(String name) {
        var state = open(name);
        return assertInstanceOf(State.Shown.class, state, state::toString);
    }

    private State open(String name) {
        for (var frame : stepper.cursor().snapshotProperty().get().orElseThrow().locals()) {
            for (LocalVariable local : frame.locals()) {
                if (local.name().equals(name)) {
                    assertTrue(WholeValueViewModel.isCut(local) || name.equals("whole"), local.value());
                    stepper.wholeValue().open(frame.frame(), local);
                    return stepper.wholeValue().stateProperty().get();
                }
            }
        }
        throw new AssertionError("no variable " + name);
    }

    private void run(String source) {
        run(source, "");
    }

    private void run(String source, String input) {
        stepper.open(new Program("p.py", source, input), Optional.empty());
        screen.until(() -> stepper.status().endProperty().get().isPresent());
    }
}

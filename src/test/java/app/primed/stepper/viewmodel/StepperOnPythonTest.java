package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.model.Program;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The view model on the real engine.
class StepperOnPythonTest {
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
    void averagerIsSteppedFromYieldToYield() {
        run("averager.py", Runs.AVERAGER);
        stepper.cursor().nextYield();
        stepper.cursor().nextYield();
        assertEquals("avg yields 10.0 and is suspended at line 6", sight().caption());
        assertEquals(
                List.of(
                        new LineMark(6, LineMark.Kind.SUSPENDED, "avg is here"),
                        new LineMark(13, LineMark.Kind.CALLER, "caller")),
                sight().marks());
        stepper.cursor().nextChange();
        assertEquals("avg was suspended at line 6 giving 10.0; send(30) resumed it", sight().caption());
        stepper.cursor().next();
        assertEquals("avg runs line 7", sight().caption());
        stepper.cursor().last();
        assertEquals("10.0\n20.0\nGEN_CLOSED\n", sight().output());
        assertEquals(ObjectState.CLOSED, sight().selected().orElseThrow().state());
    }

    @Test
    void waitsAreSkippedAndTold() {
        run("waits.py", "import time\ntime.sleep(1)\ntime.sleep(7200)\nprint('done')\n");
        stepper.cursor().goTo(2);
        assertEquals("Line 3 is about to run · waited 1.0 s", sight().caption());
        stepper.cursor().next();
        assertEquals("Line 4 is about to run · waited 2 h", sight().caption());
        stepper.cursor().next();
        assertEquals("Printed done", sight().caption());
        var left = stepper.status().leftProperty().get();
        assertTrue(left.contains("  ·  skipped 2 h of waiting  ·  "), left);
    }

    @Test
    void theChainOfDelegatesIsSeenFromEachOfItsLinks() {
        run("chain.py", """
                def inner():
                    yield 1
                def middle():
                    yield from inner()
                def outer():
                    yield from middle()
                o = outer()
                next(o)
                """);
        stepper.cursor().nextYield();
        var chain = List.of("outer", "middle", "inner");
        for (var one = 0; one < 3; one++) {
            stepper.cursor().select(one);
            assertEquals(chain, sight().chain().stream().map(link -> link.object().name()).toList());
        }
        stepper.cursor().first();
        assertEquals(List.of(), sight().chain());
    }

    @Test
    void whatTheLastLineDidIsShownAtTheEnd() {
        run("end.py", "x = 1\ny = [x]\nx = 2; y.append(x)\n");
        stepper.cursor().last();
        var module = sight().locals().getLast();
        assertEquals("Module", module.title());
        assertEquals(List.of("x 2", "y [1, 2]"),
                module.locals().stream().map(local -> local.name() + " " + local.value()).toList());
    }

    @Test
    void everyExampleRunsToItsEnd() {
        for (var example : Example.ALL) {
            run(example.file(), example.source());
            assertEquals(RunEnd.Reason.FINISHED, ending(), example.file());
            assertTrue(stepper.cursor().trace().orElseThrow().objects().size() > 0, example.file());
            for (var at = 0; at < stepper.cursor().totalProperty().get(); at++) {
                stepper.cursor().goTo(at);
                assertTrue(!sight().caption().isBlank(), example.file() + " step " + at);
            }
        }
    }

    @Test
    void overPassesAWholeResumption() {
        run("averager.py", Runs.AVERAGER);
        while (sight().step().line() != 13) {
            stepper.cursor().next();
        }
        stepper.cursor().stepOver();
        assertEquals("Printed 10.0", sight().caption());
    }

    @Test
    void delegationIsReported() {
        var example = Example.ALL.get(4);
        run(example.file(), example.source());
        stepper.cursor().nextYield();
        stepper.cursor().back();
        assertEquals(
                List.of("seat #1 runs here", "evening delegates to seat #1", "caller"),
                sight().marks().stream().map(LineMark::text).toList());
    }

    @Test
    void pythonsOwnMessageIsAtItsLine() {
        run("zero.py", "def halves():\n    yield 1 / 0\n\nnext(halves())\n");
        assertEquals(RunEnd.Reason.ERROR, ending());
        assertTrue(stepper.status().noticeProperty().get().contains("ZeroDivisionError: division by zero"),
                stepper.status().noticeProperty().get());
        stepper.cursor().last();
        assertTrue(
                sight().marks().stream()
                        .anyMatch(m -> m.kind() == LineMark.Kind.ERROR && m.text().contains("division by zero")),
                () -> sight().marks().toString());
    }

    @Test
    void aMistakeInTheSyntaxIsReportedAtItsLine() {
        run("broken.py", "x = 1\ndef (:\n");
        assertEquals(RunEnd.Reason.ERROR, ending());
        assertTrue(stepper.status().noticeProperty().get().startsWith("Line 2: SyntaxError"),
                stepper.status().noticeProperty().get());
    }

    @Test
    void anEndlessProgramIsCancelledAndKeepsItsSteps() {
        stepper.open(new Program("loop.py", "n = 0\nwhile True:\n    n += 1\n"), Optional.empty());
        screen.until(() -> stepper.cursor().totalProperty().get() > 1_000);
        stepper.runner().cancel();
        screen.until(() -> !stepper.runner().runningProperty().get());
        assertEquals(RunEnd.Reason.KILLED, ending());
        assertTrue(stepper.cursor().totalProperty().get() > 1_000);
    }

    private void run(String name, String source) {
        stepper.open(new Program(name, source), Optional.empty());
        screen.until(() -> stepper.status().endProperty().get().isPresent());
    }

    private RunEnd.Reason ending() {
        return stepper.status().endProperty().get().orElseThrow().reason();
    }

    private StepSnapshot sight() {
        return stepper.cursor().snapshotProperty().get().orElseThrow();
    }
}

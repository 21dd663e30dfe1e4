package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.Frame;
import app.primed.trace.LocalVariable;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonEngineTest {
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
            avg.close()
            """;

    private static List<String> told(Trace trace) {
        return IntStream.range(0, trace.size()).mapToObj(trace::step)
                .map(step -> (step.line() + " " + step.kind() + " " + step.text().strip()).strip())
                .toList();
    }

    private static Frame frame(Trace trace, int step, String function) {
        return trace.at(step).frames().stream().filter(each -> each.function().equals(function)).findFirst()
                .orElseThrow();
    }

    @Test
    void stepsComeInTheOrderThingsHappen() {
        assertEquals(
                List.of(
                        "1 LINE", "10 LINE", "10 CREATED", "11 LINE", "1 RESUMED None", "2 LINE", "3 LINE", "4 LINE",
                        "4 YIELDED None", "12 LINE", "4 RESUMED 10", "5 LINE", "6 LINE", "7 LINE", "3 LINE", "4 LINE",
                        "4 YIELDED 10.0", "12 OUTPUT 10.0", "13 LINE", "4 CLOSING GeneratorExit", "4 CLOSED",
                        "13 END finished"),
                told(Traces.of(AVERAGER)));
    }

    @Test
    void aSuspendedFrameStaysVisibleWithItsLocals() {
        var trace = Traces.of(AVERAGER);
        int output = told(trace).indexOf("12 OUTPUT 10.0");
        var resting = frame(trace, output, "averager");
        assertEquals(4, resting.line());
        assertTrue(!resting.active());
        assertEquals(
                List.of("total=10.0", "count=1", "average=10.0", "term=10"),
                resting.locals().stream().map(local -> local.name() + "=" + local.value()).toList());
        assertEquals(ObjectState.SUSPENDED, trace.at(output).states().getFirst());
        int counted = told(trace).indexOf("7 LINE");
        var running = frame(trace, counted, "averager");
        assertEquals(resting.id(), running.id());
        assertTrue(running.active());
        assertEquals(
                new LocalVariable("count", "1", Optional.of("0"), true, 6),
                running.locals().stream().filter(local -> local.name().equals("count")).findFirst().orElseThrow());
        assertEquals("avg", trace.objects().getFirst().variable());
    }

    @Test
    void everyMomentCanBeLookedAt() {
        var trace = Traces.of(AVERAGER);
        for (int i = 0; i < trace.size(); i++) {
            var moment = trace.at(i);
            assertEquals(i, moment.step());
            var step = trace.step(i);
            if (step.kind() == StepKind.LINE) {
                var top = moment.frames().stream().filter(Frame::active).toList().getLast();
                assertEquals(step.frame(), top.id(), "at " + step);
                assertEquals(step.line(), top.line());
            }
        }
    }

    @Test
    void resumedByTheFrameThatDidIt() {
        var trace = Traces.of("""
                def g():
                    yield 1
                def user(it):
                    return next(it)
                user(g())
                """);
        var resumed = IntStream.range(0, trace.size()).mapToObj(trace::step)
                .filter(step -> step.kind() == StepKind.RESUMED).findFirst().orElseThrow();
        assertEquals("user", trace.at(resumed.index()).frames().stream()
                .filter(frame -> frame.id() == resumed.by()).findFirst().orElseThrow().function());
    }

    @Test
    void threadsHaveTheirOwnLanes() {
        var trace = Traces.of("""
                import threading
                def work(n):
                    for i in range(n):
                        pass
                threads = [threading.Thread(target=work, args=(2,)) for _ in range(2)]
                for t in threads: t.start()
                for t in threads: t.join()
                """);
        var threads = IntStream.range(0, trace.size()).mapToObj(trace::step)
                .filter(step -> step.line() == 3).map(step -> step.thread()).collect(Collectors.toSet());
        assertEquals(2, threads.size());
        assertTrue(!threads.contains(0));
    }

    @Test
    void inputAndBreakpointAreMet() throws Exception {
        try (var engine = Pythons.embedded().engine()) {
            var program =
                    new Program("ask.py", "name = input('who? ')\nbreakpoint()\nprint('hi', name)\ninput()", "Ada\n");
            var run = engine.run(program, RunLimits.DEFAULT, () -> {});
            var ending = run.ended().get(30, TimeUnit.SECONDS);
            var told = told(run.trace());
            assertTrue(told.contains("1 INPUT Ada"), told::toString);
            assertTrue(told.contains("2 BREAKPOINT"), told::toString);
            assertEquals("who? hi Ada\n", run.trace().stdout());
            assertEquals(new RunEnd(RunEnd.Reason.ERROR, "EOFError: EOF when reading a line", 4), ending);
        }
    }

    @Test
    void anErrorNamesItsLineInPythonsWords() {
        var trace = Traces.of("def f(n):\n    return 1 / n\n\nf(0)\n");
        assertEquals(Optional.of(new RunEnd(RunEnd.Reason.ERROR, "ZeroDivisionError: division by zero", 2)),
                trace.end());
        assertTrue(trace.output().startsWith("Traceback (most recent call last):\n  File \"program.py\", line 4"),
                trace.output());
        assertTrue(!trace.output().contains("agent"), trace.output());
    }

    @Test
    void aSyntaxErrorNamesItsLine() {
        var trace = Traces.of("x = 1\nfor in y:\n");
        assertEquals(Optional.of(new RunEnd(RunEnd.Reason.ERROR, "SyntaxError: invalid syntax", 2)), trace.end());
    }

    @Test
    void growsWhileTheProgramRuns() throws Exception {
        try (var engine = Pythons.embedded().engine()) {
            var seen = new CountDownLatch(1);
            var run = engine.run(
                    new Program("p", "print('first')\nimport time\ntime.sleep(60)"),
                    RunLimits.DEFAULT.withRealTime(true),
                    seen::countDown);
            assertTrue(seen.await(20, TimeUnit.SECONDS));
            assertTrue(run.trace().size() > 0);
            assertTrue(run.trace().end().isEmpty());
            run.cancel();
            run.ended().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aWarmChildTakesTheNextRun() throws Exception {
        try (var engine = Pythons.embedded().engine()) {
            engine.warm();
            for (int i = 0; i < 3; i++) {
                var run = engine.run(new Program("p", "print(" + i + ")"), RunLimits.DEFAULT, () -> {});
                assertEquals(RunEnd.Reason.FINISHED, run.ended().get(20, TimeUnit.SECONDS).reason());
                assertEquals(i + "\n", run.trace().stdout());
                assertEquals("Python 3.14.3 (embedded)", run.trace().engine());
            }
        }
    }

    @Test
    void anOldPythonIsRefusedInOneLine(@TempDir Path folder) throws Exception {
        var old = Files.writeString(folder.resolve("python3"), "#!/bin/sh\necho 3.9\n");
        assertTrue(old.toFile().setExecutable(true));
        var trouble = assertThrows(UserFacingException.class, () -> new UserPython(old).executable(fraction -> {}));
        assertEquals(old + " is Python 3.9; Primed needs 3.11 or newer.", trouble.getMessage());
        var none = folder.resolve("nothing");
        try (var engine = new PythonEngine(new UserPython(none), Pythons.CACHE, fraction -> {})) {
            var run = engine.run(new Program("p", "pass"), RunLimits.DEFAULT, () -> {});
            var failure = assertThrows(ExecutionException.class, () -> run.ended().get(20, TimeUnit.SECONDS));
            assertInstanceOf(UserFacingException.class, failure.getCause());
        }
    }

    @Test
    void theReportHasWhatWasSentAndYielded() {
        var report = TraceReport.of(Traces.of(AVERAGER), true);
        assertEquals("Python 3.14.3 (embedded)", report.get("engine").asText());
        assertEquals("finished", report.get("ended").asText());
        assertEquals(22, report.get("steps").asInt());
        assertEquals(22, report.get("trace").size());
        assertEquals("[\"10\"]", report.get("objects").get(0).get("sent").toString());
        assertEquals("[\"None\",\"10.0\"]", report.get("objects").get(0).get("yielded").toString());
    }

    @Test
    void whoIsReadyInTheEventLoopIsKnownAtEachStep() {
        var trace = Traces.of("""
                import asyncio
                def tick():
                    pass
                async def work():
                    await asyncio.sleep(0)
                    return 1
                async def main():
                    asyncio.create_task(work(), name="a")
                    asyncio.create_task(work(), name="b")
                    asyncio.get_running_loop().call_soon(tick)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                asyncio.run(main())
                """);
        var seen = new java.util.ArrayList<String>();
        for (int step = 0; step < trace.size(); step++) {
            if (trace.step(step).kind() == StepKind.LINE) {
                seen.add(trace.step(step).line() + " " + trace.readyAt(step));
            }
        }
        assertTrue(seen.containsAll(List.of(
                "8 []", "9 [a]", "10 [a, b]", "11 [a, b, tick]", "5 [b, tick, Task-1]", "5 [tick, Task-1, a]",
                "3 [Task-1, a, b]", "12 [a, b]", "6 [b, Task-1]", "6 [Task-1]")), seen::toString);
        assertEquals(List.of(), trace.readyAt(trace.size() - 1));
    }
}

package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Programs that stay alive, on every Python found.
class LiveControlTest {
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

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final List<PythonEngine> engines = new ArrayList<>();
    private ProgramRun run;
    private LiveControl live;
    private int line;

    static List<Pythons.Choice> pythons() {
        return Pythons.found();
    }

    @AfterEach
    void close() {
        engines.forEach(PythonEngine::close);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void objectsAreDrivenAfterTheLastLine(Pythons.Choice python) throws Exception {
        start(python, AVERAGER);
        assertEquals(RunEnd.Reason.FINISHED, ended().reason());
        int end = run.trace().size();
        assertEquals(StepKind.END, run.trace().step(end - 1).kind());
        assertEquals(new MoveOutcome(false, "20.0"), make(new Move.Send(0, "10 + 20")));
        assertEquals(Optional.of(ObjectState.SUSPENDED), run.trace().stateAt(0, last()));
        assertEquals(List.of("10", "30"), sent(0));
        assertEquals(new MoveOutcome(false, ""), make(new Move.Evaluate("avg2 = averager()")));
        var second = run.trace().objects().getLast();
        assertEquals("avg2", second.variable());
        assertEquals(14, second.createdLine());
        assertEquals(new MoveOutcome(false, "None"), make(new Move.Next(1)));
        assertEquals(new MoveOutcome(true, "ValueError: no"), make(new Move.Throw(1, "ValueError('no')")));
        assertEquals(StepKind.FAILED, run.trace().step(last()).kind());
        assertEquals(new MoveOutcome(false, "None"), make(new Move.Close(0)));
        assertEquals(Optional.of(ObjectState.CLOSED), run.trace().stateAt(0, last()));
        assertEquals(new MoveOutcome(true, "StopIteration"), make(new Move.Next(0)));
        assertEquals(Optional.of(new RunEnd(RunEnd.Reason.FINISHED, "", 11)), run.trace().end());
        assertTrue(run.trace().at(last()).frames().stream()
                .anyMatch(frame -> frame.id() == 0 && frame.locals().stream().anyMatch(l -> l.name().equals("avg2"))));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whatIsNoPythonIsReportedInPythonsWordsAndAddsNoStep(Pythons.Choice python) throws Exception {
        start(python, AVERAGER);
        ended();
        int before = run.trace().size();
        assertTrue(make(new Move.Evaluate("1 +")).text().startsWith("SyntaxError: invalid syntax"));
        assertTrue(make(new Move.Send(0, "(")).text().startsWith("SyntaxError: '(' was never closed"));
        assertEquals(before, run.trace().size());
        assertEquals(new MoveOutcome(true, "NameError: name 'nobody' is not defined"),
                make(new Move.Evaluate("nobody")));
        assertEquals(new MoveOutcome(false, "3"), make(new Move.Evaluate("1 + 2")));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void itStaysAfterAnErrorAndTheErrorIsTheEnding(Pythons.Choice python) throws Exception {
        start(python, AVERAGER + "1 / 0\n");
        assertEquals("ZeroDivisionError: division by zero", ended().message());
        assertEquals(new MoveOutcome(false, "15.0"), make(new Move.Send(0, "20")));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void asynchronousGeneratorsAndCoroutinesMove(Pythons.Choice python) throws Exception {
        start(python, """
                async def ticks():
                    got = yield 1
                    yield got
                async def work():
                    return 5
                t = ticks()
                w = work()
                """);
        ended();
        assertEquals(new MoveOutcome(false, "1"), make(new Move.Next(0)));
        assertEquals(new MoveOutcome(false, "'x'"), make(new Move.Send(0, "'x'")));
        assertEquals(new MoveOutcome(true, "StopIteration: 5"), make(new Move.Next(1)));
        assertEquals(Optional.of(ObjectState.CLOSED), run.trace().stateAt(1, last()));
        assertEquals(new MoveOutcome(false, "None"), make(new Move.Close(0)));
        assertEquals(Optional.of(ObjectState.CLOSED), run.trace().stateAt(0, last()));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void anEndlessMoveIsInterruptedAndTheProgramLives(Pythons.Choice python) throws Exception {
        start(python, AVERAGER, RunLimits.DEFAULT.withRealTime(true), OptionalInt.empty(), "");
        ended();
        for (var endless : List.of("while True: pass", "import time; time.sleep(600)")) {
            int before = run.trace().size();
            var move = live.make(new Move.Evaluate(endless), line++, endless);
            while (run.trace().size() == before && !move.isDone()) {
                Thread.onSpinWait();
            }
            live.interrupt();
            var outcome = move.handle((done, failure) -> Optional.ofNullable(done)).get(20, TimeUnit.SECONDS);
            assertEquals(Optional.of(new MoveOutcome(true, "KeyboardInterrupt")), outcome, endless);
            assertEquals(new MoveOutcome(false, "2"), make(new Move.Evaluate("1 + 1")));
        }
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aMoveThatHeedsNothingEndsTheProgramAndLeavesNoProcess(Pythons.Choice python) throws Exception {
        start(python, AVERAGER);
        ended();
        var before = ProcessHandle.current().descendants().count();
        assertTrue(before > 0);
        var deaf = "sum(iter(int, 1))"; // C code hears nothing
        var move = live.make(new Move.Evaluate(deaf), line, deaf);
        live.interrupt();
        assertThrows(ExecutionException.class, () -> move.get(30, TimeUnit.SECONDS));
        live.exited().get(10, TimeUnit.SECONDS);
        gone();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void timeIsCountedForEachMove(Pythons.Choice python) throws Exception {
        var limits = new RunLimits(1_000_000, Duration.ofMillis(1500), Duration.ofSeconds(10), 512L << 20, 1 << 20)
                .withRealTime(true);
        start(python, AVERAGER, limits, OptionalInt.empty(), "");
        ended();
        for (int i = 0; i < 3; i++) {
            assertEquals(new MoveOutcome(false, ""), make(new Move.Evaluate("import time; time.sleep(0.9)")));
        }
        assertEquals(new MoveOutcome(true, "KeyboardInterrupt"),
                make(new Move.Evaluate("import time; time.sleep(60)")));
        assertFalse(live.exited().isDone());
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void theCapOnStepsCountsAll(Pythons.Choice python) throws Exception {
        var limits = new RunLimits(60, RunLimits.DEFAULT.wallClock(), RunLimits.DEFAULT.cpu(), 512L << 20, 1 << 20);
        start(python, AVERAGER, limits, OptionalInt.empty(), "");
        ended();
        var move = live.make(new Move.Evaluate("for i in range(100): pass"), line, "");
        assertThrows(ExecutionException.class, () -> move.get(30, TimeUnit.SECONDS));
        assertEquals(RunEnd.Reason.STEP_CAP, live.exited().get(10, TimeUnit.SECONDS).reason());
        assertEquals(RunEnd.Reason.FINISHED, run.trace().end().orElseThrow().reason());
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aProgramIsHeldAtAStepAndMovedFromThere(Pythons.Choice python) throws Exception {
        start(python, AVERAGER);
        ended();
        var whole = run.trace();
        int yielded = IntStream.range(0, whole.size())
                .filter(i -> whole.step(i).kind() == StepKind.YIELDED).findFirst().orElseThrow();
        start(python, AVERAGER, RunLimits.DEFAULT, OptionalInt.of(yielded), "");
        assertTrue(live.ready().get(20, TimeUnit.SECONDS));
        assertEquals(yielded + 1, run.trace().size());
        for (int i = 0; i <= yielded; i++) {
            assertEquals(whole.step(i), run.trace().step(i));
        }
        assertFalse(run.ended().isDone());
        assertEquals(new MoveOutcome(false, "7.0"), make(new Move.Send(0, "7")));
        assertEquals(List.of("7"), sent(0));
        assertEquals(new MoveOutcome(false, ""), make(new Move.Evaluate("b = averager()")));
        assertEquals("b", run.trace().objects().getLast().variable());
        var endless = live.make(new Move.Evaluate("while True: pass"), line++, "while True: pass");
        live.interrupt();
        assertEquals(new MoveOutcome(true, "KeyboardInterrupt"), endless.get(20, TimeUnit.SECONDS));
        assertEquals(new MoveOutcome(false, "None"), make(new Move.Next(1)));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whatRunsAtAHeldStepRefusesInPythonsWords(Pythons.Choice python) throws Exception {
        start(python, AVERAGER);
        ended();
        var whole = run.trace();
        int inside = IntStream.range(0, whole.size())
                .filter(i -> whole.step(i).line() == 6 && whole.step(i).kind() == StepKind.LINE).findFirst()
                .orElseThrow();
        start(python, AVERAGER, RunLimits.DEFAULT, OptionalInt.of(inside), "");
        assertTrue(live.ready().get(20, TimeUnit.SECONDS));
        assertEquals(new MoveOutcome(true, "ValueError: generator already executing"), make(new Move.Send(0, "1")));
        assertEquals(new MoveOutcome(false, "[]"), make(new Move.Evaluate("[]")));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void inputAsksAndTheClockStops(Pythons.Choice python) throws Exception {
        var limits = new RunLimits(1_000_000, Duration.ofMillis(1500), Duration.ofSeconds(10), 512L << 20, 1 << 20);
        start(python, "a = input('first? ')\nb = input('second? ')\nprint(a, b)\n", limits, OptionalInt.empty(),
                "given\n");
        assertEquals("second? ", asked.poll(20, TimeUnit.SECONDS));
        assertThrows(java.util.concurrent.TimeoutException.class, () -> run.ended().get(2500, TimeUnit.MILLISECONDS));
        live.answer(Optional.of("Ada"));
        assertEquals(RunEnd.Reason.FINISHED, ended().reason());
        assertEquals("first? second? given Ada\n", run.trace().stdout());
        assertEquals(
                List.of("given", "Ada"),
                steps().stream().filter(s -> s.kind() == StepKind.INPUT).map(Step::text).toList());
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void noAnswerIsTheEndOfInput(Pythons.Choice python) throws Exception {
        start(python, "input()\n");
        assertEquals("", asked.poll(20, TimeUnit.SECONDS));
        live.answer(Optional.empty());
        assertEquals("EOFError: EOF when reading a line", ended().message());
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void cancellingLeavesNoProcess(Pythons.Choice python) throws Exception {
        start(python, AVERAGER);
        ended();
        run.cancel();
        assertEquals(RunEnd.Reason.KILLED, live.exited().get(10, TimeUnit.SECONDS).reason());
        assertEquals(RunEnd.Reason.FINISHED, run.trace().end().orElseThrow().reason());
        gone();
    }

    private void start(Pythons.Choice python, String source) {
        start(python, source, RunLimits.DEFAULT, OptionalInt.empty(), "");
    }

    private void start(Pythons.Choice python, String source, RunLimits limits, OptionalInt hold, String input) {
        var engine = python.engine();
        engines.add(engine);
        run = engine.runLive(new Program("live.py", source, input), limits, hold, new RunListener() {
            @Override
            public void grew() {}

            @Override
            public void inputRequested(String prompt) {
                asked.add(prompt);
            }
        });
        live = run.liveControl().orElseThrow();
        line = (int) source.lines().count() + 2;
    }

    private RunEnd ended() throws Exception {
        return run.ended().get(20, TimeUnit.SECONDS);
    }

    private MoveOutcome make(Move move) throws Exception {
        live.ready().get(20, TimeUnit.SECONDS);
        return live.make(move, line++, move.asCode("it", ObjectKind.GENERATOR)).get(20, TimeUnit.SECONDS);
    }

    private List<Step> steps() {
        return IntStream.range(0, run.trace().size()).mapToObj(run.trace()::step).toList();
    }

    private List<String> sent(int object) {
        return steps().stream()
                .filter(s -> s.object() == object && s.kind() == StepKind.RESUMED && !s.text().equals("None"))
                .map(Step::text)
                .toList();
    }

    private int last() {
        return run.trace().size() - 1;
    }

    private static void gone() {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (ProcessHandle.current().descendants().anyMatch(ProcessHandle::isAlive)) {
            assertTrue(System.nanoTime() < until, "a process is left");
            Thread.onSpinWait();
        }
    }
}

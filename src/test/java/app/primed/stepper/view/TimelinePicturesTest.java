package app.primed.stepper.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.viewmodel.Runs;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// Draws the lanes of real programs, small and large, in both themes and three sizes. The pictures under `target/shots` are to be
/// looked at; the test sees that each shows something of its own.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class TimelinePicturesTest {
    private static final String SCHEDULER = """
            from collections import deque

            def worker(name, turns):
                for turn in range(turns):
                    got = yield f"{name}{turn}"

            ready = deque(worker(chr(97 + n), 3 + n % 4) for n in range(20))
            while ready:
                task = ready.popleft()
                try:
                    next(task)
                    ready.append(task)
                except StopIteration:
                    pass
            """;
    private static final String COROUTINES = """
            import asyncio

            async def fetch(n):
                await asyncio.sleep(0)
                return n

            async def work(n):
                total = 0
                for i in range(3):
                    total += await fetch(i)
                return total

            async def main():
                return await asyncio.gather(*(work(n) for n in range(50)))

            asyncio.run(main())
            """;
    private static final String ASYNC_KINDS = """
            import asyncio

            async def ticks(n):
                for i in range(n):
                    await asyncio.sleep(0)
                    got = yield i

            async def main():
                source = ticks(3)
                print(await anext(source))
                print(await source.asend("on"))
                await source.aclose()

            asyncio.run(main())
            """;
    private static final String WAITS = """
            import asyncio
            import time

            async def brew(name, minutes):
                await asyncio.sleep(minutes * 60)
                return name

            async def main():
                print(await asyncio.gather(brew("green", 2), brew("black", 4)))
                try:
                    async with asyncio.timeout(1.5):
                        await asyncio.sleep(10)
                except TimeoutError:
                    print("too slow")
                await asyncio.sleep(0.25)

            asyncio.run(main())
            time.sleep(5)
            print("done")
            """;
    private static final String MILLION = """
            def numbers(n):
                for i in range(n):
                    yield i

            def squares(xs):
                for x in xs:
                    yield x * x

            total = 0
            for v in squares(numbers(100000)):
                total += v
            """;
    /// What the windows of 1280×720, 1440×900 and 1920×1080 leave to the screen; a little less of the last, for JavaFX's headless
    /// platform has a million pixels and draws rows of a thousand.
    private static final int[][] SIZES = {{1216, 640}, {1376, 820}, {1856, 990}};

    @TempDir
    static Path folder;

    private StepperFixture stand;
    private Stage stage;

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
    void averager() throws Exception {
        open("averager.py", Runs.AVERAGER, 2_000);
        go(step -> kind(step) == StepKind.YIELDED && trace().step(step).text().equals("20.0"));
        stand.check("timeline-averager", SIZES);
    }

    @Test
    void twentyGeneratorsInTurn() throws Exception {
        open("scheduler.py", SCHEDULER, 10_000);
        assertEquals(21, trace().objects().size(), "twenty workers and the expression that made them");
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(trace().size() / 2));
        stand.check("timeline-scheduler", SIZES);
    }

    @Test
    void twoHundredCoroutines() throws Exception {
        open("coroutines.py", COROUTINES, 100_000);
        assertTrue(trace().objects().size() >= 200, trace().objects().size() + " objects");
        go(step -> step > trace().size() / 2 && kind(step) == StepKind.RESUMED);
        stand.check("timeline-coroutines", SIZES);
        StepperFixture.onScreen(() -> {
            stand.screen.timeline().lanes().toggleGroup("work");
            for (var i = 0; i < 20; i++) {
                stand.screen.timeline().lanes().zoomIn();
            }
        });
        stand.check("timeline-coroutines-open", SIZES);
    }

    @Test
    void asynchronousKinds() throws Exception {
        open("ticks.py", ASYNC_KINDS, 10_000);
        go(step -> trace().step(step).object() >= 0 && kind(step) == StepKind.YIELDED
                && trace().objects().get(trace().step(step).object()).name().equals("ticks"));
        stand.check("timeline-async-kinds", SIZES);
    }

    @Test
    void waits() throws Exception {
        open("waits.py", WAITS, 10_000);
        go(step -> trace().waitedAt(step) > 100_000_000);
        StepperFixture.onScreen(() -> ((ToggleButton) stage.getScene().lookup("#lanes-time")).fire());
        stand.check("timeline-waits", SIZES);
        StepperFixture.onScreen(() -> {
            for (var i = 0; i < 6; i++) {
                stand.screen.timeline().lanes().zoomIn();
            }
        });
        stand.check("timeline-waits-zoomed", SIZES);
    }

    @Test
    void manyShortWaits() throws Exception {
        open("short.py", "import time\nfor turn in range(400):\n    time.sleep(0.01)\n", 10_000);
        go(step -> step > 0 && trace().timeAt(step) > 0);
        StepperFixture.onScreen(() -> ((ToggleButton) stage.getScene().lookup("#lanes-time")).setSelected(true));
        stand.check("timeline-short-waits", SIZES);
    }

    @Test
    @Tag("full")
    void aMillionSteps() throws Exception {
        open("million.py", MILLION, 1_100_000);
        assertTrue(trace().size() > 1_000_000, trace().size() + " steps");
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(620_000));
        stand.check("timeline-million", SIZES);
        StepperFixture.onScreen(() -> {
            for (var i = 0; i < 46; i++) {
                stand.screen.timeline().lanes().zoomIn();
            }
        });
        stand.check("timeline-million-zoomed", SIZES);
    }

    private Trace trace() {
        return stand.stepper.cursor().trace().orElseThrow();
    }

    private StepKind kind(int step) {
        return trace().step(step).kind();
    }

    private void go(IntPredicate which) {
        var step = IntStream.range(0, trace().size()).filter(which).findFirst().orElseThrow();
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(step));
    }

    private void open(String name, String source, int steps) throws Exception {
        try (var engine = PythonEngine.embedded(_ -> {})) {
            var limits = new RunLimits(steps, Duration.ofMinutes(5), Duration.ofMinutes(5), 1L << 30, 1 << 20);
            var run = engine.run(new Program(name, source), limits, () -> {});
            run.ended().get(5, TimeUnit.MINUTES);
            StepperFixture.onScreen(() -> stand.screen.openTrace(run.trace(), name, Optional.empty(), 0));
        }
    }

}

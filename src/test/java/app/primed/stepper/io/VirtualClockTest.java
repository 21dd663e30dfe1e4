package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Programs that wait longer than a run may take.
class VirtualClockTest {
    private static List<Pythons.Choice> pythons() {
        return Pythons.found();
    }

    private static Trace run(Pythons.Choice python, String source, RunLimits limits) throws Exception {
        try (var engine = python.engine()) {
            var run = engine.run(new Program("waits.py", source), limits, () -> {});
            run.ended().get(60, TimeUnit.SECONDS);
            return run.trace();
        }
    }

    private static void prints(Pythons.Choice python, String source, String... lines) throws Exception {
        var trace = run(python, source, RunLimits.DEFAULT);
        assertEquals(List.of(lines), trace.output().lines().toList());
        assertEquals(RunEnd.Reason.FINISHED, trace.end().orElseThrow().reason());
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aSleepIsOverAtOnceAndTheClockSaysItWasNot(Pythons.Choice python) throws Exception {
        prints(python, """
                import time, datetime
                from time import sleep
                began = [time.time(), time.monotonic(), time.perf_counter(), time.time_ns() / 1e9]
                day, local = datetime.datetime.now(), time.localtime()
                sleep(3600)
                ended = [time.time(), time.monotonic(), time.perf_counter(), time.time_ns() / 1e9]
                print([f"{b - a:.1f}" for a, b in zip(began, ended)])
                print(round((datetime.datetime.now() - day).total_seconds()))
                print(round(time.mktime(time.localtime()) - time.mktime(local)))
                for wrong in (-1, "1", None, float("nan")):
                    try:
                        sleep(wrong)
                    except (ValueError, TypeError) as error:
                        print(type(error).__name__, error.__traceback__.tb_next)
                print(sleep, type(sleep) is type(len), sleep.__module__, sleep.__name__)
                """,
                "['3600.0', '3600.0', '3600.0', '3600.0']", "3600", "3600", "ValueError None", "TypeError None",
                "TypeError None", "ValueError None", "<built-in function sleep> True time sleep");
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void tasksWakeInPythonsOrder(Pythons.Choice python) throws Exception {
        prints(python, """
                import asyncio
                async def wakes(name, *times):
                    for each in times:
                        await asyncio.sleep(each)
                        print(name, each)
                async def main():
                    began = asyncio.get_running_loop().time()
                    await asyncio.gather(wakes("b", 200), wakes("a", 100), wakes("same", 100), wakes("two", 150, 150))
                    try:
                        async with asyncio.timeout(500):
                            await asyncio.Event().wait()
                    except TimeoutError:
                        print("timeout")
                    try:
                        await asyncio.wait_for(asyncio.sleep(3600, "late"), 50)
                    except TimeoutError:
                        print("wait_for")
                    print(round(asyncio.get_running_loop().time() - began))
                asyncio.run(main())
                """,
                "a 100", "same 100", "two 150", "b 200", "two 150", "timeout", "wait_for", "850");
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void threadsWaitForEachOther(Pythons.Choice python) throws Exception {
        prints(python, """
                import asyncio, queue, sched, threading, time
                from concurrent.futures import ThreadPoolExecutor
                began = time.monotonic()
                def passed(word):
                    print(word, round(time.monotonic() - began))
                lock = threading.Lock()
                def holds(name):
                    with lock:
                        time.sleep(100)
                        passed(name)
                threads = [threading.Thread(target=holds, args=(name,)) for name in "xy"]
                for each in threads:
                    each.start()
                threads[1].join(50)
                passed("joining")
                for each in threads:
                    each.join()
                print(threading.Event().wait(10), lock.acquire(timeout=5), lock.acquire(timeout=5), lock.acquire(False))
                try:
                    queue.Queue().get(timeout=20)
                except queue.Empty:
                    passed("empty")
                with ThreadPoolExecutor(2) as pool:
                    print(list(pool.map(lambda n: (time.sleep(n), n)[1], [30, 20, 20])))
                passed("pool")
                later = sched.scheduler(time.time, time.sleep)
                later.enter(60, 1, passed, ("second",))
                later.enter(30, 1, passed, ("first",))
                later.run()
                async def main():
                    print(await asyncio.to_thread(lambda: (time.sleep(100), "in a thread")[1]))
                asyncio.run(main())
                threading.Timer(1000, passed, ("timer",)).start()
                passed("end")
                """,
                "joining 50", "x 100", "y 200", "False True False False", "empty 235", "[30, 20, 20]", "pool 275",
                "first 305", "second 335", "in a thread", "end 435", "timer 1435");
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whatIsThereComesBeforeTheTimeout(Pythons.Choice python) throws Exception {
        prints(python, """
                import asyncio, threading, time, queue
                async def main():
                    loop = asyncio.get_running_loop()
                    asks = asyncio.Event()
                    threading.Thread(target=lambda: (sum(range(100_000)), loop.call_soon_threadsafe(asks.set))).start()
                    async with asyncio.timeout(3600):
                        await asks.wait()
                        print("asked")
                asyncio.run(main())
                items = queue.Queue()
                def works():
                    total = 0
                    for n in range(3000):
                        total += n
                    items.put(total)
                threading.Thread(target=works).start()
                print(items.get(timeout=3600))
                began = time.monotonic()
                while time.monotonic() - began < 0.1:
                    pass
                print("waited by itself")
                """,
                "asked", "4498500", "waited by itself");
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void stepsSayWhenTheyWereAndWhatWasWaited(Pythons.Choice python) throws Exception {
        var trace = run(python, "import time\ntime.sleep(7)\ntime.sleep(0.5)\nprint('done')\n", RunLimits.DEFAULT);
        var lines = IntStream.range(0, trace.size()).mapToObj(trace::step)
                .filter(step -> step.kind() == StepKind.LINE).map(Step::index).toList();
        var waited = lines.stream().map(step -> Math.round(trace.waitedAt(step) / 1e5)).toList();
        assertEquals(List.of(0L, 0L, 70L, 5L), waited);
        assertEquals(75, Math.round(trace.waited() / 1e5));
        assertTrue(trace.timeAt(lines.get(1)) < 1_000_000);
        assertEquals(70, trace.timeAt(lines.get(2)) / 100_000);
        assertEquals(75, trace.timeAt(trace.size() - 1) / 100_000);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void theStepCapEndsEndlessWaiting(Pythons.Choice python) throws Exception {
        for (var endless : List.of(
                "import time\nwhile True: time.sleep(1)",
                "import asyncio\nasync def main():\n    while True: await asyncio.sleep(3600)\nasyncio.run(main())",
                "import time\ntime.sleep.__self__.__class__.__call__ = lambda *given: None\nwhile True: time.sleep(1)",
                "import threading\nwhile True: threading.Event().wait(10)")) {
            var trace = run(python, endless, RunLimits.DEFAULT.withSteps(2000));
            assertEquals("Stopped after 2000 steps.", trace.end().orElseThrow().message(), endless);
        }
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void realTimeIsRealTime(Pythons.Choice python) throws Exception {
        var trace = run(python, """
                import time, threading
                began = time.monotonic()
                time.sleep(0.05)
                print(time.monotonic() - began >= 0.05, threading.Lock())
                """, RunLimits.DEFAULT.withRealTime(true));
        assertTrue(trace.stdout().startsWith("True <unlocked _thread.lock object"), trace.stdout());
        assertEquals(0, trace.waited());
        assertTrue(trace.timeAt(trace.size() - 1) >= 50_000);
    }
}

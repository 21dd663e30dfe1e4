package app.primed.stepper.io;

import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Prints how long it takes from Run to the first step with a warm child, and how many steps a second come.
///
/// Run it by `mvn -q test-compile exec:exec@bench` where that execution exists, or with the test class path:
/// `java -cp … app.primed.stepper.io.EngineBench`.
public final class EngineBench {
    private static final Limits LIMITS = new Limits(
            1_000_000, Duration.ofSeconds(60), Duration.ofSeconds(60), 512L << 20, 1 << 20);

    private EngineBench() {}

    public static void main(String[] args) throws Exception {
        try (var engine = Pythons.embedded().engine()) {
            firstStep(engine);
            for (var program : programs().entrySet()) {
                rate(engine, program.getKey(), program.getValue());
            }
        }
    }

    private static void firstStep(PythonEngine engine) throws Exception {
        var millis = new double[15];
        for (int i = 0; i < millis.length; i++) {
            engine.warm();
            TimeUnit.MILLISECONDS.sleep(600);
            var first = new CompletableFuture<Long>();
            long start = System.nanoTime();
            var run = engine.run(
                    new Program("p", "x = 1\nprint(x)"), Limits.DEFAULT, () -> first.complete(System.nanoTime()));
            millis[i] = (first.get(10, TimeUnit.SECONDS) - start) / 1e6;
            run.ended().get(10, TimeUnit.SECONDS);
        }
        Arrays.sort(millis);
        System.out.printf("Run to first step, warm child: median %.1f ms, worst %.1f ms%n",
                millis[millis.length / 2], millis[millis.length - 1]);
    }

    private static void rate(PythonEngine engine, String name, String source) throws Exception {
        var run = engine.run(new Program(name, source), LIMITS, () -> {});
        long start = System.nanoTime();
        var ending = run.ended().get(60, TimeUnit.SECONDS);
        double seconds = (System.nanoTime() - start) / 1e9;
        int steps = run.trace().size();
        System.out.printf("%-20s %8d steps %6.2f s %8.0f steps/s  %s%n",
                name, steps, seconds, steps / seconds, ending.how().word());
    }

    private static Map<String, String> programs() {
        return new TreeMap<>(Map.of(
                "pipeline", """
                        def numbers(n):
                            for i in range(n):
                                yield i
                        def squares(xs):
                            for x in xs:
                                yield x * x
                        total = 0
                        for v in squares(numbers(15000)):
                            total += v
                        """,
                "scheduler of 50", """
                        from collections import deque
                        def worker(turns):
                            for turn in range(turns):
                                x = yield turn
                        ready = deque(worker(400) for _ in range(50))
                        while ready:
                            task = ready.popleft()
                            try:
                                next(task)
                                ready.append(task)
                            except StopIteration:
                                pass
                        """,
                "asyncio, 100 tasks", """
                        import asyncio
                        async def work(n):
                            for i in range(n):
                                await asyncio.sleep(0)
                        async def main():
                            await asyncio.gather(*(work(100) for _ in range(100)))
                        asyncio.run(main())
                        """));
    }
}

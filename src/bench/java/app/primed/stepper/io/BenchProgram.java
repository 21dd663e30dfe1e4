package app.primed.stepper.io;

import java.util.Locale;

/// The programs that are measured, each in the size asked for.
enum BenchProgram {
    /// One generator feeds another.
    PIPELINE(10, """
            def numbers(n):
                for i in range(n):
                    yield i
            def squares(xs):
                for x in xs:
                    yield x * x
            total = 0
            for v in squares(numbers(COUNT)):
                total += v
            """),
    /// Fifty generators take turns.
    SCHEDULER_OF_50(450, """
            from collections import deque
            def worker(turns):
                for turn in range(turns):
                    x = yield turn
            ready = deque(worker(COUNT) for _ in range(50))
            while ready:
                task = ready.popleft()
                try:
                    next(task)
                    ready.append(task)
                except StopIteration:
                    pass
            """),
    /// A hundred tasks take turns in asyncio's loop.
    ASYNCIO_100_TASKS(400, """
            import asyncio
            async def work(n):
                for i in range(n):
                    await asyncio.sleep(0)
            async def main():
                await asyncio.gather(*(work(COUNT) for _ in range(100)))
            asyncio.run(main())
            """);

    private final int stepsEach;
    private final String text;

    BenchProgram(int stepsEach, String text) {
        this.stepsEach = stepsEach;
        this.text = text;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The program's text, to make about so many steps.
    String source(int steps) {
        return text.replace("COUNT", Integer.toString(Math.max(1, steps / stepsEach)));
    }
}

package app.primed.stepper.view;

import java.util.Locale;

/// The programs that are scrubbed, each in the size asked for.
enum ScrubProgram {
    /// A few lanes with very long lives.
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
                if v % 7 == 0:
                    print(v)
            """),
    /// Two hundred coroutines take turns in asyncio's loop.
    ASYNCIO_200(800, """
            import asyncio
            async def work(n):
                for i in range(n):
                    await asyncio.sleep(0)
            async def main():
                await asyncio.gather(*(work(COUNT) for _ in range(200)))
            asyncio.run(main())
            """),
    /// Many short lives, few at a time.
    MANY_OBJECTS(20, """
            def three(n):
                yield n
                yield n + 1
                yield n + 2
            seen = 0
            for i in range(COUNT):
                for v in three(i):
                    seen += v
            """),
    /// A thousand alive at once.
    THOUSAND_ALIVE(9000, """
            def worker(n):
                for turn in range(n):
                    x = yield turn
            all = [worker(COUNT + 1) for _ in range(1000 if COUNT > 1 else 100)]
            while all:
                for each in list(all):
                    if next(each, None) is None:
                        all.remove(each)
            """);

    private final int stepsEach;
    private final String text;

    ScrubProgram(int stepsEach, String text) {
        this.stepsEach = stepsEach;
        this.text = text;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The program's text, to make about so many steps.
    String source(int steps) {
        return text.replace("COUNT", Integer.toString(Math.max(1, steps / stepsEach)));
    }
}

package app.primed.notebook.model;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// How long a note takes to be read: whole, and again after a keystroke.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.notebook.model.ReadingBench` prints the table.
/// The floor is the text cut into lines and nothing else. Processor time of the reading thread stands beside the time
/// of the clock: on a busy machine the rest is waiting for others.
public final class ReadingBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int[] SIZES = {100_000, 1_000_000, 10_000_000};
    private static final List<String> PARTS = List.of(
            "2020 - %d - 27\n=============\n\n",
            "Goals\n=====\n- [ ] tell the loop from the scheduler %d\n- [x] read the chapter on delegation\n\n",
            "Interview Questions\n===================\n- Is every generator a coroutine %d?\n    - every coroutine was one once\n"
                    + "- How does a task differ from a future?\n\n",
            "Learnings\n---------\n- a generator must be primed before it takes values, %d times out of ten\n"
                    + "    - `next(g)` runs it to the first yield\n\n",
            "Viewer Advice\n=============\nnoodle_arm%d: find the book second-hand, it is worth it\n"
                    + "@LoudOtter: and write the examples out by hand\n> never copy what you can type - quilt_gnome\n\n",
            "Debates\n=======\n- Should a decorator prime the coroutine %d?\n    Pros:\n        - nobody forgets the first call\n"
                    + "    Cons:\n        - it hides a step\n\n",
            "Scraps\n======\nSome plain words that go on about the day, number %d, and about what was hard and what was not,\n"
                    + "wrapped where the window ends; another line of the same thought\n\n```\ndef averager():\n    total = 0\n"
                    + "    while True:\n        total += yield total\n```\n\n");

    private ReadingBench() {}

    public static void main(String[] args) {
        var reader = new SessionReader(SectionNames.STANDARD);
        System.out.printf("%-10s %-22s %8s %8s %8s %10s%n", "size", "ms", "p50", "p99", "max", "p50 of CPU");
        for (int size : SIZES) {
            var text = note(size);
            int times = size > 1_000_000 ? 40 : 300;
            row(size, "cut into lines", times, () -> new SessionText(text).lines().size());
            row(size, "read whole", times, () -> reader.read(text, "").sections().size());
            var random = new Random(7);
            var now = new StringBuilder(text);
            var before = new Session[] {reader.read(text, "")};
            row(size, "again after a key", times, () -> {
                int at = random.nextInt(now.length());
                now.insert(at, random.nextInt(12) == 0 ? '\n' : (char) ('a' + random.nextInt(26)));
                return now.toString();
            }, typed -> {
                before[0] = reader.reread(before[0], typed, "");
                return before[0].sections().size();
            });
        }
    }

    /// A note of our own words, like a year in one file.
    ///
    /// @param size characters, at least
    static String note(int size) {
        var text = new StringBuilder(size + 1_000);
        for (int i = 0; text.length() < size; i++) {
            text.append(PARTS.get(i % PARTS.size()).formatted(i % 28 + 1));
        }
        return text.toString();
    }

    private static void row(int size, String what, int times, Supplier<Integer> work) {
        row(size, what, times, () -> "", _ -> work.get());
    }

    private static void row(
            int size, String what, int times, Supplier<String> prepare,
            java.util.function.Function<String, Integer> work) {
        var wall = new double[times];
        var cpu = new double[times];
        long seen = 0;
        for (int i = -times / 4; i < times; i++) {
            var prepared = prepare.get();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            seen += work.apply(prepared);
            if (i >= 0) {
                wall[i] = (System.nanoTime() - start) / 1e6;
                cpu[i] = (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1e6;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf("%-10d %-22s %8.2f %8.2f %8.2f %10.2f%s%n", size, what, wall[times / 2],
                wall[Math.min(times - 1, times * 99 / 100)], wall[times - 1], cpu[times / 2],
                seen == 0 ? " nothing read" : "");
    }
}

package app.primed.platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map.Entry;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Knocks at the screen's thread every few milliseconds and notes the longest wait, and how much of it the thread worked.
///
/// With `-Dstacks=true` it prints what the thread was doing while somebody waited for more than 8 ms.
public final class ScreenWatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONG_NANOS = 8_000_000;
    private static final int DEPTH = 30;

    private final boolean sampling = Boolean.getBoolean("stacks");
    private final Map<String, Integer> stacks = new HashMap<>();
    private final Thread screen;
    private volatile long asked;
    private volatile boolean open = true;
    private long workedBefore;
    private long worst;
    private long mostWork;

    /// @param wall the longest the screen's thread was held, milliseconds
    /// @param work the longest it worked at a stretch, milliseconds of the processor
    public record Held(double wall, double work) {
        @Override
        public String toString() {
            return "%7.1f %7.1f".formatted(wall, work);
        }
    }

    public ScreenWatch() throws Exception {
        screen = onScreen(Thread::currentThread);
        Thread.ofPlatform().daemon().start(this::knock);
    }

    private void knock() {
        while (true) {
            if (open) {
                open = false;
                asked = System.nanoTime();
                Platform.runLater(this::answered);
            } else if (sampling && System.nanoTime() - asked > LONG_NANOS) {
                sample();
            }
            LockSupport.parkNanos(sampling ? 1_000_000 : 3_000_000);
        }
    }

    private void answered() {
        long work = THREADS.getCurrentThreadCpuTime();
        worst = Math.max(worst, System.nanoTime() - asked);
        mostWork = Math.max(mostWork, work - workedBefore);
        workedBefore = work;
        open = true;
    }

    private void sample() {
        var trace = Arrays.stream(screen.getStackTrace()).limit(DEPTH)
                .map(at -> at.getClassName().replaceFirst(".*\\.", "") + "." + at.getMethodName() + ":"
                        + at.getLineNumber())
                .collect(Collectors.joining("\n      "));
        synchronized (stacks) {
            stacks.merge(trace, 1, Integer::sum);
        }
    }

    /// The longest since this was asked last.
    public Held worst() throws Exception {
        var held = onScreen(() -> {
            var now = new Held(Math.max(worst, System.nanoTime() - asked) / 1e6, mostWork / 1e6);
            worst = 0;
            mostWork = 0;
            workedBefore = THREADS.getCurrentThreadCpuTime();
            asked = System.nanoTime();
            return now;
        });
        synchronized (stacks) {
            stacks.entrySet().stream().sorted(Entry.<String, Integer>comparingByValue().reversed()).limit(12)
                    .forEach(each -> System.out.println("  " + each.getValue() + " x " + each.getKey()));
            stacks.clear();
        }
        return held;
    }

    /// Does something on the screen's thread and waits for it.
    public static <T> T onScreen(Callable<T> work) throws Exception {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(10, TimeUnit.MINUTES);
    }
}

package app.primed.shell;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.platform.ScreenWatch;
import app.primed.platform.Vault;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The whole window on a vault, without a display, and what something in it takes.
final class BenchWindow {
    /// The heading of the columns that [Rounds#print] fills: milliseconds until a frame has it (median, 90 %, worst), what
    /// the screen's thread worked for it in processor time (median), the longest it answered nobody, the longest it
    /// worked at a stretch.
    static final String COLUMNS = "%8s %8s %8s %8s %8s %8s".formatted("median", "90 %", "worst", "screen", "held",
            "work");
    private static final long LONGEST_MINUTES = 3;

    final AppGraph graph;
    final ScreenWatch watch;
    private volatile long laidOut;

    private BenchWindow(AppGraph graph, ScreenWatch watch) {
        this.graph = graph;
        this.watch = watch;
        graph.window.scene().addPostLayoutPulseListener(() -> laidOut = System.nanoTime());
    }

    /// Starts JavaFX. Call it once, before anything else.
    ///
    /// @param beside a folder for the index and the settings, outside the vault
    static void start(Path beside) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("primed.index", beside.resolve("index").toString());
        System.setProperty("primed.config", beside.toString());
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
    }

    static Path settings(Path beside) throws IOException {
        return Files.writeString(Files.createTempFile(beside, "settings", ".json"),
                "{\"motion\": \"off\", \"window.width\": \"1440\", \"window.height\": \"900\"}");
    }

    static BenchWindow open(Vault vault, Path beside) throws Exception {
        var settings = settings(beside);
        var watch = new ScreenWatch();
        return onScreen(() -> {
            var graph = new AppGraph(new Stage(), vault, settings, InstantSource.system());
            graph.show();
            return new BenchWindow(graph, watch);
        });
    }

    /// Waits for something that is asked on the screen's thread.
    static void await(Callable<Boolean> done) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        while (!onScreen(done)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException();
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// Does something on the screen's thread and waits for the frame that has its outcome.
    ///
    /// @return milliseconds
    double toFrame(Runnable action, Callable<Boolean> done) throws Exception {
        long asked = System.nanoTime();
        onScreen(() -> {
            action.run();
            return true;
        });
        await(done);
        long ready = System.nanoTime();
        onScreen(() -> {
            Platform.requestNextPulse();
            return true;
        });
        while (laidOut < ready) {
            LockSupport.parkNanos(500_000);
        }
        return (laidOut - asked) / 1e6;
    }

    /// The same thing, done several times.
    final class Rounds {
        private final List<Double> took = new ArrayList<>();
        private final List<Double> screen = new ArrayList<>();
        private final long rest;
        private double held;
        private double work;

        /// @param restMillis what belongs to a round besides, and is in *held* and *work*
        Rounds(long restMillis) {
            this.rest = TimeUnit.MILLISECONDS.toNanos(restMillis);
        }

        void add(Runnable action, Callable<Boolean> done) throws Exception {
            var unused = watch.worst();
            double before = worked();
            took.add(toFrame(action, done));
            screen.add(worked() - before);
            LockSupport.parkNanos(rest);
            var worst = watch.worst();
            held = Math.max(held, worst.wall());
            work = Math.max(work, worst.work());
        }

        /// What the screen's thread has worked so far, in milliseconds of the processor.
        private static double worked() throws Exception {
            return onScreen(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
        }

        void print(String name) {
            Collections.sort(took);
            Collections.sort(screen);
            System.out.printf("%-24s %8.0f %8.0f %8.0f %8.0f %8.0f %8.0f%n", name, took.get(took.size() / 2),
                    took.get((int) (took.size() * 0.9)), took.getLast(), screen.get(screen.size() / 2), held, work);
        }
    }
}

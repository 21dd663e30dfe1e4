package app.primed.stepper.view;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.Trace;
import app.primed.ui.Theme;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// What one move through a run costs, from the model to the picture.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.stepper.view.ScrubBench` prints the table; programs and sizes
/// after `-Dbench.args=` (`"pipeline 1000000"`) choose a part of it. Python runs each program at three sizes; then the whole stepper's screen, 1440×900 on
/// JavaFX's headless platform, is moved about: *scrub* drags from the start to the end as fast as frames come, *jump* goes
/// anywhere, *step* goes on by one, *zoomed* steps on with the lanes zoomed in so that they follow.
///
/// A move is the screen thread's work from `goTo` to the end of its pulse: every pane told, styled, laid out, handed to the renderer.
/// Its processor time is what of it the thread worked: on a busy machine the rest is waiting for others. A frame is the move and the software renderer's drawing, waited for. Heap is what is used after collections with the run on the screen.
public final class ScrubBench {
    private static final RunLimits LIMITS = new RunLimits(
            4_000_000, Duration.ofMinutes(10), Duration.ofMinutes(10), 1L << 30, 1 << 20);
    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MOVES = 200;
    private static final String HEAD = "    p50    p99    max";
    private static final int WARM_UP = 80;

    private final StepperViewModel stepper;
    private final StepperScreen screen;
    private final Scene scene;

    private ScrubBench(PythonEngine engine, Settings settings) {
        stepper = new StepperViewModel(engine, new ImmediateBackground(), InstantSource.system());
        screen = new StepperScreen(stepper, settings);
        scene = new Scene((Region) screen.node(), 1376, 820);
        Theme.DARK.applyTo(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        var folder = Files.createTempDirectory("primed-scrub");
        var words = Arrays.stream(args).flatMap(arg -> Arrays.stream(arg.split(" "))).filter(word -> !word.isBlank()).toList();
        var wanted = words.stream().filter(word -> !word.matches("\\d+")).toList();
        var sizes = words.stream().filter(word -> word.matches("\\d+")).mapToInt(Integer::parseInt).toArray();
        try (var engine = PythonEngine.embedded(_ -> {})) {
            var bench = onScreen(() -> {
                Theme.loadFonts();
                var settings = new Settings(folder.resolve("settings.json"), new ImmediateBackground());
                settings.put("motion", "off");
                return new ScrubBench(engine, settings);
            });
            System.out.printf("screen alone: heap %.0f MB%n%n", heap() / 1e6);
            System.out.printf("%-18s %9s %8s %-7s| %20s | %20s | %20s | %s%n", "", "", "", "",
                    "a move, ms", "its processor time", "a frame, ms", "");
            System.out.printf("%-18s %9s %8s %-7s|%s |%s |%s | %s%n", "program", "steps", "objects", "moves",
                    HEAD, HEAD, HEAD, "heap MB");
            for (var program : ScrubProgram.values()) {
                if (wanted.isEmpty() || wanted.contains(program.label())) {
                    for (var size : sizes.length == 0 ? SIZES : sizes) {
                        bench.measure(program, record(engine, program, size));
                    }
                }
            }
        }
        Platform.exit();
        System.exit(0);
    }

    private static Trace record(PythonEngine engine, ScrubProgram program, int size) throws Exception {
        var run = engine.run(new Program("p", program.source(size)), LIMITS, () -> {});
        var ending = run.ended().get(20, TimeUnit.MINUTES);
        if (!ending.reason().word().equals("finished")) {
            throw new IllegalStateException(ending.toString());
        }
        return run.trace();
    }

    private void measure(ScrubProgram program, Trace trace) throws Exception {
        onScreen(() -> {
            screen.openTrace(trace, program.label(), Optional.empty(), 0);
            return 0;
        });
        var size = trace.size();
        var random = new Random(7);
        row(program, trace, "scrub", n -> (int) ((long) n * (size - 1) / (MOVES - 1)));
        row(program, trace, "jump", _ -> random.nextInt(size));
        row(program, trace, "step", n -> Math.min(size - 1, size / 2 + n));
        onScreen(() -> {
            for (var i = 0; i < 200 && size > 1_000; i++) {
                screen.timeline().lanes().zoomIn();
            }
            return 0;
        });
        row(program, trace, "zoomed", n -> Math.min(size - 1, size / 3 + n * 3));
        onScreen(() -> {
            screen.timeline().lanes().fit();
            return 0;
        });
    }

    private void row(ScrubProgram program, Trace trace, String how, IntUnaryOperator where) throws Exception {
        for (var n = 0; n < WARM_UP; n++) {
            move(where.applyAsInt(n));
        }
        var took = new double[MOVES][];
        for (var n = 0; n < MOVES; n++) {
            took[n] = move(where.applyAsInt(n));
        }
        System.out.printf("%-18s %9d %8d %-7s|%s |%s |%s | %.0f%n",
                program.label(), trace.size(), trace.objects().size(), how,
                parts(took, 0), parts(took, 1), parts(took, 2), heap() / 1e6);
    }

    /// @return milliseconds of the move, of processor time in it, and of the frame
    private double[] move(int to) throws Exception {
        return onScreen(() -> {
            var toolkit = Toolkit.getToolkit();
            // What was drawn before is drawn: a pulse waits for the renderer.
            toolkit.firePulse();
            var start = System.nanoTime();
            var busy = THREADS.getCurrentThreadCpuTime();
            stepper.cursor().goTo(to);
            toolkit.firePulse();
            var moved = System.nanoTime();
            busy = THREADS.getCurrentThreadCpuTime() - busy;
            toolkit.firePulse();
            return new double[] {(moved - start) / 1e6, busy / 1e6, (System.nanoTime() - start) / 1e6};
        });
    }

    private static String parts(double[][] took, int which) {
        var sorted = Arrays.stream(took).mapToDouble(each -> each[which]).sorted().toArray();
        var last = sorted.length - 1;
        return "%7.1f%7.1f%7.1f".formatted(sorted[last / 2], sorted[(int) (last * 0.99)], sorted[last]);
    }

    private static long heap() throws Exception {
        var runtime = Runtime.getRuntime();
        var used = new long[4];
        for (var i = 0; i < used.length; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(30);
            used[i] = runtime.totalMemory() - runtime.freeMemory();
        }
        return Arrays.stream(used).min().orElseThrow();
    }

    private static <T> T onScreen(java.util.concurrent.Callable<T> work) throws Exception {
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

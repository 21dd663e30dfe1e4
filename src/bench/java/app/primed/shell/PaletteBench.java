package app.primed.shell;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.platform.ScreenWatch;
import app.primed.platform.Vault;
import app.primed.search.ManySessions;
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
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// How soon the palette answers on a vault of 10,000 sessions.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.shell.PaletteBench` makes the vault and its index
/// in the temporary folder where they are not there, opens the palette twelve times, types words letter by letter, and
/// prints in milliseconds: *done* until a frame has the list for what was typed, *screen* what the screen's thread
/// worked for it in processor time, *held* the longest it answered nobody, *work* the longest it worked at a stretch.
public final class PaletteBench {
    private static final List<String> WORDS = List.of("generator sus", "by:owlAtNoon book", "coroutine", "theme");
    private static final int OPENINGS = 12;

    private final ScreenWatch watch;
    private final AppGraph graph;
    private volatile long laidOut;

    private PaletteBench(ScreenWatch watch, AppGraph graph) {
        this.watch = watch;
        this.graph = graph;
        graph.window.scene().addPostLayoutPulseListener(() -> laidOut = System.nanoTime());
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var root = temporary.resolve("primed-many");
        if (!Files.isDirectory(root.resolve("notes"))) {
            ManySessions.make(root, 10_000);
        }
        System.setProperty("primed.index", temporary.resolve("primed-many-index").toString());
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
        var settings = Files.writeString(Files.createTempFile("primed", ".json"),
                "{\"motion\": \"off\", \"window.width\": \"1440\", \"window.height\": \"900\"}");
        var watch = new ScreenWatch();
        var bench = onScreen(() -> {
            var graph = new AppGraph(new Stage(), new Vault(root), settings, InstantSource.system());
            graph.show();
            return new PaletteBench(watch, graph);
        });
        bench.await(() -> bench.graph.search.isReady());
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        System.out.printf("%-24s %8s %8s %8s %8s %8s %8s%n", "", "median", "90 %", "worst", "screen", "held", "work");
        bench.openings();
        for (int i = 0; i < 2; i++) {
            for (var words : WORDS) {
                bench.type(words, i > 0);
            }
        }
        System.exit(0);
    }

    private void openings() throws Exception {
        var rounds = new Rounds();
        for (int i = 0; i < OPENINGS; i++) {
            rounds.add(() -> graph.window.openPalette());
            onScreen(() -> {
                palette().setVisible(false);
                return true;
            });
            LockSupport.parkNanos(300_000_000);
        }
        rounds.print("open");
    }

    private void type(String words, boolean print) throws Exception {
        onScreen(() -> {
            graph.window.openPalette();
            return true;
        });
        var field = onScreen(() -> (TextField) palette().lookup(".text-field"));
        var rounds = new Rounds();
        for (int i = 0; i < words.length(); i++) {
            var letter = words.substring(i, i + 1);
            rounds.add(() -> field.appendText(letter));
            LockSupport.parkNanos(150_000_000);
        }
        if (print) {
            rounds.print("a key of " + words);
        }
    }

    private Palette palette() {
        return graph.window.scene().getRoot().lookupAll(".scrim").stream().filter(Palette.class::isInstance)
                .map(Palette.class::cast).findFirst().orElseThrow();
    }

    private void await(Callable<Boolean> done) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!onScreen(done)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException();
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private final class Rounds {
        private final List<Double> took = new ArrayList<>();
        private final List<Double> screen = new ArrayList<>();
        private double held;
        private double work;

        void add(Runnable key) throws Exception {
            var unused = watch.worst();
            double before = worked();
            long asked = System.nanoTime();
            onScreen(() -> {
                key.run();
                return true;
            });
            await(() -> palette().isUpToDate());
            long ready = System.nanoTime();
            onScreen(() -> {
                Platform.requestNextPulse();
                return true;
            });
            while (laidOut < ready) {
                LockSupport.parkNanos(500_000);
            }
            took.add((laidOut - asked) / 1e6);
            screen.add(worked() - before);
            var worst = watch.worst();
            held = Math.max(held, worst.wall());
            work = Math.max(work, worst.work());
        }

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

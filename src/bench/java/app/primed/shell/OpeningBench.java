package app.primed.shell;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.ScreenWatch;
import app.primed.platform.Vault;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/// What it takes to choose another note: until its first line is on screen, and how long the screen's thread is held.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.shell.OpeningBench` opens the whole window on a
/// vault of its own and chooses notes in turn, in each mode. Arguments choose sizes in KB and modes (`100 1400 BOARD`). *shown* is
/// until a frame is laid out that has the note's first line, or in Board mode its first card; *screen* is what
/// the screen's thread worked for it, in processor time (median); *held* the longest it answered nobody until a second
/// later, *work* the longest it worked at a stretch.
public final class OpeningBench {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 6;

    private final ScreenWatch watch;
    private final AppGraph graph;
    private volatile long laidOut;

    private OpeningBench(ScreenWatch watch, AppGraph graph) {
        this.watch = watch;
        this.graph = graph;
        graph.window.scene().addPostLayoutPulseListener(() -> laidOut = System.nanoTime());
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
        var root = Files.createTempDirectory("primed-opening");
        System.setProperty("primed.index", root.resolve("index").toString());
        Files.createDirectories(root.resolve("notes"));
        Files.writeString(root.resolve("notes/2020-01-01.md"), "2020-01-01\n");
        var settings = Files.writeString(root.resolve("settings.json"),
                "{\"motion\": \"off\", \"window.width\": \"1440\", \"window.height\": \"900\"}");
        var watch = new ScreenWatch();
        var bench = onScreen(() -> {
            var graph = new AppGraph(new Stage(), new Vault(root), settings, InstantSource.system());
            graph.show();
            return new OpeningBench(watch, graph);
        });
        var words = Arrays.stream(args).flatMap(arg -> Arrays.stream(arg.split(" "))).filter(w -> !w.isBlank()).toList();
        System.out.printf("%-10s %-8s | %8s %8s %8s %8s | %8s %8s%n", "note", "mode", "median", "90 %", "worst",
                "screen", "held", "work");
        var sizes = words.stream().filter(word -> Character.isDigit(word.charAt(0))).toList();
        for (var size : sizes.isEmpty() ? List.of("10", "100", "1400") : sizes) {
            for (var mode : ViewMode.values()) {
                if (words.size() == sizes.size() || words.contains(mode.name())) {
                    bench.measure(Integer.parseInt(size), mode, root);
                }
            }
        }
        Platform.exit();
        System.exit(0);
    }

    private void measure(int kilobytes, ViewMode mode, Path root) throws Exception {
        var notes = new ArrayList<Path>();
        for (int i = 0; i < 3; i++) {
            notes.add(Files.writeString(root.resolve("notes/" + kilobytes + "-" + i + ".md"),
                    note(kilobytes * 1000, i)));
        }
        onScreen(() -> {
            graph.notebook.viewModeProperty().set(mode);
            return true;
        });
        LockSupport.parkNanos(2_000_000_000L);
        for (int i = 0; i < WARM_UP; i++) {
            open(notes.get(i % notes.size()), mode);
            LockSupport.parkNanos(500_000_000L);
        }
        LockSupport.parkNanos(2_000_000_000L);
        var unused = watch.worst();
        var took = new double[ROUNDS];
        var screen = new double[ROUNDS];
        double held = 0;
        double work = 0;
        for (int i = 0; i < ROUNDS; i++) {
            double before = worked();
            took[i] = open(notes.get(i % notes.size()), mode);
            screen[i] = worked() - before;
            LockSupport.parkNanos(1_000_000_000L);
            var worst = watch.worst();
            held = Math.max(held, worst.wall());
            work = Math.max(work, worst.work());
        }
        Arrays.sort(took);
        Arrays.sort(screen);
        System.out.printf("%-10s %-8s | %8.0f %8.0f %8.0f %8.0f | %8.0f %8.0f%n", kilobytes + " KB", mode,
                took[ROUNDS / 2], took[(int) (ROUNDS * 0.9)], took[ROUNDS - 1], screen[ROUNDS / 2], held, work);
    }

    /// What the screen's thread has worked so far, in milliseconds of the processor.
    private static double worked() throws Exception {
        return onScreen(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
    }

    /// @return milliseconds
    private double open(Path note, ViewMode mode) throws Exception {
        var first = Files.readString(note).lines().findFirst().orElseThrow();
        long asked = System.nanoTime();
        onScreen(() -> {
            graph.notebook.opener().open(note);
            return true;
        });
        while (!onScreen(() -> shows(note, first, mode))) {
            if (System.nanoTime() - asked > TimeUnit.MINUTES.toNanos(2)) {
                throw new TimeoutException(note.toString());
            }
            LockSupport.parkNanos(1_000_000);
        }
        // The frame that has it.
        long ready = System.nanoTime();
        onScreen(() -> {
            Platform.requestNextPulse();
            return true;
        });
        while (laidOut < ready) {
            LockSupport.parkNanos(1_000_000);
        }
        return (laidOut - asked) / 1e6;
    }

    private boolean shows(Path note, String first, ViewMode mode) {
        if (!graph.notebook.note().path().filter(note::equals).isPresent()) {
            return false;
        }
        if (mode == ViewMode.READ) {
            return graph.notebook.rendered().pageProperty().get().note().equals(graph.notebook.note().name())
                    && graph.window.scene().lookup(".read-row") != null;
        }
        if (mode == ViewMode.BOARD) {
            // Its day is drawn with its first cards.
            return graph.notebook.note().session().text().startsWith(first)
                    && graph.window.scene().lookup(".board-day") instanceof Label day
                    && day.getText().contains(" " + first.substring(first.lastIndexOf(' ') + 1) + " Jan ");
        }
        return graph.window.scene().lookup("#note-text") instanceof CodeArea area
                && area.getText(0).equals(first) && !area.getVisibleParagraphs().isEmpty();
    }

    /// A made-up note of about so many characters, as sessions are written; no two of a number are alike.
    private static String note(int size, int number) {
        var text = new StringBuilder("2020 - 1 - %d%n============%n".formatted(number + 2).replace("\r", ""));
        for (int n = 1; text.length() < size; n++) {
            text.append("""

                    Goals %d
                    =====
                      * [%s] find out what number %d means for note %d, and why it takes so many words to say so that the line wraps
                      * [ ] tell `yield` from `yield from`

                    Questions %d
                    =========
                      * How does number %d build on the one before it?
                          - by counting, one step at a time
                      * When would one delay number %d, and what for?

                    ## Learnings about %d

                    - viewer%d: a generator must be primed before `send(x)` takes a value of **%d**
                    - see https://docs.python.org/3/reference/expressions.html#yield-expressions

                    ```python
                    def counter_%d(limit):
                        for number in range(limit):
                            received = yield number  # paused here
                            print(f"got {received}")
                    ```

                    ## A thought of day %d

                    The generator keeps its frame while it is suspended, and whoever calls next finds it as it was left.

                    Debates
                    =======
                      * Should number %d be counted?
                          Pros:
                            - nobody forgets it
                          Cons:
                            - it takes time
                    """.formatted(n, n % 2 == 0 ? "x" : " ", n, number, n, n + number, n, n, n % 50, n, n, n, n));
        }
        return text.toString();
    }
}

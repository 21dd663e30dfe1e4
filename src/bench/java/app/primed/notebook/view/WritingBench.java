package app.primed.notebook.view;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.FxBackground;
import app.primed.platform.ScreenWatch;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.ui.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/// What a key costs in the notebook, with all that follows it: the note's reading, its board, its saving.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.notebook.view.WritingBench` prints the table;
/// names of notes after `-Dbench.args=` (`"1MB line"`) choose a part of it. The whole notebook, text and board side by side, 1440×900 on
/// JavaFX's headless platform, opens a note and is typed into, in its middle, a key every 90 ms, as a quick writer does.
///
/// *open* is the longest the screen's thread was held while the note opened, how much of it that thread worked, and how
/// long until the text stood there. *key* is from the moment a key waits for the screen's thread until it is handled, and
/// all that the frame after it styles and lays out; what goes between is the frame's own clock, 60 a second. Whatever
/// holds the thread counts. Its processor time is what of it the thread worked. *pause* is the longest the thread was held
/// while typing, and the longest it worked at a stretch; *after* the same in the three seconds after it.
public final class WritingBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int KEYS = 200;
    private static final int WARM_UP = 150;
    private static final long PACE_MILLIS = 90;
    private static final String WORDS = "a generator must be primed before it takes values ";

    private final NotebookViewModel notebook;
    private final Scene scene;
    private final ScreenWatch watch;
    private Optional<Key> next = Optional.empty();
    private long began;
    private long worked;

    private WritingBench(Path folder, FxBackground background, Settings settings, ScreenWatch watch) {
        this.watch = watch;
        notebook = NotebookViewModel.of(
                new NoteRepository(new Vault(folder), SectionNames.STANDARD), new SessionCatalog(new NoteRepository(new Vault(folder), SectionNames.STANDARD)), background, settings, InstantSource.system(),
                Throwable::printStackTrace);
        var screen = new NotebookScreen(
                notebook, settings, new NotebookLinks(_ -> {}, _ -> {}, _ -> Optional.empty()));
        scene = new Scene((Region) screen.node(), 1376, 820);
        Theme.DARK.applyTo(scene);
        var stage = new Stage();
        stage.setScene(scene);
        scene.addPreLayoutPulseListener(this::begin);
        scene.addPostLayoutPulseListener(this::end);
        stage.show();
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        var wanted = Arrays.stream(args).flatMap(arg -> Arrays.stream(arg.split(" "))).filter(word -> !word.isBlank())
                .toList();
        var folder = Files.createTempDirectory("primed-writing");
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/2020-01-01.md"), "2020-01-01\n");
        var watch = new ScreenWatch();
        var bench = onScreen(() -> {
            Theme.loadFonts();
            var background = new FxBackground(Throwable::printStackTrace);
            var settings = new Settings(folder.resolve("settings.json"), background);
            settings.put("motion", "off");
            return new WritingBench(folder, background, settings, watch);
        });
        System.out.printf("%-8s | %24s | %23s | %23s | %15s | %15s%n", "", "open: held, work, shown",
                "key to layout, ms", "its processor time", "pause: held, work", "after: the same");
        System.out.printf("%-8s | %24s | %7s %7s %7s | %7s %7s %7s |%n", "note", "", "p50", "p99", "max", "p50", "p99",
                "max");
        for (var name : List.of("10KB", "100KB", "1MB", "10MB", "line")) {
            if (wanted.isEmpty() || wanted.contains(name)) {
                bench.measure(name, folder);
            }
        }
        Platform.exit();
        System.exit(0);
    }

    private void measure(String name, Path folder) throws Exception {
        var text = switch (name) {
            case "10KB" -> note(10_000);
            case "100KB" -> note(100_000);
            case "1MB" -> note(1_000_000);
            case "10MB" -> note(10_000_000);
            default -> note(5_000) + "  * " + "word ".repeat(20_000) + "\n\n" + note(5_000);
        };
        var file = Files.writeString(folder.resolve("notes/" + name + ".md"), text);
        settle(500);
        var unused = watch.worst();
        var begin = System.nanoTime();
        onScreen(() -> {
            notebook.opener().open(file);
            return 0;
        });
        while (!onScreen(() -> area().getLength() == text.length())) {
            LockSupport.parkNanos(2_000_000);
        }
        var shown = (System.nanoTime() - begin) / 1e6;
        settle(3_000);
        var held = watch.worst();
        onScreen(() -> {
            var line = name.equals("line") ? text.indexOf("word word") + 60_000 : text.indexOf("\n\n", text.length() / 2);
            area().moveTo(line);
            area().requestFollowCaret();
            area().requestFocus();
            return 0;
        });
        settle(1_000);
        for (var n = 0; n < WARM_UP; n++) {
            key(n);
        }
        unused = watch.worst();
        var took = new double[KEYS][];
        for (var n = 0; n < KEYS; n++) {
            took[n] = key(n);
        }
        var typing = watch.worst();
        settle(3_000);
        var after = watch.worst();
        System.out.printf("%-8s | %s %8.0f | %s | %s | %s | %s%n", name, held, shown, parts(took, 0), parts(took, 1),
                typing, after);
    }

    /// @return milliseconds from the key to its layout, and of the screen thread's work in it
    private double[] key(int n) throws Exception {
        var sign = String.valueOf(WORDS.charAt(n % WORDS.length()));
        LockSupport.parkNanos(PACE_MILLIS * 1_000_000);
        var laid = new CompletableFuture<double[]>();
        var pressed = System.nanoTime();
        onScreen(() -> {
            var busy = THREADS.getCurrentThreadCpuTime();
            var area = area();
            var code = sign.isBlank() ? KeyCode.SPACE : KeyCode.valueOf(sign.toUpperCase(java.util.Locale.ROOT));
            Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            Event.fireEvent(area, new KeyEvent(
                    KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false));
            Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
            next = Optional.of(new Key(laid, (System.nanoTime() - pressed) / 1e6,
                    (THREADS.getCurrentThreadCpuTime() - busy) / 1e6));
            Platform.requestNextPulse();
            return true;
        });
        return laid.get(10, TimeUnit.MINUTES);
    }

    /// A key that is typed and not laid out yet.
    private record Key(CompletableFuture<double[]> laid, double wall, double work) {}

    private void begin() {
        began = System.nanoTime();
        worked = THREADS.getCurrentThreadCpuTime();
    }

    private void end() {
        next.ifPresent(key -> key.laid().complete(new double[] {key.wall() + (System.nanoTime() - began) / 1e6,
                key.work() + (THREADS.getCurrentThreadCpuTime() - worked) / 1e6}));
        next = Optional.empty();
    }

    private CodeArea area() {
        return (CodeArea) scene.lookup("#note-text");
    }

    private static void settle(long millis) throws Exception {
        TimeUnit.MILLISECONDS.sleep(millis);
        onScreen(() -> 0);
    }

    private static String parts(double[][] took, int which) {
        var sorted = Arrays.stream(took).mapToDouble(each -> each[which]).sorted().toArray();
        var last = sorted.length - 1;
        return "%7.1f %7.1f %7.1f".formatted(sorted[last / 2], sorted[(int) (last * 0.99)], sorted[last]);
    }

    /// A made-up note of about so many characters, as sessions are written: goals, questions, answers, debates, code.
    static String note(int size) {
        var text = new StringBuilder("2020 - 1 - 1\n============\n");
        for (var n = 1; text.length() < size; n++) {
            text.append("""

                    Goals
                    =====
                      * [%s] find out what number %d means
                      * [ ] tell `yield` from `yield from`

                    Questions
                    =========
                      * How does number %d build on the one before it?
                          - by counting, one step at a time
                      * When would one delay number %d, and what for?

                    ## Learnings

                    - viewer%d: a generator must be primed before `send(x)` takes a value of **%d**
                    - see https://docs.python.org/3/reference/expressions.html#yield-expressions

                    ```python
                    def counter_%d(limit):
                        for number in range(limit):
                            received = yield number  # paused here
                            print(f"got {received}")
                    ```

                    Debates
                    =======
                      * Should number %d be counted?
                          Pros:
                            - nobody forgets it
                          Cons:
                            - it takes time
                    """.formatted(n % 2 == 0 ? "x" : " ", n, n, n, n % 50, n, n, n));
        }
        return text.toString();
    }
}

package app.primed.shell;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.Label;
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

    private final BenchWindow window;
    private final AppGraph graph;

    private OpeningBench(BenchWindow window) {
        this.window = window;
        this.graph = window.graph;
    }

    public static void main(String[] args) throws Exception {
        var beside = Files.createTempDirectory("primed-opening");
        BenchWindow.start(beside);
        var root = beside.resolve("vault");
        Files.createDirectories(root.resolve("notes"));
        Files.writeString(root.resolve("notes/2020-01-01.md"), "2020-01-01\n");
        var bench = new OpeningBench(BenchWindow.open(new Vault(root), beside));
        var words = Arrays.stream(args).flatMap(arg -> Arrays.stream(arg.split(" "))).filter(w -> !w.isBlank()).toList();
        System.out.printf("%-24s %s%n", "", BenchWindow.COLUMNS);
        var sizes = words.stream().filter(word -> Character.isDigit(word.charAt(0))).toList();
        for (var size : sizes.isEmpty() ? List.of("10", "100", "1400") : sizes) {
            for (var mode : ViewMode.values()) {
                if (words.size() == sizes.size() || words.contains(mode.name())) {
                    bench.measure(Integer.parseInt(size), mode, root);
                }
            }
        }
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
        var warm = window.new Rounds(500);
        for (int i = 0; i < WARM_UP; i++) {
            open(notes.get(i % notes.size()), mode, warm);
        }
        LockSupport.parkNanos(2_000_000_000L);
        var rounds = window.new Rounds(1_000);
        for (int i = 0; i < ROUNDS; i++) {
            open(notes.get(i % notes.size()), mode, rounds);
        }
        rounds.print(kilobytes + " KB, " + mode);
    }

    private void open(Path note, ViewMode mode, BenchWindow.Rounds rounds) throws Exception {
        var first = Files.readString(note).lines().findFirst().orElseThrow();
        rounds.add(() -> graph.notebook.opener().open(note), () -> shows(note, first, mode));
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

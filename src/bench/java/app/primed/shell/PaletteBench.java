package app.primed.shell;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.platform.Vault;
import app.primed.search.ManySessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.TextField;

/// How soon the palette answers on a vault of 10,000 sessions.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.shell.PaletteBench` makes the vault and its index
/// in the temporary folder where they are not there, opens the palette twelve times, types words letter by letter, and
/// prints in milliseconds: *done* until a frame has the list for what was typed, *screen* what the screen's thread
/// worked for it in processor time, *held* the longest it answered nobody, *work* the longest it worked at a stretch.
public final class PaletteBench {
    private static final List<String> WORDS = List.of("generator sus", "by:owlAtNoon book", "coroutine", "theme");
    private static final int OPENINGS = 12;

    private final BenchWindow window;
    private final AppGraph graph;

    private PaletteBench(BenchWindow window) {
        this.window = window;
        this.graph = window.graph;
    }

    public static void main(String[] args) throws Exception {
        var beside = Path.of(System.getProperty("java.io.tmpdir"), "primed-many-beside");
        var root = Path.of(System.getProperty("java.io.tmpdir"), "primed-many");
        if (!Files.isDirectory(root.resolve("notes"))) {
            ManySessions.make(root, 10_000);
        }
        BenchWindow.start(Files.createDirectories(beside));
        var bench = new PaletteBench(BenchWindow.open(new Vault(root), beside));
        BenchWindow.await(() -> bench.graph.search.isReady());
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        System.out.printf("%-24s %s%n", "", BenchWindow.COLUMNS);
        bench.openings();
        for (int i = 0; i < 2; i++) {
            for (var words : WORDS) {
                bench.type(words, i > 0);
            }
        }
        System.exit(0);
    }

    private void openings() throws Exception {
        var rounds = window.new Rounds(0);
        for (int i = 0; i < OPENINGS; i++) {
            rounds.add(() -> graph.window.openPalette(), () -> palette().isUpToDate());
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
        var rounds = window.new Rounds(0);
        for (int i = 0; i < words.length(); i++) {
            var letter = words.substring(i, i + 1);
            rounds.add(() -> field.appendText(letter), () -> palette().isUpToDate());
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
}

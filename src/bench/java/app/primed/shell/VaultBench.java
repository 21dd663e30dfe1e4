package app.primed.shell;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.highlights.model.Highlights;
import app.primed.platform.ScreenWatch;
import app.primed.platform.Vault;
import app.primed.search.ManySessions;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// What the whole window costs on a vault of 10,000 sessions: to start, to type, to begin a session, to search, to collect
/// the highlights, and in memory.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.shell.VaultBench` makes its vault by [ManySessions] in
/// the temporary folder and prints the table. *done* is until what was asked for stands there; *held* the longest the
/// screen's thread answered nobody meanwhile, *work* the longest it worked at a stretch, in time of the processor.
public final class VaultBench {
    private static final InstantSource CLOCK = InstantSource.system();

    private final ScreenWatch watch;

    private VaultBench(ScreenWatch watch) {
        this.watch = watch;
    }

    /// @param args a vault to measure with, where not the made one
    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var words = String.join(" ", args).strip();
        var root = words.isEmpty() ? Path.of(System.getProperty("java.io.tmpdir"), "primed-many") : Path.of(words);
        if (!Files.isDirectory(root.resolve("notes"))) {
            System.out.printf("made %s, %.1f MB%n", root, ManySessions.make(root, 10_000) / 1e6);
        }
        var beside = Files.createTempDirectory("primed-vault-bench");
        System.setProperty("primed.index", beside.resolve("index").toString());
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
        var bench = new VaultBench(new ScreenWatch());
        var vault = new Vault(root);
        System.out.printf("%-46s %9s %9s %7s%n", "milliseconds", "done", "held", "work");
        bench.window(vault, beside.resolve("first.json"), "without an index");
        bench.window(vault, beside.resolve("second.json"), "with an index");
        Platform.exit();
        System.exit(0);
    }

    private void window(Vault vault, Path settings, String how) throws Exception {
        Files.writeString(settings, "{\"motion\": \"off\", \"window.width\": \"1440\", \"window.height\": \"900\"}");
        var made = new AppGraph[1];
        row("start " + how + ", to a list of sessions", () -> {
            made[0] = new AppGraph(new Stage(), vault, settings, CLOCK);
            made[0].show();
            return true;
        }, () -> made[0] != null && !made[0].notebook.sessions().weeks().isEmpty() && sessions(made[0]) != null);
        var graph = made[0];
        row("… to the newest note", () -> true, () -> graph.notebook.note().path().isPresent());
        row("… to all indexed and compared, cards read", () -> true,
                () -> graph.search.isReady() && graph.quiz.overview().outlookProperty().get() != null);
        LockSupport.parkNanos(3_000_000_000L);
        memory("… heap then");
        row("type, 60 keys", () -> true, keys(graph));
        var plan = new boolean[1];
        row("what a new session would take along", () -> {
            graph.notebook.newSession().plan(graph.notebook.newSession().today(), _ -> plan[0] = true);
            return true;
        }, () -> plan[0]);
        row("Ctrl K", () -> {
            press(graph, KeyCode.K, true);
            return true;
        }, () -> field(graph).isFocused());
        for (var word : new String[] {"gen", "generator sus", "by:owlAtNoon book"}) {
            var before = onScreen(() -> lines(graph));
            row("… " + word, () -> {
                field(graph).setText(word);
                return true;
            }, () -> !lines(graph).isEmpty() && !lines(graph).equals(before));
        }
        onScreen(() -> {
            press(graph, KeyCode.ESCAPE, false);
            return true;
        });
        row("Highlights, the first time", () -> {
            graph.window.show(MainScreen.HIGHLIGHTS);
            return true;
        }, () -> graph.highlights.highlightsProperty().get() != Highlights.NONE
                && !graph.highlights.readingProperty().get());
        memory("… heap then");
        row("Notebook", () -> {
            graph.window.show(MainScreen.NOTEBOOK);
            return true;
        }, () -> true);
        row("Highlights again", () -> {
            graph.window.show(MainScreen.HIGHLIGHTS);
            return true;
        }, () -> !graph.highlights.readingProperty().get());
        onScreen(() -> {
            graph.window.show(MainScreen.NOTEBOOK);
            graph.close();
            return true;
        });
    }

    /// Adds a question to the open note, letter by letter, and takes it back.
    private static Callable<Boolean> keys(AppGraph graph) {
        var words = "\n\nQuestions\n=========\n\n- is this one open, or not so?\n";
        var typed = new int[1];
        return () -> {
            var area = (org.fxmisc.richtext.CodeArea) node(graph, "#note-text");
            if (typed[0] < words.length()) {
                area.appendText(words.substring(typed[0], ++typed[0]));
                LockSupport.parkNanos(1_000_000);
            } else if (typed[0]++ < words.length() + 20) {
                return false;
            } else {
                area.deleteText(area.getLength() - words.length(), area.getLength());
                return true;
            }
            return false;
        };
    }

    private void row(String what, Callable<?> work, Callable<Boolean> done) throws Exception {
        var unused = watch.worst();
        long from = System.nanoTime();
        onScreen(work);
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!onScreen(done)) {
            if (System.nanoTime() > until) {
                throw new TimeoutException(what);
            }
            LockSupport.parkNanos(what.startsWith("type") ? 90_000_000 : 2_000_000);
        }
        // What is drawn of it counts.
        onScreen(() -> true);
        double took = (System.nanoTime() - from) / 1e6;
        LockSupport.parkNanos(300_000_000);
        System.out.printf("%-46s %9.0f %s%n", what, took, watch.worst());
    }

    private static void memory(String what) {
        for (int i = 0; i < 3; i++) {
            System.gc();
            LockSupport.parkNanos(100_000_000);
        }
        System.out.printf("%-46s %9.0f MB%n", what,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
    }

    private static Node node(AppGraph graph, String id) {
        return graph.window.scene().getRoot().lookup(id);
    }

    private static Object sessions(AppGraph graph) {
        return node(graph, "#sessions") instanceof ListView<?> list && !list.getItems().isEmpty() ? list : null;
    }

    private static TextField field(AppGraph graph) {
        return (TextField) node(graph, ".palette > .text-field");
    }

    private static List<?> lines(AppGraph graph) {
        return node(graph, ".palette > .list-view") instanceof ListView<?> list
                ? list.getItems().stream().filter(PaletteRow.Line.class::isInstance).toList()
                : List.of();
    }

    private static void press(AppGraph graph, KeyCode code, boolean control) {
        var scene = graph.window.scene();
        var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }
}

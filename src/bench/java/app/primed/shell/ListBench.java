package app.primed.shell;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.platform.Vault;
import app.primed.search.ManySessions;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/// How soon after the window's first frame the list has all sessions of a vault: 378, or as many as the argument says.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.shell.ListBench` opens a vault it made, each time
/// in a new window: once without an index, then with one. *first frame* is from the call that builds the window, *listed*
/// from the first frame to the frame that has the list, *screen* what the screen's thread worked between the two, all
/// in milliseconds.
public final class ListBench {
    private ListBench() {}

    public static void main(String[] args) throws Exception {
        var beside = Files.createTempDirectory("primed-list-bench");
        BenchWindow.start(beside);
        var words = String.join(" ", args).strip();
        int count = words.isEmpty() ? 378 : Integer.parseInt(words);
        ManySessions.make(beside.resolve("vault"), count);
        System.out.printf("%-16s %12s %9s %9s%n", count + " sessions", "first frame", "listed", "screen");
        for (int i = 0; i < 5; i++) {
            window(beside, count, i == 0 ? "without an index" : "with an index");
        }
        System.exit(0);
    }

    private static void window(Path beside, int count, String how) throws Exception {
        var settings = BenchWindow.settings(beside);
        var first = new AtomicLong();
        var workedFirst = new AtomicLong();
        var last = new AtomicLong();
        long begun = System.nanoTime();
        var graph = onScreen(() -> {
            var made = new AppGraph(new Stage(), new Vault(beside.resolve("vault")), settings, InstantSource.system());
            made.window.scene().addPostLayoutPulseListener(() -> {
                last.set(System.nanoTime());
                if (first.compareAndSet(0, last.get())) {
                    workedFirst.set(worked());
                }
            });
            made.show();
            return made;
        });
        while (!onScreen(() -> graph.window.scene().lookup("#sessions") instanceof ListView<?> list
                && list.getItems().size() > count)) {
            LockSupport.parkNanos(1_000_000);
        }
        long ready = System.nanoTime();
        onScreen(() -> {
            Platform.requestNextPulse();
            return true;
        });
        while (last.get() < ready) {
            LockSupport.parkNanos(1_000_000);
        }
        long worked = onScreen(ListBench::worked);
        System.out.printf("%-16s %12.0f %9.0f %9.0f%n", how, (first.get() - begun) / 1e6,
                (last.get() - first.get()) / 1e6, (worked - workedFirst.get()) / 1e6);
        while (!onScreen(() -> graph.search.isReady())) {
            LockSupport.parkNanos(10_000_000);
        }
        LockSupport.parkNanos(2_000_000_000L);
        onScreen(() -> {
            graph.close();
            return true;
        });
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

package app.primed.notebook.view;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.FxBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.ui.Theme;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/// How long it takes from a key to the disk while one types without a pause, on a quiet and on a busy machine.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.notebook.view.SavingBench` prints the table. The
/// whole notebook holds a note of 100 KB or 1 MB; 600 keys are typed into its middle, one every 20 ms, while as many
/// threads as the table says do nothing but compute. Another thread reads the file all the time. The second half counts
/// from the moment the letter is in the editor's text.
public final class SavingBench {
    private static final int KEYS = 600;
    private static final long PACE_NANOS = 20_000_000;
    private static final String WORDS = "a generator must be primed before it takes values ";

    private final NotebookViewModel notebook;
    private final Scene scene;
    private final long[] pressed = new long[KEYS];
    private final long[] handled = new long[KEYS];
    private final long[] stored = new long[KEYS];
    private volatile boolean busy;

    private SavingBench(Path folder, FxBackground background, Settings settings) {
        var notes = new NoteRepository(new Vault(folder), SectionNames.STANDARD);
        notebook = NotebookViewModel.of(notes, new SessionCatalog(notes), background, settings, InstantSource.system(),
                Throwable::printStackTrace);
        var screen = new NotebookScreen(
                notebook, settings, new NotebookLinks(_ -> {}, _ -> {}, _ -> Optional.empty()));
        scene = new Scene((Region) screen.node(), 1376, 820);
        Theme.DARK.applyTo(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        var folder = Files.createTempDirectory("primed-saving");
        Files.createDirectories(folder.resolve("notes"));
        var bench = onScreen(() -> {
            Theme.loadFonts();
            var background = new FxBackground(Throwable::printStackTrace);
            return new SavingBench(folder, background, new Settings(folder.resolve("settings.json"), background));
        });
        System.out.printf("%-8s | %12s | %30s | %30s%n", "", "", "pressed to disk, ms", "in the text to disk, ms");
        System.out.printf("%-8s | %12s | %6s %6s %6s %9s | %6s %6s %6s %9s%n", "note", "busy threads",
                "p50", "p99", "max", "over 1 s", "p50", "p99", "max", "over 1 s");
        for (int kilobytes : new int[] {100, 1_000}) {
            for (int threads : new int[] {0, 2, 6}) {
                bench.measure(kilobytes, threads, folder);
            }
        }
        Platform.exit();
        System.exit(0);
    }

    private void measure(int kilobytes, int threads, Path folder) throws Exception {
        var text = "2020 - 1 - 27\n=====\n\n" + "- a line of a note that is written for a bench, as long as most lines are\n"
                .repeat(kilobytes * 1_000 / 74);
        var file = Files.writeString(folder.resolve("notes/" + kilobytes + "-" + threads + ".md"), text);
        onScreen(() -> {
            notebook.opener().open(file);
            return 0;
        });
        while (!onScreen(() -> area().getLength() == text.length() && !notebook.note().isOpening())) {
            LockSupport.parkNanos(2_000_000);
        }
        LockSupport.parkNanos(2_000_000_000L);
        int at = text.indexOf('\n', text.length() / 2);
        onScreen(() -> {
            area().moveTo(at);
            area().requestFollowCaret();
            area().requestFocus();
            return 0;
        });
        Arrays.fill(stored, 0);
        var typed = WORDS.repeat(KEYS / WORDS.length() + 1).substring(0, KEYS).getBytes(StandardCharsets.US_ASCII);
        busy = true;
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().daemon().start(this::compute);
        }
        var reader = Thread.ofPlatform().daemon().start(() -> watch(file, at, typed));
        for (int i = 0; i < KEYS; i++) {
            var key = String.valueOf((char) typed[i]);
            pressed[i] = System.nanoTime();
            int number = i;
            Platform.runLater(() -> {
                fire(KeyEvent.KEY_PRESSED, "");
                fire(KeyEvent.KEY_TYPED, key);
                handled[number] = System.nanoTime();
            });
            LockSupport.parkNanos(PACE_NANOS);
        }
        reader.join();
        busy = false;
        System.out.printf("%5d KB | %12d | %s | %s%n", kilobytes, threads, figures(pressed), figures(handled));
    }

    private String figures(long[] from) {
        var millis = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            millis[i] = (stored[i] - from[i]) / 1e6;
        }
        Arrays.sort(millis);
        return "%6.0f %6.0f %6.0f %9d".formatted(millis[KEYS / 2], millis[KEYS * 99 / 100], millis[KEYS - 1],
                Arrays.stream(millis).filter(m -> m > 1_000).count());
    }

    private void compute() {
        long sum = 0;
        while (busy) {
            sum = sum * 31 + 7;
        }
        if (sum == 42) {
            System.out.println(sum);
        }
    }

    /// Notes when each key is on disk.
    private void watch(Path file, int at, byte[] typed) {
        int seen = 0;
        var there = new byte[KEYS];
        while (seen < KEYS) {
            try (var reading = new RandomAccessFile(file.toFile(), "r")) {
                reading.seek(at);
                int read = reading.read(there);
                while (seen < read && there[seen] == typed[seen]) {
                    stored[seen++] = System.nanoTime();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            LockSupport.parkNanos(3_000_000);
        }
    }

    private CodeArea area() {
        return (CodeArea) scene.lookup("#note-text");
    }

    private void fire(javafx.event.EventType<KeyEvent> type, String character) {
        Event.fireEvent(area(), new KeyEvent(type, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }
}

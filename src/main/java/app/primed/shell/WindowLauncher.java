package app.primed.shell;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.StartCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Opens the main window.
public final class WindowLauncher {
    /// Its making would slow what is loaded first.
    private static final Duration BEFORE_CACHE = Duration.seconds(15);

    private WindowLauncher() {}

    /// Shows the window until it is closed.
    ///
    /// @param requested the folder to open, or a note in it; the start page is shown without one
    /// @return the exit code
    public static int open(Optional<Path> requested) {
        var folder = requested.map(path -> Files.isRegularFile(path)
                ? RequestedNote.inItsFolder(path, Settings.defaultFile())
                : path);
        var closed = new CompletableFuture<Integer>();
        Platform.startup(() -> {
            try {
                open(folder, closed);
            } catch (Throwable e) {
                closed.completeExceptionally(e);
            }
        });
        try {
            return closed.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void open(Optional<Path> folder, CompletableFuture<Integer> closed) {
        var stage = new Stage();
        WindowIcon.putOn(stage);
        var window = new FolderWindow(
                stage, Settings.defaultFile(), InstantSource.system(), FolderDialogs.OF_SYSTEM);
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> window.report(failure));
        window.onClosed(() -> closed.complete(0));
        StartCache.ofLauncher().ifPresent(cache -> {
            var opened = new PauseTransition(BEFORE_CACHE);
            opened.setOnFinished(_ -> Thread.ofVirtual().name("primed-start-cache").start(cache::renew));
            opened.play();
        });
        folder.filter(Files::isDirectory).ifPresentOrElse(window::open,
                () -> window.showStart(folder.map(path -> "The folder " + path + " was not found.").orElse("")));
    }

    /// The folder to open: the requested one, else the one used last, else the working folder if it has `notes/`.
    public static Optional<Path> folder(@Nullable Path requested) {
        if (requested != null) {
            return Optional.of(requested);
        }
        var last = new Settings(Settings.defaultFile(), new ImmediateBackground()).get("vault").map(Path::of);
        var here = Path.of("").toAbsolutePath();
        return last.or(() -> Optional.of(here).filter(folder -> Files.isDirectory(folder.resolve("notes"))));
    }
}

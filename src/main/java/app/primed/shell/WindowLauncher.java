package app.primed.shell;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.tour.Display;
import app.primed.tour.Tour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Opens the window, or takes the tour where there is no display.
public final class WindowLauncher {
    private WindowLauncher() {}

    /// Shows the window until it is closed.
    ///
    /// @param asked the vault asked for, or null: the last one used, else the working folder where it is a vault, else `~/Primed`
    /// @return the exit code
    public static int window(@Nullable Path asked) {
        var vault = vault(asked, Settings.defaultFile());
        if (!Display.present()) {
            var out = Path.of(System.getProperty("primed.tour", System.getProperty("java.io.tmpdir") + "/primed-tour"));
            System.err
                    .println("No display here, so Primed takes its tour without one; the pictures go to " + out + ".");
            return Tour.take(vault, out);
        }
        var closed = new CompletableFuture<Integer>();
        Platform.startup(() -> {
            try {
                open(vault, closed);
            } catch (RuntimeException e) {
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

    private static void open(Vault vault, CompletableFuture<Integer> closed) {
        var stage = new Stage();
        var graph = new AppGraph(stage, vault, Settings.defaultFile(), InstantSource.system());
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> graph.tell(failure));
        stage.setOnCloseRequest(event -> {
            if (!graph.mayClose()) {
                event.consume();
            }
        });
        stage.setOnHidden(_ -> {
            graph.close();
            closed.complete(0);
        });
        graph.show();
    }

    /// The vault to open; its folders need not exist yet.
    static Vault vault(@Nullable Path asked, Path settingsFile) {
        if (asked != null) {
            return new Vault(asked);
        }
        var last = new Settings(settingsFile, new ImmediateBackground()).get("vault").map(Path::of)
                .filter(Files::isDirectory);
        if (last.isPresent()) {
            return new Vault(last.get());
        }
        var here = Path.of("");
        return new Vault(
                Files.isDirectory(here.resolve("notes")) ? here : Path.of(System.getProperty("user.home"), "Primed"));
    }
}

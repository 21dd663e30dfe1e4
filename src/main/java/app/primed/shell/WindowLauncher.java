package app.primed.shell;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Opens the main window.
public final class WindowLauncher {
    private WindowLauncher() {}

    /// Shows the window until it is closed.
    ///
    /// @return the exit code
    public static int open(Vault vault) {
        var closed = new CompletableFuture<Integer>();
        Platform.startup(() -> {
            try {
                open(vault, closed);
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

    private static void open(Vault vault, CompletableFuture<Integer> closed) {
        var stage = new Stage();
        var graph = new AppGraph(stage, vault, Settings.defaultFile(), InstantSource.system());
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> graph.reportError(failure));
        stage.setOnCloseRequest(event -> {
            event.consume(); // It closes once everything is saved.
            graph.saveAll(safe -> {
                if (safe) {
                    stage.hide();
                }
            });
        });
        stage.setOnHidden(_ -> {
            graph.close();
            closed.complete(0);
        });
        graph.show();
    }

    /// The vault to open: the requested one, else the one used last, else the working folder if it is a vault, else
    /// `~/Primed`. Its folders need not exist yet.
    public static Vault vault(@Nullable Path requested) {
        if (requested != null) {
            return new Vault(requested);
        }
        var last = new Settings(Settings.defaultFile(), new ImmediateBackground()).get("vault").map(Path::of)
                .filter(Files::isDirectory);
        if (last.isPresent()) {
            return new Vault(last.get());
        }
        var here = Path.of("");
        return new Vault(
                Files.isDirectory(here.resolve("notes")) ? here : Path.of(System.getProperty("user.home"), "Primed"));
    }
}

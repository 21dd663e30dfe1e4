package app.primed.tour;

import app.primed.platform.SafeFile;
import app.primed.platform.Vault;
import app.primed.shell.AppGraph;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The main window of the tour, without a display. Saves a screenshot and prints a line for each step.
final class TourWindow {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int STAGE_WIDTH = 1920;

    private final Vault vault;
    private final Path settings;
    private final Path out;
    private final PrintStream terminal;
    private final AtomicReference<@Nullable AppGraph> open = new AtomicReference<>();
    private final AtomicReference<@Nullable Stage> stage = new AtomicReference<>();

    TourWindow(Vault vault, Path settings, Path out, PrintStream terminal) {
        this.vault = vault;
        this.settings = settings;
        this.out = out;
        this.terminal = terminal;
    }

    /// Opens the window on the vault, with its settings.
    WindowRobot open() {
        var opened = new CompletableFuture<Scene>();
        Platform.runLater(() -> {
            try {
                var fresh = new Stage();
                // The headless platform writes each row of a window to a frame of 1000 by 1000 pixels without clipping.
                fresh.setX(0);
                fresh.setY(0);
                var graph = new AppGraph(fresh, vault, settings, InstantSource.system());
                graph.show();
                fresh.setWidth(WIDTH);
                fresh.setHeight(HEIGHT);
                stage.set(fresh);
                open.set(graph);
                opened.complete(graph.window.scene());
            } catch (RuntimeException | Error e) {
                opened.completeExceptionally(e);
            }
        });
        return new WindowRobot(opened.join());
    }

    /// Closes the window, which saves the note.
    ///
    /// @return whether everything was saved
    boolean close() {
        var closed = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            var graph = graph();
            graph.saveAll(safe -> {
                var shown = stage.get();
                if (shown != null) {
                    shown.hide();
                }
                graph.close();
                closed.complete(safe);
            });
        });
        return closed.join();
    }

    AppGraph graph() {
        var graph = open.get();
        if (graph == null) {
            throw new IllegalStateException("the window is not open");
        }
        return graph;
    }

    Vault vault() {
        return vault;
    }

    void resize(WindowRobot driver, int width, int height) {
        driver.run(() -> {
            var shown = stage.get();
            if (shown != null) {
                shown.setWidth(width);
                shown.setHeight(height);
            }
        });
        driver.settle();
    }

    /// Prints a step.
    void print(String words) {
        terminal.println(words);
        terminal.flush();
    }

    /// The path of an output file.
    Path file(String name) {
        return out.resolve(name);
    }

    /// Saves a screenshot of the main window.
    void screenshot(WindowRobot driver, String name) {
        screenshot(driver, graph().window.scene(), name);
    }

    /// Saves a screenshot of another window.
    void screenshot(WindowRobot driver, Scene scene, String name) {
        driver.settle();
        var image = driver.call(() -> scene.snapshot(null));
        SafeFile.write(out.resolve(name + ".png"), Screenshots.png(image));
    }

    /// Saves a screenshot of the stage in its full size.
    void stageScreenshot(WindowRobot driver, String name) {
        new WindowRobot(graph().stageController.window().scene()).settle();
        driver.settle();
        var image = driver.call(() -> graph().stageController.window().picture(STAGE_WIDTH));
        SafeFile.write(out.resolve(name + ".png"), Screenshots.png(image));
    }
}

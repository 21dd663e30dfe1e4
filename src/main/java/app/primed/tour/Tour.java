package app.primed.tour;

import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.shell.AppGraph;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Operates the main window without a display on a copy of a vault. Saves a screenshot and prints a line for each step.
public final class Tour {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int STAGE_WIDTH = 1920;

    private final Vault vault;
    private final Path settings;
    private final Path out;
    private final PrintStream terminal;
    private final AtomicReference<@Nullable AppGraph> open = new AtomicReference<>();
    private final AtomicReference<@Nullable Stage> stage = new AtomicReference<>();

    private Tour(Vault vault, Path settings, Path out, PrintStream terminal) {
        this.vault = vault;
        this.settings = settings;
        this.out = out;
        this.terminal = terminal;
    }

    /// Runs the tour.
    ///
    /// @param shown the vault; only a copy of it is used
    /// @param out the folder for the screenshots; created if it does not exist
    /// @return the exit code
    /// @throws UserFacingException if the vault cannot be copied or the screenshots cannot be written
    public static int run(Vault shown, Path out) {
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory("primed-tour");
            var copy = scratch.resolve(shown.name());
            copy(shown.notes(), copy.resolve("notes"));
            copy(shown.quizzes(), copy.resolve("quizzes"));
            Files.deleteIfExists(new Vault(copy).reviews());
            Files.createDirectories(out);
            Display.useHeadless();
            Platform.startup(() -> Platform.setImplicitExit(false));
            var settings = scratch.resolve("settings.json");
            Files.writeString(settings, "{\"theme\": \"dark\"}");
            var tour = new Tour(new Vault(copy), settings, out, System.out);
            new TourWalk(tour).walk();
            tour.close();
            return 0;
        } catch (IOException e) {
            throw new UserFacingException("The tour could not use its folders: " + SafeFile.reason(e) + ".",
                    "Check that " + out + " is writable and the disk is not full.", e);
        } finally {
            discard(scratch);
        }
    }

    /// Opens the window on the vault, with its settings.
    WindowRobot open() {
        var ready = new AtomicReference<@Nullable Scene>();
        var latch = new java.util.concurrent.CountDownLatch(1);
        Platform.runLater(() -> {
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
            ready.set(graph.window.scene());
            latch.countDown();
        });
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var scene = ready.get();
        if (scene == null) {
            throw new IllegalStateException("the window did not open");
        }
        return new WindowRobot(scene);
    }

    /// Closes the window, which saves the note.
    ///
    /// @return whether everything was saved
    boolean close() {
        var closed = new java.util.concurrent.CompletableFuture<Boolean>();
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

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void discard(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            System.getLogger(Tour.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + folder, e);
        }
    }
}

package app.primed.stepper.view;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.Runs;
import app.primed.stepper.viewmodel.ScriptedEngine;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.Trace;
import app.primed.ui.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// The stepper's screen in a window of its own, on runs written by hand.
final class StepperFixture {
    final AtomicReference<Trace> next = new AtomicReference<>(Runs.averager());
    final ScriptedEngine engine = new ScriptedEngine(_ -> next.get());
    final ImmediateBackground background = new ImmediateBackground();
    final StepperViewModel stepper = new StepperViewModel(engine, background, InstantSource.system());
    final Settings settings;
    final StepperScreen screen;
    final Scene scene;

    StepperFixture(Stage stage, Path folder) {
        Theme.loadFonts();
        settings = new Settings(folder.resolve("settings.json"), background);
        settings.put("motion", "off");
        screen = new StepperScreen(stepper, settings);
        scene = new Scene((Region) screen.node(), 1376, 820);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        // The headless screen is 1000 × 1000; a wider window must begin at its corner or drawing runs out of the buffer.
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// Opens a run as if it had just been recorded.
    void open(String name, Trace trace) {
        next.set(trace);
        screen.show(new Program(name, trace.source()), Optional.empty());
        if (trace.end().isPresent()) {
            engine.ended.complete(trace.end().get());
        }
    }

    /// Draws the screen at a size and leaves the picture under `target/shots`.
    Image picture(Theme theme, int width, int height, String name) {
        return picture(scene, theme, width, height, name);
    }

    static Image picture(Scene scene, Theme theme, int width, int height, String name) {
        onScreen(() -> {
            theme.applyTo(scene);
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
        });
        // Twice: what is laid out in the first pass decides where marks and labels go in the second.
        onScreen(() -> scene.getRoot().applyCss());
        onScreen(() -> scene.getRoot().layout());
        Image[] image = new Image[1];
        onScreen(() -> image[0] = scene.snapshot(null));
        write(image[0], Path.of("target", "shots", name + ".png"));
        return image[0];
    }

    static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void write(Image image, Path file) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

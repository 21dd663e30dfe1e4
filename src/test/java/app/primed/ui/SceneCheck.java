package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.testfx.util.WaitForAsyncUtils;

/// Checks that a screen has the room it needs: no words reach beyond the window, and no button's words are cut. With
/// `-Ppictures` it also draws the screen, in both themes, to `target/shots`.
public final class SceneCheck {
    private static final boolean DRAWS = Boolean.getBoolean("primed.pictures");

    private SceneCheck() {}

    /// Checks a scene at sizes of its window, each an array of width and height.
    public static void check(Scene scene, String name, int[]... sizes) {
        var before = Theme.of(scene);
        var drawn = new HashSet<Integer>();
        var themes = DRAWS ? Theme.values() : new Theme[] {before};
        for (var theme : themes) {
            for (var size : sizes) {
                check(scene, theme, size[0], size[1], name + "-" + theme.id() + "-" + size[0]).ifPresent(drawn::add);
            }
        }
        if (DRAWS) {
            assertEquals(themes.length * sizes.length, drawn.size(), name + ": each theme and size looks different");
        }
        onScreen(() -> before.applyTo(scene));
    }

    /// Checks a scene in one theme and at one size of its window.
    public static OptionalInt check(Scene scene, Theme theme, int width, int height, String name) {
        onScreen(() -> {
            if (Theme.of(scene) != theme) {
                theme.applyTo(scene);
            }
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
        });
        return check(scene, name);
    }

    /// Checks a scene as it is. What was drawn is summed up in a number.
    public static OptionalInt check(Scene scene, String name) {
        // Twice: what is laid out in the first pass decides where marks and labels go in the second.
        for (var pass = 0; pass < 2; pass++) {
            onScreen(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
        }
        var problems = new ArrayList<String>();
        onScreen(() -> find(scene.getRoot(), new BoundingBox(-1, -1, scene.getWidth() + 2, scene.getHeight() + 2),
                problems));
        assertEquals(List.of(), problems, () -> name + " of " + scene.getWidth() + " × " + scene.getHeight());
        return DRAWS ? OptionalInt.of(Arrays.hashCode(pixels(draw(scene, name)))) : OptionalInt.empty();
    }

    /// Draws a scene; with `-Ppictures` it is also written.
    public static Image draw(Scene scene, String name) {
        var image = new Image[1];
        onScreen(() -> image[0] = scene.snapshot(null));
        assertTrue(Arrays.stream(pixels(image[0])).distinct().limit(2).count() == 2, name + " is of one colour");
        if (DRAWS) {
            write(image[0], Path.of("target", "shots", name + ".png"));
        }
        return image[0];
    }

    public static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void find(Node node, Bounds window, List<String> problems) {
        if (!node.isVisible() || node instanceof VirtualFlow || node instanceof VirtualizedScrollPane
                || node instanceof TextInputControl) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            var bounds = node.localToScene(node.getLayoutBounds());
            if (!window.contains(bounds)) {
                problems.add("“" + labeled.getText() + "” is outside, at " + bounds);
            }
            // What may be cut says so by its smallest width.
            if (node instanceof ButtonBase button && button.getMinWidth() != 0 && labeled.isTextTruncated()) {
                problems.add("“" + labeled.getText() + "” is cut");
            }
        }
        if (node instanceof Parent parent) {
            var room = node instanceof ScrollPane ? new BoundingBox(-1e6, -1e6, 2e6, 2e6) : window;
            parent.getChildrenUnmodifiable().forEach(child -> find(child, room, problems));
        }
    }

    private static int[] pixels(Image image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static void write(Image image, Path file) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels(image), 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

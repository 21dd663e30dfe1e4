package app.primed.quiz.view;

import app.primed.platform.ImmediateBackground;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.quiz.viewmodel.PredictionQuiz;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.quiz.viewmodel.Quiz;
import app.primed.ui.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// The quiz's screen in a window of its own, on a vault of its own.
final class QuizWindow {
    final QuizFixture desk;
    final Quiz quiz;
    final MockViewModel mock;
    final QuizScreen screen;
    final Scene scene;

    QuizWindow(Stage stage, QuizFixture desk) {
        this.desk = desk;
        Theme.loadFonts();
        quiz = desk.open();
        mock = quiz.mock();
        screen = new QuizScreen(quiz);
        scene = new Scene((Region) screen.node(), 960, 840);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        screen.onShown();
    }

    /// Draws the screen at a size and leaves the picture under `target/shots`.
    Image picture(Theme theme, int width, int height, String name) throws Exception {
        var image = new Image[1];
        onScreen(() -> {
            theme.applyTo(scene);
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
        });
        onScreen(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        onScreen(() -> image[0] = scene.snapshot(null));
        var file = Path.of("target", "shots", "quiz-" + name + "-" + width + "-" + theme.id() + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(pixels(image[0]), "png", file.toFile());
        return image[0];
    }

    /// Draws it in both themes, as wide as a window of 1440 and one of 1280.
    void pictures(String name) throws Exception {
        for (var theme : Theme.values()) {
            picture(theme, 1376, 820, name);
            picture(theme, 1216, 640, name);
        }
    }

    static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static BufferedImage pixels(Image image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, argb, 0, width);
        return copy;
    }
}

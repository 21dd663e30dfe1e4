package app.primed.quiz.view;

import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.quiz.viewmodel.Quiz;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.ui.SceneCheck;
import app.primed.ui.Theme;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
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

    /// Checks the screen in one theme and at one size.
    void check(Theme theme, int width, int height, String name) {
        SceneCheck.check(scene, theme, width, height, "quiz-" + name + "-" + theme.id() + "-" + width);
    }

    /// Checks the screen as wide as a window of 1440 and one of 1280.
    void check(String name) {
        SceneCheck.check(scene, "quiz-" + name, new int[] {1376, 820}, new int[] {1216, 640});
    }

    static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

}

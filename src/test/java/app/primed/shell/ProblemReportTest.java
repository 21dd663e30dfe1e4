package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.FxBackground;
import app.primed.platform.Settings;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
@Timeout(120)
class ProblemReportTest {
    @TempDir
    static Path folder;

    private NotificationBar notices;
    private FxBackground background;
    private Stage stage;
    private SwitchableEngine engine;

    @Start
    void start(Stage given) {
        stage = given;
        notices = new NotificationBar();
        background = new FxBackground(notices::showError);
        engine = new SwitchableEngine(
                PythonSetting.from(new Settings(folder.resolve("settings.json"), background), _ -> {}));
        var scene = new Scene(new StackPane(notices), 700, 400);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        engine.close();
        background.close();
    }

    @Test
    void showsEveryWordBeforeItIsSaved(FxRobot robot) throws Exception {
        var report = WaitForAsyncUtils.asyncFx(() -> {
            var dialog =
                    new ProblemReport(stage, stage.getScene().getStylesheets(), folder, engine, background, notices);
            dialog.show();
            return dialog;
        }).get(30, TimeUnit.SECONDS);
        var pane = report.getDialogPane();
        var text = (TextArea) pane.lookup("#problem-report");
        var save = (Button) pane.lookupButton(pane.getButtonTypes().getFirst());
        assertTrue(save.isDisable(), "nothing to save yet");
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> !save.isDisable());
        for (var expected : new String[] {"What happened:", "Java ", "Python ", "Stepper   works",
            "the end of the log"}) {
            assertTrue(text.getText().contains(expected), text.getText());
        }
        robot.interact(() -> ((Button) pane.lookupButton(ButtonType.CLOSE)).fire());
        assertFalse(report.isShowing());
    }
}

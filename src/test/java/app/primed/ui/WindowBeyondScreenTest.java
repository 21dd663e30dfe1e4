package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class WindowBeyondScreenTest {
    private Stage stage;

    @Start
    void start(Stage ofAllTests) {
        stage = new Stage();
        stage.setScene(new Scene(new Pane()));
        stage.setX(-50);
        stage.setY(-50);
        stage.setWidth(2000);
        stage.setHeight(2000);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::hide);
    }

    /// JavaFX's own headless window throws here.
    @Test
    void mayBecomeSmaller(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(300);
            stage.setHeight(200);
        });
        assertEquals(300, stage.getWidth());
        assertEquals(200, stage.getHeight());
    }
}

package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
@Timeout(60)
class NotificationBarTest {
    private NotificationBar notices;
    private StackPane page;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        notices = new NotificationBar(Duration.ONE);
        page = new StackPane(new Button("Under it"));
        var scene = new Scene(new StackPane(page, notices), 700, 400);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    private List<String> shown() {
        return notices.lookupAll(".notice > .label").stream().map(label -> ((Label) label).getText())
                .filter(words -> !words.isEmpty()).toList();
    }

    @Test
    void informationGoesByItselfAndAnErrorStays(FxRobot robot) throws Exception {
        robot.interact(() -> {
            notices.showError(new UserFacingException("a.md was not written.", "Free some space."));
            notices.showMessage("Saved a.pdf");
            assertEquals(List.of("Saved a.pdf", "1 of 2"), shown().stream().sorted(
                    java.util.Comparator.reverseOrder()).toList());
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(this::shown).get().equals(
                        List.of("a.md was not written. Free some space.")));
        robot.interact(() -> {
            notices.showMessage("x");
            ((Button) notices.lookup(".button")).fire();
            assertEquals(List.of("a.md was not written. Free some space."), shown(), "closed before its time");
            ((Button) notices.lookup(".button")).fire();
            assertEquals(List.of(), shown());
            assertTrue(!notices.isVisible());
        });
    }

    @Test
    void nothingMovesUnderIt(FxRobot robot) {
        robot.interact(() -> notices.showError(new UserFacingException("An error. ".repeat(30), "")));
        robot.interact(() -> {
            assertEquals(page.getScene().getHeight(), page.getHeight());
            assertEquals(0, page.getLayoutY());
            assertTrue(notices.getHeight() > 30 && notices.getBoundsInParent().getMaxY() < page.getHeight());
            assertTrue(notices.getHeight() < 200, "it is as high as its words");
        });
    }
}

package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.tour.WindowRobot;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Capturing from every screen, and while the stage is shown, by its one key.
@ExtendWith(WindowExtension.class)
@Timeout(120)
class CaptureWalkTest {
    @TempDir
    static Path folder;

    private Path note;
    private Stage main;
    private AppGraph graph;
    private WindowRobot keys;

    @Start
    void start(Stage first) throws IOException {
        var vault = Files.createTempDirectory(folder, "vault");
        Files.createDirectories(vault.resolve("notes"));
        note = Files.writeString(vault.resolve("notes/2020-01-27.md"), "2020-01-27\n\n# Questions\n\n- why?\n");
        var settings = Files.writeString(vault.resolve("settings.json"),
                "{\"window.width\": \"1100\", \"window.height\": \"700\", \"motion\": \"off\"}");
        main = first;
        graph = new AppGraph(main, new Vault(vault), settings, InstantSource.system());
        graph.show();
        keys = new WindowRobot(graph.window.scene());
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            main.hide();
            graph.close();
        });
    }

    @Test
    void oneKeyCapturesFromEveryScreen(FxRobot robot) throws Exception {
        opened();
        for (var screen : java.util.List.of(MainScreen.STEPPER, MainScreen.QUIZ, MainScreen.HIGHLIGHTS)) {
            robot.interact(() -> graph.window.show(screen));
            var before = graph.window.scene().getFocusOwner();
            keys.key(KeyCode.SPACE, false, true);
            assertTrue(line().isVisible(), screen.title());
            assertTrue(field().isFocused(), screen.title());
            robot.interact(() -> field().setText("l seen on the " + screen.title()));
            assertEquals("→ Learnings", this.<Label>find("#capture-anywhere-becomes").getText());
            robot.type(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertFalse(line().isVisible(), screen.title());
            assertEquals(before, graph.window.scene().getFocusOwner());
            await(() -> graph.notebook.note().session().text().contains("- seen on the " + screen.title()));
        }
        await(() -> Files.readString(note).contains("- seen on the Highlights"));
        assertTrue(graph.window.scene().getRoot().lookupAll(".status-bar .label").stream()
                .anyMatch(l -> l instanceof Label label
                        && label.getText().equals("Added to Learnings in 2020-01-27.md")));
    }

    @Test
    void whatIsGivenUpIsKept(FxRobot robot) throws Exception {
        opened();
        robot.interact(() -> graph.window.show(MainScreen.QUIZ));
        keys.key(KeyCode.SPACE, false, true);
        robot.interact(() -> field().setText("q half a thou"));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(line().isVisible());
        keys.key(KeyCode.SPACE, false, true);
        assertEquals("q half a thou", field().getText());
    }

    @Test
    void whileTheStageHasTheKeysTheLineOpensForThePresenterAlone(FxRobot robot) throws Exception {
        opened();
        robot.interact(() -> graph.window.show(MainScreen.STEPPER));
        robot.interact(() -> graph.stageController.stage().openProperty().set(true));
        await(() -> Window.getWindows().size() == 2);
        var stage = graph.stageController.window().scene();
        var step = graph.stepper.cursor().stepProperty().get();
        new WindowRobot(stage).key(KeyCode.SPACE, false, true);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(line().isVisible());
        assertTrue(stage.getRoot().lookupAll(".capture-line").isEmpty());
        assertEquals(step, graph.stepper.cursor().stepProperty().get());
        robot.interact(() -> {
            field().setText("g say it aloud");
            field().fireEvent(new javafx.event.ActionEvent());
        });
        assertTrue(graph.notebook.note().session().text().contains("say it aloud"));
        await(() -> stage.getWindow().isFocused());
        assertTrue(graph.stageController.stage().openProperty().get());
    }

    @Test
    void theClockRunsFromTheTopBar(FxRobot robot) throws Exception {
        opened();
        robot.interact(() -> this.<javafx.scene.control.Button>find("#on-air").fire());
        assertTrue(graph.notebook.streamClock().elapsed().isPresent());
        await(() -> this.<javafx.scene.control.Button>find("#on-air").getText().equals("On air 00:00:01"));
    }

    private void opened() throws TimeoutException {
        await(() -> graph.notebook.note().path().isPresent() && !graph.notebook.note().session().text().isEmpty());
    }

    private Node line() {
        return find("#capture-anywhere").getParent().getParent().getParent();
    }

    private TextField field() {
        return find("#capture-anywhere");
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String id) {
        return (T) java.util.Objects.requireNonNull(graph.window.scene().lookup(id), id);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package app.primed.stepper.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.FxBackground;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.stepper.viewmodel.WholeValueViewModel.State;
import app.primed.ui.SceneCheck;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Opens values by key and click, and closes them, on the real Python.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class WholeValueSheetTest {
    @TempDir
    static Path folder;

    private final PythonEngine engine = PythonEngine.embedded(_ -> {});
    private final FxBackground background = new FxBackground(Throwable::printStackTrace);
    private StepperViewModel stepper;
    private StepperScreen screen;
    private Scene scene;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Theme.loadFonts();
        stepper = new StepperViewModel(engine, background, InstantSource.system());
        var settings = new Settings(folder.resolve("settings.json"), new ImmediateBackground());
        settings.put("motion", "off");
        screen = new StepperScreen(stepper, settings);
        scene = new Scene((Region) screen.node(), 1000, 900);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() {
        StepperFixture.onScreen(() -> {
            stepper.close();
            stage.hide();
        });
        engine.close();
        background.close();
    }

    @Test
    void aCutValueIsOpenedCopiedAndClosed(FxRobot robot) {
        var source = """
                import random
                seats = {f"row {n}": [f"seat {n}-{k}" for k in range(6)] for n in range(60)}
                chance = [random.random() for _ in range(40)]
                letter = "a"
                print(letter)
                """;
        StepperFixture.onScreen(() -> screen.show(new Program("seats.py", source), Optional.empty()));
        until(() -> stepper.status().endProperty().get().isPresent());
        StepperFixture.onScreen(stepper.cursor()::last);
        until(() -> robot.lookup(".local-value").queryAllAs(Label.class).size() > 2);
        var seats = value(robot, "{'row 0'");
        assertTrue(seats.isFocusTraversable());
        assertFalse(value(robot, "'a'").isFocusTraversable(), "it is whole");
        StepperFixture.onScreen(seats::requestFocus);
        robot.type(KeyCode.ENTER);
        until(() -> stepper.wholeValue().stateProperty().get() instanceof State.Shown);
        assertTrue(sheet(robot).isVisible());
        SceneCheck.check(scene, "stepper-whole-value", new int[] {900, 700}, new int[] {1376, 820});
        var at = stepper.cursor().stepProperty().get();
        robot.type(KeyCode.DOWN, KeyCode.LEFT);
        assertEquals(at, stepper.cursor().stepProperty().get(), "keys stay in the sheet");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        var text = ((State.Shown) stepper.wholeValue().stateProperty().get()).text();
        assertTrue(text.endsWith("'seat 59-5']}"), text);
        until(() -> text.equals(Clipboard.getSystemClipboard().getString()));
        robot.type(KeyCode.ESCAPE);
        assertFalse(sheet(robot).isVisible());
        assertTrue(seats.isFocused(), "the focus is back");

        StepperFixture.onScreen(() -> value(robot, "[0.").getOnKeyPressed().handle(new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        until(() -> stepper.wholeValue().stateProperty().get() instanceof State.Unavailable);
        SceneCheck.check(scene, "stepper-whole-value-not", new int[] {900, 700});
        robot.clickOn("Close");
        assertFalse(sheet(robot).isVisible());
    }

    private static Label value(FxRobot robot, String begins) {
        return robot.lookup(".local-value").queryAllAs(Label.class).stream()
                .filter(each -> each.getText().startsWith(begins)).findFirst().orElseThrow(
                        () -> new AssertionError(begins + " is not in " + robot.lookup(".local-value").queryAll()));
    }

    private static Node sheet(FxRobot robot) {
        return robot.lookup("#whole-value").query();
    }

    private static void until(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}

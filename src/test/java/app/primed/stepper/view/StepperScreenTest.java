package app.primed.stepper.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.ProgramOrigin;
import app.primed.stepper.viewmodel.Runs;
import app.primed.trace.ScriptedTrace;
import app.primed.ui.Icons;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Walks the screen as a user does: by keys, by clicks, by typing.
@ExtendWith(WindowExtension.class)
class StepperScreenTest {
    private static final int FIRST_YIELD = 11;

    @TempDir
    static Path folder;

    private StepperFixture stand;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stand = new StepperFixture(stage, folder);
        stage.setWidth(1000);
        stage.setHeight(760);
    }

    @AfterEach
    void close() {
        StepperFixture.onScreen(stage::hide);
    }

    @Test
    void everyMoveHasItsKey(FxRobot robot) {
        averager();
        press(robot, KeyCode.RIGHT, 1);
        press(robot, KeyCode.PAGE_DOWN, 2);
        press(robot, KeyCode.LEFT, 1);
        press(robot, KeyCode.PAGE_UP, 0);
        press(robot, KeyCode.Y, FIRST_YIELD);
        press(robot, KeyCode.HOME, 0);
        press(robot, KeyCode.S, 3);
        press(robot, KeyCode.S, 5);
        press(robot, KeyCode.O, 6);
        press(robot, KeyCode.END, 38);
        pressShift(robot, KeyCode.Y, 30);
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(4));
        pressShift(robot, KeyCode.RIGHT, FIRST_YIELD + 1);
        pressShift(robot, KeyCode.LEFT, 4);
        press(robot, KeyCode.SPACE, 4);
        assertTrue(stand.stepper.playback().playingProperty().get());
        press(robot, KeyCode.SPACE, 4);
        assertFalse(stand.stepper.playback().playingProperty().get());
    }

    @Test
    void aPressOnTheGutterSetsABreakpointAndCGoesThere(FxRobot robot) {
        averager();
        robot.clickOn(robot.lookup(".line-number").nth(8).queryAs(Label.class));
        assertEquals(Set.of(9), stand.stepper.program().breakpoints().linesProperty().get());
        press(robot, KeyCode.C, 16);
        press(robot, KeyCode.C, 26);
        pressShift(robot, KeyCode.C, 16);
        robot.type(KeyCode.B);
        assertEquals(Set.of(), stand.stepper.program().breakpoints().linesProperty().get());
    }

    @Test
    void aLineIsChosenAndRunTo(FxRobot robot) {
        averager();
        StepperFixture.onScreen(() -> robot.lookup("#code").queryAs(CodeArea.class).requestFocus());
        for (var presses = 1; presses < 9; presses++) {
            robot.type(KeyCode.DOWN);
        }
        press(robot, KeyCode.R, 16);
        press(robot, KeyCode.R, 26);
        pressShift(robot, KeyCode.R, 16);
        robot.type(KeyCode.B);
        assertEquals(Set.of(9), stand.stepper.program().breakpoints().linesProperty().get());
        robot.rightClickOn("#code");
        robot.clickOn("Remove all breakpoints");
        assertEquals(Set.of(), stand.stepper.program().breakpoints().linesProperty().get());
    }

    @Test
    void whatHappenedIsListedAndGoneTo(FxRobot robot) {
        averager();
        robot.type(KeyCode.L);
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(FIRST_YIELD));
        var selected = robot.lookup("#events .list-cell:selected").queryAs(ListCell.class);
        assertEquals("avg yields None and is suspended at line 6", selected.getAccessibleText());
        robot.clickOn("avg was suspended at line 6 giving None; send(10) resumed it");
        assertEquals(13, stand.stepper.cursor().stepProperty().get());
        robot.type(KeyCode.L);
        assertFalse(robot.lookup("#events").query().isVisible());
    }

    @Test
    void theListOfWhatHappenedBearsARunThatBeginsAnew(FxRobot robot) {
        averager();
        robot.type(KeyCode.L).type(KeyCode.END);
        var rows = robot.lookup("#events").queryListView().getItems();
        assertEquals(13, rows.size());
        // Run again, and no step is known yet: whatever is listed meanwhile can be read.
        stand.next.set(new ScriptedTrace(Runs.AVERAGER));
        StepperFixture.onScreen(stand.stepper.runner()::run);
        StepperFixture.onScreen(() -> assertEquals(rows.size(), List.copyOf(rows).size()));
        stand.next.set(Runs.averager());
        averager();
        robot.type(KeyCode.END);
        assertEquals(13, rows.size());
        assertTrue(robot.lookup("#events .list-cell:selected").queryAs(ListCell.class).getAccessibleText()
                .startsWith("The program ended"));
    }

    @Test
    void pythonIsTypedWithItsIndents(FxRobot robot) {
        StepperFixture.onScreen(stand.screen::onShown);
        robot.type(KeyCode.E);
        robot.write("def g(:").type(KeyCode.ENTER);
        robot.write("x = 1").type(KeyCode.ENTER);
        robot.write("return x").type(KeyCode.ENTER);
        robot.type(KeyCode.TAB).write("y").type(KeyCode.ENTER).type(KeyCode.BACK_SPACE).write("z");
        assertEquals("def g(:\n    x = 1\n    return x\n    y\nz", stand.stepper.program().sourceProperty().get());
        robot.push(KeyCode.SHORTCUT, KeyCode.A).type(KeyCode.TAB);
        assertEquals("    def g(:\n        x = 1\n        return x\n        y\n    z",
                stand.stepper.program().sourceProperty().get());
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("def g(:\n    x = 1\n    return x\n    y\nz", stand.stepper.program().sourceProperty().get());
    }

    @Test
    void goesToATypedStep(FxRobot robot) {
        averager();
        robot.type(KeyCode.G).write("21").type(KeyCode.ENTER);
        assertEquals(20, stand.stepper.cursor().stepProperty().get());
        robot.type(KeyCode.G).write("99999999999").type(KeyCode.ENTER);
        assertEquals(38, stand.stepper.cursor().stepProperty().get());
        robot.type(KeyCode.G).write("3").type(KeyCode.ESCAPE);
        assertEquals(38, stand.stepper.cursor().stepProperty().get());
    }

    @Test
    void buttonsDoWhatTheySay(FxRobot robot) {
        averager();
        robot.clickOn("#step");
        assertEquals(1, stand.stepper.cursor().stepProperty().get());
        robot.clickOn("#next-yield");
        assertEquals(FIRST_YIELD, stand.stepper.cursor().stepProperty().get());
        robot.clickOn("#next-change");
        assertEquals(13, stand.stepper.cursor().stepProperty().get());
        robot.clickOn("#back");
        assertEquals(12, stand.stepper.cursor().stepProperty().get());
        robot.clickOn("#last");
        assertEquals(38, stand.stepper.cursor().stepProperty().get());
        robot.clickOn("#first");
        assertEquals(0, stand.stepper.cursor().stepProperty().get());
    }

    @Test
    void theScreenReportsTheStep(FxRobot robot) {
        averager();
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(20));
        assertEquals("avg yields 10.0 and is suspended at line 6",
                robot.lookup("#caption").queryAs(Label.class).getText());
        assertEquals("avg", robot.lookup("#subject").queryAs(Label.class).getText());
        assertEquals("avg is SUSPENDED, reached by yield 10.0", robot.lookup("#diagram").query().getAccessibleText());
        assertEquals("Timeline, step 21 of 39", robot.lookup("#lanes").query().getAccessibleText());
        robot.type(KeyCode.RIGHT);
        assertEquals("10.0", robot.lookup("#output").query().getAccessibleText());
    }

    @Test
    void codeIsTypedRunAndSteppedByKeysAlone(FxRobot robot) {
        StepperFixture.onScreen(stand.screen::onShown);
        robot.type(KeyCode.E);
        assertEquals(Mode.EDIT, stand.stepper.program().modeProperty().get());
        robot.write("s = 1");
        assertEquals("s = 1", stand.stepper.program().sourceProperty().get());
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertEquals(Mode.WATCH, stand.stepper.program().modeProperty().get());
        assertTrue(stand.stepper.runner().runningProperty().get());
        robot.type(KeyCode.RIGHT);
        assertEquals(1, stand.stepper.cursor().stepProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertTrue(stand.engine.cancelled);
        assertEquals("s = 1", robot.lookup("#code").queryAs(CodeArea.class).getText());
    }

    @Test
    void keysDoNotMoveWhileTyping(FxRobot robot) {
        averager();
        robot.type(KeyCode.RIGHT).type(KeyCode.E).type(KeyCode.S);
        assertEquals(1, stand.stepper.cursor().stepProperty().get());
        assertTrue(stand.stepper.program().sourceProperty().get().startsWith("s"));
    }

    @Test
    void anExampleIsOpenedByAClick(FxRobot robot) {
        robot.clickOn("Self portrait: GEN_RUNNING");
        assertEquals("self_portrait.py", stand.stepper.program().nameProperty().get());
        assertTrue(stand.stepper.program().sourceProperty().get().contains("getgeneratorstate(me)"));
    }

    @Test
    void whatIsOnTheClipboardRuns(FxRobot robot) {
        StepperFixture
                .onScreen(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "x = 2\r\n")));
        robot.clickOn("#paste-code");
        assertEquals("x = 2\n", stand.stepper.program().sourceProperty().get());
        assertTrue(stand.stepper.runner().runningProperty().get());
    }

    @Test
    void theWayBackToTheNoteIsOneKey(FxRobot robot) {
        var back = new AtomicInteger();
        averager();
        assertFalse(robot.lookup("#back-to-note").query().isVisible());
        StepperFixture.onScreen(() -> stand.screen.show(
                new Program("averager.py", Runs.AVERAGER),
                Optional.of(new ProgramOrigin("2020-01-27, line 41", back::incrementAndGet))));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals(1, back.get());
        robot.clickOn("#back-to-note");
        assertEquals(2, back.get());
    }

    @Test
    void aLiveObjectIsPinnedAndLetGo(FxRobot robot) {
        StepperFixture.onScreen(() -> {
            stand.open("pingpong.py", Runs.pingPong(200));
            stand.stepper.cursor().last();
        });
        robot.clickOn(".live-object");
        assertTrue(stand.stepper.cursor().pinnedProperty().get());
        assertEquals(0, stand.stepper.cursor().selectedProperty().get());
        robot.clickOn("#follow");
        assertFalse(stand.stepper.cursor().pinnedProperty().get());
    }

    @Test
    void aClickOnTheTimelineGoesThere(FxRobot robot) {
        averager();
        var lanes = robot.lookup("#lanes").query();
        robot.clickOn(robot.offset(lanes, lanes.getBoundsInLocal().getWidth() * 0.2, 0));
        var at = stand.stepper.cursor().stepProperty().get();
        assertTrue(at > 20 && at < 35, "went to " + at);
    }

    @Test
    void dividersAreRemembered(FxRobot robot) {
        averager();
        var split = robot.lookup(".split-pane").queryAs(SplitPane.class);
        StepperFixture.onScreen(() -> split.setDividerPositions(0.6));
        assertEquals(split.getDividerPositions()[0], stand.settings.get("stepper.divider.timeline", 0.0), 1e-6);
    }

    @Test
    void everyButtonSaysWhatItDoes(FxRobot robot) {
        averager();
        for (var button : robot.lookup(".stepper-toolbar .button").queryAllAs(ButtonBase.class)) {
            assertFalse(Icons.tooltip(button).isEmpty(), button.getId());
            assertFalse(button.getAccessibleText().isBlank(), button.getId());
        }
    }

    private void averager() {
        StepperFixture.onScreen(() -> stand.open("averager.py", Runs.averager()));
    }

    private void press(FxRobot robot, KeyCode key, int step) {
        robot.type(key);
        assertEquals(step, stand.stepper.cursor().stepProperty().get(), key.getName());
    }

    private void pressShift(FxRobot robot, KeyCode key, int step) {
        robot.push(KeyCode.SHIFT, key);
        assertEquals(step, stand.stepper.cursor().stepProperty().get(), "Shift " + key.getName());
    }
}

package app.primed.stepper.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.viewmodel.Runs;
import app.primed.trace.RecordedTrace;
import app.primed.trace.ScriptedTrace;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import app.primed.ui.StepSlider;
import app.primed.ui.TimelineView;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A user's way about the lanes, by mouse and by keys.
@ExtendWith(WindowExtension.class)
class TimelineViewTest {
    private static final int WORKERS = 30;

    @TempDir
    static Path folder;

    private StepperFixture stand;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stand = new StepperFixture(stage, folder);
        stage.setWidth(980);
        stage.setHeight(720);
    }

    @AfterEach
    void close() {
        StepperFixture.onScreen(stage::hide);
    }

    /// Thirty workers in turn, each of which ends in the last round; a reader besides.
    private ScriptedTrace crowd() {
        var run = new ScriptedTrace("def worker():\n    yield\ngo()\n");
        run.line(0, 1);
        for (var n = 0; n < WORKERS; n++) {
            run.create("worker", "worker_" + n, 1, 3);
        }
        run.create("reader", "source", 1, 3);
        for (var round = 0; round < 4; round++) {
            for (var n = 0; n < WORKERS; n++) {
                run.line(0, 3).happen(StepKind.RESUMED, n, 2, "None").line(n + 1, 2);
                run.happen(round < 3 ? StepKind.YIELDED : StepKind.RETURNED, n, 2, Integer.toString(round));
            }
        }
        return run.end(Runs.FINISHED);
    }

    private TimelineView open(ScriptedTrace run) {
        StepperFixture.onScreen(() -> stand.open("crowd.py", run));
        StepperFixture.onScreen(() -> stand.scene.getRoot().layout());
        return lanes();
    }

    private TimelineView lanes() {
        return stand.screen.timeline().lanes();
    }

    private StepSlider slider() {
        return (StepSlider) stand.scene.lookup("#slider");
    }

    @Test
    void keysZoomPanAndFit(FxRobot robot) {
        var lanes = open(crowd());
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(200));
        StepperFixture.onScreen(lanes::requestFocus);
        assertTrue(stand.scene.lookup("#fit").isDisabled(), "all is in sight");
        robot.type(KeyCode.EQUALS, 6);
        assertTrue(lanes.zoomedProperty().get());
        var wide = lanes.viewTo() - lanes.viewFrom();
        assertTrue(wide < 200 && lanes.viewFrom() <= 200 && lanes.viewTo() >= 201, "closer, around the step");
        robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
        StepperFixture.onScreen(() -> {});
        var from = lanes.viewFrom();
        assertEquals(200, stand.stepper.cursor().stepProperty().get(), "looking elsewhere is no move");
        robot.press(KeyCode.CONTROL).type(KeyCode.LEFT).release(KeyCode.CONTROL);
        StepperFixture.onScreen(() -> {});
        assertTrue(lanes.viewFrom() < from);
        robot.type(KeyCode.MINUS);
        StepperFixture.onScreen(() -> {});
        assertTrue(lanes.viewTo() - lanes.viewFrom() > wide);
        robot.type(KeyCode.DIGIT0);
        StepperFixture.onScreen(() -> {});
        assertFalse(lanes.zoomedProperty().get());
        assertEquals(0, lanes.viewFrom());
    }

    @Test
    void theWheelZoomsPansAndScrolls() {
        var lanes = open(crowd());
        var middle = new Point2D(lanes.getWidth() / 2, lanes.getHeight() / 2);
        StepperFixture.onScreen(() -> wheel(lanes, middle, 0, 40, true));
        assertTrue(lanes.zoomedProperty().get(), "Ctrl and wheel come closer");
        for (var n = 0; n < 8; n++) {
            StepperFixture.onScreen(() -> wheel(lanes, middle, 0, 40, true));
        }
        var from = lanes.viewFrom();
        StepperFixture.onScreen(() -> wheel(lanes, middle, -80, 0, false));
        assertTrue(lanes.viewFrom() > from, "sideways goes along");
        var there = lanes.viewFrom();
        StepperFixture.onScreen(() -> {
            lanes.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, lanes, middle, MouseButton.MIDDLE));
            lanes.fireEvent(mouse(
                    MouseEvent.MOUSE_DRAGGED, lanes, middle.add(120, 0), MouseButton.MIDDLE));
            lanes.fireEvent(mouse(
                    MouseEvent.MOUSE_RELEASED, lanes, middle.add(120, 0), MouseButton.MIDDLE));
        });
        assertTrue(lanes.viewFrom() < there, "what is dragged right shows what was before");
        StepperFixture.onScreen(() -> stand.stepper.cursor().last());
        assertTrue(lanes.viewTo() >= stand.stepper.cursor().totalProperty().get(), "the view follows the step");
    }

    @Test
    void aClickGoesThereAndANameIsLookedAt(FxRobot robot) {
        var lanes = open(Runs.averager());
        var left = lanes.trackLeftProperty().get();
        var length = stand.stepper.cursor().totalProperty().get();
        var pitch = (lanes.getWidth() - left - lanes.trackRight()) / length;
        robot.clickOn(lanes.localToScreen(left + pitch * 20.5, lanes.getHeight() - 10));
        assertEquals(20, stand.stepper.cursor().stepProperty().get());
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(5));
        robot.clickOn(lanes.localToScreen(left / 2, rowY(lanes, 1)));
        assertTrue(stand.stepper.cursor().pinnedProperty().get());
        assertEquals(0, stand.stepper.cursor().selectedProperty().get());
    }

    @Test
    void manyLanesAreGroupedFoldedAndOpened(FxRobot robot) {
        var lanes = open(crowd());
        StepperFixture.onScreen(() -> {});
        assertEquals(3, lanes.rowCount(), "the module, the workers as one, the reader");
        StepperFixture.onScreen(() -> stand.stepper.cursor().select(4));
        StepperFixture.onScreen(lanes::requestFocus);
        robot.type(KeyCode.ENTER);
        StepperFixture.onScreen(() -> {});
        assertEquals(3 + WORKERS, lanes.rowCount());
        robot.type(KeyCode.DOWN);
        assertEquals(5, stand.stepper.cursor().selectedProperty().get());
        robot.type(KeyCode.UP);
        robot.type(KeyCode.UP);
        assertEquals(3, stand.stepper.cursor().selectedProperty().get());
        robot.type(KeyCode.ENTER);
        StepperFixture.onScreen(() -> {});
        assertEquals(3, lanes.rowCount());
        robot.clickOn(lanes.localToScreen(60, rowY(lanes, 1)));
        StepperFixture.onScreen(() -> {});
        assertEquals(3 + WORKERS, lanes.rowCount(), "a click on its name opens it too");
    }

    @Test
    void groupsAreChosenAndRemembered() {
        var lanes = open(crowd());
        choose("No groups");
        assertEquals(2 + WORKERS, lanes.rowCount());
        assertEquals("NOTHING", stand.settings.get("stepper.lanes.groups", ""));
        choose("By kind");
        assertEquals(2, lanes.rowCount(), "all are generators");
        choose("Groups: auto");
        assertEquals(3, lanes.rowCount());
    }

    @Test
    void theFilterFindsLanesAndPinnedOnesStay(FxRobot robot) {
        var lanes = open(crowd());
        StepperFixture.onScreen(() -> stand.stepper.cursor().select(7));
        StepperFixture.onScreen(lanes::requestFocus);
        robot.type(KeyCode.P);
        assertTrue(lanes.isPinned(7));
        assertEquals(4, lanes.rowCount());
        robot.clickOn("#lane-filter").write("SOUR");
        StepperFixture.onScreen(() -> {});
        assertEquals(3, lanes.rowCount(), "the module, the pinned one, the reader");
        robot.type(KeyCode.ESCAPE);
        StepperFixture.onScreen(() -> {});
        assertEquals(4, lanes.rowCount());
        assertTrue(lanes.isFocused(), "back to the lanes");
        robot.type(KeyCode.P);
        assertFalse(lanes.isPinned(7));
    }

    @Test
    void onlyWhatIsAliveIsShownWhenAskedFor() {
        var lanes = open(crowd());
        choose("No groups");
        StepperFixture.onScreen(() -> ((ToggleButton) stand.scene.lookup("#lanes-alive")).setSelected(true));
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(WORKERS + 5));
        assertEquals(2 + WORKERS, lanes.rowCount());
        StepperFixture.onScreen(() -> stand.stepper.cursor().goTo(5));
        assertEquals(1 + 5, lanes.rowCount(), "what is not created yet is not shown");
        StepperFixture.onScreen(() -> stand.stepper.cursor().last());
        assertEquals(2, lanes.rowCount(), "the reader never ended");
        choose("Groups: auto");
    }

    @Test
    void theReadyQueueIsReadAtEachStep() {
        var trace = new RecordedTrace("x = 1\n");
        var write = trace.writer();
        write.thread("MainThread");
        write.frame("<module>", Trace.NONE);
        write.push(0, 0);
        write.step(StepKind.LINE, 1, 0, Trace.NONE, 0, Trace.NONE, "");
        write.ready(0, List.of("Task-2", "Task-3"));
        write.step(StepKind.LINE, 1, 0, Trace.NONE, 0, Trace.NONE, "");
        write.ready(1, List.of("a", "b", "c", "d", "e", "f", "g"));
        write.step(StepKind.LINE, 1, 0, Trace.NONE, 0, Trace.NONE, "");
        write.end(Runs.FINISHED);
        StepperFixture.onScreen(() -> stand.screen.openTrace(trace, "x.py", Optional.empty(), 0));
        var ready = (Label) stand.scene.lookup("#ready");
        assertEquals("", ready.getText());
        StepperFixture.onScreen(() -> stand.stepper.cursor().next());
        assertEquals("ready: Task-2 · Task-3", ready.getText());
        StepperFixture.onScreen(() -> stand.stepper.cursor().next());
        assertEquals("ready: Task-3 · a · b · c · d · e and 2 more", ready.getText());
        StepperFixture.onScreen(() -> stand.stepper.cursor().back());
        assertEquals("ready: Task-2 · Task-3", ready.getText());
    }

    @Test
    void theSliderGoesAnywhereByMouseAndKeys(FxRobot robot) {
        open(crowd());
        var slider = slider();
        var total = stand.stepper.cursor().totalProperty().get();
        var left = lanes().trackLeftProperty().get();
        var width = slider.getWidth() - left - lanes().trackRight();
        robot.clickOn(slider.localToScreen(left + width / 2, slider.getHeight() / 2));
        assertEquals(total / 2, stand.stepper.cursor().stepProperty().get(), 2);
        assertTrue(slider.isFocused());
        var at = stand.stepper.cursor().stepProperty().get();
        robot.type(KeyCode.RIGHT);
        assertEquals(at + 1, stand.stepper.cursor().stepProperty().get());
        robot.type(KeyCode.LEFT, 3);
        assertEquals(at - 2, stand.stepper.cursor().stepProperty().get());
        robot.type(KeyCode.END);
        assertEquals(total - 1, stand.stepper.cursor().stepProperty().get());
        robot.type(KeyCode.HOME);
        assertEquals(0, stand.stepper.cursor().stepProperty().get());
        assertEquals((double) total, slider.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
        assertEquals(1.0, slider.queryAccessibleAttribute(AccessibleAttribute.VALUE));
    }

    @SuppressWarnings("unchecked")
    private void choose(String words) {
        StepperFixture.onScreen(() -> {
            var choice = (ChoiceBox<Object>) stand.scene.lookup("#lane-groups");
            choice.setValue(choice.getItems().stream().filter(item -> item.toString().equals(words)).findFirst()
                    .orElseThrow());
        });
    }

    private static double rowY(TimelineView lanes, int row) {
        return lanes.rowBounds(row).getCenterY();
    }

    private static void wheel(Node on, Point2D at, double dx, double dy, boolean control) {
        var scene = on.localToScene(at);
        var screen = on.localToScreen(at);
        on.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL, scene.getX(), scene.getY(), screen.getX(), screen.getY(), false, control, false,
                false, false, false, dx, dy, dx, dy, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private static MouseEvent mouse(
            javafx.event.EventType<MouseEvent> type, Node on, Point2D at, MouseButton button) {
        var scene = on.localToScene(at);
        var screen = on.localToScreen(at);
        return new MouseEvent(
                on, on, type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), button, 1, false, false, false,
                false, false, true, false, false, false, true, null);
    }
}

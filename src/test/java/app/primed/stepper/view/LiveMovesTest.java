package app.primed.stepper.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.Runs;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.ObjectState;
import app.primed.ui.SceneCheck;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A walk through the live panel on the real Python, as a user makes it.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class LiveMovesTest {
    @TempDir
    static Path folder;

    private final PythonEngine engine = PythonEngine.embedded(_ -> {});
    private StepperViewModel stepper;
    private StepperScreen screen;
    private Scene scene;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Theme.loadFonts();
        var background = new OnScreen();
        stepper = new StepperViewModel(engine, background, InstantSource.system());
        var settings = new Settings(folder.resolve("settings.json"), new ImmediateBackground());
        settings.put("motion", "off");
        screen = new StepperScreen(stepper, settings);
        scene = new Scene((Region) screen.node(), 1000, 760);
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
    }

    @Test
    void anotherAveragerIsMadeAndDrivenByHand(FxRobot robot) {
        StepperFixture.onScreen(() -> screen.show(new Program("averager.py", Runs.AVERAGER), Optional.empty()));
        until(() -> stepper.live().reasonProperty().get().isEmpty());
        StepperFixture.onScreen(stepper.cursor()::last);
        assertTrue(node(robot, "#live-next").isDisabled(), "avg is closed");
        type(robot, "#live-expression", "avg2 = averager()");
        moved(robot, "avg2 = averager(): done");
        assertEquals("avg2 is CREATED", node(robot, "#diagram").getAccessibleText());
        robot.clickOn("#live-next");
        moved(robot, "next(avg2)  →  None");
        type(robot, "#live-send-value", "5");
        moved(robot, "avg2.send(5)  →  5.0");
        assertEquals("avg2 is SUSPENDED, reached by yield 5.0", node(robot, "#diagram").getAccessibleText());
        assertTrue(robot.lookup("#code").queryAs(CodeArea.class).getText().endsWith("\nnext(avg2)\navg2.send(5)\n"));
        var total = stepper.cursor().totalProperty().get();
        robot.clickOn("#live-send");
        moved(robot, "avg2.send(5)  →  5.0");
        assertTrue(stepper.cursor().totalProperty().get() > total);
        type(robot, "#live-throw-value", "ValueError('by hand')");
        moved(robot, "avg2.throw(ValueError('by hand'))  →  ValueError: by hand");
        assertEquals(ObjectState.CLOSED,
                stepper.cursor().snapshotProperty().get().orElseThrow().selected().orElseThrow().state());
        assertTrue(node(robot, "#live-close").isDisabled());
        assertEquals("avg2 is closed: nothing can resume it.", node(robot, "#live-close").getAccessibleHelp());
        type(robot, "#live-expression", "nobody(");
        until(() -> robot.lookup("#live-words").queryAs(Label.class).getText()
                .contains("SyntaxError: '(' was never closed"));
        SceneCheck.check(scene, "stepper-live", new int[] {1376, 820}, new int[] {1216, 640});
    }

    @Test
    void goingBackAndMovingBranches(FxRobot robot) {
        StepperFixture.onScreen(() -> screen.show(new Program("averager.py", Runs.AVERAGER), Optional.empty()));
        until(() -> stepper.live().reasonProperty().get().isEmpty());
        StepperFixture.onScreen(() -> {
            stepper.cursor().first();
            stepper.cursor().nextYield();
            stepper.cursor().nextYield();
        });
        assertFalse(node(robot, "#live-send").isDisabled());
        type(robot, "#live-send-value", "100");
        moved(robot, "avg.send(100)  →  55.0");
        SceneCheck.check(scene, "stepper-live-branch", new int[] {1376, 820});
        robot.clickOn("#branches .button");
        until(() -> stepper.cursor().snapshotProperty().get().orElseThrow().output().strip().endsWith("GEN_CLOSED"));
    }

    @Test
    void movesAreCalledAsThisKindOfObjectHasThem(FxRobot robot) {
        StepperFixture.onScreen(() -> screen.show(new Program("kinds.py", """
                import asyncio, random
                async def ticks():
                    for n in range(3):
                        await asyncio.sleep(0)
                        yield n
                async def work():
                    return 5
                def count():
                    yield random.random()
                c, t, w = count(), ticks(), work()
                next(c)
                """), Optional.empty()));
        until(() -> stepper.live().reasonProperty().get().isEmpty());
        StepperFixture.onScreen(() -> {
            stepper.cursor().last();
            stepper.cursor().select(0);
        });
        assertEquals(List.of("next()", "send(", "throw(", "close()"), called(robot));
        StepperFixture.onScreen(() -> stepper.cursor().select(1));
        assertEquals(List.of("anext()", "asend(", "athrow(", "aclose()"), called(robot));
        robot.clickOn("#live-next");
        moved(robot, "anext(t)  →  0");
        // The small window comes first: it folds the moves away.
        SceneCheck.check(scene, "stepper-live-async", new int[] {900, 600}, new int[] {1376, 820});
        StepperFixture.onScreen(() -> stepper.cursor().select(2));
        assertEquals(List.of("send(None)", "send(", "throw(", "close()"), called(robot));
        robot.clickOn("#live-next");
        moved(robot, "w.send(None)  →  StopIteration: 5");
        robot.clickOn("#live-end");
        moved(robot, "# the program ends: done");
        StepperFixture.onScreen(() -> {
            stepper.cursor().first();
            stepper.cursor().nextYield();
            stepper.cursor().select(0);
        });
        robot.clickOn("#live-next");
        until(() -> !stepper.live().movingProperty().get() && !stepper.live().resultProperty().get().isEmpty());
        var words = robot.lookup("#live-words").queryAs(Label.class).getText();
        assertEquals("next(c)  →  StopIteration  (the program took another path this time)", words);
        SceneCheck.check(scene, "stepper-live-another-way", new int[] {1216, 640});
    }

    private static List<String> called(FxRobot robot) {
        return List.of("#live-next", "#live-send", "#live-throw", "#live-close").stream()
                .map(id -> robot.lookup(id).queryButton().getText())
                .toList();
    }

    @Test
    void anEndlessMoveIsStoppedByEscape(FxRobot robot) {
        StepperFixture.onScreen(() -> screen.show(new Program("averager.py", Runs.AVERAGER), Optional.empty()));
        until(() -> stepper.live().reasonProperty().get().isEmpty());
        StepperFixture.onScreen(stepper.cursor()::last);
        type(robot, "#live-expression", "while True: pass");
        until(() -> stepper.live().movingProperty().get());
        robot.type(KeyCode.ESCAPE);
        until(() -> !stepper.live().movingProperty().get());
        assertEquals("while True: pass  →  KeyboardInterrupt", stepper.live().resultProperty().get());
        assertTrue(robot.lookup("#live-words").queryAs(Label.class).getText().endsWith("KeyboardInterrupt"));
    }

    @Test
    void inputIsAskedForInTheWindow(FxRobot robot) {
        StepperFixture.onScreen(() -> screen.show(new Program("ask.py", "name = input('who? ')\nprint('hi', name)\n"),
                Optional.empty()));
        until(() -> node(robot, "#ask").isVisible() && node(robot, "#ask").isFocused());
        assertEquals("who?", robot.lookup("#ask-prompt").queryAs(Label.class).getText());
        SceneCheck.check(scene, "stepper-ask", new int[] {1216, 640});
        robot.write("Ada").type(KeyCode.ENTER);
        until(() -> stepper.status().endProperty().get().isPresent());
        StepperFixture.onScreen(stepper.cursor()::last);
        assertEquals("who? Ada\nhi Ada\n", stepper.cursor().snapshotProperty().get().orElseThrow().output());
    }

    private static void type(FxRobot robot, String field, String text) {
        StepperFixture.onScreen(() -> {
            var input = robot.lookup(field).queryAs(TextInputControl.class);
            input.requestFocus();
            input.setText(text);
            input.end();
        });
        robot.type(KeyCode.ENTER);
    }

    private void moved(FxRobot robot, String words) {
        until(() -> !stepper.live().movingProperty().get() && !stepper.live().resultProperty().get().isEmpty());
        until(() -> words.equals(robot.lookup("#live-words").queryAs(Label.class).getText()));
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static void until(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The real screen's thread, and nothing in the background.
    private static final class OnScreen implements app.primed.platform.Background {
        @Override
        public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done,
                Consumer<? super Throwable> failed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onScreen(Runnable action) {
            Platform.runLater(action);
        }

        @Override
        public Job later(String key, long millis, Runnable action) {
            Platform.runLater(action);
            return () -> {};
        }

        @Override
        public void close() {}
    }
}

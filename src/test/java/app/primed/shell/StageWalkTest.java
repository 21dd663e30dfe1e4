package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.shell.stage.Backdrop;
import app.primed.shell.stage.StageViewModel.Part;
import app.primed.shell.stage.StageWindow;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.PredictionViewModel.Phase;
import app.primed.stepper.viewmodel.Runs;
import app.primed.tour.WindowRobot;
import app.primed.trace.ObjectState;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The stage beside the whole program, on real files and real Python: what an audience sees, and what it never does.
@ExtendWith(WindowExtension.class)
@Timeout(180)
class StageWalkTest {
    private static final String NOTE = """
            2020 - 1 - 27
            =============

            a very private theme

            Goals
            =====

            - [x] show what a yield does
            - [ ] say it without jargon

            Interview Questions
            ===================

            - Is a generator a coroutine?
                - It is, once it takes values.
            - What is the secret sauce of the employer?
                - nobody may know

            Viewers
            =======

            - SecretViewer: hello from me
            """;

    @TempDir
    static Path folder;

    private Path vault;
    private Stage main;
    private AppGraph graph;
    /// Presses keys in the presenter's window. The platform without a display sends a robot's keys to the stage, which
    /// opened last.
    private WindowRobot keys;

    @Start
    void start(Stage first) throws IOException {
        vault = Files.createTempDirectory(folder, "vault-of-secrets");
        Files.createDirectories(vault.resolve("notes"));
        Files.writeString(vault.resolve("notes/2020-01-27.md"), NOTE);
        Files.writeString(vault.resolve("notes/2020-01-20.md"), "2020 - 1 - 20\n=====\n\niterators all day\n");
        var settings = vault.resolve("settings.json");
        Files.writeString(settings, "{\"window.width\": \"1000\", \"window.height\": \"800\", \"theme\": \"light\","
                + "\"motion\": \"off\"}");
        main = first;
        main.setX(0);
        main.setY(0);
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
    void theStageFollowsTheStepperAndNothingElse(FxRobot robot) throws TimeoutException {
        averager(robot);
        robot.type(KeyCode.F11);
        await(() -> stageWindows().size() == 1);
        assertEquals("Primed Stage", stageWindows().getFirst().getTitle());
        robot.interact(() -> graph.stepper.cursor().goTo(10));
        assertTrue(texts().stream().anyMatch(t -> t.startsWith("step 11 / ")), texts().toString());
        keys.key(KeyCode.Y);
        WaitForAsyncUtils.waitForFxEvents();
        var step = graph.stepper.cursor().stepProperty().get();
        assertTrue(texts().stream().anyMatch(t -> t.startsWith("step " + (step + 1) + " / ")));
        assertTrue(texts().contains("SUSPENDED"));

        // What is typed into the editor stays with the presenter, until it is run.
        keys.key(KeyCode.E);
        var area = robot.from(main.getScene().getRoot()).lookup("#code").queryAs(CodeArea.class);
        robot.interact(() -> area.insertText(0, "password = 'hunter2'\n"));
        assertFalse(seen().contains("hunter2"), seen());
        assertTrue(seen().contains("averager"), seen());
        keys.key(KeyCode.ENTER, false, true);
        await(() -> graph.stepper.status().endProperty().get().isPresent() && seen().contains("hunter2"));

        robot.type(KeyCode.F11);
        await(() -> stageWindows().isEmpty());
    }

    @Test
    void backdropBlackCaptionAndPointer(FxRobot robot) throws TimeoutException {
        averager(robot);
        robot.type(KeyCode.F11);
        await(() -> stageWindows().size() == 1);
        for (var backdrop : Backdrop.values()) {
            robot.interact(() -> stage().backdropProperty().set(backdrop));
            assertEquals(expected(backdrop), corner(), backdrop.words());
        }
        robot.interact(() -> stage().backdropProperty().set(Backdrop.DARK));

        keys.key(KeyCode.B);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Color.BLACK, corner());
        assertTrue(visible("#stage-black"));
        keys.key(KeyCode.B);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(visible("#stage-black"));

        var say = robot.lookup("#stage-say").queryAs(TextField.class);
        robot.interact(say::requestFocus);
        robot.interact(() -> say.setText("a coroutine takes values"));
        assertFalse(seen().contains("takes values"), "a caption shows only once it is said");
        keys.key(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(seen().contains("a coroutine takes values"));
        keys.key(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(seen().contains("a coroutine takes values"));

        robot.interact(() -> graph.stepperScreen().onShown());
        keys.key(KeyCode.P);
        robot.interact(() -> graph.stepper.pointer().moveTo(
                Optional.of(new app.primed.stepper.viewmodel.PresenterPointer.Place(6, 4))));
        var spot = (Circle) graph.stageController.window().scene().lookup("#stage-spot");
        assertTrue(spot.isVisible());
        assertTrue(spot.getCenterX() > 56 && spot.getCenterX() < 960, "over the code: " + spot.getCenterX());
        keys.key(KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(spot.isVisible());
    }

    @Test
    void predictedRightAndWrong(FxRobot robot) throws TimeoutException {
        averager(robot);
        robot.type(KeyCode.F11);
        await(() -> stageWindows().size() == 1);
        keys.key(KeyCode.Q);
        WaitForAsyncUtils.waitForFxEvents();
        var predict = graph.stepper.prediction();
        assertEquals(Phase.ASKING, predict.phaseProperty().get());
        assertTrue(seen().contains("What comes next?"));
        // avg = averager(): made, not started.
        keys.key(KeyCode.DIGIT1);
        keys.key(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("1 of 1 right", label(robot, "#predict-score"));
        keys.key(KeyCode.ENTER);
        // next(avg): rests at line 6 giving None; said wrongly.
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("next(avg)", label(robot, "#predict-move"));
        guess(robot, KeyCode.DIGIT2, "6", "10.0");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("1 of 2 right", label(robot, "#predict-score"));
        assertTrue(label(robot, "#predict-result").startsWith("Not quite"));
        assertTrue(robot.lookup("yields None").tryQuery().isPresent());
        keys.key(KeyCode.ENTER);
        // send(10): what is to come is neither in the presenter's lanes nor on the stage.
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("avg.send(10)", label(robot, "#predict-move"));
        assertFalse(seen().contains("10.0"), seen());
        guess(robot, KeyCode.DIGIT3, "6", "10.0");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("2 of 3 right", label(robot, "#predict-score"));
        assertTrue(seen().contains("10.0"));
        keys.key(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Phase.OFF, predict.phaseProperty().get());
    }

    @Test
    void nothingPrivateIsInTheWindow(FxRobot robot) throws TimeoutException {
        await(() -> graph.quiz.cards().loadedProperty().get());
        await(() -> graph.notebook.note().session().sections().size() > 2);
        averager(robot);
        robot.type(KeyCode.F11);
        await(() -> stageWindows().size() == 1);
        for (var part : Part.values()) {
            robot.interact(
                    () -> graph.quiz.review().open(graph.quiz.cards().findAt("notes/2020-01-27.md", 15).orElseThrow()));
            robot.interact(() -> {
                graph.window.show(MainScreen.NOTEBOOK);
                graph.notebookScreen().open(vault.resolve("notes/2020-01-27.md"), 9);
            });
            robot.interact(() -> graph.stageController.show(part));
            if (part == Part.SLIDES) {
                robot.interact(() -> ((Button) main.getScene().lookup("#deck-next")).fire());
            }
            var seen = seen();
            for (var secret : List.of("vault", "2020", ".md", "SecretViewer", "secret sauce", "nobody", "private",
                    "iterators", "cards due", "Good", "Easy", folder.toString())) {
                assertFalse(seen.contains(secret), part + " shows “" + secret + "”: " + seen);
            }
            switch (part) {
                case STEPPER -> assertTrue(seen.contains("avg"), seen);
                case QUESTION -> {
                    assertTrue(seen.contains("Is a generator a coroutine?"), seen);
                    assertFalse(seen.contains("It is, once it takes values."), seen);
                    robot.interact(graph.quiz.current()::showAnswer);
                    assertTrue(seen().contains("It is, once it takes values."), seen());
                }
                case SECTION, SLIDES -> {
                    assertTrue(seen.contains("say it without jargon"), seen);
                    assertTrue(seen.contains("Goals"), seen);
                }
            }
        }
    }

    @Test
    void aSectionShowsAsItIsSaved(FxRobot robot) throws TimeoutException {
        await(() -> graph.notebook.note().session().sections().size() > 2);
        robot.type(KeyCode.F11);
        await(() -> stageWindows().size() == 1);
        robot.interact(() -> graph.stageController.showSection(9));
        assertTrue(seen().contains("say it without jargon"), seen());
        var area = robot.from(main.getScene().getRoot()).lookup("#note-text").queryAs(CodeArea.class);
        var before = onScreen(() -> {
            area.insertText(9, 0, "- [ ] half a thou");
            return seen();
        });
        assertFalse(before.contains("half a thou"), "typed, not saved");
        assertFalse(onScreen(() -> {
            area.replaceText(9, 0, 9, 17, "- [ ] a whole thought\n");
            return seen();
        }).contains("half"));
        await(() -> seen().contains("a whole thought"));
        assertFalse(seen().contains("Interview"), seen());
        // Another note comes to the front: what was chosen stays.
        robot.interact(() -> graph.notebookScreen().open(vault.resolve("notes/2020-01-20.md"), 1));
        await(() -> graph.notebook.note().path().filter(n -> n.endsWith("2020-01-20.md")).isPresent());
        assertTrue(seen().contains("a whole thought") && !seen().contains("iterators"), seen());
    }

    @Test
    void aClickerWorksOnTheStage(FxRobot robot) throws TimeoutException {
        averager(robot);
        robot.type(KeyCode.F11);
        await(() -> stageWindows().size() == 1);
        robot.interact(() -> graph.stepper.cursor().goTo(5));
        // The platform without a display gives the keys to the window that opened last.
        robot.type(KeyCode.PAGE_DOWN, 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(7, graph.stepper.cursor().stepProperty().get());
        robot.type(KeyCode.PAGE_UP);
        robot.type(KeyCode.Y);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(graph.stepper.cursor().snapshotProperty().get().orElseThrow().caption().contains("yields None"));
        robot.type(KeyCode.PERIOD);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(stage().blackProperty().get());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(stage().blackProperty().get());
        robot.type(KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(graph.stageController.window().isFullScreen());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(graph.stageController.window().isFullScreen());
        // E would open the editor in the presenter's window: not from here.
        robot.type(KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(app.primed.stepper.viewmodel.OpenProgram.Mode.WATCH, graph.stepper.program().modeProperty().get());
        // What E left ends with a key that is part of no sentence.
        robot.type(KeyCode.HOME).type(KeyCode.Q);
        robot.type(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Phase.CHECKED, graph.stepper.prediction().phaseProperty().get());
        robot.type(KeyCode.F11);
        await(() -> stageWindows().isEmpty());
    }

    @Test
    void theQuizHasAProgramPredictedAndGradesItByItself(FxRobot robot) throws Exception {
        robot.interact(() -> graph.window.show(MainScreen.QUIZ));
        await(() -> robot.lookup("#quiz-riddles .challenge").queryAll().size() > 3);
        robot.interact(() -> robot.lookup("#quiz-riddles .challenge").queryButton().fire());
        var predict = graph.stepper.prediction();
        await(() -> predict.phaseProperty().get() == Phase.ASKING);
        assertEquals(MainScreen.STEPPER, graph.window.screenProperty().get());
        robot.interact(() -> predict.stateProperty().set(Optional.of(ObjectState.RUNNING)));
        robot.interact(predict::check);
        var log = vault.resolve("quizzes/reviews.jsonl");
        await(() -> Files.exists(log) && Files.readString(log).contains("\"predict-"));
        keys.key(KeyCode.ESCAPE);
        robot.interact(() -> graph.window.show(MainScreen.QUIZ));
        await(() -> robot.lookup("#quiz-riddles .challenge").queryAll().stream()
                .anyMatch(row -> ((Button) row).getAccessibleText().contains("min")));
    }

    private void guess(FxRobot robot, KeyCode state, String line, String value) {
        keys.key(state);
        var lineField = field(robot, "#predict-line");
        assertTrue(lineField.isFocused() && lineField.getText().isEmpty(), "the number is not typed as well");
        robot.interact(() -> lineField.setText(line));
        keys.key(KeyCode.ENTER);
        robot.interact(() -> field(robot, "#predict-value").setText(value));
        keys.key(KeyCode.ENTER);
    }

    private TextField field(FxRobot robot, String id) {
        return robot.from(main.getScene().getRoot()).lookup(id).queryAs(TextField.class);
    }

    private void averager(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            graph.stepperScreen().show(new Program("2020-01-27.md line 3", Runs.AVERAGER), Optional.empty());
            graph.window.show(MainScreen.STEPPER);
        });
        await(() -> graph.stepper.status().endProperty().get().isPresent());
        robot.interact(() -> graph.stepperScreen().onShown());
    }

    private app.primed.shell.stage.StageViewModel stage() {
        return graph.stageController.stage();
    }

    private static List<Stage> stageWindows() {
        return Window.getWindows().stream().filter(w -> w instanceof Stage s && s.getTitle().equals(StageWindow.TITLE))
                .map(Stage.class::cast).toList();
    }

    private boolean visible(String id) {
        return graph.stageController.window().scene().lookup(id).isVisible();
    }

    private String label(FxRobot robot, String id) {
        return robot.from(main.getScene().getRoot()).lookup(id).queryAs(Label.class).getText();
    }

    /// Everything that can be read on the stage.
    private String seen() {
        return String.join(" | ", texts());
    }

    private List<String> texts() {
        return onScreen(() -> {
            var root = graph.stageController.window().scene().getRoot();
            root.applyCss();
            root.layout();
            var found = new ArrayList<String>();
            collect(root, found);
            return found;
        });
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text) {
            found.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private Color corner() {
        return onScreen(() -> graph.stageController.window().scene().snapshot(null).getPixelReader().getColor(3, 3));
    }

    private static <T> T onScreen(java.util.function.Supplier<T> what) {
        return Platform.isFxApplicationThread() ? what.get() : WaitForAsyncUtils.waitForAsyncFx(10_000, what::get);
    }

    private static Color expected(Backdrop backdrop) {
        return switch (backdrop) {
            case DARK -> Color.web("#0d1117");
            case LIGHT -> Color.web("#ffffff");
            case GREEN -> Color.web("#00b140");
            case MAGENTA -> Color.web("#ff00ff");
        };
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.MockViewModel.Stage;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A whole mock interview in the program's own window, its challenge judged by real Python, its clock moved by hand.
@ExtendWith(WindowExtension.class)
@Timeout(120)
class MockInterviewTest {
    private static final String NOTE = """
            2020 - 1 - 27
            =============

            Interview Questions
            ===================

            - Is a generator a coroutine?
                - Used as one, yes.
            """;
    private static final String DECK = """
            {"deck": "D", "cards": [
             {"id": "ch", "topic": "states", "kind": "choice", "prompt": "Which state?", "right": ["GEN_SUSPENDED"],
              "wrong": ["GEN_RUNNING", "GEN_CLOSED"]},
             {"id": "self", "topic": "code", "kind": "challenge", "title": "A portrait",
              "prompt": "Print the state of a generator while it runs.", "starter": "# here\\n",
              "checks": [{"type": "asked-state", "state": "GEN_RUNNING"}]}]}
            """;
    private static final String PORTRAIT = """
            import inspect


            def selfie():
                print(inspect.getgeneratorstate(me))
                yield


            me = selfie()
            next(me)
            """;

    @TempDir
    static Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2020-01-28T09:00:00Z"));
    private Path vault;
    private javafx.stage.Stage stage;
    private AppGraph graph;

    @Start
    void start(javafx.stage.Stage shown) throws IOException {
        vault = Files.createTempDirectory(folder, "vault");
        Files.createDirectories(vault.resolve("notes"));
        Files.createDirectories(vault.resolve("quizzes"));
        Files.writeString(vault.resolve("notes/2020-01-27.md"), NOTE);
        Files.writeString(vault.resolve("quizzes/deck.json"), DECK);
        Files.writeString(vault.resolve("settings.json"), "{\"screen\": \"quiz\", \"theme\": \"dark\"}");
        stage = shown;
        stage.setX(0);
        stage.setY(0);
        graph = new AppGraph(stage, new Vault(vault), vault.resolve("settings.json"), now::get);
        graph.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.hide();
            graph.close();
        });
    }

    private void await(Callable<Boolean> there) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(20_000, there));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void pass(int seconds) {
        for (var left = seconds; left > 0; left -= 30) {
            var part = Math.min(left, 30);
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                now.updateAndGet(time -> time.plus(Duration.ofSeconds(part)));
                graph.quiz.mock().session().tick();
            });
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void shortcut(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void setUpAnsweredTimeUpJudgedReportedAndStudiedFurther(FxRobot robot) throws Exception {
        await(() -> graph.quiz.cards().loadedProperty().get() && graph.quiz.cards().activeCards().size() == 3);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        await(() -> graph.quiz.mock().stageProperty().get() == Stage.SETUP);
        robot.type(KeyCode.ENTER);
        await(() -> graph.quiz.mock().stageProperty().get() == Stage.ASKING);
        assertEquals("question 1 of 3", text(robot, "#mock-place"));
        robot.write("used as one");
        pass(60);
        assertEquals("19:00", text(robot, "#mock-clock"));

        shortcut(robot, KeyCode.DIGIT1);
        assertTrue(graph.quiz.mock().session().pausedProperty().get(), "the notebook is in front");
        shortcut(robot, KeyCode.DIGIT3);
        robot.clickOn("#mock-resume");
        assertEquals("used as one", graph.quiz.mock().session().typedAnswerProperty().get());

        for (var n = 0; n < 2; n++) {
            if (graph.quiz.mock().session().cardProperty().get().orElseThrow() instanceof Card.Choice) {
                var right = graph.quiz.mock().session().choices().options().stream().map(o -> o.text()).toList()
                        .indexOf("GEN_SUSPENDED");
                robot.clickOn("#mock-choice-" + (right + 1));
            }
            shortcut(robot, KeyCode.ENTER);
        }
        var code = robot.lookup("#mock-code").queryAs(CodeArea.class);
        robot.interact(() -> code.replaceText("print('GEN_RUNNING')\n"));
        shortcut(robot, KeyCode.ENTER);
        await(() -> graph.quiz.mock().session().challenge().verdictProperty().get().isPresent());
        assertFalse(graph.quiz.mock().session().challenge().verdictProperty().get().orElseThrow().passed());
        robot.interact(() -> code.replaceText(PORTRAIT));
        pass(1200);
        assertEquals("Time is up. You can still finish your answer.", text(robot, "#mock-news"));
        shortcut(robot, KeyCode.PAGE_DOWN);
        robot.type(KeyCode.ENTER);
        await(() -> graph.quiz.mock().stageProperty().get() == Stage.REVIEW);

        robot.type(KeyCode.DIGIT1);
        robot.type(KeyCode.ENTER);
        await(() -> graph.quiz.mock().answers().isJudged());
        assertEquals("Good, by its checks", text(robot, "#mock-mark-said"), "the code as it stood was run at the end");
        robot.type(KeyCode.ENTER);
        await(() -> graph.quiz.mock().stageProperty().get() == Stage.REPORT);
        assertEquals("67 %", text(robot, "#mock-score"));
        assertEquals("21:00 of 20:00 used, 1:00 over", text(robot, "#mock-time"));
        await(() -> Files.exists(vault.resolve("quizzes/mocks.jsonl"))
                && graph.quiz.mock().reportsProperty().get().size() == 1);
        assertFalse(Files.exists(vault.resolve("quizzes/reviews.jsonl")), "the schedule is left alone");

        robot.clickOn("#mock-study-0");
        assertEquals("Is a generator a coroutine?",
                graph.quiz.current().cardProperty().get().map(Card::prompt).orElse(""), "what was missed comes first");
        assertTrue(graph.quiz.review().crammingProperty().get());
    }
}

package app.primed.quiz.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.io.MockFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.MockViewModel.Stage;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.ui.Icons;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Walks a mock interview as a person would.
@ExtendWith(WindowExtension.class)
class MockWalkTest {
    @TempDir
    static Path folder;

    private javafx.stage.Stage stage;
    private QuizWindow stand;

    @Start
    void start(javafx.stage.Stage shown) throws Exception {
        stage = shown;
        var desk = new QuizFixture(Files.createTempDirectory(folder, "vault"));
        desk.notes = List.of(QuizFixture.question(3, "Is a generator a coroutine?", "Used as one, yes."));
        desk.deck(
                """
                        {"deck": "D", "cards": [
                         {"id": "ch", "topic": "priming", "kind": "choice", "prompt": "Which?", "right": ["yes"],
                          "wrong": ["no", "never"]},
                         {"id": "say", "topic": "code", "kind": "challenge", "title": "Say it", "prompt": "Print it.",
                          "starter": "# here\\n", "hints": ["Use print."], "checks": [{"type": "stdout", "lines": ["printed"]}]}]}
                        """);
        stand = new QuizWindow(stage, desk);
    }

    @AfterEach
    void close() {
        QuizWindow.onScreen(stage::hide);
    }

    private static boolean shows(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        for (var node = robot.lookup(query).query(); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void shortcut(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void pass(int seconds) {
        for (var left = seconds; left > 0; left -= 20) {
            var part = Math.min(left, 20);
            QuizWindow.onScreen(() -> {
                stand.desk.pass(Duration.ofSeconds(part));
                stand.mock.session().tick();
            });
        }
    }

    private Stage stage() {
        WaitForAsyncUtils.waitForFxEvents();
        return stand.mock.stageProperty().get();
    }

    @Test
    void aWholeInterviewByKeysAlone(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        assertEquals(Stage.SETUP, stage());
        assertTrue(
                text(robot, "#mock-words").startsWith("There are not more, so it will be 2 questions and 1 code"));
        robot.type(KeyCode.ENTER);
        assertEquals("question 1 of 3", text(robot, "#mock-place"));
        assertEquals("20:00", text(robot, "#mock-clock"));
        robot.write("yes 1 p s");
        assertEquals("yes 1 p s", stand.mock.session().typedAnswerProperty().get(), "keys while typing are text");
        assertFalse(robot.lookup("#mock-expected").tryQuery().isPresent(), "no answer shows before the end");

        pass(30);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertTrue(shows(robot, "#mock-paused"));
        assertFalse(shows(robot, "#mock-typed"));
        pass(300);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertTrue(shows(robot, "#mock-typed"));
        assertEquals("19:30", text(robot, "#mock-clock"));

        shortcut(robot, KeyCode.ENTER);
        assertEquals("question 2 of 3", text(robot, "#mock-place"));
        robot.type(KeyCode.A).type(KeyCode.B).type(KeyCode.C);
        assertFalse(stand.quiz.browse().openProperty().get() || stand.quiz.cram().openProperty().get());
        assertEquals("yes,no,never".split(",").length, stand.mock.session().choices().options().size());
        var right = stand.mock.session().choices().options().stream().map(o -> o.text()).toList().indexOf("yes");
        robot.type(KeyCode.getKeyCode(ChoiceRow.letter(right)));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#mock-choice-" + (right + 1)).query().getAccessibleText().endsWith(", chosen"));
        robot.type(KeyCode.SPACE);
        assertEquals("question 3 of 3", text(robot, "#mock-place"), "the focus was on Next");

        assertFalse(robot.lookup("#mock-hint").tryQuery().isPresent());
        var code = robot.lookup("#mock-code").queryAs(CodeArea.class);
        assertTrue(code.isFocused());
        QuizWindow.onScreen(() -> code.replaceText("nothing"));
        shortcut(robot, KeyCode.ENTER);
        assertEquals("Not yet — 0 of 1 checks", text(robot, "#mock-verdict"));
        QuizWindow.onScreen(() -> code.replaceText("print('it')"));
        pass(1050);
        assertEquals("Two minutes left.", text(robot, "#mock-news"));
        pass(180);
        assertEquals("Time is up. You can still finish your answer.", text(robot, "#mock-news"));
        assertEquals("+1:00", text(robot, "#mock-clock"));
        assertEquals("Time is up, 1 minute 0 seconds over",
                robot.lookup("#mock-clock").query().getAccessibleText());
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertEquals("End the interview now? Every question has an answer.", text(robot, "#mock-ask"));
        robot.type(KeyCode.ESCAPE);
        assertFalse(shows(robot, "#mock-ask"));
        shortcut(robot, KeyCode.PAGE_DOWN);
        robot.type(KeyCode.ENTER);
        assertEquals(Stage.REVIEW, stage());

        assertEquals("answer 1 of 3", text(robot, "#mock-answer-place"));
        assertTrue(shows(robot, "#mock-expected"));
        robot.type(KeyCode.ENTER);
        assertEquals("answer 1 of 3", text(robot, "#mock-answer-place"), "it has no verdict yet");
        robot.type(KeyCode.DIGIT2);
        assertEquals("answer 2 of 3", text(robot, "#mock-answer-place"));
        assertEquals("Good, by your choice", text(robot, "#mock-mark-said"));
        robot.type(KeyCode.ENTER);
        assertEquals("Good, by its checks", text(robot, "#mock-mark-said"));
        robot.type(KeyCode.ENTER);

        assertEquals(Stage.REPORT, stage());
        assertEquals("83 %", text(robot, "#mock-score"));
        assertEquals("2 good, 1 partly, 0 missed", text(robot, "#mock-counts"));
        assertEquals("21:00 of 20:00 used, 1:00 over", text(robot, "#mock-time"));
        robot.clickOn("#mock-copy");
        QuizWindow.onScreen(
                () -> assertTrue(Clipboard.getSystemClipboard().getString().startsWith("# Mock interview, ")));
        assertFalse(Files.exists(stand.desk.vault.reviews()));
        robot.clickOn("#mock-count");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(4, Files.readAllLines(stand.desk.vault.reviews()).size(), "three grades, and how the note read");
        robot.clickOn("#mock-study-0");
        assertEquals(Stage.CLOSED, stage());
        assertTrue(stand.quiz.review().crammingProperty().get());
        assertEquals(1, new MockFiles(stand.desk.vault).reports().all().size());
    }

    @Test
    void goingToAnotherScreenPausesItAndComingBackFindsItAsItWas(FxRobot robot) {
        robot.clickOn("#quiz-mock").clickOn("#mock-begin");
        robot.write("half a sent");
        QuizWindow.onScreen(() -> {
            stand.scene.setRoot(new BorderPane());
            stand.desk.pass(Duration.ofMinutes(10));
        });
        assertTrue(stand.mock.session().pausedProperty().get());
        QuizWindow.onScreen(() -> {
            stand.scene.setRoot((javafx.scene.Parent) stand.screen.node());
            stand.screen.onShown();
        });
        assertEquals(Stage.ASKING, stage());
        assertTrue(shows(robot, "#mock-paused"));
        assertTrue(robot.lookup("#mock-resume").queryButton().isFocused());
        robot.clickOn("#mock-resume");
        assertEquals("20:00", text(robot, "#mock-clock"));
        robot.write("ence");
        assertEquals("half a sentence", stand.mock.session().typedAnswerProperty().get());
    }

    @Test
    void leftAloneItIsOfferedOnTheStartPage(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M).type(KeyCode.ENTER);
        robot.write("kept");
        robot.clickOn("#mock-pause").clickOn("#mock-leave");
        assertEquals(Stage.CLOSED, stage());
        assertEquals("Continue mock interview", text(robot, "#quiz-mock"));
        robot.clickOn("#quiz-mock");
        assertTrue(text(robot, "#mock-unfinished").endsWith("Your answers are saved."));
        robot.type(KeyCode.SPACE);
        assertEquals("kept", stand.mock.session().typedAnswerProperty().get());
        robot.clickOn("#mock-pause").clickOn("#mock-leave").clickOn("#quiz-mock");
        robot.clickOn("#mock-away");
        assertTrue(stand.mock.unfinishedProperty().get().isPresent(), "it asks once");
        robot.clickOn("#mock-away-sure");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(stand.mock.unfinishedProperty().get().isEmpty());
    }

    @Test
    void theSheetIsFilledInByHand(FxRobot robot) {
        robot.clickOn("#quiz-mock");
        var questions = (Spinner<?>) robot.lookup("#mock-questions").query();
        robot.doubleClickOn(questions.getEditor()).write("1x2");
        assertEquals(12, stand.mock.setup().questionsProperty().get());
        robot.clickOn("#mock-some-topics");
        assertTrue(robot.lookup("#mock-begin").queryButton().isDisabled());
        robot.clickOn("#mock-topic-2").clickOn("#mock-challenge");
        assertEquals("There are not more, so it will be 1 question. Available: 0 questions of your notes, asked"
                + " first, 1 card of decks.", text(robot, "#mock-words"));
        robot.type(KeyCode.ESCAPE);
        assertEquals(Stage.CLOSED, stage());
        robot.type(KeyCode.SPACE);
        assertFalse(stand.quiz.current().cardProperty().get().isEmpty(), "Space means the quiz again");
    }

    @Test
    void aCardSomebodyAsksForComesInFrontAndTheInterviewIsKept(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M).type(KeyCode.ENTER);
        robot.write("kept");
        QuizWindow.onScreen(
                () -> stand.quiz.review().open(stand.quiz.cards().findAt("notes/2020-01-27.md", 3).orElseThrow()));
        assertEquals(Stage.CLOSED, stage());
        assertEquals("Is a generator a coroutine?",
                stand.quiz.current().cardProperty().get().map(Card::prompt).orElse(""));
        assertTrue(stand.mock.unfinishedProperty().get().isPresent());
    }

    @Test
    void everyButtonHasWordsForThoseWhoDoNotSeeIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        described(robot);
        robot.type(KeyCode.ENTER);
        described(robot);
        QuizWindow.onScreen(() -> stand.mock.session().end());
        described(robot);
        robot.type(KeyCode.DIGIT1).type(KeyCode.RIGHT).type(KeyCode.LEFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertEquals(Stage.REPORT, stage());
        described(robot);
    }

    private static void described(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        for (Node node : robot.lookup(".mock .button").queryAll()) {
            var button = (Button) node;
            assertTrue(!Icons.tooltip(button).isEmpty() || !button.isVisible() || !button.isFocusTraversable(),
                    button::toString);
            assertTrue(button.getAccessibleText() != null || !button.getText().isBlank(), button::toString);
        }
    }
}

package app.primed.quiz.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.ui.Icons;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Walks the quiz as a person would, with the keyboard alone and with the mouse.
@ExtendWith(WindowExtension.class)
class QuizWalkTest {
    @TempDir
    static Path folder;

    private Stage stage;
    private QuizWindow stand;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        var desk = new QuizFixture(Files.createTempDirectory(folder, "vault"));
        desk.deck(
                """
                        {"deck": "D", "cards": [{"id": "say", "kind": "challenge", "title": "Say it", "prompt": "Print it.",
                         "starter": "# here\\n", "hints": ["Use print."], "checks": [{"type": "stdout", "lines": ["printed"]}]}]}
                        """);
        stand = new QuizWindow(stage, desk);
    }

    @AfterEach
    void close() {
        QuizWindow.onScreen(stage::hide);
    }

    private String prompt() {
        WaitForAsyncUtils.waitForFxEvents();
        return stand.quiz.current().cardProperty().get().map(Card::prompt).orElse("");
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
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void statisticsAreOneStepAwayAndEscapeComesBack(FxRobot robot) {
        assertFalse(shows(robot, "#statistics"));
        robot.clickOn("#quiz-statistics");
        assertTrue(shows(robot, "#statistics"));
        assertTrue(robot.lookup("#statistics .chart").queryAll().isEmpty(), "nothing was graded yet");
        robot.type(KeyCode.ESCAPE).type(KeyCode.SPACE).type(KeyCode.SPACE).type(KeyCode.DIGIT4);
        QuizWindow.onScreen(stand.quiz.review()::leave);
        robot.clickOn("#quiz-statistics");
        assertFalse(robot.lookup("#statistics .chart-bar").queryAll().isEmpty());
        assertTrue(shows(robot, "#statistics-back"));
    }

    @Test
    void choosesByKeysAndByMouseAndOnlyThenGrades(FxRobot robot) throws Exception {
        stand.desk.notes = java.util.List.of();
        stand.desk.deck("""
                {"deck": "D", "cards": [
                 {"id": "c", "kind": "choice", "prompt": "Which?", "right": ["yes"], "wrong": ["no", "never"]}]}
                """);
        QuizWindow.onScreen(stand.quiz.cards()::load);
        robot.type(KeyCode.SPACE);
        assertEquals("Which?", prompt());
        assertTrue(shows(robot, "#choice-1"));
        assertFalse(shows(robot, "#quiz-typed"));
        robot.type(KeyCode.DIGIT2);
        assertEquals(java.util.Set.of(1), stand.quiz.current().choices().chosenProperty().get());
        robot.type(KeyCode.C);
        assertEquals(java.util.Set.of(2), stand.quiz.current().choices().chosenProperty().get());
        assertTrue(robot.lookup("#choice-3").query().getAccessibleText().endsWith(", chosen"));
        var right = stand.quiz.current().choices().options().stream().map(o -> o.text()).toList().indexOf("yes");
        robot.clickOn("#choice-" + (right + 1));
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Correct.", text(robot, "#choice-said"));
        assertEquals("yes, right", robot.lookup("#choice-" + (right + 1)).query().getAccessibleText());
        assertEquals("Which?", prompt());
        robot.type(KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(java.util.List.of(app.primed.quiz.model.Grade.GOOD), grades("c"));
    }

    private java.util.List<app.primed.quiz.model.Grade> grades(String card) throws Exception {
        return new app.primed.quiz.io.QuizFiles(stand.desk.vault).load().lines().stream()
                .filter(l -> l instanceof app.primed.quiz.model.LogLine.Review r && r.card().equals(card))
                .map(l -> ((app.primed.quiz.model.LogLine.Review) l).grade()).toList();
    }

    @Test
    void gradesAndTakesBackByKeysAlone(FxRobot robot) throws Exception {
        assertEquals("3 new cards", text(robot, "#quiz-headline"));
        robot.type(KeyCode.SPACE);
        assertEquals("Is a generator a coroutine?", prompt());
        robot.type(KeyCode.DIGIT3);
        assertEquals("Is a generator a coroutine?", prompt(), "a card nobody looked at is not graded");
        assertEquals("3", stand.quiz.current().typedAnswerProperty().get(), "where an answer can be typed, it is");
        robot.type(KeyCode.BACK_SPACE);
        assertFalse(shows(robot, "#grade-3"));
        robot.type(KeyCode.SPACE);
        assertTrue(shows(robot, "#grade-3"));
        assertEquals("Good, asked again in 10 min", robot.lookup("#grade-3").queryButton().getAccessibleText());
        robot.type(KeyCode.DIGIT4);
        var second = prompt();
        assertFalse(second.equals("Is a generator a coroutine?"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        if (second.equals("Print it.")) {
            // The code has the focus, where Ctrl Z means the text: Esc leaves it.
            robot.type(KeyCode.ESCAPE);
            robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        }
        assertEquals("Is a generator a coroutine?", prompt());
        robot.type(KeyCode.SPACE);
        assertEquals(second, prompt(), "Space means Good once the answer is shown");
        assertEquals(4, Files.readAllLines(stand.desk.vault.reviews()).size(), "how it read, review, undo, review");
    }

    @Test
    void takesTheChallengeFromTheStartPage(FxRobot robot) {
        robot.clickOn("#challenge-say");
        assertEquals("Print it.", prompt());
        var code = robot.lookup("#quiz-code").queryAs(CodeArea.class);
        assertTrue(code.isFocused());
        robot.type(KeyCode.DIGIT1);
        assertEquals("1# here\n", code.getText(), "digits are typed, not grades");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals("Not yet — 0 of 1 checks", text(robot, "#quiz-verdict"));
        assertEquals("Nothing was printed", text(robot, "#quiz-message"));
        robot.clickOn("#quiz-hint");
        assertEquals(1, stand.quiz.current().challenge().hintsShownProperty().get());
        robot.clickOn("#quiz-reset");
        assertEquals("# here\n", code.getText());
        QuizWindow.onScreen(() -> code.replaceText("print('it')"));
        assertEquals("print('it')", stand.quiz.current().challenge().codeProperty().get());
        robot.clickOn("#quiz-run");
        assertEquals("Passed in 38 ms — 1 of 1 checks", text(robot, "#quiz-verdict"));
        robot.clickOn("#quiz-watch");
        assertEquals("answer.py\nprint('it')", stand.desk.watched.getFirst());
        robot.clickOn("#grade-3");
        assertTrue(stand.quiz.current().cardProperty().get().isEmpty());
        assertEquals("2 new cards", text(robot, "#quiz-headline"));
        robot.clickOn("#quiz-start-undo");
        assertEquals("Print it.", prompt());
    }

    @Test
    void everyButtonHasWordsForThoseWhoDoNotSeeIt(FxRobot robot) {
        robot.clickOn("#challenge-say");
        for (Node node : robot.lookup(".button").queryAll()) {
            var button = (Button) node;
            assertTrue(!Icons.tooltip(button).isEmpty() || !node.getStyleClass().contains("grade"), button::toString);
            assertTrue(button.getAccessibleText() != null || !button.getText().isBlank(), button::toString);
        }
    }
}

package app.primed.quiz.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Walks the list of all cards as a person would, and what keys do to a card while it is asked.
@ExtendWith(WindowExtension.class)
class BrowseWalkTest {
    private static final String DECK =
            """
                    {"deck": "Basics", "cards": [
                      {"id": "a", "topic": "priming", "prompt": "What does next do first", "answer": "It primes."},
                      {"id": "b", "topic": "states", "kind": "choice", "prompt": "Which state", "right": ["SUSPENDED"], "wrong": ["CLOSED"]}
                    ]}
                    """;
    private static final String FIRST = "Is a generator a coroutine?";

    @TempDir
    static Path folder;

    private Stage stage;
    private QuizWindow stand;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        var desk = new QuizFixture(Files.createTempDirectory(folder, "vault"));
        desk.deck(DECK);
        stand = new QuizWindow(stage, desk);
    }

    @AfterEach
    void close() {
        QuizWindow.onScreen(stage::hide);
    }

    private boolean isOpen() {
        WaitForAsyncUtils.waitForFxEvents();
        return stand.quiz.browse().openProperty().get();
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

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#browse-table").queryTableView();
    }

    private List<String> chosen() {
        WaitForAsyncUtils.waitForFxEvents();
        return stand.quiz.browse().selection().cardsProperty().get().stream().map(Card::prompt).toList();
    }

    private String deck() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return Files.readString(stand.desk.vault.quizzes().resolve("deck.json"));
    }

    private String asked() {
        WaitForAsyncUtils.waitForFxEvents();
        return stand.quiz.current().cardProperty().get().map(Card::prompt).orElse("");
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void suspend(FxRobot robot) {
        control(robot, KeyCode.J);
    }

    @Test
    void searchesChoosesAndComesBackByKeysAlone(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertTrue(isOpen());
        assertEquals("4 cards", text(robot, "#browse-count"));
        robot.write("states");
        assertEquals("1 of 4 cards", text(robot, "#browse-count"));
        robot.write("zzz");
        assertEquals("No cards match.", text(robot, "#browse-nothing"));
        robot.type(KeyCode.BACK_SPACE, 9);
        assertEquals("4 cards", text(robot, "#browse-count"));
        robot.type(KeyCode.ESCAPE);
        assertTrue(isOpen(), "the first Esc leaves the text");
        robot.type(KeyCode.HOME).type(KeyCode.DOWN);
        assertEquals(1, chosen().size());
        assertTrue(shows(robot, "#browse-no-history"), "a new card has no curve yet");
        robot.type(KeyCode.SPACE);
        assertEquals("", asked(), "keys of the quiz mean nothing here");
        robot.type(KeyCode.ESCAPE);
        assertFalse(isOpen());
    }

    @Test
    void suspendsSeveralAndTakesItBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.B).type(KeyCode.ESCAPE).type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        assertEquals(4, chosen().size());
        assertEquals("4 cards selected", text(robot, "#browse-which"));
        suspend(robot);
        assertEquals("4 cards suspended.", text(robot, "#browse-said"));
        assertEquals(0, stand.quiz.cards().activeCards().size());
        assertEquals(4, chosen().size(), "what was chosen stays chosen");
        assertEquals("Unsuspend", text(robot, "#browse-suspend"));
        robot.clickOn("#browse-undo");
        assertEquals(4, stand.quiz.cards().activeCards().size());
    }

    @Test
    void editsADecksCardInPlaceAndUndoesIt(FxRobot robot) throws Exception {
        robot.clickOn("#quiz-browse").write("primes").type(KeyCode.ESCAPE);
        assertEquals(List.of("What does next do first"), chosen());
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertTrue(shows(robot, "#browse-editor"));
        assertTrue(robot.lookup("#edit-prompt").queryAs(TextArea.class).isFocused());
        control(robot, KeyCode.A);
        robot.type(KeyCode.DELETE);
        control(robot, KeyCode.ENTER);
        assertTrue(text(robot, "#browse-refused").startsWith("The question is empty"));
        robot.write("new words");
        control(robot, KeyCode.ENTER);
        assertEquals(DECK.replace("What does next do first", "new words"), deck());
        assertFalse(shows(robot, "#browse-editor"));
        assertEquals(List.of("new words"), chosen());
        robot.clickOn("#browse-undo");
        assertEquals(DECK, deck());
    }

    @Test
    void deletesAfterAQuestionThatNamesTheFile(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.B).write("is:new deck:basics").type(KeyCode.ESCAPE).type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.type(KeyCode.DELETE);
        assertTrue(text(robot, "#delete-words").startsWith("2 cards are deleted from quizzes/deck.json."));
        robot.type(KeyCode.ESCAPE);
        assertEquals(DECK, deck());
        robot.clickOn("#browse-delete").clickOn("#delete-go");
        assertFalse(deck().contains("\"id\""));
        assertEquals("0 of 2 cards", text(robot, "#browse-count"));
        robot.clickOn("#browse-undo");
        assertEquals(DECK, deck());
    }

    @Test
    void aNoteIsSavedWhenItIsLeftAndNotBefore(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.B).write("primes").type(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.SHIFT,
                KeyCode.N);
        robot.write("pep 342");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(Files.exists(stand.desk.vault.reviews()), "not at every key");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(Files.readString(stand.desk.vault.reviews()).contains("\"pep 342\""));
        assertTrue(isOpen());
    }

    @Test
    void theCurveIsReadByTheArrowKeysAndColumnsSort(FxRobot robot) {
        QuizWindow.onScreen(() -> {
            stand.quiz.review().start();
            stand.quiz.current().showAnswer();
            stand.quiz.review().grade(Grade.EASY);
            stand.quiz.review().leave();
            stand.desk.pass(Duration.ofDays(2));
            stand.quiz.browse().open(stand.quiz.cards().allCards().getFirst(), false);
        });
        assertTrue(table(robot).isFocused());
        assertTrue(shows(robot, "#browse-curve"));
        assertFalse(shows(robot, "#browse-no-history"));
        assertTrue(text(robot, "#browse-curve-reading").startsWith("today: 9"));
        QuizWindow.onScreen(() -> robot.lookup("#browse-curve").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertEquals("31 Jan 2020: 95 %", text(robot, "#browse-curve-reading"));
        robot.clickOn("#column-reviews").clickOn("#column-reviews");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(FIRST), chosen(), "sorting chooses nothing else");
        assertEquals(0, table(robot).getSelectionModel().getSelectedIndex(), "the one with a review comes first");
    }

    @Test
    void aCardOnShowIsSuspendedDeletedEditedAndNotedByKeys(FxRobot robot) throws Exception {
        robot.type(KeyCode.SPACE);
        assertEquals(FIRST, asked());
        suspend(robot);
        var second = asked();
        assertFalse(second.equals(FIRST));
        control(robot, KeyCode.Z);
        assertEquals(FIRST, asked());
        robot.type(KeyCode.SPACE).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N).write("mine");
        control(robot, KeyCode.ENTER);
        assertEquals("mine", stand.quiz.actions().note(stand.quiz.current().cardProperty().get().orElseThrow()));
        robot.type(KeyCode.ESCAPE).type(KeyCode.DIGIT4);
        assertEquals(second, asked());
        while (!asked().equals("What does next do first")) {
            QuizWindow.onScreen(() -> {
                stand.quiz.current().showAnswer();
                stand.quiz.review().grade(Grade.EASY);
            });
        }
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertTrue(isOpen());
        control(robot, KeyCode.A);
        robot.write("changed");
        control(robot, KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);
        assertFalse(isOpen());
        assertEquals("changed", asked());
        control(robot, KeyCode.DELETE);
        robot.clickOn("#delete-go");
        assertFalse(deck().contains("changed"));
        assertFalse(asked().equals("changed"));
        QuizWindow.onScreen(stand.quiz.review()::undo);
        assertEquals("changed", asked());
        assertTrue(deck().contains("changed"));
    }

    @Test
    void twentyThousandCardsAreListedAndOnlyThoseVisibleDrawn(FxRobot robot) throws Exception {
        stand.desk.deck("{\"deck\": \"Big\", \"cards\": [" + IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\": \"c%d\", \"prompt\": \"Question %d\", \"answer\": \"a\"}".formatted(i, i))
                .collect(Collectors.joining(",\n")) + "]}");
        QuizWindow.onScreen(stand.quiz.cards()::load);
        QuizWindow.onScreen(stand.quiz.browse()::open);
        assertEquals("20,002 cards", text(robot, "#browse-count"));
        assertTrue(robot.lookup(".table-row-cell").queryAll().size() < 100);
        QuizWindow.onScreen(() -> stand.quiz.browse().queryProperty().set("19999"));
        assertEquals("1 of 20,002 cards", text(robot, "#browse-count"));
    }
}

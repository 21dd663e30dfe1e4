package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceViewModelTest {
    @TempDir
    Path folder;

    private QuizFixture desk;
    private QuizViewModel quiz;

    @BeforeEach
    void open() throws Exception {
        desk = new QuizFixture(folder);
        desk.notes = List.of();
        desk.deck("""
                {"deck": "D", "cards": [
                 {"id": "one", "kind": "choice", "prompt": "One?", "code": "print(1)",
                  "right": ["yes"], "wrong": ["no", "never", "perhaps"]},
                 {"id": "two", "kind": "choice", "prompt": "Two?", "right": ["a", "b"], "wrong": ["c"]}]}
                """);
        quiz = desk.open();
    }

    private void show(String id) {
        quiz.open(quiz.shelf().find(id).orElseThrow());
    }

    private int place(String text) {
        return quiz.choosing().options().stream().map(Card.Choice.Option::text).toList().indexOf(text);
    }

    @Test
    void theRightChoiceSuggestsGoodAndAWrongOneAgain() {
        show("one");
        quiz.choose(place("no"));
        quiz.choose(place("yes"));
        assertEquals(Set.of(place("yes")), quiz.choosing().chosenProperty().get());
        quiz.press();
        assertTrue(quiz.answerShownProperty().get());
        assertEquals(Grade.GOOD, quiz.suggested());
        quiz.choose(place("no"));
        assertEquals(Grade.GOOD, quiz.suggested(), "after the answer it is too late to choose");

        show("one");
        quiz.choose(place("never"));
        quiz.press();
        assertEquals(Grade.AGAIN, quiz.suggested());
        quiz.press();
        assertEquals(List.of(Grade.AGAIN),
                quiz.shelf().progress().reviews("one").stream().map(r -> r.grade()).toList());
    }

    @Test
    void whereSeveralAreRightAllAreNeededAndNoOther() {
        show("two");
        quiz.choose(place("a"));
        assertFalse(quiz.choosing().isCorrect());
        quiz.choose(place("b"));
        assertTrue(quiz.choosing().isCorrect());
        quiz.choose(place("c"));
        assertFalse(quiz.choosing().isCorrect());
        quiz.choose(place("c"));
        assertTrue(quiz.choosing().isCorrect());
        quiz.choose(5);
        assertTrue(quiz.choosing().isCorrect(), "there is no sixth choice");
    }

    @Test
    void theOrderIsAnotherOneFromReviewToReviewAndTheSameWithinOne() {
        var orders = new HashSet<List<Card.Choice.Option>>();
        var firsts = new HashSet<Card.Choice.Option>();
        for (var i = 0; i < 30; i++) {
            show("one");
            var order = quiz.choosing().options();
            show("one");
            assertEquals(order, quiz.choosing().options());
            orders.add(order);
            firsts.add(order.getFirst());
            quiz.showAnswer();
            quiz.grade(Grade.AGAIN);
        }
        assertTrue(orders.size() >= 8, "orders seen: " + orders.size());
        assertEquals(4, firsts.size());
    }

    @Test
    void nothingIsLeftOfItOnAnotherCard() {
        show("one");
        assertTrue(quiz.isChoosing());
        quiz.watchCode();
        assertEquals(List.of("question.py\nprint(1)\n"), desk.watched);
        quiz.leave();
        assertFalse(quiz.isChoosing());
        assertEquals(List.of(), quiz.choosing().options());
    }
}

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
    private Quiz quiz;

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
        quiz.review().open(quiz.cards().find(id).orElseThrow());
    }

    private int place(String text) {
        return quiz.current().choices().options().stream().map(Card.Choice.Option::text).toList().indexOf(text);
    }

    @Test
    void theRightChoiceSuggestsGoodAndAWrongOneAgain() {
        show("one");
        quiz.current().choose(place("no"));
        quiz.current().choose(place("yes"));
        assertEquals(Set.of(place("yes")), quiz.current().choices().chosenProperty().get());
        quiz.review().advance();
        assertTrue(quiz.current().answerShownProperty().get());
        assertEquals(Grade.GOOD, quiz.current().suggested());
        quiz.current().choose(place("no"));
        assertEquals(Grade.GOOD, quiz.current().suggested(), "after the answer it is too late to choose");

        show("one");
        quiz.current().choose(place("never"));
        quiz.review().advance();
        assertEquals(Grade.AGAIN, quiz.current().suggested());
        quiz.review().advance();
        assertEquals(List.of(Grade.AGAIN),
                quiz.cards().progress().reviews("one").stream().map(r -> r.grade()).toList());
    }

    @Test
    void whereSeveralAreRightAllAreNeededAndNoOther() {
        show("two");
        quiz.current().choose(place("a"));
        assertFalse(quiz.current().choices().isCorrect());
        quiz.current().choose(place("b"));
        assertTrue(quiz.current().choices().isCorrect());
        quiz.current().choose(place("c"));
        assertFalse(quiz.current().choices().isCorrect());
        quiz.current().choose(place("c"));
        assertTrue(quiz.current().choices().isCorrect());
        quiz.current().choose(5);
        assertTrue(quiz.current().choices().isCorrect(), "there is no sixth choice");
    }

    @Test
    void theOrderIsAnotherOneFromReviewToReviewAndTheSameWithinOne() {
        var orders = new HashSet<List<Card.Choice.Option>>();
        var firsts = new HashSet<Card.Choice.Option>();
        for (var i = 0; i < 30; i++) {
            show("one");
            var order = quiz.current().choices().options();
            show("one");
            assertEquals(order, quiz.current().choices().options());
            orders.add(order);
            firsts.add(order.getFirst());
            quiz.current().showAnswer();
            quiz.review().grade(Grade.AGAIN);
        }
        assertTrue(orders.size() >= 8, "orders seen: " + orders.size());
        assertEquals(4, firsts.size());
    }

    @Test
    void nothingIsLeftOfItOnAnotherCard() {
        show("one");
        assertTrue(quiz.current().isChoosing());
        quiz.current().watchCode();
        assertEquals(List.of("question.py\nprint(1)\n"), desk.watched);
        quiz.review().leave();
        assertFalse(quiz.current().isChoosing());
        assertEquals(List.of(), quiz.current().choices().options());
    }
}

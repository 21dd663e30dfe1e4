package app.primed.quiz.view;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// Draws the list of all cards in both themes and sizes; the pictures are to be looked at.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class BrowsePicturesTest {
    @TempDir
    Path folder;

    private Stage stage;
    private QuizFixture desk;
    private QuizWindow stand;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        desk = new QuizFixture(folder);
        desk.deck(Files.readString(Path.of("quizzes/coroutines.json")));
        stand = new QuizWindow(stage, desk);
    }

    @AfterEach
    void close() {
        QuizWindow.onScreen(stage::hide);
    }

    private Card card(int place) {
        return stand.quiz.cards().allCards().get(place);
    }

    private void graded(Card card, Grade... grades) {
        var days = 1;
        for (var grade : grades) {
            QuizWindow.onScreen(() -> {
                stand.quiz.review().open(card);
                stand.quiz.current().showAnswer();
                stand.quiz.review().grade(grade);
                stand.quiz.review().leave();
            });
            desk.pass(Duration.ofDays(days));
            days = days * 2 + 1;
        }
    }

    @Test
    void aCardWithAHistory() throws Exception {
        graded(card(0), Grade.GOOD, Grade.GOOD, Grade.AGAIN, Grade.GOOD, Grade.EASY);
        graded(card(3), Grade.EASY);
        QuizWindow.onScreen(() -> {
            var browse = stand.quiz.browse();
            browse.open(card(4), false);
            browse.selection().toggleSuspended();
            browse.open(card(0), false);
            browse.selection().saveNote(card(0), "PEP 342 says it: a generator is used as a coroutine.");
        });
        stand.check("browse-history");
        assertFalse(stand.scene.getRoot().lookupAll("#browse-curve .chart-series-line").isEmpty());
    }

    @Test
    void aNewCardSeveralAndNone() throws Exception {
        QuizWindow.onScreen(() -> stand.quiz.browse().open());
        stand.check("browse-none-chosen");
        QuizWindow.onScreen(() -> stand.quiz.browse().open(
                stand.quiz.cards().allCards().stream().filter(Card.Choice.class::isInstance).findFirst()
                        .orElseThrow(),
                false));
        stand.check("browse-new-choice");
        QuizWindow.onScreen(() -> stand.quiz.browse().queryProperty().set("nothing is like that is:late"));
        stand.check("browse-nothing-found");
    }

    @Test
    void editing() throws Exception {
        var cards = stand.quiz.cards().allCards();
        QuizWindow.onScreen(() -> stand.quiz.browse().open(
                cards.stream().filter(Card.Choice.class::isInstance).findFirst().orElseThrow(), true));
        stand.check("browse-edit-choice");
        QuizWindow.onScreen(() -> {
            stand.quiz.browse().selection().cancelEdit();
            stand.quiz.browse().open(
                    cards.stream().filter(Card.Challenge.class::isInstance).findFirst().orElseThrow(), true);
        });
        stand.check("browse-edit-challenge");
    }

    @Test
    void theNoteUnderTheAnswer() throws Exception {
        QuizWindow.onScreen(() -> {
            stand.quiz.review().open(card(0));
            stand.quiz.current().showAnswer();
            stand.quiz.actions().saveNote(card(0), "My own words: see PEP 342, and mind the priming.");
        });
        stand.check("browse-note-under-answer");
        QuizWindow.onScreen(() -> stand.quiz.review().leave());
        stand.check("browse-start");
    }
}

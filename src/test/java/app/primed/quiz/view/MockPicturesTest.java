package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.viewmodel.MockViewModel.Stage;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// Draws every step of a mock interview in both themes and sizes, also with long texts and many topics; the pictures are
/// to be looked at.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class MockPicturesTest {
    private static final String LONG =
            ("A generator waits at its `yield` while the caller goes on, and a coroutine waits"
                    + " at its `await` while the loop goes on; say what is alike in both, who decides when each goes on, and what"
                    + " becomes of the values that are sent in. ").repeat(8);

    @TempDir
    Path folder;

    private javafx.stage.Stage stage;
    private QuizWindow stand;

    @Start
    void start(javafx.stage.Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        QuizWindow.onScreen(stage::hide);
    }

    private void open(QuizFixture desk) {
        QuizWindow.onScreen(() -> {
            stand = new QuizWindow(stage, desk);
            stand.mock.open();
        });
    }

    private QuizFixture shipped() throws Exception {
        var desk = new QuizFixture(folder);
        desk.deck(Files.readString(Path.of("quizzes/coroutines.json")));
        return desk;
    }

    private void pass(int seconds) {
        for (var left = seconds; left > 0; left -= 30) {
            var part = Math.min(left, 30);
            QuizWindow.onScreen(() -> {
                stand.desk.pass(Duration.ofSeconds(part));
                stand.mock.session().tick();
            });
        }
    }

    private void nextUntil(BooleanSupplier there) {
        for (var n = 0; n < 20 && !there.getAsBoolean(); n++) {
            QuizWindow.onScreen(stand.mock.session()::next);
        }
    }

    private boolean isOn(Class<? extends Card> kind) {
        return kind.isInstance(stand.mock.session().cardProperty().get().orElse(null));
    }

    private void answersUntil(Class<? extends Card> kind) {
        for (var n = 0; n < 20
                && !kind.isInstance(stand.mock.answers().shownProperty().get().orElseThrow().card()); n++) {
            QuizWindow.onScreen(() -> {
                if (stand.mock.answers().isOwn()) {
                    stand.mock.answers().judge(MockMark.PARTLY);
                } else {
                    stand.mock.answers().next();
                }
            });
        }
    }

    /// Judges everything, so that all three marks are there.
    private void judged() {
        var count = new int[1];
        for (var n = 0; n < 50 && stand.mock.stageProperty().get() == Stage.REVIEW; n++) {
            QuizWindow.onScreen(() -> {
                var answers = stand.mock.answers();
                if (answers.isOwn()) {
                    answers.judge(MockMark.values()[count[0]++ % 3]);
                } else {
                    answers.next();
                }
            });
        }
    }

    @Test
    void nothingToDrawFrom() throws Exception {
        var desk = new QuizFixture(folder);
        desk.notes = List.of();
        open(desk);
        stand.check("mock-empty");
    }

    @Test
    void fromSetUpToReport() throws Exception {
        open(shipped());
        stand.check("mock-setup");
        QuizWindow.onScreen(() -> {
            stand.mock.setup().questionsProperty().set(14);
            stand.mock.begin();
        });
        stand.check("mock-question");
        QuizWindow.onScreen(() -> stand.mock.session().typedAnswerProperty().set(
                "It can be used as one: a value goes in with send, and comes out of the yield expression."));
        pass(95);
        nextUntil(() -> isOn(Card.Choice.class) || stand.mock.session().isLast());
        QuizWindow.onScreen(() -> stand.mock.session().choose(1));
        pass(240);
        stand.check("mock-choice");
        nextUntil(() -> isOn(Card.Challenge.class));
        QuizWindow.onScreen(() -> stand.mock.session().challenge().codeProperty().set("""
                def numbers():
                    yield 1


                print(next(numbers()))
                """));
        QuizWindow.onScreen(stand.mock.session().challenge()::runChecks);
        pass(780);
        stand.check("mock-challenge");
        QuizWindow.onScreen(stand.mock.session()::pause);
        stand.check("mock-paused");
        QuizWindow.onScreen(stand.mock.session()::resume);
        pass(180);
        QuizWindow.onScreen(stand.mock.session()::requestEnd);
        stand.check("mock-ending");
        QuizWindow.onScreen(stand.mock.session()::end);
        stand.check("mock-answer");
        answersUntil(Card.Choice.class);
        stand.check("mock-answer-choice");
        answersUntil(Card.Challenge.class);
        stand.check("mock-answer-challenge");
        judged();
        stand.check("mock-report");
        QuizWindow.onScreen(stand.mock::back);
        for (var n = 0; n < 4; n++) {
            QuizWindow.onScreen(() -> {
                stand.mock.begin();
                stand.mock.session().end();
            });
            judged();
            stand.desk.pass(Duration.ofDays(1));
            QuizWindow.onScreen(stand.mock::back);
        }
        QuizWindow.onScreen(() -> {
            stand.mock.begin();
            stand.mock.leave();
            stand.mock.open();
        });
        stand.check("mock-earlier");
    }

    @Test
    void longQuestionsLongAnswersAndTwentyTopics() throws Exception {
        var desk = new QuizFixture(folder);
        var notes = new ArrayList<>(desk.notes);
        for (var n = 0; n < 20; n++) {
            var heading =
                    "Interview questions on topic number " + n + (n % 5 == 0 ? ", which has a rather long name" : "");
            notes.add(new app.primed.quiz.model.NoteItem("notes/" + n + ".md", 3, "interview-questions", heading,
                    n + ". " + LONG, n % 3 == 0 ? "" : LONG, desk.notes.getFirst().day()));
        }
        desk.notes = List.copyOf(notes.subList(2, notes.size()));
        open(desk);
        QuizWindow.onScreen(() -> {
            stand.mock.setup().allTopicsProperty().set(false);
            stand.mock.setup().topicsProperty().get().forEach(topic -> stand.mock.setup().choose(topic.name(), true));
            stand.mock.setup().questionsProperty().set(20);
        });
        stand.check("mock-long-setup");
        QuizWindow.onScreen(() -> {
            stand.mock.begin();
            stand.mock.session().typedAnswerProperty().set(LONG);
        });
        stand.check("mock-long-question");
        QuizWindow.onScreen(stand.mock.session()::end);
        stand.check("mock-long-answer");
        judged();
        stand.check("mock-long-report");
    }
}

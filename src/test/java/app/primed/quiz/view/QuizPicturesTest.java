package app.primed.quiz.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CheckResult;
import app.primed.quiz.model.Evidence;
import app.primed.quiz.model.Grade;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.trace.RunEnd;
import app.primed.trace.ScriptedTrace;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// Draws the quiz in the states a person meets it in, in both themes and sizes; the pictures are to be looked at.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class QuizPicturesTest {
    @TempDir
    Path folder;

    private Stage stage;
    private QuizWindow stand;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void close() {
        QuizWindow.onScreen(stage::hide);
    }

    private QuizFixture desk(boolean withDeck) throws Exception {
        var desk = new QuizFixture(folder);
        if (withDeck) {
            desk.deck(Files.readString(Path.of("quizzes/coroutines.json")));
            desk.notes = new ArrayList<>(desk.notes);
            desk.notes.add(new app.primed.quiz.model.NoteItem(
                    "notes/2020-01-27.md", 9, "code-challenge", "Python Interview Code Challenge",
                    "Print a generator while its state is GEN_RUNNING", "", desk.notes.getFirst().day()));
        }
        QuizWindow.onScreen(() -> stand = new QuizWindow(stage, desk));
        return desk;
    }

    private Card.Challenge challenge(String id) {
        return stand.quiz.overview().challengesProperty().get().stream().map(l -> l.card())
                .filter(c -> c.id().equals(id))
                .findFirst().orElseThrow();
    }

    @Test
    void startPage() throws Exception {
        desk(true);
        stand.check("start");
    }

    @Test
    void nothingYet() throws Exception {
        var desk = desk(false);
        desk.notes = List.of();
        QuizWindow.onScreen(stand.quiz.cards()::load);
        stand.check("empty");
    }

    @Test
    void nothingDue() throws Exception {
        desk(false);
        QuizWindow.onScreen(() -> {
            stand.quiz.review().start();
            stand.quiz.review().advance();
            stand.quiz.review().grade(Grade.EASY);
            stand.quiz.review().advance();
            stand.quiz.review().grade(Grade.EASY);
        });
        stand.check("nothing-due");
    }

    @Test
    void questionThenAnswer() throws Exception {
        desk(true);
        QuizWindow.onScreen(stand.quiz.review()::start);
        for (var i = 0; i < 3; i++) {
            QuizWindow.onScreen(() -> {
                stand.quiz.current().showAnswer();
                stand.quiz.review().grade(Grade.EASY);
            });
        }
        QuizWindow.onScreen(() -> {
            while (!(stand.quiz.current().cardProperty().get().orElseThrow() instanceof Card.Recall r)
                    || r.explanation().isEmpty()) {
                stand.quiz.current().showAnswer();
                stand.quiz.review().grade(Grade.EASY);
            }
        });
        stand.check("question");
        QuizWindow.onScreen(() -> {
            stand.quiz.current().typedAnswerProperty()
                    .set("A generator gives values out; a coroutine takes them in as well.");
            stand.quiz.current().showAnswer();
        });
        stand.check("answer");
    }

    @Test
    void choicesThenWhichWereRight() throws Exception {
        desk(true);
        choose("choice-send-returns", List.of("`a`, then `b`"));
        stand.check("choice");
        QuizWindow.onScreen(stand.quiz.current()::showAnswer);
        assertEquals(Grade.AGAIN, stand.quiz.current().suggested());
        stand.check("choice-wrong");
        choose("choice-what-passes", List.of("`send()` with a value", "`throw()`", "`close()`"));
        stand.check("choice-many");
        QuizWindow.onScreen(stand.quiz.current()::showAnswer);
        assertEquals(Grade.GOOD, stand.quiz.current().suggested());
        stand.check("choice-right");
    }

    private void choose(String id, List<String> wanted) {
        QuizWindow.onScreen(() -> {
            stand.quiz.review().open(stand.quiz.cards().find(id).orElseThrow());
            for (var place = 0; place < stand.quiz.current().choices().options().size(); place++) {
                if (wanted.contains(stand.quiz.current().choices().options().get(place).text())) {
                    stand.quiz.current().choose(place);
                }
            }
        });
        assertEquals(wanted.size(), stand.quiz.current().choices().chosenProperty().get().size());
    }

    @Test
    void challengeBeforeAndAfterARun() throws Exception {
        var desk = desk(true);
        QuizWindow.onScreen(() -> {
            stand.quiz.review().open(challenge("gen-running"));
            stand.quiz.current().challenge().nextHint();
        });
        stand.check("challenge");
        var code = Files.readString(Path.of("src/test/resources/app/primed/quiz/answers/solved/gen-running.py"));
        desk.runner = (name, text, checks) -> selfie(text);
        QuizWindow.onScreen(() -> {
            stand.quiz.current().challenge().codeProperty().set(code);
            stand.quiz.current().challenge().runChecks();
        });
        assertTrue(stand.quiz.current().challenge().verdictProperty().get().orElseThrow().passed(),
                () -> stand.quiz.current().challenge().verdictProperty().get().toString());
        stand.check("passed");
        desk.runner = (_, text, _) -> new Evidence(
                new ScriptedTrace(text).print(1, "GEN_RUNNING"), FINISHED, Duration.ofMillis(21));
        QuizWindow.onScreen(() -> {
            stand.quiz.current().challenge().nextHint();
            stand.quiz.current().challenge().codeProperty().set("print(\"GEN_RUNNING\")\n");
            stand.quiz.current().challenge().runChecks();
        });
        assertEquals(2, stand.quiz.current().challenge().verdictProperty().get().orElseThrow().checks().stream()
                .filter(r -> !r.passed()).map(CheckResult::observed).distinct().count());
        stand.check("failed");
    }

    @Test
    void longPromptsWrapAndScroll() throws Exception {
        var desk = desk(false);
        desk.notes = List.of(
                QuizFixture.question(3, "Why would anyone ask such a long question? ".repeat(60),
                        "Because. ".repeat(400)));
        QuizWindow.onScreen(() -> {
            stand.quiz.cards().load();
            stand.quiz.review().start();
            stand.quiz.current().showAnswer();
        });
        stand.check("long");
    }

    private static final RunEnd FINISHED = new RunEnd(RunEnd.Reason.FINISHED, "", 0);

    private static Evidence selfie(String text) {
        var trace = new ScriptedTrace(text)
                .create("selfie", "me", 4, 9)
                .happen(StepKind.RESUMED, 0, 4, "None")
                .add(StepKind.ASKED, 5, 1, 0, Trace.NONE, "GEN_RUNNING")
                .print(5, "GEN_RUNNING");
        return new Evidence(trace, FINISHED, Duration.ofMillis(38));
    }
}

package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ImmediateBackground;
import app.primed.quiz.io.QuizSettingsFile;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.PredictionExercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Days, cramming and the interview's day, over a real vault.
class ReviewSessionsTest {
    @TempDir
    Path folder;

    private QuizFixture desk;

    @BeforeEach
    void sixQuestions() {
        desk = new QuizFixture(folder);
        var questions = List.of("What is priming?", "What does close() raise?", "Who calls send()?",
                "Where does a return value go?", "What is a frame?", "Why does await need a loop?");
        desk.notes = IntStream.range(0, 6).mapToObj(i -> QuizFixture.question(i + 1, questions.get(i), "So.")).toList();
    }

    private static void answer(QuizViewModel quiz, Grade grade) {
        quiz.showAnswer();
        quiz.grade(grade);
    }

    @Test
    void aDayGoesOnWhereItWasStopped() {
        var quiz = desk.open();
        quiz.start();
        assertEquals("card 1 of 6", quiz.positionProperty().get());
        answer(quiz, Grade.EASY);
        answer(quiz, Grade.EASY);
        answer(quiz, Grade.AGAIN);
        quiz.leave();

        var later = desk.open();
        assertEquals(2, later.shelf().outlookProperty().get().done());
        assertEquals(3, later.shelf().outlookProperty().get().newCards());
        later.start();
        assertEquals("card 3 of 6", later.positionProperty().get());
        desk.pass(Duration.ofMinutes(2));
        answer(later, Grade.EASY);
        assertEquals("Who calls send()?",
                later.cardProperty().get().orElseThrow().prompt(), "what was not known comes back");
    }

    @Test
    void aStopDoesNotMakeTheDayLonger() {
        new QuizSettingsFile(desk.vault).change(now -> now.withNewPerDay(2));
        var quiz = desk.open();
        quiz.start();
        answer(quiz, Grade.EASY);
        answer(quiz, Grade.EASY);
        assertEquals(Optional.empty(), quiz.cardProperty().get());
        var later = desk.open();
        assertFalse(later.shelf().outlookProperty().get().hasCards());
        assertEquals(4, later.shelf().outlookProperty().get().moreNewCards());
        later.start();
        assertEquals(Optional.empty(), later.cardProperty().get());
        later.learnMore(1);
        answer(later, Grade.EASY);
        assertEquals(Optional.empty(), later.cardProperty().get());
        desk.pass(Duration.ofDays(1));
        assertEquals(2, desk.open().shelf().outlookProperty().get().newCards());
    }

    @Test
    void theLastGradeCanBeTakenBackAfterARestart() {
        var quiz = desk.open();
        quiz.start();
        answer(quiz, Grade.EASY);
        var later = desk.open();
        assertTrue(later.canUndoProperty().get());
        later.undo();
        assertEquals("What is priming?", later.cardProperty().get().orElseThrow().prompt());
        assertTrue(later.isNew());
        assertEquals("card 1 of 6", later.positionProperty().get());
        later.grade(Grade.GOOD);
        assertEquals("What does close() raise?", later.cardProperty().get().orElseThrow().prompt());
    }

    @Test
    void crammingLeavesNoTrace() {
        var quiz = desk.open();
        quiz.cram(quiz.shelf().activeCards().subList(0, 2));
        assertTrue(quiz.crammingProperty().get());
        answer(quiz, Grade.AGAIN);
        answer(quiz, Grade.GOOD);
        assertEquals("What is priming?", quiz.cardProperty().get().orElseThrow().prompt());
        quiz.undo();
        assertEquals("What does close() raise?", quiz.cardProperty().get().orElseThrow().prompt());
        quiz.grade(Grade.GOOD);
        answer(quiz, Grade.HARD);
        assertEquals(Optional.empty(), quiz.cardProperty().get());
        assertFalse(quiz.crammingProperty().get());
        assertFalse(Files.exists(desk.vault.reviews()));
        assertEquals(6, quiz.shelf().outlookProperty().get().newCards());
    }

    @Test
    void undoWhileCrammingTakesNoRealGradeBack() throws Exception {
        var quiz = desk.open();
        quiz.start();
        answer(quiz, Grade.EASY);
        var log = Files.readString(desk.vault.reviews());
        quiz.cram(quiz.shelf().activeCards().subList(2, 4));
        assertFalse(quiz.canUndoProperty().get());
        quiz.undo();
        assertTrue(quiz.crammingProperty().get());
        assertEquals(log, Files.readString(desk.vault.reviews()));
        // Suspended while cramming: that comes back first, also after the cramming was left.
        answer(quiz, Grade.GOOD);
        var suspended = quiz.cardProperty().get().orElseThrow();
        quiz.suspend();
        quiz.leave();
        quiz.undo();
        assertEquals(suspended.prompt(), quiz.cardProperty().get().orElseThrow().prompt());
        assertTrue(quiz.shelf().activeCards().contains(suspended));
    }

    @Test
    void aCardTakenBackAfterItsMinuteIsAskedOnce() {
        var quiz = desk.open();
        quiz.start();
        answer(quiz, Grade.AGAIN);
        quiz.leave();
        desk.pass(Duration.ofMinutes(2));
        quiz.undo();
        assertEquals("card 1 of 6", quiz.positionProperty().get());
        quiz.grade(Grade.EASY);
        for (int i = 0; i < 5; i++) {
            assertFalse(quiz.cardProperty().get().orElseThrow().prompt().equals("What is priming?"));
            answer(quiz, Grade.EASY);
        }
        assertEquals(Optional.empty(), quiz.cardProperty().get());
    }

    @Test
    void aCardThatWaitsIsAskedInItsNewWords() {
        var quiz = desk.open();
        quiz.start();
        var asked = new ArrayList<>(desk.notes);
        asked.set(1, QuizFixture.question(2, "What does close() raise?", "GeneratorExit, at the yield."));
        desk.notes = asked;
        quiz.reload();
        answer(quiz, Grade.EASY);
        assertEquals("GeneratorExit, at the yield.", ((Card.Recall) quiz.cardProperty().get().orElseThrow()).answer());
    }

    @Test
    void theDayOfTheInterviewDecidesWhatIsAsked() {
        var quiz = desk.open();
        quiz.start();
        for (int i = 0; i < 6; i++) {
            answer(quiz, Grade.EASY);
        }
        desk.pass(Duration.ofDays(4));
        assertEquals(0, desk.open().shelf().outlookProperty().get().due());
        new QuizSettingsFile(desk.vault).change(
                now -> now.withInterview(Optional.of(LocalDate.of(2020, 2, 3))));
        var soon = desk.open();
        assertEquals(6, soon.shelf().outlookProperty().get().due());
        assertTrue(soon.shelf().interviewMoment().isPresent());
        desk.pass(Duration.ofDays(3));
        assertEquals(Optional.empty(), desk.open().shelf().interviewMoment(), "the day has passed");
    }

    @Test
    void aProgramOncePredictedComesBackWithTheCards() {
        var averager = new PredictionExercise("An averager", "def averager():\n    yield\n",
                new CardSource.Example("An averager"));
        desk.exercises = List.of(averager);
        desk.notes = List.of();
        var quiz = desk.open();
        var predicting = new PredictionQuiz(quiz, new ImmediateBackground(), () -> desk.exercises, desk.predicted::add);
        predicting.load();
        assertEquals(0, quiz.shelf().outlookProperty().get().all(), "one that was never predicted is no card");
        predicting.open(averager);
        predicting.predicted(true);
        predicting.finished();
        desk.pass(Duration.ofMinutes(11));
        quiz.reload();
        assertEquals(1, quiz.shelf().outlookProperty().get().due());
        quiz.start();
        assertTrue(quiz.cardProperty().get().orElseThrow() instanceof Card.Predict);
        quiz.press();
        assertEquals(List.of(averager, averager), desk.predicted);
        assertFalse(quiz.answerShownProperty().get(), "nobody grades himself here");
        predicting.predicted(true);
        predicting.finished();
        assertEquals(Optional.empty(), quiz.cardProperty().get());
        assertEquals("in 2 d", predicting.linesProperty().get().getFirst().due());
    }

    @Test
    void whatCouldNotBeSuspendedCanBeTriedAgain() throws Exception {
        var quiz = desk.open();
        quiz.start();
        Files.createDirectories(desk.vault.reviews());
        quiz.suspend();
        assertEquals("What is priming?", quiz.cardProperty().get().orElseThrow().prompt());
        assertFalse(quiz.error().get().isEmpty());
        Files.delete(desk.vault.reviews());
        quiz.suspend();
        assertEquals("What does close() raise?", quiz.cardProperty().get().orElseThrow().prompt());
    }

    @Test
    void anUndoThatFailsCanBeTriedAgain() throws Exception {
        desk.deck("{\"deck\": \"D\", \"cards\": [{\"id\": \"d\", \"prompt\": \"Cut?\", \"answer\": \"Yes.\"}]}");
        var file = desk.vault.quizzes().resolve("deck.json");
        var quiz = desk.open();
        quiz.open(quiz.shelf().find("d").orElseThrow());
        quiz.delete();
        var cut = Files.readString(file);
        Files.writeString(file, cut + " ");
        quiz.undo();
        assertFalse(quiz.error().get().isEmpty());
        assertTrue(quiz.shelf().find("d").isEmpty());
        Files.writeString(file, cut);
        quiz.undo();
        assertEquals("Cut?", quiz.cardProperty().get().orElseThrow().prompt());
        assertTrue(quiz.shelf().find("d").isPresent());
    }

    @Test
    void aNoteThatCouldNotBeWrittenStaysToBeTriedAgain() throws Exception {
        var quiz = desk.open();
        quiz.start();
        var card = quiz.cardProperty().get().orElseThrow();
        quiz.showAnswer();
        Files.createDirectories(desk.vault.reviews());
        quiz.note(card, "frames stay");
        assertTrue(quiz.error().get().contains("do it again"), quiz.error().get());
        assertEquals("frames stay", quiz.note(card));
        Files.delete(desk.vault.reviews());
        quiz.note(card, "frames stay");
        assertEquals("", quiz.error().get());
        assertEquals("frames stay", desk.open().note(card));
        quiz.note(card, "frames stay");
        assertEquals(2, Files.readAllLines(desk.vault.reviews()).size(), "how the card reads, and one note");
    }

    @Test
    void whatWasSetAsideIsSaidAndHowItComesBack() {
        var quiz = desk.open();
        quiz.start();
        quiz.suspend();
        assertTrue(quiz.messageProperty().get().startsWith("1 card suspended."), quiz.messageProperty().get());
        answer(quiz, Grade.EASY);
        assertEquals("", quiz.messageProperty().get());
    }
}

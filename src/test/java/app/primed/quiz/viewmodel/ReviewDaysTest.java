package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
class ReviewDaysTest {
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

    private static void answer(Quiz quiz, Grade grade) {
        quiz.current().showAnswer();
        quiz.review().grade(grade);
    }

    @Test
    void aDayGoesOnWhereItWasStopped() {
        var quiz = desk.open();
        quiz.review().start();
        assertEquals("card 1 of 6", quiz.review().positionProperty().get());
        answer(quiz, Grade.EASY);
        answer(quiz, Grade.EASY);
        answer(quiz, Grade.AGAIN);
        quiz.review().leave();

        var later = desk.open();
        assertEquals(2, later.overview().outlookProperty().get().done());
        assertEquals(3, later.overview().outlookProperty().get().newCards());
        later.review().start();
        assertEquals("card 3 of 6", later.review().positionProperty().get());
        desk.pass(Duration.ofMinutes(2));
        answer(later, Grade.EASY);
        assertEquals("Who calls send()?",
                later.current().cardProperty().get().orElseThrow().prompt(), "what was not known comes back");
    }

    @Test
    void aStopDoesNotMakeTheDayLonger() {
        new QuizSettingsFile(desk.vault).change(now -> now.withNewPerDay(2));
        var quiz = desk.open();
        quiz.review().start();
        answer(quiz, Grade.EASY);
        answer(quiz, Grade.EASY);
        assertEquals(Optional.empty(), quiz.current().cardProperty().get());
        var later = desk.open();
        assertFalse(later.overview().outlookProperty().get().hasCards());
        assertEquals(4, later.overview().outlookProperty().get().moreNewCards());
        later.review().start();
        assertEquals(Optional.empty(), later.current().cardProperty().get());
        later.review().learnMore(1);
        answer(later, Grade.EASY);
        assertEquals(Optional.empty(), later.current().cardProperty().get());
        desk.pass(Duration.ofDays(1));
        assertEquals(2, desk.open().overview().outlookProperty().get().newCards());
    }

    @Test
    void theLastGradeCanBeUndoneAfterARestart() {
        var quiz = desk.open();
        quiz.review().start();
        answer(quiz, Grade.EASY);
        var later = desk.open();
        assertTrue(later.review().canUndoProperty().get());
        later.review().undo();
        assertEquals("What is priming?", later.current().cardProperty().get().orElseThrow().prompt());
        assertTrue(later.current().isNew());
        assertEquals("card 1 of 6", later.review().positionProperty().get());
        later.review().grade(Grade.GOOD);
        assertEquals("What does close() raise?", later.current().cardProperty().get().orElseThrow().prompt());
    }

    @Test
    void crammingLeavesNoTrace() {
        var quiz = desk.open();
        quiz.review().cram(quiz.cards().activeCards().subList(0, 2));
        assertTrue(quiz.review().crammingProperty().get());
        answer(quiz, Grade.AGAIN);
        answer(quiz, Grade.GOOD);
        assertEquals("What is priming?", quiz.current().cardProperty().get().orElseThrow().prompt());
        quiz.review().undo();
        assertEquals("What does close() raise?", quiz.current().cardProperty().get().orElseThrow().prompt());
        quiz.review().grade(Grade.GOOD);
        answer(quiz, Grade.HARD);
        assertEquals(Optional.empty(), quiz.current().cardProperty().get());
        assertFalse(quiz.review().crammingProperty().get());
        assertFalse(Files.exists(desk.vault.reviews()));
        assertEquals(6, quiz.overview().outlookProperty().get().newCards());
    }

    @Test
    void undoWhileCrammingTakesNoRealGradeBack() throws Exception {
        var quiz = desk.open();
        quiz.review().start();
        answer(quiz, Grade.EASY);
        var log = Files.readString(desk.vault.reviews());
        quiz.review().cram(quiz.cards().activeCards().subList(2, 4));
        assertFalse(quiz.review().canUndoProperty().get());
        quiz.review().undo();
        assertTrue(quiz.review().crammingProperty().get());
        assertEquals(log, Files.readString(desk.vault.reviews()));
        // Suspended while cramming: that comes back first, also after the cramming was left.
        answer(quiz, Grade.GOOD);
        var suspended = quiz.current().cardProperty().get().orElseThrow();
        quiz.review().suspend();
        quiz.review().leave();
        quiz.review().undo();
        assertEquals(suspended.prompt(), quiz.current().cardProperty().get().orElseThrow().prompt());
        assertTrue(quiz.cards().activeCards().contains(suspended));
    }

    @Test
    void aCardUndoneAfterItsMinuteIsAskedOnce() {
        var quiz = desk.open();
        quiz.review().start();
        answer(quiz, Grade.AGAIN);
        quiz.review().leave();
        desk.pass(Duration.ofMinutes(2));
        quiz.review().undo();
        assertEquals("card 1 of 6", quiz.review().positionProperty().get());
        quiz.review().grade(Grade.EASY);
        for (int i = 0; i < 5; i++) {
            assertFalse(quiz.current().cardProperty().get().orElseThrow().prompt().equals("What is priming?"));
            answer(quiz, Grade.EASY);
        }
        assertEquals(Optional.empty(), quiz.current().cardProperty().get());
    }

    @Test
    void aCardThatWaitsIsAskedInItsNewWords() {
        var quiz = desk.open();
        quiz.review().start();
        var asked = new ArrayList<>(desk.notes);
        asked.set(1, QuizFixture.question(2, "What does close() raise?", "GeneratorExit, at the yield."));
        desk.notes = asked;
        quiz.cards().load();
        answer(quiz, Grade.EASY);
        assertEquals("GeneratorExit, at the yield.",
                ((Card.Recall) quiz.current().cardProperty().get().orElseThrow()).answer());
    }

    @Test
    void theDayOfTheInterviewDecidesWhatIsAsked() {
        var quiz = desk.open();
        quiz.review().start();
        for (int i = 0; i < 6; i++) {
            answer(quiz, Grade.EASY);
        }
        desk.pass(Duration.ofDays(4));
        assertEquals(0, desk.open().overview().outlookProperty().get().due());
        new QuizSettingsFile(desk.vault).change(
                now -> now.withInterview(Optional.of(LocalDate.of(2020, 2, 3))));
        var soon = desk.open();
        assertEquals(6, soon.overview().outlookProperty().get().due());
        assertTrue(soon.cards().interviewMoment().isPresent());
        desk.pass(Duration.ofDays(3));
        assertEquals(Optional.empty(), desk.open().cards().interviewMoment(), "the day has passed");
    }

    @Test
    void aProgramOncePredictedComesBackWithTheCards() {
        var averager = new PredictionExercise("An averager", "def averager():\n    yield\n",
                new CardSource.Example("An averager"));
        desk.exercises = List.of(averager);
        desk.notes = List.of();
        var quiz = desk.open();
        var predicting = quiz.exercises();
        predicting.load();
        assertEquals(0, quiz.overview().outlookProperty().get().all(), "one that was never predicted is no card");
        predicting.open(averager);
        predicting.predicted(true);
        predicting.finished();
        desk.pass(Duration.ofMinutes(11));
        quiz.cards().load();
        assertEquals(1, quiz.overview().outlookProperty().get().due());
        quiz.review().start();
        assertTrue(quiz.current().cardProperty().get().orElseThrow() instanceof Card.Predict);
        quiz.review().advance();
        assertEquals(List.of(averager, averager), desk.predicted);
        assertFalse(quiz.current().answerShownProperty().get(), "nobody grades himself here");
        predicting.predicted(true);
        predicting.finished();
        assertEquals(Optional.empty(), quiz.current().cardProperty().get());
        assertEquals("in 2 d", predicting.linesProperty().get().getFirst().due());
    }

    @Test
    void whatCouldNotBeSuspendedCanBeTriedAgain() throws Exception {
        var quiz = desk.open();
        quiz.review().start();
        Files.createDirectories(desk.vault.reviews());
        quiz.review().suspend();
        assertEquals("What is priming?", quiz.current().cardProperty().get().orElseThrow().prompt());
        assertFalse(quiz.error().textProperty().get().isEmpty());
        Files.delete(desk.vault.reviews());
        quiz.review().suspend();
        assertEquals("What does close() raise?", quiz.current().cardProperty().get().orElseThrow().prompt());
    }

    @Test
    void anUndoThatFailsCanBeTriedAgain() throws Exception {
        desk.deck("{\"deck\": \"D\", \"cards\": [{\"id\": \"d\", \"prompt\": \"Cut?\", \"answer\": \"Yes.\"}]}");
        var file = desk.vault.quizzes().resolve("deck.json");
        var quiz = desk.open();
        quiz.review().open(quiz.cards().find("d").orElseThrow());
        quiz.review().delete();
        var cut = Files.readString(file);
        Files.writeString(file, cut + " ");
        quiz.review().undo();
        assertFalse(quiz.error().textProperty().get().isEmpty());
        assertTrue(quiz.cards().find("d").isEmpty());
        Files.writeString(file, cut);
        quiz.review().undo();
        assertEquals("Cut?", quiz.current().cardProperty().get().orElseThrow().prompt());
        assertTrue(quiz.cards().find("d").isPresent());
    }

    @Test
    void aNoteThatCouldNotBeWrittenStaysToBeTriedAgain() throws Exception {
        var quiz = desk.open();
        quiz.review().start();
        var card = quiz.current().cardProperty().get().orElseThrow();
        quiz.current().showAnswer();
        Files.createDirectories(desk.vault.reviews());
        quiz.actions().saveNote(card, "frames stay");
        assertTrue(quiz.error().textProperty().get().contains("do it again"), quiz.error().textProperty().get());
        assertEquals("frames stay", quiz.actions().note(card));
        Files.delete(desk.vault.reviews());
        quiz.actions().saveNote(card, "frames stay");
        assertEquals("", quiz.error().textProperty().get());
        assertEquals("frames stay", desk.open().actions().note(card));
        quiz.actions().saveNote(card, "frames stay");
        assertEquals(2, Files.readAllLines(desk.vault.reviews()).size(), "how the card reads, and one note");
    }

    @Test
    void whatWasSetAsideIsSaidAndHowItComesBack() {
        var quiz = desk.open();
        quiz.review().start();
        quiz.review().suspend();
        assertTrue(quiz.review().messageProperty().get().startsWith("1 card suspended."),
                quiz.review().messageProperty().get());
        answer(quiz, Grade.EASY);
        assertEquals("", quiz.review().messageProperty().get());
    }
}

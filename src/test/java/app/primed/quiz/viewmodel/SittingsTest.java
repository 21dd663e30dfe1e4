package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ImmediateBackground;
import app.primed.quiz.io.SettingsFile;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.Riddle;
import app.primed.quiz.model.Source;
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
class SittingsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sixQuestions() {
        desk = new Desk(folder);
        var questions = List.of("What is priming?", "What does close() raise?", "Who calls send()?",
                "Where does a return value go?", "What is a frame?", "Why does await need a loop?");
        desk.notes = IntStream.range(0, 6).mapToObj(i -> Desk.question(i + 1, questions.get(i), "So.")).toList();
    }

    private static void answer(QuizViewModel quiz, Grade grade) {
        quiz.showAnswer();
        quiz.grade(grade);
    }

    @Test
    void aDayGoesOnWhereItWasStopped() {
        var quiz = desk.open();
        quiz.start();
        assertEquals("card 1 of 6", quiz.place().get());
        answer(quiz, Grade.EASY);
        answer(quiz, Grade.EASY);
        answer(quiz, Grade.AGAIN);
        quiz.leave();

        var later = desk.open();
        assertEquals(2, later.shelf().outlook().get().done());
        assertEquals(3, later.shelf().outlook().get().fresh());
        later.start();
        assertEquals("card 3 of 6", later.place().get());
        desk.pass(Duration.ofMinutes(2));
        answer(later, Grade.EASY);
        assertEquals("Who calls send()?",
                later.card().get().orElseThrow().prompt(), "what was not known comes back");
    }

    @Test
    void aStopDoesNotMakeTheDayLonger() {
        new SettingsFile(desk.vault).change(now -> now.withNewPerDay(2));
        var quiz = desk.open();
        quiz.start();
        answer(quiz, Grade.EASY);
        answer(quiz, Grade.EASY);
        assertEquals(Optional.empty(), quiz.card().get());
        var later = desk.open();
        assertFalse(later.shelf().outlook().get().any());
        assertEquals(4, later.shelf().outlook().get().beyond());
        later.start();
        assertEquals(Optional.empty(), later.card().get());
        later.learnMore(1);
        answer(later, Grade.EASY);
        assertEquals(Optional.empty(), later.card().get());
        desk.pass(Duration.ofDays(1));
        assertEquals(2, desk.open().shelf().outlook().get().fresh());
    }

    @Test
    void theLastGradeCanBeTakenBackAfterARestart() {
        var quiz = desk.open();
        quiz.start();
        answer(quiz, Grade.EASY);
        var later = desk.open();
        assertTrue(later.undoable().get());
        later.undo();
        assertEquals("What is priming?", later.card().get().orElseThrow().prompt());
        assertTrue(later.isNew());
        assertEquals("card 1 of 6", later.place().get());
        later.grade(Grade.GOOD);
        assertEquals("What does close() raise?", later.card().get().orElseThrow().prompt());
    }

    @Test
    void crammingLeavesNoTrace() {
        var quiz = desk.open();
        quiz.cram(quiz.shelf().cards().subList(0, 2));
        assertTrue(quiz.cramming().get());
        answer(quiz, Grade.AGAIN);
        answer(quiz, Grade.GOOD);
        assertEquals("What is priming?", quiz.card().get().orElseThrow().prompt());
        quiz.undo();
        assertEquals("What does close() raise?", quiz.card().get().orElseThrow().prompt());
        quiz.grade(Grade.GOOD);
        answer(quiz, Grade.HARD);
        assertEquals(Optional.empty(), quiz.card().get());
        assertFalse(quiz.cramming().get());
        assertFalse(Files.exists(desk.vault.reviews()));
        assertEquals(6, quiz.shelf().outlook().get().fresh());
    }

    @Test
    void undoWhileCrammingTakesNoRealGradeBack() throws Exception {
        var quiz = desk.open();
        quiz.start();
        answer(quiz, Grade.EASY);
        var log = Files.readString(desk.vault.reviews());
        quiz.cram(quiz.shelf().cards().subList(2, 4));
        assertFalse(quiz.undoable().get());
        quiz.undo();
        assertTrue(quiz.cramming().get());
        assertEquals(log, Files.readString(desk.vault.reviews()));
        // Suspended while cramming: that comes back first, also after the cramming was left.
        answer(quiz, Grade.GOOD);
        var suspended = quiz.card().get().orElseThrow();
        quiz.suspend();
        quiz.leave();
        quiz.undo();
        assertEquals(suspended.prompt(), quiz.card().get().orElseThrow().prompt());
        assertTrue(quiz.shelf().cards().contains(suspended));
    }

    @Test
    void aCardTakenBackAfterItsMinuteIsAskedOnce() {
        var quiz = desk.open();
        quiz.start();
        answer(quiz, Grade.AGAIN);
        quiz.leave();
        desk.pass(Duration.ofMinutes(2));
        quiz.undo();
        assertEquals("card 1 of 6", quiz.place().get());
        quiz.grade(Grade.EASY);
        for (int i = 0; i < 5; i++) {
            assertFalse(quiz.card().get().orElseThrow().prompt().equals("What is priming?"));
            answer(quiz, Grade.EASY);
        }
        assertEquals(Optional.empty(), quiz.card().get());
    }

    @Test
    void aCardThatWaitsIsAskedInItsNewWords() {
        var quiz = desk.open();
        quiz.start();
        var asked = new ArrayList<>(desk.notes);
        asked.set(1, Desk.question(2, "What does close() raise?", "GeneratorExit, at the yield."));
        desk.notes = asked;
        quiz.reload();
        answer(quiz, Grade.EASY);
        assertEquals("GeneratorExit, at the yield.", ((Card.Recall) quiz.card().get().orElseThrow()).answer());
    }

    @Test
    void theDayOfTheInterviewDecidesWhatIsAsked() {
        var quiz = desk.open();
        quiz.start();
        for (int i = 0; i < 6; i++) {
            answer(quiz, Grade.EASY);
        }
        desk.pass(Duration.ofDays(4));
        assertEquals(0, desk.open().shelf().outlook().get().due());
        new SettingsFile(desk.vault).change(
                now -> now.withInterview(Optional.of(LocalDate.of(2020, 2, 3))));
        var soon = desk.open();
        assertEquals(6, soon.shelf().outlook().get().due());
        assertTrue(soon.shelf().readyFor().isPresent());
        desk.pass(Duration.ofDays(3));
        assertEquals(Optional.empty(), desk.open().shelf().readyFor(), "the day has passed");
    }

    @Test
    void aProgramOncePredictedComesBackWithTheCards() {
        var averager = new Riddle("An averager", "def averager():\n    yield\n", new Source.Example("An averager"));
        desk.riddles = List.of(averager);
        desk.notes = List.of();
        var quiz = desk.open();
        var predicting = new Predicting(quiz, new ImmediateBackground(), () -> desk.riddles, desk.predicted::add);
        predicting.look();
        assertEquals(0, quiz.shelf().outlook().get().all(), "one that was never predicted is no card");
        predicting.open(averager);
        predicting.settled(true);
        predicting.finished();
        desk.pass(Duration.ofMinutes(11));
        quiz.reload();
        assertEquals(1, quiz.shelf().outlook().get().due());
        quiz.start();
        assertTrue(quiz.card().get().orElseThrow() instanceof Card.Predict);
        quiz.press();
        assertEquals(List.of(averager, averager), desk.predicted);
        assertFalse(quiz.answerShown().get(), "nobody grades himself here");
        predicting.settled(true);
        predicting.finished();
        assertEquals(Optional.empty(), quiz.card().get());
        assertEquals("in 2 d", predicting.lines().get().getFirst().when());
    }

    @Test
    void whatCouldNotBeSuspendedCanBeTriedAgain() throws Exception {
        var quiz = desk.open();
        quiz.start();
        Files.createDirectories(desk.vault.reviews());
        quiz.suspend();
        assertEquals("What is priming?", quiz.card().get().orElseThrow().prompt());
        assertFalse(quiz.trouble().get().isEmpty());
        Files.delete(desk.vault.reviews());
        quiz.suspend();
        assertEquals("What does close() raise?", quiz.card().get().orElseThrow().prompt());
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
        assertFalse(quiz.trouble().get().isEmpty());
        assertTrue(quiz.shelf().find("d").isEmpty());
        Files.writeString(file, cut);
        quiz.undo();
        assertEquals("Cut?", quiz.card().get().orElseThrow().prompt());
        assertTrue(quiz.shelf().find("d").isPresent());
    }

    @Test
    void aNoteThatCouldNotBeWrittenStaysToBeTriedAgain() throws Exception {
        var quiz = desk.open();
        quiz.start();
        var card = quiz.card().get().orElseThrow();
        quiz.showAnswer();
        Files.createDirectories(desk.vault.reviews());
        quiz.note(card, "frames stay");
        assertTrue(quiz.trouble().get().contains("do it again"), quiz.trouble().get());
        assertEquals("frames stay", quiz.note(card));
        Files.delete(desk.vault.reviews());
        quiz.note(card, "frames stay");
        assertEquals("", quiz.trouble().get());
        assertEquals("frames stay", desk.open().note(card));
        quiz.note(card, "frames stay");
        assertEquals(2, Files.readAllLines(desk.vault.reviews()).size(), "how the card reads, and one note");
    }

    @Test
    void whatWasSetAsideIsSaidAndHowItComesBack() {
        var quiz = desk.open();
        quiz.start();
        quiz.suspend();
        assertTrue(quiz.said().get().startsWith("1 card suspended."), quiz.said().get());
        answer(quiz, Grade.EASY);
        assertEquals("", quiz.said().get());
    }
}

package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.Source;
import app.primed.quiz.model.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizViewModelTest {
    private static final String CHALLENGE = """
            {"deck": "D", "cards": [{"id": "c", "kind": "challenge", "title": "Say it", "prompt": "Print it.",
             "starter": "# here", "hints": ["one", "two"], "checks": [{"type": "stdout", "lines": ["printed"]}]}]}
            """;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private static String prompt(QuizViewModel quiz) {
        return quiz.card().get().map(Card::prompt).orElse("");
    }

    @Test
    void questionsOfTheNotesAreCardsWithNoSyntax() {
        var quiz = desk.open();
        assertEquals(2, quiz.shelf().outlook().get().fresh());
        quiz.start();
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        assertEquals("From session 27 Jan 2020 · Interview questions", quiz.sourceOf(quiz.card().get().orElseThrow()));
        quiz.openSource();
        assertEquals(3, desk.opened.getFirst().line());
        assertEquals("card 1 of 2", quiz.place().get());
    }

    @Test
    void buttonsCarryTheirIntervals() {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        assertTrue(quiz.answerShown().get());
        assertEquals(
                Map.of(Grade.AGAIN, "1 min", Grade.HARD, "5.5 min", Grade.GOOD, "10 min", Grade.EASY, "8 d"),
                quiz.intervals().get());
    }

    @Test
    void gradesOnlyWhatWasLookedAt() throws Exception {
        var quiz = desk.open();
        quiz.start();
        quiz.grade(Grade.EASY);
        assertFalse(Files.exists(desk.vault.reviews()));
        quiz.press();
        quiz.grade(Grade.EASY);
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        assertFalse(quiz.answerShown().get());
        assertEquals(0.5, quiz.done().get());
        assertEquals(2, Files.readAllLines(desk.vault.reviews()).size(), "how it read, and the review");
    }

    @Test
    void theScheduleIsThereAfterReopening() {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        quiz.grade(Grade.EASY);
        quiz.press();
        quiz.press();
        var again = desk.open();
        assertEquals(0, again.shelf().outlook().get().due());
        assertEquals(0, again.shelf().outlook().get().fresh());
        assertEquals("in 10 min", again.shelf().outlook().get().next().orElseThrow());
        desk.pass(Duration.ofDays(9));
        var later = desk.open();
        assertEquals(2, later.shelf().outlook().get().due());
    }

    @Test
    void undoTakesOnePressAlsoOfTheLastCard() {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        quiz.grade(Grade.EASY);
        quiz.press();
        quiz.grade(Grade.EASY);
        assertTrue(quiz.card().get().isEmpty());
        assertTrue(quiz.undoable().get());
        quiz.undo();
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        assertTrue(quiz.answerShown().get());
        quiz.undo();
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        assertFalse(quiz.undoable().get());
        assertEquals("card 1 of 2", quiz.place().get());
        quiz.grade(Grade.AGAIN);
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        var again = desk.open();
        assertEquals(1, again.shelf().outlook().get().fresh());
        assertEquals("in 1 min", again.shelf().outlook().get().next().orElseThrow());
    }

    @Test
    void aForgottenCardComesBackInTheRoundButNotAtOnce() {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        quiz.grade(Grade.AGAIN);
        desk.pass(Duration.ofMinutes(2));
        quiz.press();
        quiz.grade(Grade.GOOD);
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        quiz.press();
        quiz.grade(Grade.EASY);
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz),
                "due in 10 min, but nothing else is left");
        quiz.press();
        quiz.grade(Grade.GOOD);
        assertTrue(quiz.card().get().isEmpty());
    }

    @Test
    void aMendedQuestionKeepsItsSchedule() {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        quiz.grade(Grade.EASY);
        desk.notes = List.of(Desk.question(40, "So, is a generater really a corotine?", "Used as one, yes."));
        var again = desk.open();
        assertEquals(0, again.shelf().outlook().get().fresh());
        assertEquals(1, again.shelf().outlook().get().all());
    }

    @Test
    void aLogThatCannotBeWrittenSaysSoAndKeepsTheCard() throws Exception {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        Files.createDirectories(desk.vault.reviews());
        quiz.grade(Grade.GOOD);
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        assertTrue(quiz.trouble().get().contains("does not count yet"), quiz.trouble().get());
        Files.delete(desk.vault.reviews());
        quiz.grade(Grade.GOOD);
        assertEquals("", quiz.trouble().get());
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
    }

    @Test
    void aChallengeIsRunJudgedGradedAndItsSolutionKept() throws Exception {
        desk.notes = List.of();
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        var line = quiz.shelf().challenges().get().getFirst();
        assertEquals("Say it", line.title());
        assertEquals("new", line.when());
        quiz.open(line.card());
        var challenge = quiz.challenge();
        assertEquals("# here", challenge.code().get());
        challenge.nextHint();
        challenge.nextHint();
        challenge.nextHint();
        assertEquals(2, challenge.hintsShown().get());

        challenge.runChecks();
        assertEquals(Verdict.Outcome.FAILED, challenge.verdict().get().orElseThrow().outcome());
        assertEquals(Grade.AGAIN, quiz.suggested());

        challenge.code().set("print('it')");
        challenge.runChecks();
        assertEquals("Passed in 38 ms — 1 of 1 checks",
                quiz.challenge().wordsOf(challenge.verdict().get().orElseThrow()));
        assertEquals(Grade.GOOD, quiz.suggested());
        challenge.watch();
        assertEquals(List.of("answer.py\nprint('it')"), desk.watched);
        quiz.grade(Grade.GOOD);
        assertTrue(quiz.card().get().isEmpty());

        var again = desk.open();
        again.open(again.shelf().challenges().get().getFirst().card());
        assertEquals("print('it')", again.challenge().code().get());
        assertEquals(List.of("print('it')"), again.challenge().earlier().get());
        again.challenge().reset();
        assertEquals("# here", again.challenge().code().get());
        again.challenge().openEarlier();
        assertEquals("print('it')", again.challenge().code().get());
    }

    @Test
    void nothingToRunIsRefusedAndABrokenEngineIsTold() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        quiz.open(quiz.shelf().challenges().get().getFirst().card());
        quiz.challenge().code().set("  \n");
        quiz.challenge().runChecks();
        assertEquals(Verdict.Outcome.REFUSED, quiz.challenge().verdict().get().orElseThrow().outcome());
        desk.runner = (name, code, checks) -> {
            throw new IllegalStateException("Python could not be started");
        };
        quiz.challenge().code().set("print(1)");
        quiz.challenge().runChecks();
        assertFalse(quiz.challenge().running().get());
        assertTrue(quiz.trouble().get().contains("Python could not be started"));
    }

    @Test
    void opensTheCardOfALineAndTellsWhatCouldNotBeRead() throws Exception {
        desk.deck("{\"deck\": \"D\", \"cards\": [{\"id\": \"x\"}]}");
        var quiz = desk.open();
        assertEquals("quizzes/deck.json", quiz.shelf().complaints().get().getFirst().file());
        assertTrue(quiz.open("notes/2020-01-27.md", 5));
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        assertFalse(quiz.open("notes/2020-01-27.md", 999));
        quiz.leave();
        assertTrue(quiz.card().get().isEmpty());
        assertEquals(List.<Source>of(), desk.opened);
    }

    @Test
    void codeUnderWayStaysWhenTheChallengeIsReworded() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        quiz.open(quiz.shelf().challenges().get().getFirst().card());
        quiz.challenge().code().set("print('mine')");
        quiz.challenge().nextHint();
        desk.deck(CHALLENGE.replace("Print it.", "Print it, please."));
        quiz.reload();
        assertEquals("Print it, please.", prompt(quiz));
        assertEquals("print('mine')", quiz.challenge().code().get());
        assertEquals(1, quiz.challenge().hintsShown().get());
    }

    @Test
    void aDecksCardIsShownInTheListOfCards() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        var card = quiz.shelf().find("c").orElseThrow();
        var source = (Source.Deck) card.source();
        assertTrue(quiz.showInCards(source));
        assertEquals(List.of(card), quiz.browse().chosen().cards().get());
        assertFalse(quiz.showInCards(source), "it is on show already");
        quiz.browse().close();
        assertFalse(quiz.showInCards(new Source.Deck(source.file(), 99, source.deck())));
    }

    @Test
    void aNewStarterIsNoDraftAndNotHiddenByTheOldOne() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        quiz.open(quiz.shelf().challenges().get().getFirst().card());
        desk.deck(CHALLENGE.replace("# here", "# begin here"));
        quiz.reload();
        assertEquals("# begin here", quiz.challenge().code().get());
        quiz.leave();
        quiz.open(quiz.shelf().challenges().get().getFirst().card());
        assertEquals("# begin here", quiz.challenge().code().get());
        assertFalse(Files.exists(folder.resolve(".primed/solutions/c/draft.py")));
    }
}

package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.Grade;
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

    private QuizFixture desk;

    @BeforeEach
    void desk() {
        desk = new QuizFixture(folder);
    }

    private static String prompt(QuizViewModel quiz) {
        return quiz.cardProperty().get().map(Card::prompt).orElse("");
    }

    @Test
    void questionsOfTheNotesAreCardsWithNoSyntax() {
        var quiz = desk.open();
        assertEquals(2, quiz.shelf().outlookProperty().get().newCards());
        quiz.start();
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        assertEquals("From session 27 Jan 2020 · Interview questions",
                quiz.sourceOf(quiz.cardProperty().get().orElseThrow()));
        quiz.openSource();
        assertEquals(3, desk.opened.getFirst().line());
        assertEquals("card 1 of 2", quiz.positionProperty().get());
    }

    @Test
    void buttonsCarryTheirIntervals() {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        assertTrue(quiz.answerShownProperty().get());
        assertEquals(
                Map.of(Grade.AGAIN, "1 min", Grade.HARD, "5.5 min", Grade.GOOD, "10 min", Grade.EASY, "8 d"),
                quiz.intervalsProperty().get());
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
        assertFalse(quiz.answerShownProperty().get());
        assertEquals(0.5, quiz.progressProperty().get());
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
        assertEquals(0, again.shelf().outlookProperty().get().due());
        assertEquals(0, again.shelf().outlookProperty().get().newCards());
        assertEquals("in 10 min", again.shelf().outlookProperty().get().next().orElseThrow());
        desk.pass(Duration.ofDays(9));
        var later = desk.open();
        assertEquals(2, later.shelf().outlookProperty().get().due());
    }

    @Test
    void undoTakesOnePressAlsoOfTheLastCard() {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        quiz.grade(Grade.EASY);
        quiz.press();
        quiz.grade(Grade.EASY);
        assertTrue(quiz.cardProperty().get().isEmpty());
        assertTrue(quiz.canUndoProperty().get());
        quiz.undo();
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        assertTrue(quiz.answerShownProperty().get());
        quiz.undo();
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        assertFalse(quiz.canUndoProperty().get());
        assertEquals("card 1 of 2", quiz.positionProperty().get());
        quiz.grade(Grade.AGAIN);
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        var again = desk.open();
        assertEquals(1, again.shelf().outlookProperty().get().newCards());
        assertEquals("in 1 min", again.shelf().outlookProperty().get().next().orElseThrow());
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
        assertTrue(quiz.cardProperty().get().isEmpty());
    }

    @Test
    void aMendedQuestionKeepsItsSchedule() {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        quiz.grade(Grade.EASY);
        desk.notes = List.of(QuizFixture.question(40, "So, is a generater really a corotine?", "Used as one, yes."));
        var again = desk.open();
        assertEquals(0, again.shelf().outlookProperty().get().newCards());
        assertEquals(1, again.shelf().outlookProperty().get().all());
    }

    @Test
    void aLogThatCannotBeWrittenSaysSoAndKeepsTheCard() throws Exception {
        var quiz = desk.open();
        quiz.start();
        quiz.press();
        Files.createDirectories(desk.vault.reviews());
        quiz.grade(Grade.GOOD);
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        assertTrue(quiz.error().get().contains("does not count yet"), quiz.error().get());
        Files.delete(desk.vault.reviews());
        quiz.grade(Grade.GOOD);
        assertEquals("", quiz.error().get());
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
    }

    @Test
    void aChallengeIsRunJudgedGradedAndItsSolutionKept() throws Exception {
        desk.notes = List.of();
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        var line = quiz.shelf().challengesProperty().get().getFirst();
        assertEquals("Say it", line.title());
        assertEquals("new", line.due());
        quiz.open(line.card());
        var challenge = quiz.challenge();
        assertEquals("# here", challenge.codeProperty().get());
        challenge.nextHint();
        challenge.nextHint();
        challenge.nextHint();
        assertEquals(2, challenge.hintsShownProperty().get());

        challenge.runChecks();
        assertEquals(Verdict.Outcome.FAILED, challenge.verdictProperty().get().orElseThrow().outcome());
        assertEquals(Grade.AGAIN, quiz.suggested());

        challenge.codeProperty().set("print('it')");
        challenge.runChecks();
        assertEquals("Passed in 38 ms — 1 of 1 checks",
                quiz.challenge().wordsOf(challenge.verdictProperty().get().orElseThrow()));
        assertEquals(Grade.GOOD, quiz.suggested());
        challenge.watch();
        assertEquals(List.of("answer.py\nprint('it')"), desk.watched);
        quiz.grade(Grade.GOOD);
        assertTrue(quiz.cardProperty().get().isEmpty());

        var again = desk.open();
        again.open(again.shelf().challengesProperty().get().getFirst().card());
        assertEquals("print('it')", again.challenge().codeProperty().get());
        assertEquals(List.of("print('it')"), again.challenge().earlierSolutionsProperty().get());
        again.challenge().reset();
        assertEquals("# here", again.challenge().codeProperty().get());
        again.challenge().openEarlier();
        assertEquals("print('it')", again.challenge().codeProperty().get());
    }

    @Test
    void nothingToRunIsRefusedAndABrokenEngineIsTold() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        quiz.open(quiz.shelf().challengesProperty().get().getFirst().card());
        quiz.challenge().codeProperty().set("  \n");
        quiz.challenge().runChecks();
        assertEquals(Verdict.Outcome.REFUSED, quiz.challenge().verdictProperty().get().orElseThrow().outcome());
        desk.runner = (name, code, checks) -> {
            throw new IllegalStateException("Python could not be started");
        };
        quiz.challenge().codeProperty().set("print(1)");
        quiz.challenge().runChecks();
        assertFalse(quiz.challenge().runningProperty().get());
        assertTrue(quiz.error().get().contains("Python could not be started"));
    }

    @Test
    void opensTheCardOfALineAndTellsWhatCouldNotBeRead() throws Exception {
        desk.deck("{\"deck\": \"D\", \"cards\": [{\"id\": \"x\"}]}");
        var quiz = desk.open();
        assertEquals("quizzes/deck.json", quiz.shelf().problemsProperty().get().getFirst().file());
        assertTrue(quiz.open("notes/2020-01-27.md", 5));
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        assertFalse(quiz.open("notes/2020-01-27.md", 999));
        quiz.leave();
        assertTrue(quiz.cardProperty().get().isEmpty());
        assertEquals(List.<CardSource>of(), desk.opened);
    }

    @Test
    void codeUnderWayStaysWhenTheChallengeIsReworded() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        quiz.open(quiz.shelf().challengesProperty().get().getFirst().card());
        quiz.challenge().codeProperty().set("print('mine')");
        quiz.challenge().nextHint();
        desk.deck(CHALLENGE.replace("Print it.", "Print it, please."));
        quiz.reload();
        assertEquals("Print it, please.", prompt(quiz));
        assertEquals("print('mine')", quiz.challenge().codeProperty().get());
        assertEquals(1, quiz.challenge().hintsShownProperty().get());
    }

    @Test
    void aDecksCardIsShownInTheListOfCards() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        var card = quiz.shelf().find("c").orElseThrow();
        var source = (CardSource.Deck) card.source();
        assertTrue(quiz.showInCards(source));
        assertEquals(List.of(card), quiz.browse().chosen().cardsProperty().get());
        assertFalse(quiz.showInCards(source), "it is on show already");
        quiz.browse().close();
        assertFalse(quiz.showInCards(new CardSource.Deck(source.file(), 99, source.deck())));
    }

    @Test
    void aNewStarterIsNoDraftAndNotHiddenByTheOldOne() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        quiz.open(quiz.shelf().challengesProperty().get().getFirst().card());
        desk.deck(CHALLENGE.replace("# here", "# begin here"));
        quiz.reload();
        assertEquals("# begin here", quiz.challenge().codeProperty().get());
        quiz.leave();
        quiz.open(quiz.shelf().challengesProperty().get().getFirst().card());
        assertEquals("# begin here", quiz.challenge().codeProperty().get());
        assertFalse(Files.exists(folder.resolve(".primed/solutions/c/draft.py")));
    }
}

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

class ReviewControllerTest {
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

    private static String prompt(Quiz quiz) {
        return quiz.current().cardProperty().get().map(Card::prompt).orElse("");
    }

    @Test
    void questionsOfTheNotesAreCardsWithNoSyntax() {
        var quiz = desk.open();
        assertEquals(2, quiz.overview().outlookProperty().get().newCards());
        quiz.review().start();
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        assertEquals("From session 27 Jan 2020 · Interview questions",
                CardLabels.source(quiz.current().cardProperty().get().orElseThrow()));
        quiz.current().openSource();
        assertEquals(3, desk.opened.getFirst().line());
        assertEquals("card 1 of 2", quiz.review().positionProperty().get());
    }

    @Test
    void buttonsCarryTheirIntervals() {
        var quiz = desk.open();
        quiz.review().start();
        quiz.review().advance();
        assertTrue(quiz.current().answerShownProperty().get());
        assertEquals(
                Map.of(Grade.AGAIN, "1 min", Grade.HARD, "5.5 min", Grade.GOOD, "10 min", Grade.EASY, "8 d"),
                quiz.current().intervalsProperty().get());
    }

    @Test
    void gradesOnlyWhatWasLookedAt() throws Exception {
        var quiz = desk.open();
        quiz.review().start();
        quiz.review().grade(Grade.EASY);
        assertFalse(Files.exists(desk.vault.reviews()));
        quiz.review().advance();
        quiz.review().grade(Grade.EASY);
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        assertFalse(quiz.current().answerShownProperty().get());
        assertEquals(0.5, quiz.review().progressProperty().get());
        assertEquals(2, Files.readAllLines(desk.vault.reviews()).size(), "how it read, and the review");
    }

    @Test
    void theScheduleIsThereAfterReopening() {
        var quiz = desk.open();
        quiz.review().start();
        quiz.review().advance();
        quiz.review().grade(Grade.EASY);
        quiz.review().advance();
        quiz.review().advance();
        var again = desk.open();
        assertEquals(0, again.overview().outlookProperty().get().due());
        assertEquals(0, again.overview().outlookProperty().get().newCards());
        assertEquals("in 10 min", again.overview().outlookProperty().get().next().orElseThrow());
        desk.pass(Duration.ofDays(9));
        var later = desk.open();
        assertEquals(2, later.overview().outlookProperty().get().due());
    }

    @Test
    void undoTakesOnePressAlsoOfTheLastCard() {
        var quiz = desk.open();
        quiz.review().start();
        quiz.review().advance();
        quiz.review().grade(Grade.EASY);
        quiz.review().advance();
        quiz.review().grade(Grade.EASY);
        assertTrue(quiz.current().cardProperty().get().isEmpty());
        assertTrue(quiz.review().canUndoProperty().get());
        quiz.review().undo();
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        assertTrue(quiz.current().answerShownProperty().get());
        quiz.review().undo();
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        assertFalse(quiz.review().canUndoProperty().get());
        assertEquals("card 1 of 2", quiz.review().positionProperty().get());
        quiz.review().grade(Grade.AGAIN);
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        var again = desk.open();
        assertEquals(1, again.overview().outlookProperty().get().newCards());
        assertEquals("in 1 min", again.overview().outlookProperty().get().next().orElseThrow());
    }

    @Test
    void aForgottenCardComesBackInTheRoundButNotAtOnce() {
        var quiz = desk.open();
        quiz.review().start();
        quiz.review().advance();
        quiz.review().grade(Grade.AGAIN);
        desk.pass(Duration.ofMinutes(2));
        quiz.review().advance();
        quiz.review().grade(Grade.GOOD);
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        quiz.review().advance();
        quiz.review().grade(Grade.EASY);
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz),
                "due in 10 min, but nothing else is left");
        quiz.review().advance();
        quiz.review().grade(Grade.GOOD);
        assertTrue(quiz.current().cardProperty().get().isEmpty());
    }

    @Test
    void aCorrectedQuestionKeepsItsSchedule() {
        var quiz = desk.open();
        quiz.review().start();
        quiz.review().advance();
        quiz.review().grade(Grade.EASY);
        desk.notes = List.of(QuizFixture.question(40, "So, is a generater really a corotine?", "Used as one, yes."));
        var again = desk.open();
        assertEquals(0, again.overview().outlookProperty().get().newCards());
        assertEquals(1, again.overview().outlookProperty().get().all());
    }

    @Test
    void aLogThatCannotBeWrittenSaysSoAndKeepsTheCard() throws Exception {
        var quiz = desk.open();
        quiz.review().start();
        quiz.review().advance();
        Files.createDirectories(desk.vault.reviews());
        quiz.review().grade(Grade.GOOD);
        assertEquals("Is a generator a coroutine?", prompt(quiz));
        assertTrue(quiz.error().textProperty().get().contains("does not count yet"), quiz.error().textProperty().get());
        Files.delete(desk.vault.reviews());
        quiz.review().grade(Grade.GOOD);
        assertEquals("", quiz.error().textProperty().get());
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
    }

    @Test
    void aChallengeIsRunJudgedGradedAndItsSolutionKept() throws Exception {
        desk.notes = List.of();
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        var line = quiz.overview().challengesProperty().get().getFirst();
        assertEquals("Say it", line.title());
        assertEquals("new", line.due());
        quiz.review().open(line.card());
        var challenge = quiz.current().challenge();
        assertEquals("# here", challenge.codeProperty().get());
        challenge.nextHint();
        challenge.nextHint();
        challenge.nextHint();
        assertEquals(2, challenge.hintsShownProperty().get());

        challenge.runChecks();
        assertEquals(Verdict.Outcome.FAILED, challenge.verdictProperty().get().orElseThrow().outcome());
        assertEquals(Grade.AGAIN, quiz.current().suggested());

        challenge.codeProperty().set("print('it')");
        challenge.runChecks();
        assertEquals("Passed in 38 ms — 1 of 1 checks",
                quiz.current().challenge().wordsOf(challenge.verdictProperty().get().orElseThrow()));
        assertEquals(Grade.GOOD, quiz.current().suggested());
        challenge.watch();
        assertEquals(List.of("answer.py\nprint('it')"), desk.watched);
        quiz.review().grade(Grade.GOOD);
        assertTrue(quiz.current().cardProperty().get().isEmpty());

        var again = desk.open();
        again.review().open(again.overview().challengesProperty().get().getFirst().card());
        assertEquals("print('it')", again.current().challenge().codeProperty().get());
        assertEquals(List.of("print('it')"), again.current().challenge().earlierSolutionsProperty().get());
        again.current().challenge().reset();
        assertEquals("# here", again.current().challenge().codeProperty().get());
        again.current().challenge().openEarlier();
        assertEquals("print('it')", again.current().challenge().codeProperty().get());
    }

    @Test
    void nothingToRunIsRefusedAndABrokenEngineIsReported() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        quiz.review().open(quiz.overview().challengesProperty().get().getFirst().card());
        quiz.current().challenge().codeProperty().set("  \n");
        quiz.current().challenge().runChecks();
        assertEquals(Verdict.Outcome.REFUSED,
                quiz.current().challenge().verdictProperty().get().orElseThrow().outcome());
        desk.runner = (name, code, checks) -> {
            throw new IllegalStateException("Python could not be started");
        };
        quiz.current().challenge().codeProperty().set("print(1)");
        quiz.current().challenge().runChecks();
        assertFalse(quiz.current().challenge().runningProperty().get());
        assertTrue(quiz.error().textProperty().get().contains("Python could not be started"));
    }

    @Test
    void opensTheCardOfALineAndReportsWhatCouldNotBeRead() throws Exception {
        desk.deck("{\"deck\": \"D\", \"cards\": [{\"id\": \"x\"}]}");
        var quiz = desk.open();
        assertEquals("quizzes/deck.json", quiz.cards().problemsProperty().get().getFirst().file());
        quiz.review().open(quiz.cards().findAt("notes/2020-01-27.md", 5).orElseThrow());
        assertEquals("How does a thread differ from a coroutine?", prompt(quiz));
        assertTrue(quiz.cards().findAt("notes/2020-01-27.md", 999).isEmpty());
        quiz.review().leave();
        assertTrue(quiz.current().cardProperty().get().isEmpty());
        assertEquals(List.<CardSource>of(), desk.opened);
    }

    @Test
    void codeUnderWayStaysWhenTheChallengeIsReworded() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        quiz.review().open(quiz.overview().challengesProperty().get().getFirst().card());
        quiz.current().challenge().codeProperty().set("print('mine')");
        quiz.current().challenge().nextHint();
        desk.deck(CHALLENGE.replace("Print it.", "Print it, please."));
        quiz.cards().load();
        assertEquals("Print it, please.", prompt(quiz));
        assertEquals("print('mine')", quiz.current().challenge().codeProperty().get());
        assertEquals(1, quiz.current().challenge().hintsShownProperty().get());
    }

    @Test
    void aDecksCardIsShownInTheListOfCards() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        var card = quiz.cards().find("c").orElseThrow();
        var source = (CardSource.Deck) card.source();
        assertTrue(quiz.browse().show(source));
        assertEquals(List.of(card), quiz.browse().selection().cardsProperty().get());
        assertFalse(quiz.browse().show(source), "it is on show already");
        quiz.browse().close();
        assertFalse(quiz.browse().show(new CardSource.Deck(source.file(), 99, source.deck())));
    }

    @Test
    void aNewStarterIsNoDraftAndNotHiddenByTheOldOne() throws Exception {
        desk.deck(CHALLENGE);
        var quiz = desk.open();
        quiz.review().open(quiz.overview().challengesProperty().get().getFirst().card());
        desk.deck(CHALLENGE.replace("# here", "# begin here"));
        quiz.cards().load();
        assertEquals("# begin here", quiz.current().challenge().codeProperty().get());
        quiz.review().leave();
        quiz.review().open(quiz.overview().challengesProperty().get().getFirst().card());
        assertEquals("# begin here", quiz.current().challenge().codeProperty().get());
        assertFalse(Files.exists(folder.resolve(".primed/solutions/c/draft.py")));
    }
}

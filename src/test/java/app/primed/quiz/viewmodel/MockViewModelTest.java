package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.io.MockFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.viewmodel.MockViewModel.Stage;
import app.primed.trace.RunEnd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockViewModelTest {
    private static final String DECK = """
            {"deck": "D", "cards": [
             {"id": "r", "topic": "states", "prompt": "Which states are there?", "answer": "Four."},
             {"id": "ch", "topic": "priming", "kind": "choice", "prompt": "Which?", "right": ["yes"],
              "wrong": ["no", "never"]},
             {"id": "c", "topic": "code", "kind": "challenge", "title": "Say it", "prompt": "Print it.",
              "starter": "# here", "hints": ["one"], "checks": [{"type": "stdout", "lines": ["printed"]}]}]}
            """;

    @TempDir
    Path folder;

    private QuizFixture desk;
    private Quiz quiz;
    private MockViewModel mock;

    @BeforeEach
    void desk() throws Exception {
        desk = new QuizFixture(folder);
        desk.deck(DECK);
        open();
    }

    private void open() {
        quiz = desk.open();
        mock = quiz.mock();
        mock.load();
    }

    private MockSessionViewModel begin() {
        mock.open();
        mock.begin();
        return mock.session();
    }

    /// Time goes by as it does on screen: in small ticks.
    private void pass(Duration time) {
        for (var left = time; left.isPositive(); left = left.minusSeconds(20)) {
            desk.pass(left.compareTo(Duration.ofSeconds(20)) < 0 ? left : Duration.ofSeconds(20));
            mock.session().tick();
        }
    }

    private MockInterview kept() throws Exception {
        return new MockFiles(desk.vault).unfinished().all().getFirst();
    }

    private Card card() {
        return mock.session().cardProperty().get().orElseThrow();
    }

    private void to(Class<? extends Card> kind) {
        while (!kind.isInstance(card())) {
            mock.session().next();
        }
    }

    @Test
    void theSheetSaysWhatThereIsAndIsRemembered() throws Exception {
        mock.open();
        assertEquals(6, mock.setup().questionsProperty().get());
        assertEquals(20, mock.setup().minutesProperty().get());
        assertEquals("There are not more, so it will be 4 questions and 1 code challenge. Available: 2 questions"
                + " of your notes, asked first, 2 cards of decks and 1 code challenge.",
                mock.setup().summaryProperty().get());
        mock.setup().questionsProperty().set(2);
        mock.setup().minutesProperty().set(7);
        mock.setup().challengeProperty().set(false);
        mock.setup().allTopicsProperty().set(false);
        assertEquals("Select at least one topic.", mock.setup().summaryProperty().get());
        assertFalse(mock.setup().canBeginProperty().get());
        mock.begin();
        assertEquals(Stage.SETUP, mock.stageProperty().get());
        mock.setup().choose("priming", true);
        mock.setup().choose("states", true);
        mock.begin();
        assertEquals("question 1 of 2", mock.session().positionProperty().get());
        assertEquals("7:00", mock.session().clock().timeProperty().get().text());
        desk.background.runLater();
        mock.close();
        open();
        mock.open();
        assertEquals(2, mock.setup().questionsProperty().get());
        assertEquals(Set.of("priming", "states"), mock.setup().chosenProperty().get());
        assertFalse(mock.setup().challengeProperty().get());
        assertFalse(mock.setup().allTopicsProperty().get());
    }

    @Test
    void whereThereIsNothingItSaysHowToWriteAQuestion() throws Exception {
        desk.notes = List.of();
        Files.delete(desk.vault.quizzes().resolve("deck.json"));
        open();
        mock.open();
        assertTrue(mock.setup().summaryProperty().get()
                .startsWith("There is nothing to ask yet. Write a question in a note"));
        mock.begin();
        assertEquals(Stage.SETUP, mock.stageProperty().get());
    }

    @Test
    void theClockCountsDownWarnsAndThenCountsOvertime() {
        var sitting = begin();
        assertEquals("20:00", sitting.clock().timeProperty().get().text());
        pass(Duration.ofMinutes(17));
        assertEquals("3:00", sitting.clock().timeProperty().get().text());
        assertEquals("3 minutes 0 seconds left", sitting.clock().timeProperty().get().spoken());
        assertEquals(ClockReading.Urgency.CALM, sitting.clock().timeProperty().get().urgency());
        pass(Duration.ofSeconds(60));
        assertEquals(ClockReading.Urgency.SOON, sitting.clock().timeProperty().get().urgency());
        assertEquals("Two minutes left.", sitting.clock().noticeProperty().get());
        pass(Duration.ofSeconds(162));
        assertEquals("+0:42", sitting.clock().timeProperty().get().text());
        assertEquals("Time is up, 42 seconds over", sitting.clock().timeProperty().get().spoken());
        assertEquals("Time is up. You can still finish your answer.", sitting.clock().noticeProperty().get());
        sitting.typedAnswerProperty().set("and so on");
        sitting.next();
        sitting.back();
        assertEquals("and so on", sitting.typedAnswerProperty().get());
    }

    @Test
    void aPauseStopsTheClockAndTakesNoAnswer() {
        var sitting = begin();
        pass(Duration.ofSeconds(30));
        sitting.pause();
        assertTrue(sitting.pausedProperty().get());
        pass(Duration.ofMinutes(30));
        sitting.next();
        sitting.skip();
        assertEquals("question 1 of 5", sitting.positionProperty().get());
        assertEquals("19:30", sitting.clock().timeProperty().get().text());
        sitting.resume();
        pass(Duration.ofSeconds(30));
        assertEquals("19:00", sitting.clock().timeProperty().get().text());
        assertEquals(0.35, sitting.clock().shareProperty().get(), 1e-5, "60 s of a seventh of 20 minutes");
    }

    @Test
    void aMachineThatSleptPausesIt() {
        var sitting = begin();
        desk.pass(Duration.ofHours(9));
        sitting.tick();
        assertTrue(sitting.pausedProperty().get());
        assertEquals("20:00", sitting.clock().timeProperty().get().text());
    }

    @Test
    void answersStayWhenOneGoesBackAndForth() {
        var sitting = begin();
        sitting.typedAnswerProperty().set("first");
        to(Card.Choice.class);
        var yes = sitting.choices().options().stream().map(o -> o.text()).toList().indexOf("yes");
        sitting.choose(yes);
        to(Card.Challenge.class);
        assertEquals("# here", sitting.challenge().codeProperty().get());
        sitting.challenge().codeProperty().set("print()");
        while (!(card() instanceof Card.Choice)) {
            sitting.back();
        }
        assertEquals(Set.of(yes), sitting.choices().chosenProperty().get());
        while (!sitting.isFirst()) {
            sitting.back();
        }
        assertEquals("first", sitting.typedAnswerProperty().get());
        to(Card.Challenge.class);
        assertEquals("print()", sitting.challenge().codeProperty().get());
        sitting.next();
        assertEquals("End the interview now? 2 questions have no written answer.", sitting.endPromptProperty().get());
        sitting.cancelEnd();
        assertEquals(Stage.ASKING, mock.stageProperty().get());
    }

    @Test
    void whatIsTypedIsKeptEveryFewSecondsAndWithEachQuestion() throws Exception {
        var sitting = begin();
        assertEquals("", kept().current().answer());
        sitting.typedAnswerProperty().set("some");
        pass(Duration.ofSeconds(1));
        assertEquals("", kept().current().answer());
        pass(Duration.ofSeconds(2));
        assertEquals("some", kept().current().answer());
        sitting.typedAnswerProperty().set("something");
        sitting.next();
        assertEquals("something", kept().questions().getFirst().answer());
        assertEquals(1, kept().index());
        assertEquals(Duration.ofSeconds(3), kept().elapsed());
    }

    @Test
    void afterAKillItIsOfferedAndGoesOnWhereItStopped() {
        var sitting = begin();
        sitting.typedAnswerProperty().set("kept");
        pass(Duration.ofSeconds(100));
        to(Card.Challenge.class);
        sitting.challenge().codeProperty().set("print(1)");
        pass(Duration.ofSeconds(10));
        open();
        assertEquals(Stage.CLOSED, mock.stageProperty().get());
        mock.open();
        mock.resume();
        assertEquals(Stage.ASKING, mock.stageProperty().get());
        assertEquals("18:10", mock.session().clock().timeProperty().get().text());
        assertTrue(card() instanceof Card.Challenge);
        assertEquals("print(1)", mock.session().challenge().codeProperty().get());
        while (!mock.session().isFirst()) {
            mock.session().back();
        }
        assertEquals("kept", mock.session().typedAnswerProperty().get());
        assertTrue(mock.unfinishedProperty().get().isEmpty());
    }

    @Test
    void leavingKeepsItAndItCanBeThrownAway() throws Exception {
        begin().typedAnswerProperty().set("kept");
        mock.leave();
        assertEquals("kept", kept().current().answer());
        assertTrue(mock.unfinishedProperty().get().isPresent());
        mock.open();
        mock.discard();
        assertEquals(List.of(), new MockFiles(desk.vault).unfinished().all());
        mock.load();
        assertTrue(mock.unfinishedProperty().get().isEmpty());
    }

    @Test
    void aQuestionThatIsGoneFromTheDeckKeepsItsAnswer() throws Exception {
        var sitting = begin();
        to(Card.Choice.class);
        var prompt = card().prompt();
        sitting.choose(0);
        mock.close();
        Files.delete(desk.vault.quizzes().resolve("deck.json"));
        open();
        mock.resume();
        assertEquals(prompt, card().prompt());
        assertTrue(card() instanceof Card.Recall);
    }

    @Test
    void codeNotRunIsRunAtTheEndAndChoicesJudgeThemselves() {
        var sitting = begin();
        to(Card.Choice.class);
        sitting.choose(sitting.choices().options().stream().map(o -> o.text()).toList().indexOf("yes"));
        to(Card.Challenge.class);
        sitting.challenge().codeProperty().set("nothing");
        sitting.challenge().runChecks();
        sitting.challenge().codeProperty().set("print('it')");
        sitting.end();
        assertEquals(Stage.REVIEW, mock.stageProperty().get());
        var review = mock.answers();
        var judged = 0;
        while (mock.stageProperty().get() == Stage.REVIEW) {
            var asked = review.shownProperty().get().orElseThrow();
            if (asked.card() instanceof Card.Recall) {
                assertTrue(review.isOwn());
                review.next();
                review.judge(MockMark.PARTLY);
                judged++;
            } else {
                assertFalse(review.isOwn());
                review.judge(MockMark.MISSED);
                assertEquals(MockMark.GOOD, asked.mark().orElseThrow(), asked.remark());
                review.next();
            }
        }
        assertEquals(3, judged);
        assertEquals(Stage.REPORT, mock.stageProperty().get());
        var report = mock.report().reportProperty().get().orElseThrow();
        assertEquals(0.7, report.score(), 1e-9);
        assertEquals("Passed in 38 ms — 1 of 1 checks", report.results().getLast().remark());
        assertEquals(List.of(report), mock.reportsProperty().get());
        assertTrue(mock.unfinishedProperty().get().isEmpty());
        mock.load();
        assertTrue(mock.unfinishedProperty().get().isEmpty(), "its file is gone");
    }

    @Test
    void checksThatCannotBeRunAreForThePersonToJudge() {
        desk.runner = (_, _, _) -> {
            throw new IllegalStateException("no Python here");
        };
        var sitting = begin();
        to(Card.Challenge.class);
        sitting.challenge().codeProperty().set("print('it')");
        sitting.end();
        assertEquals("The quiz could not continue: no Python here", mock.error().textProperty().get());
        var review = mock.answers();
        while (!(review.shownProperty().get().orElseThrow().card() instanceof Card.Challenge)) {
            if (review.isOwn()) {
                review.judge(MockMark.GOOD);
            } else {
                review.next();
            }
        }
        assertTrue(review.isOwn());
        review.judge(MockMark.PARTLY);
        assertEquals(MockMark.PARTLY, mock.report().reportProperty().get().orElseThrow().results().getLast().mark());
    }

    private void toReport() {
        var sitting = begin();
        sitting.typedAnswerProperty().set("mine");
        pass(Duration.ofSeconds(5));
        sitting.next();
        pass(Duration.ofSeconds(5));
        sitting.end();
        while (mock.stageProperty().get() == Stage.REVIEW) {
            if (mock.answers().isOwn() && !mock.answers().isJudged()) {
                mock.answers().judge(MockMark.GOOD);
            } else {
                mock.answers().next();
            }
        }
    }

    @Test
    void theScheduleIsLeftAloneUnlessAskedAndThatCanBeUndone() throws Exception {
        toReport();
        assertFalse(Files.exists(desk.vault.reviews()));
        mock.report().count(true);
        assertTrue(mock.report().countedProperty().get());
        assertEquals(3, quiz.overview().outlookProperty().get().newCards(),
                "the two that were reached are no longer new");
        mock.report().count(false);
        assertEquals(5, quiz.overview().outlookProperty().get().newCards());
        var again = desk.open();
        assertEquals(5, again.overview().outlookProperty().get().newCards());
    }

    @Test
    void studyNextBeginsARoundOfExactlyItsCards() {
        toReport();
        var study = mock.report().study();
        assertEquals(3, study.size());
        mock.study(study.getFirst().cards());
        assertEquals(Stage.CLOSED, mock.stageProperty().get());
        assertEquals(study.getFirst().cards().getFirst(), quiz.current().cardProperty().get().orElseThrow());
    }

    @Test
    void theReportIsSavedWithLinksThatLeadBackToTheVault() throws Exception {
        toReport();
        mock.report().save(folder.resolve("out/page.md"));
        var page = Files.readString(folder.resolve("out/page.md"));
        assertTrue(page.contains("](../notes/2020-01-27.md)"), page);
        assertTrue(mock.report().markdown().contains("](notes/2020-01-27.md)"));
        assertEquals(List.of("Saved to " + folder.resolve("out/page.md") + "."), desk.messages);
        assertEquals("mock-interview-2020-01-28.md", mock.report().fileName());
    }

    @Test
    void anEarlierReportIsOpenedAgain() {
        toReport();
        var made = mock.report().reportProperty().get().orElseThrow();
        open();
        mock.open();
        assertEquals(List.of(made), mock.reportsProperty().get());
        mock.show(mock.reportsProperty().get().getFirst());
        assertFalse(mock.report().isCountable());
        mock.back();
        assertEquals(Stage.SETUP, mock.stageProperty().get());
        mock.back();
        assertEquals(Stage.CLOSED, mock.stageProperty().get());
    }

    @Test
    void aDiskThatTakesNothingIsReportedAndTheInterviewGoesOn() throws Exception {
        Files.createDirectories(folder.resolve(".primed"));
        Files.writeString(folder.resolve(".primed/mock"), "a file where the folder should be");
        open();
        var sitting = begin();
        assertTrue(mock.error().textProperty().get().startsWith("This interview cannot be saved"),
                mock.error().textProperty().get());
        sitting.typedAnswerProperty().set("still here");
        sitting.next();
        sitting.back();
        assertEquals("still here", sitting.typedAnswerProperty().get());
    }

    @Test
    void aRunThatNeverEndedIsNoVerdict() {
        var sitting = begin();
        to(Card.Challenge.class);
        desk.runner = (_, code, _) -> QuizFixture.ran(code, RunEnd.Reason.TIME);
        sitting.challenge().codeProperty().set("while True: pass");
        sitting.end();
        var challenge = sitting.interview().orElseThrow().questions().getLast();
        assertEquals(MockMark.MISSED, challenge.mark().orElseThrow());
        assertTrue(challenge.remark().startsWith("Out of time"), challenge.remark());
    }
}

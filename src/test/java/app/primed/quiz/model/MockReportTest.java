package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.Card.Choice.Option;
import app.primed.quiz.model.LogLine.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MockReportTest {
    private static final Instant NOW = Instant.parse("2020-03-01T10:00:00Z");
    private static final CardSource DECK = new CardSource.Deck("quizzes/my deck (1).json", 7, "A");

    private static Card card(String id, String topic) {
        return new Card.Recall(id, topic, "What is " + id + "?", "!", "", DECK);
    }

    private static Card.Choice choice() {
        return new Card.Choice("ch", "states", "Which?", "",
                List.of(new Option("a", true), new Option("b", true), new Option("c", false)), "", DECK);
    }

    private static MockInterview interview(Card... cards) {
        return MockInterview.begin("m", NOW, new MockSetup(6, 10, Set.of(), true), List.of(cards));
    }

    @Test
    void choicesAreJudgedByWhatIsRight() {
        var asked = interview(choice());
        assertEquals(MockMark.MISSED, mark(asked));
        assertEquals(MockMark.PARTLY, mark(asked.withChosen(Set.of("a"))));
        assertEquals(MockMark.MISSED, mark(asked.withChosen(Set.of("a", "b", "c"))));
        assertEquals(MockMark.GOOD, mark(asked.withChosen(Set.of("b", "a"))));
    }

    private static MockMark mark(MockInterview interview) {
        return interview.end().questions().getFirst().mark().orElseThrow();
    }

    @Test
    void whatWasSkippedOrNotReachedIsMissedButMayBeJudgedOtherwise() {
        var asked =
                interview(card("a", "x"), card("b", "x"), card("c", "x")).afterTime(Duration.ofSeconds(5))
                        .withSkipped(true)
                        .goTo(1).afterTime(Duration.ofSeconds(9)).end();
        assertEquals("Skipped.", asked.questions().get(0).remark());
        assertTrue(asked.questions().get(1).mark().isEmpty(), "it may have been said aloud");
        assertEquals("Not reached.", asked.questions().get(2).remark());
        assertEquals(0, asked.index());
        var report = MockReport.of(asked.withMark(0, MockMark.GOOD, "").withMark(1, MockMark.PARTLY, ""));
        assertEquals(0.5, report.score());
        assertEquals(Duration.ofSeconds(14), report.timeUsed());
        assertEquals(List.of(true, true, false), report.results().stream().map(MockReport.Result::reached).toList());
    }

    @Test
    void codeTypedAfterTheVerdictHasNone() {
        var challenge = new Card.Challenge("c", "t", "Say it", "Print.", "# here", List.of(),
                List.of(new Check.Stdout(List.of("x"), Check.Stdout.Match.WHOLE, "prints x")), "", List.of(), DECK);
        var asked = interview(challenge).afterTime(Duration.ofSeconds(1));
        assertEquals(MockMark.MISSED, mark(asked), "the code it begins with is no answer");
        var judged = asked.withAnswer("print('x')").withMark(0, MockMark.GOOD, "Passed");
        assertEquals(MockMark.GOOD, mark(judged));
        assertTrue(judged.withAnswer("print('y')").end().questions().getFirst().mark().isEmpty());
    }

    @Test
    void aChallengeHasThreeTimesTheShareOfAQuestion() {
        var challenge = new Card.Challenge("c", "t", "", "Print.", "", List.of(), List.of(), "", List.of(), DECK);
        var asked = interview(card("a", "x"), card("b", "x"), challenge);
        assertEquals(Duration.ofMinutes(2), asked.share(0));
        assertEquals(Duration.ofMinutes(6), asked.share(2));
        assertEquals(Duration.ofMinutes(-1), asked.afterTime(Duration.ofMinutes(11)).timeLeft());
    }

    private static MockReport report() {
        return MockReport.of(interview(card("a", "x"), card("b", "y"), card("c", "y"), card("d", "z"))
                .withAnswer("It is | a `thing`.\n# no heading").afterTime(Duration.ofMinutes(11)).end()
                .withMark(0, MockMark.GOOD, "").withMark(1, MockMark.MISSED, "").withMark(2, MockMark.PARTLY, "")
                .withMark(3, MockMark.PARTLY, ""));
    }

    @Test
    void topicsComeTheLeastReadyFirst() {
        assertEquals(List.of("y 0.5 of 2", "z 0.5 of 1", "x 1 of 1"),
                report().topics().stream().map(t -> t.name() + " " + StudySuggestion.points(t)).toList());
    }

    @Test
    void studyNextIsWhatWentWorstThenWhatWasNotAsked() {
        var all = new ArrayList<>(List.of(card("b", "y"), card("c", "y"), card("d", "z"), card("a", "x")));
        for (var i = 0; i < 20; i++) {
            all.add(card("y" + i, "y"));
        }
        all.add(card("w1", "w"));
        all.add(card("v1", "v"));
        var lines = List.of(new Review("r", "v1", NOW.minusSeconds(60), Grade.EASY));
        var next = StudySuggestion.next(report(), all,
                ReviewProgress.of(lines, new Scheduler(SchedulerSettings.DEFAULT), false), NOW);
        assertEquals(List.of("y", "z", "w"), next.stream().map(StudySuggestion::topic).toList());
        assertEquals(StudySuggestion.CARDS, next.getFirst().cards().size());
        assertEquals(List.of("b", "c"), next.getFirst().cards().subList(0, 2).stream().map(Card::id).toList());
        assertEquals("0.5 of 2 here, 0 % ready", next.getFirst().why());
        assertEquals("not asked, 0 % ready", next.getLast().why());
    }

    @Test
    void thePageReadsWellByItself() {
        var page = MockReportMarkdown.of(report(),
                List.of(new StudySuggestion("y", "0.5 of 2 here, 0 % ready", List.of())),
                ZoneOffset.UTC, file -> file.replace(" ", "%20"));
        assertEquals("""
                # Mock interview, 1 Mar 2020, 10:00

                50 %: 1 good, 2 partly, 1 missed

                11:00 of 10:00 used, 1:00 over

                ## By topic, the least ready first

                - y: 0.5 of 2
                - z: 0.5 of 1
                - x: 1 of 1

                ## Questions

                1. **good** What is a? (11:00, [quizzes/my deck (1).json](quizzes/my%20deck%20(1).json))

                   ~~~~
                   It is | a `thing`.
                   # no heading
                   ~~~~

                2. **missed** What is b? (0:00, [quizzes/my deck (1).json](quizzes/my%20deck%20(1).json))
                """, page.substring(0, page.indexOf("\n3. ")));
        assertTrue(page.endsWith("\n## Study next\n\n- y (0.5 of 2 here, 0 % ready)\n"), page);
    }
}

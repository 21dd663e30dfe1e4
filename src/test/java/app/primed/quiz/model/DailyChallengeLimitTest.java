package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.quiz.model.LogLine.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyChallengeLimitTest {
    private static final Instant MIDNIGHT = Instant.parse("2020-03-01T00:00:00Z");

    private static Card challenge(String id) {
        return new Card.Challenge(id, "t", "", id, "", List.of(), List.of(), "", List.of(),
                new CardSource.Deck("quizzes/a.json", 1, "A"));
    }

    private static List<String> paced(List<Card> cards, LogLine... log) {
        var progress = ReviewProgress.of(List.of(log), new Scheduler(SchedulerSettings.DEFAULT), false);
        return DailyChallengeLimit.apply(cards, progress, MIDNIGHT).stream().map(Card::id).toList();
    }

    private static Review graded(String id, Duration afterMidnight) {
        return new Review("r" + id, id, MIDNIGHT.plus(afterMidnight), Grade.GOOD);
    }

    private final List<Card> cards = List.of(challenge("x"), challenge("y"), ReviewQueueTest.card("a", "1"),
            ReviewQueueTest.card("b", "1"), ReviewQueueTest.card("c", "1"), ReviewQueueTest.card("d", "1"),
            ReviewQueueTest.card("e", "1"));

    @Test
    void oneNewChallengeADayAfterAFewCards() {
        assertEquals(List.of("a", "b", "c", "d", "x", "e"), paced(cards));
        assertEquals(List.of("a", "x"), paced(cards.subList(0, 3)));
    }

    @Test
    void whoMetOneTodayMeetsNoOther() {
        assertEquals(List.of("x", "a", "b", "c", "d", "e"), paced(cards, graded("x", Duration.ofHours(1))));
    }

    @Test
    void oneThatWasTriedBeforeComesBackAsAnyCard() {
        assertEquals(List.of("x", "a", "b", "c", "d", "y", "e"), paced(cards, graded("x", Duration.ofHours(-1))));
    }
}

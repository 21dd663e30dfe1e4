package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.quiz.model.LogLine.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Of the cards of one line one is asked a day.
class SiblingFilterTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /// Eleven at night in Berlin.
    private static final Instant NOW = Instant.parse("2020-01-28T22:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2020-01-28T23:00:00Z");

    private static Card card(String id, int line) {
        return new Card.Recall(id, "t", id, "!", "",
                new CardSource.Note("notes/a.md", line, "Learnings", Optional.<LocalDate>empty()));
    }

    private static final List<Card> ALL = List.of(card("there", 4), card("back", 4), card("other", 9));

    private static ReviewProgress log(Review... reviews) {
        return ReviewProgress.of(List.of(reviews), new Scheduler(SchedulerSettings.DEFAULT), false);
    }

    private static Review review(String card, Instant at, Grade grade) {
        return new Review(card + at, card, at, grade);
    }

    private static List<String> asked(ReviewProgress log, Instant now) {
        return SiblingFilter.today(ALL, log, now, BERLIN).cards().stream().map(Card::id).toList();
    }

    @Test
    void ofTwoNewOnesOneIsAsked() {
        assertEquals(List.of("there", "other"), asked(log(), NOW));
        assertEquals(Optional.of(MIDNIGHT), SiblingFilter.today(ALL, log(), NOW, BERLIN).next());
    }

    @Test
    void onceOneWasGradedTheOtherWaitsForMidnight() {
        var log = log(review("back", NOW, Grade.EASY));
        assertEquals(List.of("back", "other"), asked(log, NOW.plusSeconds(60)));
        assertEquals(List.of("there", "back", "other"), asked(log, MIDNIGHT));
    }

    @Test
    void whatIsDueComesBeforeWhatIsNew() {
        var log = log(review("back", NOW.minus(Duration.ofDays(60)), Grade.EASY));
        assertEquals(List.of("back", "other"), asked(log, NOW));
    }

    @Test
    void whatWasGradedTodayComesBackOnItsSteps() {
        var log = log(review("back", NOW, Grade.AGAIN), review("there", NOW.plusSeconds(30), Grade.AGAIN));
        assertEquals(List.of("there", "back", "other"), asked(log, NOW.plusSeconds(600)));
        assertEquals(Optional.empty(), SiblingFilter.today(ALL, log, NOW.plusSeconds(600), BERLIN).next());
    }

    @Test
    void whatIsNotDueHoldsNothingBack() {
        var log = log(review("there", NOW.minus(Duration.ofDays(2)), Grade.EASY));
        assertEquals(List.of("there", "back", "other"), asked(log, NOW));
    }

    @Test
    void cardsOfADeckAreNoSiblingsOfThisKind() {
        var decks = List.of(ReviewQueueTest.card("a", "t"), ReviewQueueTest.card("b", "t"));
        assertEquals(decks, SiblingFilter.today(decks, log(), NOW, BERLIN).cards());
    }

    @Test
    void theQueueSaysWhenTheNextOneMayBeAsked() {
        var log = log(review("there", NOW.minus(Duration.ofMinutes(5)), Grade.EASY));
        var today = SiblingFilter.today(ALL, log, NOW, BERLIN);
        var queue = ReviewQueue.of(today.cards(), log, NOW, 20).withNextAtMost(today.next());
        assertEquals(List.of("other"), queue.cards().stream().map(Card::id).toList());
        assertEquals(Optional.of(MIDNIGHT), queue.next());
    }
}

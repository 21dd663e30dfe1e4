package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.LogLine.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final Instant MONDAY = Instant.parse("2020-01-27T09:00:00Z");
    private static final Scheduler SCHEDULER = new Scheduler(SchedulerSettings.DEFAULT);

    private final List<LogLine> log = new ArrayList<>();
    private final List<Card> cards =
            List.of(card("known", "states"), card("shaky", "states"), card("fresh", "yield from"));

    private static Card card(String id, String topic) {
        return new Card.Recall(id, topic, id + "?", "yes", "", new CardSource.Deck("quizzes/d.json", 1, "d"));
    }

    private void grade(String card, Grade grade, Instant at) {
        log.add(new Review("r" + log.size(), card, at, grade));
    }

    private Statistics at(Instant now) {
        return Statistics.of(cards, ReviewProgress.of(log, SCHEDULER, false), now, now, ZoneOffset.UTC);
    }

    @Test
    void whatIsOverdueFallsDueToday() {
        grade("known", Grade.EASY, MONDAY);
        grade("shaky", Grade.AGAIN, MONDAY);
        var statistics = at(MONDAY.plus(Duration.ofDays(1)));
        assertEquals(LocalDate.of(2020, 1, 28), statistics.forecast().getFirst().day());
        assertEquals(1, statistics.forecast().getFirst().cards());
        assertEquals(Statistics.DAYS_AHEAD, statistics.forecast().size());
        assertEquals(2, statistics.forecast().stream().mapToInt(Statistics.Due::cards).sum());
    }

    @Test
    void onlyCardsPastTheirStepsTellWhatWasKept() {
        grade("known", Grade.EASY, MONDAY);
        grade("shaky", Grade.AGAIN, MONDAY);
        grade("shaky", Grade.EASY, MONDAY.plus(Duration.ofMinutes(5)));
        assertTrue(at(MONDAY.plus(Duration.ofHours(1))).weeks().isEmpty());
        var later = MONDAY.plus(Duration.ofDays(9));
        grade("known", Grade.GOOD, later);
        grade("shaky", Grade.AGAIN, later);
        var weeks = at(later).weeks();
        assertEquals(List.of(new Statistics.Week(LocalDate.of(2020, 2, 3), 2, 1)), weeks);
        assertEquals(0.5, weeks.getFirst().retention());
    }

    @Test
    void theLeastReadyTopicComesFirstAndANewCardCountsAsUnknown() {
        grade("known", Grade.EASY, MONDAY);
        var topics = at(MONDAY).topics();
        assertEquals(new Statistics.Topic("yield from", 1, 0, 0), topics.getFirst());
        assertEquals("states", topics.getLast().name());
        assertEquals(1, topics.getLast().seen());
        assertEquals(0.5, topics.getLast().readiness(), 1e-9);
        var muchLater = at(MONDAY.plus(Duration.ofDays(60))).topics().getLast();
        assertTrue(muchLater.readiness() < topics.getLast().readiness(), muchLater.toString());
    }

    @Test
    void aDayNotBegunDoesNotBreakARow() {
        grade("known", Grade.GOOD, MONDAY);
        grade("known", Grade.GOOD, MONDAY.plus(Duration.ofDays(1)));
        assertEquals(2, at(MONDAY.plus(Duration.ofDays(1))).streak());
        assertEquals(2, at(MONDAY.plus(Duration.ofDays(2))).streak());
        assertEquals(0, at(MONDAY.plus(Duration.ofDays(3))).streak());
        assertEquals(Map.of(LocalDate.of(2020, 1, 27), 1, LocalDate.of(2020, 1, 28), 1), at(MONDAY).perDay());
    }
}

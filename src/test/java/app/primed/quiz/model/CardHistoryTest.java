package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.LogLine.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardHistoryTest {
    private static final Instant START = Instant.parse("2020-01-27T18:00:00Z");
    private static final Scheduler SCHEDULER = new Scheduler(SchedulerSettings.DEFAULT);

    private static CardHistory history(Review... reviews) {
        return CardHistory.of("a", ReviewProgress.of(List.of(reviews), SCHEDULER, false));
    }

    private static Review review(String id, int days, Grade grade) {
        return new Review(id, "a", START.plus(Duration.ofDays(days)), grade);
    }

    @Test
    void theCurveFallsFromCertainToTheTargetAtItsStability() {
        var history = history(review("1", 0, Grade.EASY));
        var curve = history.curve(history.end(START));
        assertEquals(1, curve.getFirst().recall(), 1e-9);
        for (var i = 1; i < curve.size(); i++) {
            assertTrue(curve.get(i).recall() < curve.get(i - 1).recall(), "point " + i);
        }
        var stability = history.moments().getFirst().after().stability();
        assertEquals(0.9, history.recall(START.plusSeconds(Math.round(stability * 86_400))), 1e-6);
    }

    @Test
    void itEndsThirtyDaysOnOrHalfTheIntervalPastTheDueDay() {
        var soon = history(review("1", 0, Grade.GOOD));
        assertEquals(START.plus(Duration.ofDays(34)), soon.end(START.plus(Duration.ofDays(4))));
        var known = history(review("1", 0, Grade.EASY), review("2", 30, Grade.EASY), review("3", 200, Grade.EASY));
        var last = known.moments().getLast();
        assertTrue(last.interval().toDays() > 60);
        assertEquals(last.at().plus(last.interval()).plus(last.interval().dividedBy(2)), known.end(last.at()));
    }

    @Test
    void eachMomentAgreesWithTheSchedule() {
        var reviews = new Review[] {
            review("1", 0, Grade.GOOD), review("2", 1, Grade.AGAIN), review("3", 3, Grade.GOOD),
            review("4", 9, Grade.HARD)};
        var history = history(reviews);
        assertEquals(ReviewProgress.of(List.of(reviews), SCHEDULER, false).state("a"),
                history.moments().getLast().after());
        assertEquals(1, history.moments().getFirst().recall());
        assertEquals(0, history().recall(START), "nothing is known of a card nobody graded");
        assertEquals(List.of(), history().curve(START));
    }
}

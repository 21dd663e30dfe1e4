package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.CardState.Studied;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static final Instant START = Instant.parse("2020-01-27T18:00:00Z");
    private final Scheduler scheduler = new Scheduler(SchedulerSettings.DEFAULT);

    private static Duration wait(Studied state) {
        return Duration.between(state.reviewed(), state.due());
    }

    @Test
    void newCardsGoThroughTheLearningSteps() {
        var choices = scheduler.choices(CardState.NEW, START, Fuzz.OFF);
        assertEquals(Duration.ofMinutes(1), wait(choices.get(Grade.AGAIN)));
        assertEquals(Duration.ofSeconds(330), wait(choices.get(Grade.HARD)));
        assertEquals(Duration.ofMinutes(10), wait(choices.get(Grade.GOOD)));
        assertEquals(Duration.ofDays(8), wait(choices.get(Grade.EASY)));
        assertEquals(Phase.LEARNING, choices.get(Grade.GOOD).phase());
        assertEquals(1, choices.get(Grade.GOOD).step());
        assertEquals(Phase.REVIEW, choices.get(Grade.EASY).phase());
    }

    @Test
    void forgettingSendsACardThroughRelearning() {
        CardState state = scheduler.next(CardState.NEW, Grade.EASY, START);
        var later = START.plus(Duration.ofDays(8));
        var forgotten = scheduler.next(state, Grade.AGAIN, later);
        assertEquals(Phase.RELEARNING, forgotten.phase());
        assertEquals(1, forgotten.lapses());
        assertEquals(Duration.ofMinutes(10), wait(forgotten));
        assertEquals(Duration.ofMinutes(15), wait(scheduler.next(forgotten, Grade.HARD, forgotten.due())));
        var back = scheduler.next(forgotten, Grade.GOOD, forgotten.due());
        assertEquals(Phase.REVIEW, back.phase());
        assertTrue(wait(back).toDays() >= 1);
        assertEquals(1, back.lapses());
    }

    @Test
    void withoutStepsEveryGradeLeadsToDaysInOrder() {
        var daily = new Scheduler(SchedulerSettings.DEFAULT.withoutSteps());
        CardState state = CardState.NEW;
        var at = START;
        for (var i = 0; i < 12; i++) {
            var choices = daily.choices(state, at, Fuzz.OFF);
            var days = choices.values().stream().map(s -> wait(s).toDays()).toList();
            assertEquals(days.stream().sorted().distinct().toList(), days);
            state = choices.get(i % 5 == 4 ? Grade.AGAIN : Grade.GOOD);
            at = assertInstanceOf(Studied.class, state).due();
        }
    }

    @Test
    void neverPlansBeyondTheLongestInterval() {
        var settings = new SchedulerSettings(
                FsrsParameters.DEFAULT, 0.90, List.of(), List.of(), 30, true);
        var brief = new Scheduler(settings);
        CardState state = CardState.NEW;
        var at = START;
        for (var i = 0; i < 20; i++) {
            var next = brief.next(state, Grade.EASY, at, Fuzz.of("card"));
            assertTrue(wait(next).toDays() <= 30);
            state = next;
            at = next.due();
        }
    }

    @Test
    void higherRetentionAsksSooner() {
        var state = scheduler.next(CardState.NEW, Grade.EASY, START);
        var strict = new Scheduler(SchedulerSettings.DEFAULT.withRetention(0.97));
        var strictly = strict.next(CardState.NEW, Grade.EASY, START);
        assertTrue(wait(strictly).compareTo(wait(state)) < 0);
        assertEquals(state.stability(), strictly.stability());
    }

    @Test
    void fuzzStaysInItsRangeAndRepeatsItself() {
        var seen = new java.util.TreeSet<Integer>();
        for (var card = 0; card < 500; card++) {
            var fuzz = Fuzz.of("card-" + card);
            var days = fuzz.spread(20, 36_500, 3);
            assertEquals(days, fuzz.spread(20, 36_500, 3));
            seen.add(days);
        }
        // 1 + 0.15 × 4.5 + 0.1 × 13 = 2.975 either way, as in py-fsrs and ts-fsrs.
        assertEquals(new Fuzz.Range(17, 23), Fuzz.Range.around(20, 36_500));
        assertEquals(List.of(17, 18, 19, 20, 21, 22, 23), List.copyOf(seen));
        assertEquals(2, Fuzz.of("x").spread(2, 36_500, 1));
        assertEquals(new Fuzz.Range(2, 4), Fuzz.Range.around(3, 36_500));
    }

    @Test
    void aClockThatWentBackCountsAsTheSameDay() {
        var state = scheduler.next(CardState.NEW, Grade.EASY, START);
        var before = scheduler.next(state, Grade.GOOD, START.minus(Duration.ofDays(5)));
        var same = scheduler.next(state, Grade.GOOD, START);
        assertEquals(same.stability(), before.stability());
    }
}

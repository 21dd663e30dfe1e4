package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.quiz.model.LogLine.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InterviewQueueTest {
    private static final Instant NOW = Instant.parse("2020-03-01T10:00:00Z");
    private final Scheduler scheduler = new Scheduler(SchedulerSettings.DEFAULT);

    private ReviewProgress good(int... daysAgo) {
        var lines = new ArrayList<LogLine>();
        for (int i = 0; i < daysAgo.length; i++) {
            lines.add(new Review("r" + i, "c" + i, NOW.minus(Duration.ofDays(daysAgo[i])), Grade.EASY));
        }
        return ReviewProgress.of(lines, scheduler, false);
    }

    private static List<Card> cards(int count) {
        var cards = new ArrayList<Card>();
        for (int i = 0; i < count; i++) {
            cards.add(ReviewQueueTest.card("c" + i, "t"));
        }
        return cards;
    }

    private double expected(List<Card> all, List<Card> asked, ReviewProgress progress, Instant at) {
        return all.stream().mapToDouble(card -> asked.contains(card)
                ? InterviewQueue.asked(scheduler, progress.state(card.id()), NOW, at)
                : scheduler.recall(progress.state(card.id()), at)).sum();
    }

    /// Whatever the number of cards one has time for: no other choice of as many leaves more known on the day.
    @Property(tries = 60)
    void noOtherCardsWouldLeaveMoreKnownOnTheDay(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 1, max = 120) Integer> daysAgo,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        var progress = good(daysAgo.stream().mapToInt(d -> d).toArray());
        var all = cards(daysAgo.size() + 2);
        var at = NOW.plus(Duration.ofDays(days));
        var queue = InterviewQueue.of(all, progress, NOW, at, 0, 2, 0).cards();
        for (int many = 0; many <= queue.size(); many++) {
            double best = 0;
            for (int set = 0; set < 1 << all.size(); set++) {
                if (Integer.bitCount(set) == many) {
                    int chosen = set;
                    best = Math.max(best, expected(all, all.stream()
                            .filter(c -> (chosen >> all.indexOf(c) & 1) == 1).toList(), progress, at));
                }
            }
            assertEquals(best, expected(all, queue.subList(0, many), progress, at), 1e-9);
        }
    }

    @Test
    void whatIsNotDueIsAskedWhereItHelpsOnTheDay() {
        var progress = good(7, 0);
        var all = cards(2);
        assertEquals(List.of(), ReviewQueue.of(all, progress, NOW, 0).cards(), "neither is due");
        var queue = InterviewQueue.of(all, progress, NOW, NOW.plus(Duration.ofDays(2)), 0, 0, 0);
        assertEquals(List.of("c0"), queue.cards().stream().map(Card::id).toList());
        assertEquals(1, queue.due());
    }

    @Test
    void allNewCardsAreMetByTheDay() {
        var queue = InterviewQueue.of(cards(90), good(), NOW, NOW.plus(Duration.ofDays(2)), 0, 20, 0);
        assertEquals(30, queue.newCards());
        assertEquals(20, InterviewQueue.of(cards(90), good(), NOW, NOW.plus(Duration.ofDays(29)), 0, 20, 0).newCards());
    }

    @Test
    void theShareOfADayDoesNotGrowByWhatWasMet() {
        var soon = NOW.plus(Duration.ofDays(2));
        assertEquals(10, InterviewQueue.of(cards(70), good(), NOW, soon, 20, 20, 0).newCards());
        assertEquals(0, InterviewQueue.of(cards(60), good(), NOW, soon, 30, 20, 0).newCards());
        assertEquals(7, InterviewQueue.of(cards(60), good(), NOW, soon, 30, 20, 7).newCards());
    }

    @Test
    void theMomentIsNoonOfTheDayOrSoon() {
        var day = LocalDate.parse("2020-03-01");
        assertEquals(Instant.parse("2020-03-01T12:00:00Z"), InterviewQueue.momentOn(day, NOW, ZoneOffset.UTC));
        var late = NOW.plus(Duration.ofHours(5));
        assertEquals(late.plus(Duration.ofHours(1)), InterviewQueue.momentOn(day, late, ZoneOffset.UTC));
        assertEquals(Instant.parse("2020-03-02T03:00:00Z"),
                InterviewQueue.momentOn(day.plusDays(1), NOW, ZoneOffset.ofHours(9)));
    }
}

package app.primed.quiz.io.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.quiz.io.anki.AnkiHistory.Entry;
import app.primed.quiz.model.Grade;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Histories as Anki writes them; what counts of each is what Anki's own scheduler takes (`reviews_for_fsrs`).
class AnkiHistoryTest {
    private static final Instant NOW = Instant.parse("2020-02-01T00:00:00Z");
    private static final int LEARN = 0;
    private static final int REVIEW = 1;
    private static final int RELEARN = 2;
    private static final int FILTERED = 3;
    private static final int MANUAL = 4;
    private static final int RESCHEDULED = 5;

    private static Entry graded(int day, int kind) {
        return new Entry(NOW.minusSeconds(86_400L * (30 - day)).toEpochMilli(), 3, 1, 2500, kind);
    }

    private static Entry with(Entry e, int button, long interval, long factor) {
        return new Entry(e.millis(), button, interval, factor, e.kind());
    }

    private static List<Integer> days(Entry... entries) {
        return AnkiHistory.of("c", List.of(entries), NOW).stream()
                .map(r -> 30 - (int) ((NOW.toEpochMilli() - r.millis()) / 86_400_000)).toList();
    }

    @Test
    void learningAndReviewsCount() {
        assertEquals(List.of(1, 2, 5, 6), days(
                graded(1, LEARN), graded(2, LEARN), graded(5, REVIEW), graded(6, RELEARN)));
    }

    @Test
    void ungradedCardsDoNotCount() {
        assertEquals(List.of(1, 9), days(graded(1, LEARN), with(graded(3, MANUAL), 0, 30, 2500),
                with(graded(4, RESCHEDULED), 0, 30, 2500), with(graded(5, FILTERED), 3, 0, 0), graded(9, REVIEW)));
    }

    @Test
    void aFilteredDeckThatReschedulesCounts() {
        assertEquals(List.of(1, 5), days(graded(1, LEARN), with(graded(5, FILTERED), 3, 6, 2500)));
    }

    @Test
    void nothingFromBeforeAResetCounts() {
        var reset = with(graded(7, MANUAL), 0, 0, 0);
        assertEquals(List.of(8, 9),
                days(graded(1, LEARN), graded(2, REVIEW), reset, graded(8, LEARN), graded(9, REVIEW)));
        assertEquals(List.of(9), days(graded(1, LEARN), graded(2, REVIEW), reset, graded(9, REVIEW)));
        assertEquals(List.of(), days(graded(1, LEARN), graded(2, REVIEW), reset));
    }

    /// Anki once wrote nothing when a card was begun anew; it learns again then.
    @Test
    void learningAgainBeginsAnew() {
        assertEquals(List.of(6, 7), days(graded(1, LEARN), graded(3, REVIEW), graded(6, LEARN), graded(7, REVIEW)));
    }

    @Test
    void aHistoryThatWasCutBeginsWithItsFirstReview() {
        assertEquals(List.of(5, 6), days(with(graded(4, RELEARN), 3, -600, 0), graded(5, REVIEW), graded(6, REVIEW)));
    }

    @Test
    void aClockThatWentWrongIsNotBelieved() {
        assertEquals(List.of(1), days(graded(1, LEARN), graded(31, REVIEW)));
        assertEquals(List.of(), days(new Entry(-5, 3, 1, 2500, LEARN)));
    }

    @Test
    void threeButtonsBecomeFour() {
        assertEquals(List.of(Grade.AGAIN, Grade.GOOD, Grade.EASY), Stream.of(1, 2, 3)
                .map(b -> with(graded(b, LEARN), b, -60, 0).ofFourButtons())
                .flatMap(e -> AnkiHistory.of("c", List.of(e), NOW).stream()).map(AnkiReviewData.AnkiReview::grade)
                .toList());
        assertEquals(3, graded(1, REVIEW).ofFourButtons().button());
    }
}

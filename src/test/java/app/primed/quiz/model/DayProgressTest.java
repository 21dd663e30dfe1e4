package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Undo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayProgressTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2020-03-01T18:00:00Z");

    private static DayProgress today(LogLine... lines) {
        return DayProgress.of(ReviewProgress.of(List.of(lines), new Scheduler(SchedulerSettings.DEFAULT), false), NOW,
                TOKYO);
    }

    private static Review review(String card, String at, Grade grade) {
        return new Review(card + at, card, Instant.parse(at), grade);
    }

    @Test
    void tellsWhatIsDoneWhatComesBackAndWhatWasNew() {
        var last = review("learning", "2020-03-01T17:59:00Z", Grade.GOOD);
        var today = today(
                review("known", "2020-02-01T10:00:00Z", Grade.EASY),
                review("known", "2020-03-01T16:00:00Z", Grade.GOOD),
                review("easy", "2020-03-01T15:30:00Z", Grade.EASY), last,
                review("again", "2020-03-01T17:58:00Z", Grade.AGAIN),
                review("yesterday", "2020-03-01T14:59:59Z", Grade.EASY));
        assertEquals(new DayProgress(2, 3, List.of("again", "learning"), Optional.of(last)), today);
    }

    @Test
    void midnightIsThatOfThePlace() {
        assertEquals(0, today(review("a", "2020-03-01T14:59:59Z", Grade.EASY)).done());
        assertEquals(1, today(review("a", "2020-03-01T15:00:00Z", Grade.EASY)).done());
    }

    @Test
    void undoneReviewsDoNotCount() {
        var review = review("a", "2020-03-01T17:00:00Z", Grade.EASY);
        assertEquals(new DayProgress(0, 0, List.of(), Optional.empty()),
                today(review, new Undo("u", review.id(), review.at().plusSeconds(5))));
    }
}

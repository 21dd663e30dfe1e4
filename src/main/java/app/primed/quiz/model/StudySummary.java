package app.primed.quiz.model;

import app.primed.quiz.model.CardState.Studied;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/// Streak and retention.
///
/// @param streak consecutive days with a grade, up to today or yesterday
/// @param retention the share, 0 to 1, of reviews of cards in review in the last 30 days that were recalled
public record StudySummary(int streak, OptionalDouble retention) {
    public static final StudySummary NONE = new StudySummary(0, OptionalDouble.empty());
    private static final Duration MONTH = Duration.ofDays(30);

    /// @param zone whose midnight starts a day
    public static StudySummary of(ReviewProgress progress, Instant now, ZoneId zone) {
        var days = new HashSet<LocalDate>();
        var since = now.minus(MONTH);
        int asked = 0;
        int known = 0;
        for (var card : progress.cards()) {
            var reviews = progress.reviews(card);
            boolean lately = !reviews.getLast().at().isBefore(since);
            CardState state = CardState.NEW;
            for (var review : reviews) {
                days.add(LocalDate.ofInstant(review.at(), zone));
                if (lately) {
                    if (!review.at().isBefore(since) && state instanceof Studied s && s.phase() == Phase.REVIEW) {
                        asked++;
                        known += review.grade() == Grade.AGAIN ? 0 : 1;
                    }
                    state = progress.scheduler().next(state, review.grade(), review.at(), progress.fuzz(card));
                }
            }
        }
        return new StudySummary(
                streak(days, LocalDate.ofInstant(now, zone)),
                asked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) known / asked));
    }

    static int streak(Set<LocalDate> days, LocalDate today) {
        int streak = 0;
        // Without a grade today, the streak is not broken yet.
        var day = days.contains(today) ? today : today.minusDays(1);
        while (days.contains(day)) {
            streak++;
            day = day.minusDays(1);
        }
        return streak;
    }
}

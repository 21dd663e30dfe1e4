package app.primed.quiz.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The day's session: what was done, and what is left to ask.
public record DaySession(DayProgress today, ReviewQueue queue) {

    /// @param cards the active cards
    /// @param more new cards in addition to the daily ones
    /// @param zone whose midnight starts the day
    public static DaySession of(
            List<Card> cards, ReviewProgress progress, QuizSettings settings, Instant now, ZoneId zone, int more) {
        var today = DayProgress.of(progress, now, zone);
        int fresh = Math.max(0, settings.newPerDay() - today.introduced()) + more;
        var midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        // Someone who asked for more new cards gets all kinds.
        var paced = more > 0 ? cards : DailyChallengeLimit.apply(cards, progress, midnight);
        var apart = SiblingFilter.today(paced, progress, now, zone);
        var queue = readyFor(settings, now, zone)
                .map(at -> InterviewQueue.of(
                        apart.cards(), progress, now, at, today.introduced(), settings.newPerDay(), more))
                .orElseGet(() -> ReviewQueue.of(apart.cards(), progress, now, fresh));
        return new DaySession(today, queue.withNextAtMost(apart.next()));
    }

    /// The time of the interview, if its date is set and has not passed.
    public static Optional<Instant> readyFor(QuizSettings settings, Instant now, ZoneId zone) {
        return settings.interview().filter(day -> !day.isBefore(LocalDate.ofInstant(now, zone)))
                .map(day -> InterviewQueue.momentOn(day, now, zone));
    }
}

package app.primed.quiz.model;

import java.time.Duration;
import java.util.List;

/// What a person may set about scheduling.
///
/// @param weights the parameters of the memory model
/// @param retention the recall aimed at when a card falls due, above 0 up to 1
/// @param learning steps of a new card before it goes on days
/// @param relearning steps of a forgotten card
/// @param maximumDays the longest interval
/// @param shortTerm whether reviews on one day have rules of their own
public record SchedulerSettings(
        FsrsParameters weights, double retention, List<Duration> learning, List<Duration> relearning, int maximumDays,
        boolean shortTerm) {

    /// The longest interval there may be, in days.
    public static final int LONGEST = 36_500;
    public static final SchedulerSettings DEFAULT = new SchedulerSettings(
            FsrsParameters.DEFAULT, 0.90, List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
            List.of(Duration.ofMinutes(10)), LONGEST, true);
    /// A recall to aim at that a person may choose. Below it cards are mostly forgotten when they come back, above it
    /// they come back nearly every day; Anki draws the same lines.
    ///
    /// @throws IllegalArgumentException unless 0.70 ≤ retention ≤ 0.99
    public static double retentionOf(double retention) {
        if (!(retention >= 0.70 && retention <= 0.99)) {
            throw new IllegalArgumentException("the recall aimed at is from 0.70 to 0.99, not " + retention);
        }
        return retention;
    }

    public SchedulerSettings {
        if (!(retention > 0 && retention <= 1)) {
            throw new IllegalArgumentException("retention is above 0 and at most 1, not " + retention);
        }
        if (maximumDays < 1) {
            throw new IllegalArgumentException("the longest interval is at least a day, not " + maximumDays);
        }
        learning = List.copyOf(learning);
        relearning = List.copyOf(relearning);
    }

    public SchedulerSettings withRetention(double other) {
        return new SchedulerSettings(weights, other, learning, relearning, maximumDays, shortTerm);
    }

    public SchedulerSettings withWeights(FsrsParameters other) {
        return new SchedulerSettings(other, retention, learning, relearning, maximumDays, shortTerm);
    }

    public SchedulerSettings withSteps(List<Duration> first, List<Duration> again) {
        return new SchedulerSettings(weights, retention, first, again, maximumDays, shortTerm);
    }

    public SchedulerSettings withMaximumDays(int days) {
        return new SchedulerSettings(weights, retention, learning, relearning, days, shortTerm);
    }

    public SchedulerSettings withoutSteps() {
        return new SchedulerSettings(weights, retention, List.of(), List.of(), maximumDays, false);
    }
}

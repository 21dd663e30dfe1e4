package app.primed.quiz.model;

import java.time.Duration;
import java.util.List;

/// The scheduling settings.
///
/// @param weights the parameters of the memory model
/// @param retention the desired retention, above 0 up to 1
/// @param learning the steps of a new card before it gets intervals in days
/// @param relearning the steps of a forgotten card
/// @param maximumDays the longest interval
/// @param shortTerm whether reviews on the same day have their own formula
public record SchedulerSettings(
        FsrsParameters weights, double retention, List<Duration> learning, List<Duration> relearning, int maximumDays,
        boolean shortTerm) {

    /// The upper bound of the longest interval, in days.
    public static final int LONGEST = 36_500;
    public static final SchedulerSettings DEFAULT = new SchedulerSettings(
            FsrsParameters.DEFAULT, 0.90, List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
            List.of(Duration.ofMinutes(10)), LONGEST, true);
    /// Checks a desired retention. Below the bounds most cards are forgotten when due, above them they are due nearly
    /// every day; Anki has the same bounds.
    ///
    /// @throws IllegalArgumentException unless 0.70 ≤ retention ≤ 0.99
    public static double retentionOf(double retention) {
        if (!(retention >= 0.70 && retention <= 0.99)) {
            throw new IllegalArgumentException("the desired retention is from 0.70 to 0.99, not " + retention);
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

    public SchedulerSettings withSteps(List<Duration> learning, List<Duration> relearning) {
        return new SchedulerSettings(weights, retention, learning, relearning, maximumDays, shortTerm);
    }

    public SchedulerSettings withMaximumDays(int days) {
        return new SchedulerSettings(weights, retention, learning, relearning, days, shortTerm);
    }

    public SchedulerSettings withoutSteps() {
        return new SchedulerSettings(weights, retention, List.of(), List.of(), maximumDays, false);
    }
}

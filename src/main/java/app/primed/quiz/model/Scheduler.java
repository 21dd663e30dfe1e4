package app.primed.quiz.model;

import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The FSRS-6 scheduler: a pure function of a card's state, the grade and the time.
///
/// Elapsed time is counted in whole periods of 24 hours, as in py-fsrs, so it depends on no time zone, and two machines
/// that replay a log agree. Intervals in days are ordered Again ≤ Hard < Good < Easy, as in Anki and ts-fsrs.
public final class Scheduler {
    private static final List<List<Grade>> LOWER_THAN = List.of(
            List.of(), List.of(Grade.AGAIN), List.of(Grade.AGAIN, Grade.HARD),
            List.of(Grade.AGAIN, Grade.HARD, Grade.GOOD));

    private final SchedulerSettings settings;
    private final FsrsModel memory;
    /// Intervals are proportional to stability; this is the factor.
    private final double daysOfStability;

    public Scheduler(SchedulerSettings settings) {
        this.settings = settings;
        this.memory = new FsrsModel(settings.weights(), settings.shortTerm());
        this.daysOfStability = memory.interval(1, settings.retention());
    }

    public SchedulerSettings settings() {
        return settings;
    }

    /// The card's state after a grade, without fuzz.
    public Studied next(CardState before, Grade grade, Instant at) {
        return next(before, grade, at, Fuzz.OFF);
    }

    /// The card's state after a grade.
    public Studied next(CardState before, Grade grade, Instant at, Fuzz fuzz) {
        return next(before, grade, at, Optional.of(fuzz));
    }

    /// The card's state after a grade that was followed by others: as [#next], but with `due` at the time of the grade.
    /// Later grades do not depend on it, and computing it is most of the work.
    Studied nextMemory(CardState before, Grade grade, Instant at) {
        return next(before, grade, at, Optional.empty());
    }

    private Studied next(CardState before, Grade grade, Instant at, Optional<Fuzz> fuzz) {
        var from = From.of(before, at);
        var after = nextMemory(from, grade);
        var relearns = from.phase == Phase.RELEARNING || (from.phase == Phase.REVIEW && grade == Grade.AGAIN);
        var lapses = from.lapses + (from.phase == Phase.REVIEW && grade == Grade.AGAIN ? 1 : 0);
        var step = step(from, grade);
        if (step >= 0) {
            var phase = relearns ? Phase.RELEARNING : Phase.LEARNING;
            var due = fuzz.isEmpty() ? at : at.plus(delay(steps(from, grade), step, grade));
            return new Studied(
                    phase, step, after.stability(), after.difficulty(), at, due, from.reviews + 1, lapses);
        }
        var due = fuzz.isEmpty() ? at : at.plus(Duration.ofDays(days(from, grade, after, fuzz.get())));
        return new Studied(
                Phase.REVIEW, 0, after.stability(), after.difficulty(), at, due, from.reviews + 1, lapses);
    }

    /// The card's state after each possible grade.
    public Map<Grade, Studied> choices(CardState before, Instant at, Fuzz fuzz) {
        var choices = new EnumMap<Grade, Studied>(Grade.class);
        for (var grade : Grade.values()) {
            choices.put(grade, next(before, grade, at, fuzz));
        }
        return choices;
    }

    /// The probability of recall, 0 to 1, at this time; 0 for a new card.
    public double recall(CardState state, Instant at) {
        return switch (state) {
            case New() -> 0;
            case Studied s -> memory.recall(
                    Math.max(0, Duration.between(s.reviewed(), at).toMillis() / 86_400_000.0), s.stability());
        };
    }

    /// The state before a grade, for cards of every kind.
    private record From(boolean first, Phase phase, int step, FsrsModel.MemoryState memory, long days, int reviews,
            int lapses) {
        static From of(CardState before, Instant at) {
            return switch (before) {
                case New() -> new From(true, Phase.LEARNING, 0, new FsrsModel.MemoryState(1, 5), 0, 0, 0);
                case Studied s -> new From(
                        false, s.phase(), s.step(), new FsrsModel.MemoryState(s.stability(), s.difficulty()),
                        Math.max(0, Duration.between(s.reviewed(), at).toDays()), s.reviews(), s.lapses());
            };
        }
    }

    private FsrsModel.MemoryState nextMemory(From from, Grade grade) {
        return from.first ? memory.first(grade) : memory.next(from.memory, grade, from.days);
    }

    private List<Duration> steps(From from, Grade grade) {
        return switch (from.phase) {
            case LEARNING -> settings.learning();
            case RELEARNING -> settings.relearning();
            case REVIEW -> grade == Grade.AGAIN ? settings.relearning() : List.of();
        };
    }

    /// The learning step after a grade, or -1 if it leads to an interval in days.
    private int step(From from, Grade grade) {
        var steps = steps(from, grade);
        if (steps.isEmpty() || (from.step >= steps.size() && grade != Grade.AGAIN)) {
            return -1;
        }
        return switch (grade) {
            case AGAIN -> 0;
            case HARD -> from.step;
            case GOOD -> from.step + 1 < steps.size() ? from.step + 1 : -1;
            case EASY -> -1;
        };
    }

    /// On the first step, Hard waits the average of the first two steps, or one and a half times the only one.
    private static Duration delay(List<Duration> steps, int step, Grade grade) {
        if (grade == Grade.HARD && step == 0) {
            return steps.size() == 1
                    ? steps.getFirst().multipliedBy(3).dividedBy(2)
                    : steps.get(0).plus(steps.get(1)).dividedBy(2);
        }
        return steps.get(step);
    }

    /// Longer than the intervals in days of all lower grades, by at least a day.
    private int days(From from, Grade grade, FsrsModel.MemoryState after, Fuzz fuzz) {
        var atLeast = 1;
        for (var lower : LOWER_THAN.get(grade.ordinal())) {
            if (step(from, lower) < 0) {
                atLeast = Math.max(spread(nextMemory(from, lower), from, fuzz), atLeast) + 1;
            }
        }
        return Math.min(Math.max(spread(after, from, fuzz), atLeast), settings.maximumDays());
    }

    private int spread(FsrsModel.MemoryState after, From from, Fuzz fuzz) {
        return fuzz.spread(wholeDays(after.stability()), settings.maximumDays(), from.reviews);
    }

    /// Days, at least one, until the probability of recall falls to the desired retention.
    int wholeDays(double stability) {
        var days = Math.round(stability * daysOfStability);
        return (int) Math.clamp(days, 1, settings.maximumDays());
    }
}

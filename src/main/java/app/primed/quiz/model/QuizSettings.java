package app.primed.quiz.model;

import java.time.LocalDate;
import java.util.Optional;

/// The quiz's settings. They are stored in the vault, so that two machines schedule alike.
///
/// @param spread whether intervals are fuzzed ([Fuzz])
/// @param newPerDay the most new cards per day, 0 or more
/// @param interview the date of the interview, if one is set
public record QuizSettings(
        SchedulerSettings scheduling, boolean spread, int newPerDay, Optional<LocalDate> interview) {
    public static final int MOST_NEW = 9_999;
    public static final QuizSettings DEFAULT = new QuizSettings(SchedulerSettings.DEFAULT, false, 20, Optional.empty());

    public QuizSettings {
        if (newPerDay < 0 || newPerDay > MOST_NEW) {
            throw new IllegalArgumentException("new cards per day are 0 to " + MOST_NEW + ", not " + newPerDay);
        }
    }

    public QuizSettings withScheduling(SchedulerSettings other) {
        return new QuizSettings(other, spread, newPerDay, interview);
    }

    public QuizSettings withSpread(boolean other) {
        return new QuizSettings(scheduling, other, newPerDay, interview);
    }

    public QuizSettings withNewPerDay(int other) {
        return new QuizSettings(scheduling, spread, other, interview);
    }

    public QuizSettings withInterview(Optional<LocalDate> other) {
        return new QuizSettings(scheduling, spread, newPerDay, other);
    }
}

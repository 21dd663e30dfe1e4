package app.primed.quiz.model;

import java.time.LocalDate;
import java.util.Optional;

/// What a person set about the quiz of a vault. It goes with the vault: two machines then schedule alike.
///
/// @param scheduling how far apart a card is asked
/// @param spread whether intervals are spread a little ([Fuzz]), so that cards learned together part
/// @param newPerDay the most new cards of a day, 0 or more
/// @param interview the day to be ready by, where one is set
public record QuizSettings(
        SchedulerSettings scheduling, boolean spread, int newPerDay, Optional<LocalDate> interview) {
    public static final int MOST_NEW = 9_999;
    public static final QuizSettings DEFAULT = new QuizSettings(SchedulerSettings.DEFAULT, false, 20, Optional.empty());

    public QuizSettings {
        if (newPerDay < 0 || newPerDay > MOST_NEW) {
            throw new IllegalArgumentException("new cards a day are 0 to " + MOST_NEW + ", not " + newPerDay);
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

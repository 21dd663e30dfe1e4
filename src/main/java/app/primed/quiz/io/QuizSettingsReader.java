package app.primed.quiz.io;

import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.FsrsParameters;
import app.primed.quiz.model.LearningSteps;
import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.SchedulerSettings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the quiz's settings field by field. An invalid one is reported and gets its default.
///
/// - `retention`: 0.70 to 0.99, the desired retention
/// - `spread`: `true` to fuzz intervals, so that cards learned together drift apart
/// - `newPerDay`: new cards per day
/// - `learningSteps`, `relearningSteps`: for example `1m 10m`
/// - `maximumDays`: the longest interval, in days
/// - `parameters`: the 21 parameters of FSRS-6, or 19 or 17 of older versions
/// - `interview`: the date of the interview, `2026-12-01`
final class QuizSettingsReader {
    static final String RETENTION = "retention";
    static final String SPREAD = "spread";
    static final String NEW = "newPerDay";
    static final String LEARNING = "learningSteps";
    static final String RELEARNING = "relearningSteps";
    static final String MAXIMUM = "maximumDays";
    static final String PARAMETERS = "parameters";
    static final String INTERVIEW = "interview";

    private final String file;
    private final LocatedJson.Fields fields;
    private final List<FileProblem> problems = new ArrayList<>();

    QuizSettingsReader(String file, LocatedJson.Fields fields) {
        this.file = file;
        this.fields = fields;
    }

    QuizSettings read() {
        var usual = QuizSettings.DEFAULT;
        var u = usual.scheduling();
        var scheduling = new SchedulerSettings(
                value(PARAMETERS, QuizSettingsReader::weights, u.weights()),
                value(RETENTION, v -> SchedulerSettings.retentionOf(number(v)), u.retention()),
                value(LEARNING, QuizSettingsReader::steps, u.learning()),
                value(RELEARNING, QuizSettingsReader::steps, u.relearning()),
                value(MAXIMUM, v -> whole(v, 1, SchedulerSettings.LONGEST), u.maximumDays()), u.shortTerm());
        return new QuizSettings(scheduling, value(SPREAD, QuizSettingsReader::truth, usual.spread()),
                value(NEW, v -> whole(v, 0, QuizSettings.MOST_NEW), usual.newPerDay()),
                value(INTERVIEW, QuizSettingsReader::day, usual.interview()));
    }

    /// The problems that [#read] found.
    List<FileProblem> problems() {
        return List.copyOf(problems);
    }

    private <T> T value(String name, Function<LocatedJson, T> reads, T usual) {
        var found = fields.get(name);
        if (found.isEmpty()) {
            return usual;
        }
        try {
            return reads.apply(found.get());
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(new FileProblem(file, found.get().line(),
                    "\"" + name + "\" is ignored and the default is used: " + e.getMessage() + "."));
            return usual;
        }
    }

    private static double number(LocatedJson value) {
        if (value instanceof LocatedJson.Other other && other.number()) {
            return Double.parseDouble(other.written());
        }
        throw new IllegalArgumentException("it must be a number, not " + value.described());
    }

    private static int whole(LocatedJson value, int from, int to) {
        double number = number(value);
        if (number != Math.rint(number) || number < from || number > to) {
            throw new IllegalArgumentException("it must be a whole number from %,d to %,d".formatted(from, to));
        }
        return (int) number;
    }

    private static boolean truth(LocatedJson value) {
        return switch (value.described()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it must be true or false, not " + value.described());
        };
    }

    private static FsrsParameters weights(LocatedJson value) {
        if (!(value instanceof LocatedJson.Items items)) {
            throw new IllegalArgumentException("it must be a list of numbers");
        }
        return FsrsParameters.of(items.all().stream().mapToDouble(QuizSettingsReader::number).toArray());
    }

    private static List<Duration> steps(LocatedJson value) {
        return LearningSteps.of(text(value));
    }

    private static Optional<LocalDate> day(LocatedJson value) {
        var text = text(value);
        return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static String text(LocatedJson value) {
        if (value instanceof LocatedJson.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("it must be a text, not " + value.described());
    }
}

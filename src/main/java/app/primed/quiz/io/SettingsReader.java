package app.primed.quiz.io;

import app.primed.quiz.model.Complaint;
import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.SchedulerSettings;
import app.primed.quiz.model.Steps;
import app.primed.quiz.model.Weights;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the quiz's settings field by field; each that makes no sense is told and left at its default.
///
/// - `retention`: 0.70 to 0.99, the recall aimed at
/// - `spread`: `true` to spread intervals a little, so that cards learned together part
/// - `newPerDay`: new cards of a day
/// - `learningSteps`, `relearningSteps`: texts like `1m 10m`
/// - `maximumDays`: the longest interval, in days
/// - `parameters`: the 21 numbers of FSRS-6, or 19 or 17 of its older versions
/// - `interview`: the day to be ready by, `2026-12-01`
final class SettingsReader {
    static final String RETENTION = "retention";
    static final String SPREAD = "spread";
    static final String NEW = "newPerDay";
    static final String LEARNING = "learningSteps";
    static final String RELEARNING = "relearningSteps";
    static final String MAXIMUM = "maximumDays";
    static final String PARAMETERS = "parameters";
    static final String INTERVIEW = "interview";

    private final String file;
    private final Located.Fields fields;
    private final List<Complaint> complaints = new ArrayList<>();

    SettingsReader(String file, Located.Fields fields) {
        this.file = file;
        this.fields = fields;
    }

    SettingsFile.Loaded read() {
        var usual = QuizSettings.DEFAULT;
        var u = usual.scheduling();
        var scheduling = new SchedulerSettings(
                value(PARAMETERS, SettingsReader::weights, u.weights()),
                value(RETENTION, v -> SchedulerSettings.retentionOf(number(v)), u.retention()),
                value(LEARNING, SettingsReader::steps, u.learning()),
                value(RELEARNING, SettingsReader::steps, u.relearning()),
                value(MAXIMUM, v -> whole(v, 1, SchedulerSettings.LONGEST), u.maximumDays()), u.shortTerm());
        return new SettingsFile.Loaded(
                new QuizSettings(scheduling, value(SPREAD, SettingsReader::truth, usual.spread()),
                        value(NEW, v -> whole(v, 0, QuizSettings.MOST_NEW), usual.newPerDay()),
                        value(INTERVIEW, SettingsReader::day, usual.interview())),
                List.copyOf(complaints));
    }

    private <T> T value(String name, Function<Located, T> reads, T usual) {
        var found = fields.get(name);
        if (found.isEmpty()) {
            return usual;
        }
        try {
            return reads.apply(found.get());
        } catch (IllegalArgumentException | DateTimeException e) {
            complaints.add(new Complaint(file, found.get().line(),
                    "\"" + name + "\" is not used, the usual value is: " + e.getMessage() + "."));
            return usual;
        }
    }

    private static double number(Located value) {
        if (value instanceof Located.Other other && other.number()) {
            return Double.parseDouble(other.written());
        }
        throw new IllegalArgumentException("it must be a number, not " + value.described());
    }

    private static int whole(Located value, int from, int to) {
        double number = number(value);
        if (number != Math.rint(number) || number < from || number > to) {
            throw new IllegalArgumentException("it must be a whole number from %,d to %,d".formatted(from, to));
        }
        return (int) number;
    }

    private static boolean truth(Located value) {
        return switch (value.described()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it must be true or false, not " + value.described());
        };
    }

    private static Weights weights(Located value) {
        if (!(value instanceof Located.Items items)) {
            throw new IllegalArgumentException("it must be a list of numbers");
        }
        return Weights.of(items.all().stream().mapToDouble(SettingsReader::number).toArray());
    }

    private static List<Duration> steps(Located value) {
        return Steps.of(text(value));
    }

    private static Optional<LocalDate> day(Located value) {
        var text = text(value);
        return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static String text(Located value) {
        if (value instanceof Located.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("it must be a text, not " + value.described());
    }
}

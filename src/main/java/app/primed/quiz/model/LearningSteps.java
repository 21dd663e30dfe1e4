package app.primed.quiz.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Learning steps in Anki's format: `1m 10m`, with `s`, `m`, `h` and `d`.
public final class LearningSteps {
    private static final Pattern STEP = Pattern.compile("(\\d{1,6})([smhd])");
    private static final int MOST = 20;

    private LearningSteps() {}

    /// Parses steps separated by spaces or commas; a blank text has none.
    ///
    /// @throws IllegalArgumentException with the word that is not a step
    public static List<Duration> of(String text) {
        var steps = new ArrayList<Duration>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[\\s,]+")) {
            if (!word.isEmpty()) {
                steps.add(step(word));
            }
        }
        if (steps.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " steps");
        }
        return List.copyOf(steps);
    }

    private static Duration step(String word) {
        var found = STEP.matcher(word);
        if (!found.matches() || Long.parseLong(found.group(1)) == 0) {
            throw new IllegalArgumentException("\"" + word + "\" is not a step; write it like 30s, 10m, 2h or 1d");
        }
        long count = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /// Each step in the largest unit that is exact.
    public static String format(List<Duration> steps) {
        return String.join(" ", steps.stream().map(LearningSteps::word).toList());
    }

    private static String word(Duration step) {
        long seconds = step.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}

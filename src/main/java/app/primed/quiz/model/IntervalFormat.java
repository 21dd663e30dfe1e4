package app.primed.quiz.model;

import java.time.Duration;
import java.util.Locale;

/// Formats an interval short enough for a button.
public final class IntervalFormat {
    private IntervalFormat() {}

    /// `40 s`, `10 min`, `2 h`, `3 d`, `1.5 mo`, `2.3 y`.
    public static String format(Duration wait) {
        var seconds = Math.max(0, wait.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return rounded(seconds / 60.0) + " min";
        }
        if (seconds < 86_400) {
            return rounded(seconds / 3_600.0) + " h";
        }
        var days = seconds / 86_400.0;
        if (days < 31) {
            return Math.round(days) + " d";
        }
        return days < 365 ? rounded(days / 30.4375) + " mo" : rounded(days / 365.25) + " y";
    }

    private static String rounded(double value) {
        return value >= 10 || value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}

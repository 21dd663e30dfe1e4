package app.primed.quiz.viewmodel;

import app.primed.quiz.model.MockReportMarkdown;
import java.time.Duration;

/// The display of a mock interview's clock.
///
/// @param text "12:05", or "+0:42" after the time limit
/// @param spoken the same for screen readers
/// @param urgency how little time is left
public record ClockReading(String text, String spoken, Urgency urgency) {
    /// The clock warns when this much is left.
    static final Duration SOON = Duration.ofMinutes(2);

    public enum Urgency {
        CALM,
        SOON,
        OVER
    }

    /// @param left negative after the time limit
    static ClockReading of(Duration left) {
        if (!left.isPositive()) {
            var over = left.abs();
            return new ClockReading("+" + MockReportMarkdown.clock(over), "Time is up, " + spoken(over) + " over",
                    Urgency.OVER);
        }
        // Rounded up: the clock shows 0:00 when the time is up, not a second earlier.
        var shown = Duration.ofSeconds(left.plusMillis(999).toSeconds());
        return new ClockReading(MockReportMarkdown.clock(shown), spoken(shown) + " left",
                left.compareTo(SOON) <= 0 ? Urgency.SOON : Urgency.CALM);
    }

    private static String spoken(Duration time) {
        var minutes = time.toMinutes();
        var seconds = time.toSecondsPart();
        return (minutes > 0 ? minutes + (minutes == 1 ? " minute " : " minutes ") : "")
                + seconds + (seconds == 1 ? " second" : " seconds");
    }
}

package app.primed.quiz.viewmodel;

import app.primed.quiz.model.MockReportMarkdown;
import java.time.Duration;

/// What the clock of a mock interview says.
///
/// @param text "12:05", and "+0:42" once the time is up
/// @param words the same for those who do not see it
/// @param mood how pressing it is
public record ClockReading(String text, String spoken, Urgency urgency) {
    /// From here on the clock warns.
    static final Duration SOON = Duration.ofMinutes(2);

    public enum Urgency {
        CALM,
        SOON,
        OVER
    }

    /// @param left negative once the time is up
    static ClockReading of(Duration left) {
        if (!left.isPositive()) {
            var over = left.abs();
            return new ClockReading("+" + MockReportMarkdown.clock(over), "Time is up, " + spoken(over) + " over",
                    Urgency.OVER);
        }
        // A second begun counts: the clock shows 0:00 when the time is up, not a second before.
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

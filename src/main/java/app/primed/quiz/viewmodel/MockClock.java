package app.primed.quiz.viewmodel;

import app.primed.quiz.model.MockPage;
import java.time.Duration;

/// What the clock of a mock interview says.
///
/// @param text "12:05", and "+0:42" once the time is up
/// @param words the same for those who do not see it
/// @param mood how pressing it is
public record MockClock(String text, String words, Mood mood) {
    /// From here on the clock warns.
    static final Duration SOON = Duration.ofMinutes(2);

    public enum Mood {
        CALM,
        SOON,
        OVER
    }

    /// @param left negative once the time is up
    static MockClock of(Duration left) {
        if (!left.isPositive()) {
            var over = left.abs();
            return new MockClock("+" + MockPage.clock(over), "Time is up, " + words(over) + " over", Mood.OVER);
        }
        // A second begun counts: the clock shows 0:00 when the time is up, not a second before.
        var shown = Duration.ofSeconds(left.plusMillis(999).toSeconds());
        return new MockClock(MockPage.clock(shown), words(shown) + " left",
                left.compareTo(SOON) <= 0 ? Mood.SOON : Mood.CALM);
    }

    private static String words(Duration time) {
        var minutes = time.toMinutes();
        var seconds = time.toSecondsPart();
        return (minutes > 0 ? minutes + (minutes == 1 ? " minute " : " minutes ") : "")
                + seconds + (seconds == 1 ? " second" : " seconds");
    }
}

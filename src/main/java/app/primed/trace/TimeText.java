package app.primed.trace;

import java.util.Locale;

/// Times as users read them: `0.25 s`, `1.0 s`, `90 s`, `2 h 05 min`.
public final class TimeText {
    private static final double SECOND = 1e6;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MINUTES_FROM = 2 * MINUTE;

    private TimeText() {}

    /// @param micros microseconds
    public static String of(long micros) {
        var seconds = micros / SECOND;
        var whole = Math.round(seconds);
        if (whole < MINUTES_FROM) {
            return String.format(Locale.ROOT, seconds < 0.0095 ? "%.3f s" : seconds < 0.095 ? "%.2f s" : "%.1f s",
                    seconds);
        }
        if (whole < HOUR) {
            return whole / MINUTE + " min" + (whole % MINUTE == 0 ? "" : " %02d s".formatted(whole % MINUTE));
        }
        var minutes = Math.round((double) whole / MINUTE);
        if (whole < DAY) {
            return minutes / MINUTE + " h" + (minutes % MINUTE == 0 ? "" : " %02d min".formatted(minutes % MINUTE));
        }
        var hours = Math.round((double) whole / HOUR);
        return hours / 24 + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
    }
}

package app.primed.notebook.model;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time on air behind a captured line: `why prime? (01:12:45)`. It says when, and is no part of what was said.
public final class StreamTimestamp {
    private static final Pattern STAMP = Pattern.compile("\\((\\d{1,3}):([0-5]\\d):([0-5]\\d)\\)\\s*+$");

    private StreamTimestamp() {}

    /// As the clock shows it: `01:12:45`.
    public static String format(Duration onAir) {
        long seconds = Math.max(0, onAir.toSeconds());
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// Words with the time behind them.
    public static String append(String words, Duration onAir) {
        return words.stripTrailing() + " (" + format(onAir) + ")";
    }

    /// The words alone.
    public static String strip(String words) {
        // Nearly no line ends so; looking at its last character is all that costs.
        int end = words.length() - 1;
        while (end >= 0 && Character.isWhitespace(words.charAt(end))) {
            end--;
        }
        if (end < 0 || words.charAt(end) != ')') {
            return words;
        }
        var stamp = STAMP.matcher(words);
        return stamp.find() ? LineTail.without(words, stamp) : words;
    }

    /// The time behind the words, where there is one.
    public static Optional<Duration> find(String words) {
        Matcher m = STAMP.matcher(words);
        return m.find()
                ? Optional.of(Duration.ofHours(Long.parseLong(m.group(1))).plusMinutes(Long.parseLong(m.group(2)))
                        .plusSeconds(Long.parseLong(m.group(3))))
                : Optional.empty();
    }
}

package app.primed.notebook.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the day of a session: `2020 - 1 - 27`, `2020-01-27`, `27 Jan 2020`, in the first heading or line that holds
/// one, else in the file's name or folders. Order is year, month, day.
public final class SessionDate {
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d.])\\(?((?:19|20)\\d{2})\\)?(?: *(?i:date))?(?:\\s*[-/._]\\s*|\\s+)(\\d{1,2})\\s*[-/._]\\s*(\\d{1,2})(?![\\d])");
    private static final Pattern WORDS =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? (\\p{L}{3,9})\\.?,? ((?:19|20)\\d{2})\\b");
    /// What a link says is no day of the note's, be it `[words](target)`, `[[note]]` or an address.
    private static final Pattern LINK =
            Pattern.compile("!?\\[\\[[^\\]]*\\]\\]|!?\\[[^\\]]*\\]\\([^)]*\\)|\\S+://\\S*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private SessionDate() {}

    public static Optional<LocalDate> in(String words) {
        if (words.indexOf("19") < 0 && words.indexOf("20") < 0) {
            return Optional.empty();
        }
        Matcher m = NUMBERS.matcher(words);
        while (m.find()) {
            var day = day(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher w = WORDS.matcher(words);
        while (w.find()) {
            var name = w.group(2).toLowerCase(Locale.ROOT);
            int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
            var day = day(w.group(3), month, w.group(1));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /// @param code for each line (0-based) whether it lies in a fence
    /// @param properties the note's; only its `date` counts
    /// @param path the file's path as written, with `/`; may be empty
    static Optional<LocalDate> of(SessionText text, boolean[] code, FrontMatter properties, String path) {
        var given = properties.property("date").flatMap(date -> in(String.join(" ", date.values())));
        if (given.isPresent()) {
            return given;
        }
        for (var line : text.lines().subList(properties.endLine(), text.lines().size())) {
            if (!code[line.number() - 1] && !line.blank() && line.text().length() < 200) {
                var day = in(LINK.matcher(line.text()).replaceAll(" "));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return in(path);
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

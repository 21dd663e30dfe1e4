package app.primed.notebook.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the day of a session: `2020 - 1 - 27`, `2020-01-27`, `27 Jan 2020`, `January 27, 2020`, `27 de enero de 2020`,
/// `27.1.2020`, `2020年1月27日`, in the file's name, else in the first heading or line that holds one, else in its folders.
/// A task's date is when it is due. Where the year comes first the order is year, month, day; `3/4/2020` could be either
/// day and is none.
public final class SessionDate {
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d.])\\(?((?:19|20)\\d{2})\\)?(?: *(?i:date))?(?:\\s*[-/._]\\s*|\\s+)(\\d{1,2})\\s*[-/._]\\s*(\\d{1,2})(?![\\d])");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|º|er)?\\.? (?:de )?(\\p{L}{3,10})\\.?,? (?:de |del )?((?:19|20)\\d{2})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})\\b");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d./])(\\d{1,2})([./]) ?(\\d{1,2})\\2 ?((?:19|20)\\d{2})(?![\\d./]\\d)");
    private static final Pattern IDEOGRAPHS = Pattern.compile("((?:19|20)\\d{2}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
    /// A year as a folder over files that are named by month and day: `2020/weekly-01-27.md`.
    private static final Pattern FOLDER_OF_YEAR =
            Pattern.compile("(?:^|/)((?:19|20)\\d{2})/(?:[^/]*[-_ ])?(\\d{1,2})[-_](\\d{1,2})(?![\\d])[^/]*$");
    /// How the names of months begin in English, German, French, Spanish, Portuguese, Italian and Dutch.
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ene", "gen", "jän"), List.of("feb", "fév", "fev"), List.of("mar", "mär", "maa", "mrt"),
            List.of("apr", "avr", "abr"), List.of("may", "mai", "mag", "mei"), List.of("jun", "juin", "giu"),
            List.of("jul", "juil", "lug"), List.of("aug", "aoû", "aou", "ago"), List.of("sep", "set"),
            List.of("oct", "okt", "out", "ott"), List.of("nov"), List.of("dec", "dez", "déc", "dic"));
    /// What a link says is no day of the note's, be it `[words](target)`, `[[note]]` or an address.
    private static final Pattern LINK =
            Pattern.compile("!?\\[\\[[^\\]]*\\]\\]|!?\\[[^\\]]*\\]\\([^)]*\\)|\\S+://\\S*");

    private static final Pattern TASK = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s+\\[.\\]\\s.*");

    private SessionDate() {}

    public static Optional<LocalDate> in(String words) {
        if (!mayHoldYear(words)) {
            return Optional.empty();
        }
        return numbers(words).or(() -> named(words)).or(() -> yearLast(words));
    }

    private static boolean mayHoldYear(String words) {
        return words.indexOf("19") >= 0 || words.indexOf("20") >= 0;
    }

    private static Optional<LocalDate> numbers(String words) {
        Matcher m = NUMBERS.matcher(words);
        while (m.find()) {
            var day = day(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher i = IDEOGRAPHS.matcher(words);
        return i.find() ? day(i.group(1), Integer.parseInt(i.group(2)), i.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> named(String words) {
        Matcher w = WORDS.matcher(words);
        while (w.find()) {
            var day = day(w.group(3), month(w.group(2)), w.group(1));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher m = MONTH_FIRST.matcher(words);
        while (m.find()) {
            var day = day(m.group(3), month(m.group(1)), m.group(2));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> yearLast(String words) {
        Matcher m = YEAR_LAST.matcher(words);
        while (m.find()) {
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(3));
            boolean sure = m.group(2).equals(".") || first > 12 || second > 12;
            var day = second > 12 ? day(m.group(4), first, m.group(3)) : day(m.group(4), second, m.group(1));
            if (sure && day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static int month(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(lower::startsWith)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// @param code for each line (0-based) whether it lies in a fence
    /// @param properties the note's; only its `date` counts
    /// @param path the file's path as written, with `/`; may be empty
    static Optional<LocalDate> of(SessionText text, boolean[] code, FrontMatter properties, String path) {
        var given = properties.property("date").flatMap(date -> in(String.join(" ", date.values())))
                .or(() -> in(path.substring(path.lastIndexOf('/') + 1)));
        if (given.isPresent()) {
            return given;
        }
        for (var line : text.lines().subList(properties.endLine(), text.lines().size())) {
            if (!code[line.number() - 1] && !line.blank() && line.text().length() < 200 && mayHoldYear(line.text())
                    && !TASK.matcher(line.text()).matches()) {
                var day = in(LINK.matcher(line.text()).replaceAll(" "));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return inPath(path);
    }

    /// The day a file's name or its folders say.
    ///
    /// @param path as written, with `/`; may be empty
    public static Optional<LocalDate> inPath(String path) {
        return in(path).or(() -> {
            Matcher m = FOLDER_OF_YEAR.matcher(path);
            return m.find() ? day(m.group(1), Integer.parseInt(m.group(2)), m.group(3)) : Optional.empty();
        });
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

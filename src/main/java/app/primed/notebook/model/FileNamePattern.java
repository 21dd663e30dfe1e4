package app.primed.notebook.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a vault names its sessions, derived from the newest: `2020-01-27.md`, `2020/01/27.md`, `Week3/2020-01-27.md`,
/// `Week3/Monday/README.md`, `Day17/README.md`.
public final class FileNamePattern {
    private static final Pattern WEEK = Pattern.compile("(?i)(week[ _-]?)(\\d{1,3})");
    private static final Pattern DAY = Pattern.compile("(?i)(day[ _-]?)(\\d{1,4})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})([-_./ ]?)(\\d{2})\\2(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{4})([-_./])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern ENDING = Pattern.compile("\\.(?:md|markdown|txt)$");

    private FileNamePattern() {}

    /// A session that has a day.
    ///
    /// @param path inside the folder of notes, with `/`
    public record DatedNote(String path, LocalDate day) {}

    /// The path of a session of a day, inside the folder of notes. If the newest names show no pattern, it is
    /// `2020-01-27.md`.
    ///
    /// @param sessions newest first
    public static String pathFor(LocalDate day, List<DatedNote> sessions) {
        for (var session : sessions.stream().limit(3).toList()) {
            var path = like(session, day);
            if (!path.equals(session.path()) && !session.day().equals(day)) {
                return path;
            }
        }
        return day + ".md";
    }

    private static String like(DatedNote session, LocalDate day) {
        var path = session.path();
        var dated = dated(path, session.day(), day);
        if (!dated.equals(path)) {
            return weeks(dated, session.day(), day);
        }
        var weekday = session.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (path.contains(weekday)) {
            return weeks(path, session.day(), day)
                    .replace(weekday, day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        Matcher numbered = DAY.matcher(path);
        return numbered.find()
                ? path.substring(0, numbered.start(2)) + counted(numbered.group(2), 1) + path.substring(numbered.end(2))
                : path;
    }

    /// The day in the name, with what the habit writes between its numbers; words behind it belonged to that session.
    private static String dated(String path, LocalDate old, LocalDate day) {
        for (var pattern : List.of(NUMBERS, SHORT)) {
            Matcher m = pattern.matcher(path);
            while (m.find()) {
                if (Integer.parseInt(m.group(1)) == old.getYear() && Integer.parseInt(m.group(3)) == old.getMonthValue()
                        && Integer.parseInt(m.group(4)) == old.getDayOfMonth()) {
                    boolean wide = m.group(3).length() == 2 && m.group(4).length() == 2;
                    var written = (wide ? "%d%s%02d%s%02d" : "%d%s%d%s%d").formatted(day.getYear(), m.group(2),
                            day.getMonthValue(), m.group(2), day.getDayOfMonth());
                    var rest = path.substring(m.end());
                    Matcher ending = ENDING.matcher(rest);
                    var kept = rest.contains("/") ? rest : ending.find() ? ending.group() : ".md";
                    var before = path.substring(0, m.start());
                    return before.replace("/" + old.getYear() + "/", "/" + day.getYear() + "/")
                            .replaceFirst("^" + old.getYear() + "/", day.getYear() + "/") + written + kept;
                }
            }
        }
        return path;
    }

    /// A week begins on Monday.
    private static String weeks(String path, LocalDate old, LocalDate day) {
        Matcher m = WEEK.matcher(path);
        if (!m.find()) {
            return path;
        }
        long later = ChronoUnit.WEEKS.between(monday(old), monday(day));
        return path.substring(0, m.start(2)) + counted(m.group(2), later) + path.substring(m.end(2));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String counted(String number, long more) {
        var next = Long.toString(Math.max(1, Long.parseLong(number) + more));
        return number.startsWith("0") && next.length() < number.length()
                ? "0".repeat(number.length() - next.length()) + next
                : next;
    }
}

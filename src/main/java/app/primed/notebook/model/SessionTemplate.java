package app.primed.notebook.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A vault's own text for a new session. Where the day goes is written as people and other programs write it: a bare
/// `DATE`, `YYYY-MM-DD`, `{{date}}`, `{{date:YYYY-MM-DD}}`, `{{weekday}}`. Without any of these, and without a day in
/// it, the day becomes the first heading.
public final class SessionTemplate {
    private static final Pattern FORMATTED = Pattern.compile("\\{\\{\\s*date:([^}\\n]{1,40})\\s*}}");
    private static final Pattern BRACED =
            Pattern.compile("(?i)\\{\\{\\s*(?:date|day|today|title)\\s*}}|(?<!\\{)\\{(?:date|day)}(?!})");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)\\{\\{?\\s*weekday\\s*}}?");
    private static final Pattern ISO = Pattern.compile("\\b(?:YYYY|yyyy)-MM-(?:DD|dd)\\b");
    private static final Pattern SPACED = Pattern.compile("\\b(?:YYYY|yyyy) ?- ?M{1,2} ?- ?[Dd]{1,2}\\b");
    private static final Pattern BARE =
            Pattern.compile("(?m)^([ \\t\\x0B\\f]*+(?:#{1,6}[ \\t\\x0B\\f]*+)?+)(?:DATE|<date>|\\[date])[ \\t]*$");
    /// A folder of templates, or one template; `Templates.md` may well be about them.
    private static final Pattern OF_TEMPLATES = Pattern.compile("(?i)_?templates?|_?template\\.(?:md|markdown|txt)");

    private SessionTemplate() {}

    /// Whether a note is a template by its name or its folder's, and no session.
    ///
    /// @param path inside the folder of notes, with `/`
    public static boolean isTemplate(String path) {
        return List.of(path.split("/")).stream().anyMatch(part -> OF_TEMPLATES.matcher(part).matches());
    }

    /// The text of a session of a day.
    public static String fill(String template, LocalDate day) {
        var spaced = heading(day);
        var text = FORMATTED.matcher(template).replaceAll(m -> quoted(formatted(m.group(1), day)));
        text = BRACED.matcher(text).replaceAll(quoted(spaced));
        text = WEEKDAY.matcher(text).replaceAll(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        text = ISO.matcher(text).replaceAll(day.toString());
        text = SPACED.matcher(text).replaceAll(quoted(spaced));
        text = BARE.matcher(text).replaceAll(m -> quoted(m.group(1) + spaced));
        return text.lines().anyMatch(line -> SessionDate.in(line).isPresent()) ? text : "# " + spaced + "\n\n" + text;
    }

    /// A day as a session's heading says it: `2020 - 1 - 27`.
    static String heading(LocalDate day) {
        return day.getYear() + " - " + day.getMonthValue() + " - " + day.getDayOfMonth();
    }

    /// Moment's letters, which templates of other programs use, are nearly Java's.
    private static String formatted(String pattern, LocalDate day) {
        try {
            var java = pattern.replace('Y', 'y').replace('D', 'd').replace("dddd", "EEEE").replace("ddd", "EEE");
            return DateTimeFormatter.ofPattern(java, Locale.ENGLISH).format(day);
        } catch (RuntimeException e) {
            return day.toString();
        }
    }

    private static String quoted(String words) {
        return java.util.regex.Matcher.quoteReplacement(words);
    }
}

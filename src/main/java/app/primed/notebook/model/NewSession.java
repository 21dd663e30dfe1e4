package app.primed.notebook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The text of a new session: its day, and what earlier sessions left open, each with the day it was first written.
public final class NewSession {
    private static final Pattern CARRIED = Pattern.compile("\\(carried from ([^)]{1,20})\\)\\s*+$");

    private NewSession() {}

    /// The text of a vault without a template of its own.
    ///
    /// @param day the new session's
    /// @param carried the entries to carry over
    public static String text(LocalDate day, List<OpenItem> carried) {
        var heading = heading(day);
        var text = new StringBuilder(heading).append('\n').append("=".repeat(heading.length())).append("\n\n");
        section(text, "Goals", words(carried, SectionKind.GOALS, day).map(goal -> "[ ] " + goal).toList());
        section(text, "Questions", words(carried, SectionKind.QUESTIONS, day).toList());
        section(text, "Learnings", List.of());
        section(text, "Viewer Advice", List.of());
        section(text, "Debates", List.of());
        var todo = words(carried, SectionKind.TODO, day).map(task -> "[ ] " + task).toList();
        if (!todo.isEmpty()) {
            section(text, "TODO", todo);
        }
        return text.toString().stripTrailing() + "\n";
    }

    /// The text of a vault's template with the carried entries in its sections.
    ///
    /// @param reader reads it as the vault's notes are read
    public static String text(String template, LocalDate day, List<OpenItem> carried, SessionReader reader) {
        var filled = reader.read(SessionTemplate.fill(template, day), "");
        var additions =
                carried.stream().map(open -> new BulkInsert.NewEntry(open.kind(), open.carriedText(day))).toList();
        return new BulkInsert(reader, "").into(filled, additions).map(edit -> edit.applyTo(filled.text()))
                .orElse(filled.text());
    }

    /// A day as a session's heading says it: `2020 - 1 - 27`.
    static String heading(LocalDate day) {
        return day.getYear() + " - " + day.getMonthValue() + " - " + day.getDayOfMonth();
    }

    private static Stream<String> words(List<OpenItem> carried, SectionKind kind, LocalDate day) {
        return carried.stream().filter(open -> open.kind() == kind).map(open -> open.carriedText(day));
    }

    /// Where writing begins in a new session's text: the end of its first goal, or the free line for it.
    public static int firstGoal(String text) {
        var heading = "Goals\n=====\n";
        int at = text.indexOf(heading);
        if (at < 0) {
            return 0;
        }
        int line = at + heading.length();
        int item = line < text.length() && text.charAt(line) == '\n' ? line + 1 : line;
        return item < text.length() && text.charAt(item) == '-' ? text.indexOf('\n', item) : line;
    }

    /// The day a carried entry was first written, as text.
    public static Optional<String> carriedFrom(String words) {
        var m = CARRIED.matcher(words);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /// An entry's words without `(carried from …)`.
    public static String withoutOrigin(String words) {
        var origin = CARRIED.matcher(words);
        return origin.find() ? LineTail.without(words, origin) : words;
    }

    private static void section(StringBuilder text, String heading, List<String> items) {
        text.append(heading).append('\n').append("=".repeat(heading.length())).append("\n\n");
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        text.append(items.isEmpty() ? "" : "\n");
    }
}

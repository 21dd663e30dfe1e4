package app.primed.notebook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The text of a new session: its day, and what earlier sessions left open, each with the day it was first written.
public final class NewSession {
    /// The heading of goals, and below it the first entry or a free line.
    private static final Pattern GOALS =
            Pattern.compile("(?im)^(?:#{1,6} +goals *:? *|goals *:? *\\n[=-]{2,})[ \\t]*\\n"
                    + "(?:(?:[ \\t]*\\n)*(?<item>[ \\t]*[-*+] .*)|(?<free>(?=[ \\t]*(?:\\n|\\z))))?");

    private NewSession() {}

    /// The text of a vault without a template of its own.
    ///
    /// @param day the new session's
    /// @param carried the entries to carry over
    public static String text(LocalDate day, List<OpenItem> carried) {
        var heading = SessionTemplate.heading(day);
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

    private static Stream<String> words(List<OpenItem> carried, SectionKind kind, LocalDate day) {
        return carried.stream().filter(open -> open.kind() == kind).map(open -> open.carriedText(day));
    }

    /// Where writing begins in a new session's text: the end of its first goal, or the free line for it; without these
    /// the first place to write.
    public static int firstGoal(String text) {
        var goals = GOALS.matcher(text);
        if (!goals.find()) {
            return WritingPlace.of(text);
        }
        return goals.group("item") != null
                ? goals.end("item")
                : goals.group("free") != null ? goals.start("free") : WritingPlace.of(text);
    }

    private static void section(StringBuilder text, String heading, List<String> items) {
        text.append(heading).append('\n').append("=".repeat(heading.length())).append("\n\n");
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        text.append(items.isEmpty() ? "" : "\n");
    }
}

package app.primed.notebook.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text a new session starts with: its day, and what the last one left open, each with the day it first stood.
public final class NewSession {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final Pattern CARRIED = Pattern.compile("\\s*\\(carried from ([^)]{1,20})\\)\\s*$");

    private NewSession() {}

    /// @param day the new session's
    /// @param last the session before it, if there is one
    public static String text(LocalDate day, Optional<Session> last) {
        var heading = day.getYear() + " - " + day.getMonthValue() + " - " + day.getDayOfMonth();
        var text = new StringBuilder(heading).append('\n').append("=".repeat(heading.length())).append("\n\n");
        var goals = last.map(s -> s.tasks(SectionKind.GOALS).stream().filter(g -> g.task() == TaskState.OPEN)
                .map(g -> carry(g.text(), s)).distinct().toList()).orElse(List.of());
        var questions = last.map(s -> s.questions().stream()
                .filter(q -> !q.answered() && q.section() == SectionKind.QUESTIONS)
                .map(q -> carry(q.text(), s)).distinct().toList()).orElse(List.of());
        section(text, "Goals", goals.stream().map(goal -> "[ ] " + goal).toList());
        section(text, "Questions", questions);
        section(text, "Learnings", List.of());
        section(text, "Viewer Advice", List.of());
        section(text, "Debates", List.of());
        return text.toString().stripTrailing() + "\n";
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

    /// The day a carried entry first stood, as it was written.
    public static Optional<String> carriedFrom(String words) {
        var m = CARRIED.matcher(words);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /// An entry's words without the note of where they come from.
    public static String withoutOrigin(String words) {
        return CARRIED.matcher(words).replaceFirst("");
    }

    private static String carry(String words, Session from) {
        return carriedFrom(words).isPresent() || from.date().isEmpty()
                ? words
                : words + " (carried from " + DAY.format(from.date().get()) + ")";
    }

    private static void section(StringBuilder text, String heading, List<String> items) {
        text.append(heading).append('\n').append("=".repeat(heading.length())).append("\n\n");
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        text.append(items.isEmpty() ? "" : "\n");
    }
}

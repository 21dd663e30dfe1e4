package app.primed.quiz.model;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Formats the report of a mock interview as Markdown.
public final class MockReportMarkdown {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private MockReportMarkdown() {}

    /// @param study what to study next; may be empty
    /// @param zone of the date shown
    /// @param link the link target for a file in the vault
    public static String of(MockReport report, List<StudySuggestion> study, ZoneId zone,
            Function<String, String> link) {
        var text = new StringBuilder("# Mock interview, ").append(DAY.withZone(zone).format(report.at()))
                .append("\n\n").append(total(report)).append("\n\n").append(time(report))
                .append("\n\n## By topic, the least ready first\n\n");
        for (var topic : report.topics()) {
            text.append("- ").append(inItem(topic.name())).append(": ").append(StudySuggestion.points(topic))
                    .append("\n");
        }
        text.append("\n## Questions\n");
        var number = 1;
        for (var result : report.results()) {
            text.append("\n").append(number++).append(". **").append(result.mark().word()).append("** ")
                    .append(inItem(result.prompt())).append(" (").append(clock(result.spent())).append(", [")
                    .append(result.source().file()).append("](").append(link.apply(result.source().file()))
                    .append("))\n");
            if (!result.remark().isBlank()) {
                text.append("   ").append(inItem(result.remark())).append("\n");
            }
            if (!result.answer().isBlank()) {
                quote(text, result.answer());
            }
            if (!result.hasAnswer()) {
                text.append("\n   There is no expected answer yet.\n");
            }
        }
        if (!study.isEmpty()) {
            text.append("\n## Study next\n\n");
            study.forEach(s -> text.append("- ").append(inItem(s.topic())).append(" (").append(s.why()).append(")\n"));
        }
        return text.toString();
    }

    /// "58 %: 2 good, 1 partly, 1 missed".
    public static String total(MockReport report) {
        return "%.0f %%: %d good, %d partly, %d missed".formatted(100 * report.score(), report.count(MockMark.GOOD),
                report.count(MockMark.PARTLY), report.count(MockMark.MISSED));
    }

    /// "14:05 of 20:00 used" or "21:10 of 20:00 used, 1:10 over".
    public static String time(MockReport report) {
        return clock(report.timeUsed()) + " of " + clock(report.timeLimit()) + " used"
                + (report.overtime().isZero() ? "" : ", " + clock(report.overtime()) + " over");
    }

    /// Minutes and seconds, `4:05`.
    public static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /// As typed, line by line, since it may be code.
    private static void quote(StringBuilder text, String answer) {
        text.append("\n   ~~~~\n");
        answer.strip().lines().forEach(line -> text.append("   ").append(line).append("\n"));
        text.append("   ~~~~\n");
    }

    /// On one line: a line break would end the list item.
    private static String inItem(String words) {
        return String.join(" ", words.strip().split("\\s+"));
    }
}

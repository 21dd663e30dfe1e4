package app.primed.highlights.model;

import java.util.List;
import java.util.function.Function;

/// Highlights as a Markdown page that reads well by itself, each with its day and a link to its note.
public final class MarkdownExport {
    private MarkdownExport() {}

    /// @param title the page's heading
    /// @param link where a note's path inside the vault leads to from the page
    public static String of(String title, List<Grouping.Group> groups, Function<String, String> link) {
        var text = new StringBuilder("# ").append(title).append("\n");
        for (var group : groups) {
            text.append("\n");
            if (!group.title().isEmpty()) {
                text.append("## ").append(group.title()).append("\n\n");
            }
            group.highlights().forEach(highlight -> add(text, highlight, link));
        }
        return text.toString();
    }

    /// A viewer's page, one heading for each kind of deed.
    public static String of(ViewerPage page, Function<String, String> link) {
        var text = new StringBuilder("# @").append(page.handle()).append("\n");
        for (var kind : ViewerPage.Kind.values()) {
            var contributions = page.of(kind);
            if (!contributions.isEmpty()) {
                text.append("\n## ").append(kind.title()).append("\n\n");
                contributions.forEach(deed -> text.append("- ").append(deed.side().isEmpty() ? "" : deed.side() + " ")
                        .append(inItem(deed.text()))
                        .append(deed.topic().isEmpty() ? "" : " (" + inItem(deed.topic()) + ")")
                        .append(from(deed.at(), link)).append("\n"));
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, Highlight highlight, Function<String, String> link) {
        text.append("- ").append(inItem(highlight.text()));
        highlight.by().ifPresent(by -> text.append(" — @").append(by));
        text.append(from(highlight.at(), link)).append("\n");
        for (var side : highlight.sides()) {
            text.append("    - ").append(inItem(side.name()));
            if (!side.votes().isEmpty()) {
                text.append(": ").append(side.votes().size()).append(side.votes().size() == 1 ? " vote, " : " votes, ")
                        .append(String.join(", ", side.votes().stream().map(by -> "@" + by).toList()));
            }
            text.append("\n");
            side.pros().forEach(argument -> argue(text, "Pro: ", argument));
            side.cons().forEach(argument -> argue(text, "Con: ", argument));
        }
        highlight.verdict()
                .ifPresent(verdict -> text.append("    - Verdict: ").append(inItem(verdict)).append("\n"));
    }

    private static void argue(StringBuilder text, String label, DebateSide.Argument argument) {
        text.append("        - ").append(label).append(inItem(argument.text()))
                .append(argument.by().map(by -> " — @" + by).orElse("")).append("\n");
    }

    private static String from(NoteLocation at, Function<String, String> link) {
        return " ([" + at.day().map(Period.DAY::format).orElse(at.note()) + "](" + link.apply(at.note()) + "))";
    }

    /// On one line: a line break would end the item.
    private static String inItem(String words) {
        return String.join(" ", words.strip().split("\\s+"));
    }
}

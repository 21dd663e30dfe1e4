package app.primed.notebook.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the board does to a note, as edits of its text. Each touches only its own characters and writes in the style
/// of what stands around it: the section's bullets, its indent, its tabs, the note's line ends.
public final class Actions {
    private Actions() {}

    /// Ticks an open task, unticks a done one. A task without a box gets one.
    ///
    /// @return empty where the entry is no task
    public static Optional<TextEdit> toggle(Session session, Entry entry) {
        if (entry.box() >= 0) {
            return Optional.of(new TextEdit(entry.box(), entry.box() + 1, entry.task() == TaskState.DONE ? " " : "x"));
        }
        if (entry.task() == TaskState.NONE) {
            return Optional.empty();
        }
        var line = session.source().line(entry.line());
        return Optional.of(TextEdit.insert(line.start() + line.content(), "[x] "));
    }

    /// Puts an answer under a question: nested one step deeper, after what is nested there already.
    public static Optional<TextEdit> answer(Session session, Question question, String answer) {
        return under(session, question.entry(), answer);
    }

    /// Puts words under an entry, one step deeper.
    public static Optional<TextEdit> under(Session session, Entry entry, String words) {
        var said = oneLine(words);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var style = Style.of(session);
        var line = session.source().line(entry.line());
        var after = session.source().line(entry.range().endLine());
        var lead = entry.nested().stream().filter(Entry::item).findFirst()
                .map(child -> Style.lead(session.source().line(child.line())))
                .orElseGet(() -> indentOf(line) + style.step() + style.nestedBullet() + " ");
        return Optional.of(TextEdit.insert(after.end(), style.lineEnd() + lead + said));
    }

    /// Adds an entry to a section of a kind: after its last entry, in the style of its bullets. A note without such a
    /// section gets one at its end.
    ///
    /// @param words what to add; a task gets a box where the section's other tasks have boxes
    public static Optional<TextEdit> add(Session session, SectionKind kind, String words) {
        var said = oneLine(words);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var style = Style.of(session);
        var section = session.of(kind)
                .reduce((first, second) -> first.entries().isEmpty() && !second.entries().isEmpty()
                        ? second
                        : first);
        return Optional.of(
                section.map(s -> append(session, s, style, said)).orElseGet(() -> create(session, kind, style, said)));
    }

    /// Adds an argument to a debate's option, under its `Pros:` or `Cons:` where there are such, else as a `Pro:` line.
    public static Optional<TextEdit> argue(Session session, Debate debate, Debate.Option option, Side side,
            String words) {
        var said = oneLine(words);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var source = session.source();
        var style = Style.of(session);
        var same = option.of(side);
        if (!same.isEmpty()) {
            var last = source.line(same.getLast().line());
            var end = endOf(session, last);
            var marked = last.words().toLowerCase(Locale.ROOT).startsWith(side.name().toLowerCase(Locale.ROOT) + ":");
            return Optional.of(TextEdit.insert(end.end(), style.lineEnd() + Style.lead(last)
                    + (marked ? label(side) + ": " : "") + said));
        }
        var label = labelLine(session, debate, option, side);
        if (label.isPresent()) {
            var line = label.get();
            return Optional.of(TextEdit.insert(
                    line.end(), style.lineEnd() + indentOf(line) + style.step() + style.nestedBullet() + " " + said));
        }
        // Under a topic that is a heading the argument goes below the heading's own underline.
        var at = source.line(session.sections().stream().filter(s -> s.line() == option.line())
                .map(s -> s.heading().range().endLine()).findFirst().orElse(option.line()));
        var entry = entryAt(session, option.line());
        int end = entry.map(e -> source.line(e.range().endLine()).end()).orElse(at.end());
        var lead = entry.flatMap(e -> e.nested().stream().filter(Entry::item).findFirst())
                .map(child -> Style.lead(source.line(child.line())))
                .orElseGet(() -> indentOf(at) + style.step() + style.nestedBullet() + " ");
        return Optional.of(TextEdit.insert(end, style.lineEnd() + lead + label(side) + ": " + said));
    }

    private static TextEdit append(Session session, Section section, Style style, String said) {
        var source = session.source();
        var items = section.entries().stream().filter(Entry::item).toList();
        var last = section.entries().isEmpty() ? null : section.entries().getLast();
        if (last == null) {
            var heading = source.line(section.heading().range().endLine());
            var lead = style.entryIndent() + style.bullet() + " "
                    + (style.boxes() && section.kind().tasks() ? "[ ] " : "");
            return TextEdit.insert(heading.end(), style.lineEnd() + lead + said);
        }
        boolean boxed = section.kind().tasks() && section.entries().stream().anyMatch(e -> e.box() >= 0);
        // A fence that closes the section belongs to its last entry; what is added goes behind it.
        var end = source.line(lastWritten(session, section));
        if (items.isEmpty()) {
            return TextEdit.insert(end.end(), style.lineEnd() + style.lineEnd() + said);
        }
        var lead = Style.lead(source.line(items.getLast().line()));
        return TextEdit.insert(end.end(), style.lineEnd() + lead + (boxed ? "[ ] " : "") + said);
    }

    private static int lastWritten(Session session, Section section) {
        int line = section.range().endLine();
        while (line > section.entries().getLast().range().endLine() && session.source().line(line).blank()) {
            line--;
        }
        return line;
    }

    private static TextEdit create(Session session, SectionKind kind, Style style, String said) {
        var text = session.text();
        var end = style.lineEnd();
        int at = text.length();
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        var heading = style.setext()
                ? kind.heading() + end + "=".repeat(kind.heading().length()) + end
                : "## " + kind.heading() + end + end;
        var lead = style.entryIndent() + style.bullet() + " " + (style.boxes() && kind.tasks() ? "[ ] " : "");
        return TextEdit.insert(at, (at == 0 ? "" : end + end) + heading + lead + said);
    }

    private static Optional<Line> labelLine(Session session, Debate debate, Debate.Option option, Side side) {
        int from = option.line();
        int to = debate.options().stream().mapToInt(Debate.Option::line).filter(l -> l > from).min()
                .orElse(debate.range().endLine() + 2);
        for (int number = from; number < to && number <= session.source().lines().size(); number++) {
            var line = session.source().line(number);
            var words = line.words().toLowerCase(Locale.ROOT);
            if (words.startsWith(side.name().toLowerCase(Locale.ROOT)) && words.endsWith(":")) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static Line endOf(Session session, Line line) {
        return entryAt(session, line.number()).map(e -> session.source().line(e.range().endLine())).orElse(line);
    }

    private static Optional<Entry> entryAt(Session session, int line) {
        return session.sections().stream().flatMap(s -> s.entries().stream()).flatMap(Entry::all)
                .filter(e -> e.line() == line).findFirst();
    }

    private static String label(Side side) {
        return side == Side.PRO ? "Pro" : "Con";
    }

    private static String indentOf(Line line) {
        return line.text().substring(0, line.marker() >= 0 ? line.marker() : line.content());
    }

    private static String oneLine(String words) {
        return String.join(" ", List.of(words.strip().split("\\s+"))).strip();
    }
}

package app.primed.notebook.model;

import app.primed.markdown.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the board adds to a note, and its ticks, as edits of the text. Each touches only its own characters and writes
/// in the style of its surroundings: the section's bullets, its indent, its tabs, the note's line ends.
/// [EntryEdits], [MoveEdits] and [DebateEdits] do the rest.
public final class NoteEdits {
    private NoteEdits() {}

    private static final Pattern BOX =
            Pattern.compile("[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?\\[([ xX/-])\\](?=\\s|$)");

    /// Ticks a task that is open or started, opens one that is done or cancelled. A task without a box gets one.
    ///
    /// @return empty where the entry is no task
    public static Optional<TextEdit> toggleTask(Session session, Entry entry) {
        return entry.task() == TaskState.NONE
                ? Optional.empty()
                : Optional.of(mark(session, entry, entry.task().isOpen() ? TaskState.DONE : TaskState.OPEN));
    }

    /// Ticks or unticks the task of a line, also in a quote or a callout.
    ///
    /// @param line 1-based
    /// @param shown how it was shown; where the line says something else by now, nothing is done
    public static Optional<TextEdit> toggleTask(Session session, int line, Block.Task shown) {
        if (line < 1 || line > session.source().lines().size()) {
            return Optional.empty();
        }
        var source = session.source().line(line);
        var box = BOX.matcher(source.text());
        if (box.lookingAt()) {
            var state = TaskState.of(box.group(1).charAt(0));
            int at = source.start() + box.start(1);
            return state.name().equals(shown.name())
                    ? Optional.of(new TextEdit(at, at + 1, String.valueOf(
                            (state.isOpen() ? TaskState.DONE : TaskState.OPEN).mark())))
                    : Optional.empty();
        }
        return session.entryAt(line).filter(entry -> entry.task().name().equals(shown.name()))
                .flatMap(entry -> toggleTask(session, entry));
    }

    /// Writes how far a task is into its box. An entry without a box gets one.
    public static TextEdit mark(Session session, Entry entry, TaskState state) {
        if (entry.box() >= 0) {
            return new TextEdit(entry.box(), entry.box() + 1, String.valueOf(state.mark()));
        }
        var line = session.source().line(entry.line());
        return TextEdit.insert(line.start() + line.content(), "[" + state.mark() + "] ");
    }

    /// Puts an answer under a question: nested one step deeper, after what is nested there already.
    public static Optional<TextEdit> addAnswer(Session session, Question question, String answer) {
        return question.byHeading()
                ? session.sections().stream().filter(section -> section.line() == question.line()).findFirst()
                        .flatMap(section -> addEntry(session, section, answer))
                : addNested(session, question.entry(), answer);
    }

    /// Puts words under an entry, one step deeper.
    public static Optional<TextEdit> addNested(Session session, Entry entry, String words) {
        var said = oneLine(words);
        return said.isEmpty() ? Optional.empty() : Optional.of(insertNested(session, entry, List.of(said)));
    }

    /// Adds an entry to a section of a kind: after its last entry, in the style of its bullets. A note without such a
    /// section gets one at its end.
    ///
    /// @param words what to add; a task gets a box where the section's other tasks have boxes
    public static Optional<TextEdit> addEntry(Session session, SectionKind kind, String words) {
        var said = oneLine(words);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var style = NoteStyle.of(session);
        return Optional.of(targetSection(session, kind).map(s -> append(session, s, style, said))
                .orElseGet(() -> TextEdit.insert(endOfText(session.text()),
                        newHeading(session, kind.heading(), style) + style.entryIndent() + style.bullet() + " "
                                + (style.boxes() && kind.tasks() ? "[ ] " : "") + said)));
    }

    /// Adds an entry to one section.
    public static Optional<TextEdit> addEntry(Session session, Section section, String words) {
        var said = oneLine(words);
        return said.isEmpty() ? Optional.empty() : Optional.of(append(session, section, NoteStyle.of(session), said));
    }

    /// Begins a section at the note's end, in the style of its headings.
    public static Optional<TextEdit> addSection(Session session, String heading) {
        var said = oneLine(heading).replaceFirst("^#+\\s*", "");
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(TextEdit.insert(endOfText(session.text()),
                        newHeading(session, said, NoteStyle.of(session)).stripTrailing()));
    }

    /// Where what is added to a kind goes: its first section with entries, else its first.
    static Optional<Section> targetSection(Session session, SectionKind kind) {
        return session.of(kind).reduce((first, second) -> first.entries().isEmpty() && !second.entries().isEmpty()
                ? second
                : first);
    }

    static TextEdit insertNested(Session session, Entry entry, List<String> said) {
        var style = NoteStyle.of(session);
        var line = session.source().line(entry.line());
        var after = session.source().line(entry.range().endLine());
        var lead = entry.nested().stream().filter(Entry::item).findFirst()
                .map(child -> NoteStyle.lead(session.source().line(child.line())))
                .orElseGet(() -> NoteStyle.indentOf(line) + style.step() + style.nestedBullet() + " ");
        var text = new StringBuilder();
        said.forEach(words -> text.append(style.lineEnd()).append(lead).append(words));
        return TextEdit.insert(after.end(), text.toString());
    }

    private static TextEdit append(Session session, Section section, NoteStyle style, String said) {
        return append(session, section, style, said, "");
    }

    /// @param plainLead what an entry starts with in a section without list items
    static TextEdit append(Session session, Section section, NoteStyle style, String said, String plainLead) {
        var source = session.source();
        var items = section.entries().stream().filter(Entry::item).toList();
        if (section.entries().isEmpty()) {
            var heading = source.line(section.heading().range().endLine());
            var lead = style.entryIndent() + style.bullet() + " "
                    + (style.boxes() && section.kind().tasks() ? "[ ] " : "");
            return TextEdit.insert(heading.end(), style.lineEnd() + lead + said);
        }
        boolean boxed = section.kind().tasks() && section.entries().stream().anyMatch(e -> e.box() >= 0);
        // A fence that closes the section belongs to its last entry; what is added goes behind it.
        var end = source.line(lastWrittenLine(session, section));
        if (items.isEmpty()) {
            return TextEdit.insert(end.end(), style.lineEnd() + style.lineEnd() + plainLead + said);
        }
        var lead = NoteStyle.lead(source.line(items.getLast().line()));
        return TextEdit.insert(end.end(), style.lineEnd() + lead + (boxed ? "[ ] " : "") + said);
    }

    /// 1-based number of the section's last line that is not empty; its heading's if it is empty.
    static int lastWrittenLine(Session session, Section section) {
        int least = section.entries().isEmpty()
                ? section.heading().range().endLine()
                : section.entries().getLast().range().endLine();
        if (section.entries().isEmpty()) {
            return least;
        }
        int line = section.range().endLine();
        while (line > least && session.source().line(line).blank()) {
            line--;
        }
        return line;
    }

    /// Offset of the end of the last line that is not empty.
    static int endOfText(String text) {
        int at = text.length();
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    static String newHeading(Session session, String words, NoteStyle style) {
        var end = style.lineEnd();
        var heading = style.setext()
                ? words + end + "=".repeat(Math.max(2, words.length())) + end
                : "## " + words + end + end;
        return (endOfText(session.text()) == 0 ? "" : end + end) + heading;
    }

    static String oneLine(String words) {
        return String.join(" ", List.of(words.strip().split("\\s+"))).strip();
    }
}

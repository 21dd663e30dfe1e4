package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Moves of an entry with all that is nested under it: inside its section, or to another one, where it takes the
/// indent, the bullet and the boxes of what stands there. Each is one or two edits: lines taken out here, lines put in
/// there; what lies between is not touched.
public final class MoveEdits {
    private MoveEdits() {}

    /// Past the entry before (-1) or after it (1) under the same parent.
    ///
    /// @return no edits where there is none
    public static List<TextEdit> byOne(Session session, Entry entry, int by) {
        var siblings = siblings(session, entry);
        int at = siblings.indexOf(entry);
        int to = by < 0 ? at - 1 : at + 2;
        if (at < 0 || to < 0 || to > siblings.size()) {
            return List.of();
        }
        return to(session, entry, siblings, to, sectionOf(session, entry));
    }

    /// Before another entry, under the same parent as that one.
    public static List<TextEdit> before(Session session, Entry entry, Entry other) {
        var siblings = siblings(session, other);
        return to(session, entry, siblings, siblings.indexOf(other), sectionOf(session, other));
    }

    /// After another entry, under the same parent as that one.
    public static List<TextEdit> after(Session session, Entry entry, Entry other) {
        var siblings = siblings(session, other);
        return to(session, entry, siblings, siblings.indexOf(other) + 1, sectionOf(session, other));
    }

    /// To the end of a section.
    public static List<TextEdit> into(Session session, Entry entry, Section section) {
        return to(session, entry, section.entries(), section.entries().size(), section);
    }

    /// To the section of a kind that new entries go to; a note without one gets it at its end.
    public static List<TextEdit> into(Session session, Entry entry, SectionKind kind) {
        var section = NoteEdits.targetSection(session, kind);
        if (section.isPresent()) {
            return into(session, entry, section.get());
        }
        var style = NoteStyle.of(session);
        var block = EntryLines.of(session, entry);
        var lead = style.entryIndent() + style.bullet() + " ";
        boolean boxed = style.boxes() && kind.tasks();
        var lines = new Shape(session, entry, block, style.entryIndent(), lead, kind.tasks(), boxed, true).lines();
        var text = session.text();
        var heading = NoteEdits.newHeading(session, kind.heading(), style);
        var put = TextEdit.insert(NoteEdits.endOfText(text), heading + String.join(style.lineEnd(), lines));
        return both(block.removal(session), put);
    }

    /// The 1-based line of a moved entry.
    ///
    /// @param edits of the move
    /// @param after the note read again
    public static int lineAfter(List<TextEdit> edits, Session after) {
        int shift = 0;
        for (var edit : edits) {
            if (!edit.replacement().isBlank()) {
                int at = edit.start() + shift;
                var lines = after.source().lines();
                int blanks = edit.replacement().length() - edit.replacement().stripLeading().length();
                int line = lines.stream().filter(l -> l.start() <= at + blanks).reduce((_, l) -> l)
                        .map(Line::number).orElse(1);
                // A new section's heading comes with its first entry.
                return after.sections().stream().filter(s -> s.headed() && s.line() == line && !s.entries().isEmpty())
                        .map(s -> s.entries().getLast().line()).findFirst().orElse(line);
            }
            shift += edit.replacement().length() - (edit.end() - edit.start());
        }
        return 1;
    }

    /// The section an entry is in.
    public static Section sectionOf(Session session, Entry entry) {
        return session.sections().stream()
                .filter(s -> s.range().line() <= entry.line() && entry.line() <= s.range().endLine()
                        && s.entries().stream().anyMatch(e -> e.range().line() <= entry.line()
                                && entry.line() <= e.range().endLine()))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("An entry of another reading"));
    }

    private static List<Entry> siblings(Session session, Entry entry) {
        return Stream.concat(Stream.of(sectionOf(session, entry).entries()),
                sectionOf(session, entry).entries().stream().flatMap(Entry::all).map(Entry::nested))
                .filter(all -> all.contains(entry)).findFirst().orElse(List.of());
    }

    private static List<TextEdit> to(Session session, Entry entry, List<Entry> siblings, int index, Section section) {
        var block = EntryLines.of(session, entry);
        int at = siblings.indexOf(entry);
        if (at >= 0 && (index == at || index == at + 1)
                || index < siblings.size() && block.contains(siblings.get(index).line())
                || index > 0 && at < 0 && block.contains(siblings.get(index - 1).line())) {
            return List.of(); // It is there already, or would go under itself.
        }
        var source = session.source();
        var style = NoteStyle.of(session);
        boolean top = siblings.equals(section.entries());
        var shape = shape(session, entry, block, siblings, index, section, style, top);
        var lines = shape.lines();
        var end = style.lineEnd();
        if (index < siblings.size()) {
            var next = source.line(siblings.get(index).line());
            boolean parted = next.number() > 1 && shape.plain() && runs(session, source.line(next.number() - 1));
            return both(block.removal(session), TextEdit.insert(next.start(), (parted ? end : "")
                    + String.join(end, lines) + end + (EntryLines.wouldContinue(session, next) ? end : "")));
        }
        int last = top
                ? NoteEdits.lastWrittenLine(session, section)
                : EntryLines.of(session, siblings.getLast()).last();
        if (block.contains(last)) {
            last = block.first() - 1;
        }
        var above = source.line(last);
        boolean parted = shape.plain() && runs(session, above);
        boolean below = last < source.lines().size() && !block.contains(last + 1)
                && EntryLines.wouldContinue(session, source.line(last + 1));
        return both(block.removal(session), TextEdit.insert(above.end(), end + (parted ? end : "")
                + String.join(end, lines) + (below ? end : "")));
    }

    private static Shape shape(Session session, Entry entry, EntryLines block, List<Entry> siblings, int index,
            Section section, NoteStyle style, boolean top) {
        var source = session.source();
        var beside = siblings.isEmpty()
                ? Optional.<Line>empty()
                : Optional.of(source.line(siblings.get(Math.min(index, siblings.size() - 1)).line()));
        var indent = beside.map(NoteStyle::indentOf).orElse(style.entryIndent());
        boolean listed = siblings.isEmpty() || siblings.stream().anyMatch(Entry::item);
        var first = source.line(entry.line());
        boolean home = section.range().line() <= entry.line() && entry.line() <= section.range().endLine();
        String marker;
        if (home && siblings.contains(entry) || !listed) {
            marker = first.text().substring(NoteStyle.indentOf(first).length(), first.content());
        } else {
            marker = siblings.stream().filter(Entry::item).min(Comparator.comparingInt(
                    e -> Math.abs(siblings.indexOf(e) - index)))
                    .map(e -> NoteStyle.lead(source.line(e.line())).substring(
                            NoteStyle.indentOf(source.line(e.line())).length()))
                    .orElse(style.bullet() + " ");
        }
        boolean tasks = top && section.kind().tasks();
        boolean boxed = tasks && !(home && siblings.contains(entry))
                && (section.entries().isEmpty()
                        ? style.boxes()
                        : section.entries().stream().anyMatch(e -> e.box() >= 0));
        return new Shape(session, entry, block, indent, indent + marker, tasks || home, boxed, !marker.isEmpty());
    }

    private static boolean runs(Session session, Line above) {
        return !above.blank() && !EntryLines.inHeading(session, above)
                && session.fences().stream().noneMatch(f -> f.range().endLine() == above.number());
    }

    private static List<TextEdit> both(TextEdit out, TextEdit in) {
        if (in.start() >= out.start() && in.start() <= out.end()) {
            return List.of(new TextEdit(out.start(), out.end(), in.replacement()));
        }
        return out.start() < in.start() ? List.of(out, in) : List.of(in, out);
    }

    /// An entry's lines as they are written at another place.
    ///
    /// @param lead indent and marker of its first line there
    /// @param keepsBox whether a box it has goes with it
    /// @param boxed whether it gets a box where it has none
    /// @param item whether it is a list item there
    private record Shape(
            Session session, Entry entry, EntryLines block, String indent, String lead, boolean keepsBox, boolean boxed,
            boolean item) {

        boolean plain() {
            return !item && entry.by().filter(by -> !by.trailing()).isEmpty();
        }

        List<String> lines() {
            var source = session.source();
            var first = source.line(block.first());
            var lines = new ArrayList<String>();
            lines.add(lead + box(first));
            boolean listed = item && !entry.item();
            var style = NoteStyle.of(session);
            var plain = new HashSet<Integer>();
            if (listed) {
                entry.all().skip(1).filter(e -> !e.item() && !DebateMarks.ANYWHERE.isLabel(e))
                        .forEach(e -> plain.add(e.line()));
            }
            var was = NoteStyle.indentOf(first);
            for (int number = block.first() + 1; number <= block.last(); number++) {
                var line = source.line(number);
                if (line.blank()) {
                    lines.add(line.text());
                    continue;
                }
                var own = NoteStyle.indentOf(line);
                var words = line.text().substring(own.length());
                var deeper = own.startsWith(was)
                        ? own.substring(was.length())
                        : line.indent() > first.indent() ? style.step() : "";
                boolean wrapped = number <= entry.own().endLine() && listed && deeper.isEmpty();
                lines.add(indent + (wrapped ? style.step() : deeper)
                        + (plain.contains(number) ? style.nestedBullet() + " " : "") + words);
            }
            return lines;
        }

        private String box(Line first) {
            var words = first.text().substring(first.content());
            if (entry.box() < 0) {
                return (boxed ? "[ ] " : "") + words;
            }
            return keepsBox ? words : first.text().substring(entry.box() + 2 - first.start()).stripLeading();
        }
    }
}

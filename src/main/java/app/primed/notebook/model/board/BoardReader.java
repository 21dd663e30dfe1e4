package app.primed.notebook.model.board;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.FrontMatter;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays a reading out as cards. It goes by the lines of the text and asks the reading what each is, so that a line the
/// reading has no place for is shown all the same.
public final class BoardReader {
    private final Session session;
    private final RowReader rows;
    private final FrontMatter properties;
    private final Map<Integer, Fence> fences = new HashMap<>();
    private final Map<Integer, Debate> debates = new HashMap<>();
    private final List<BoardSection> cards = new ArrayList<>();
    private int read;
    private int plain;

    private BoardReader(Session session) {
        this.session = session;
        properties = FrontMatter.of(session.source());
        var questions = new HashMap<Integer, Question>();
        session.questions().forEach(question -> questions.put(question.line(), question));
        rows = new RowReader(session, questions);
        session.fences().forEach(fence -> fences.put(fence.range().line(), fence));
        session.debates().stream().filter(Debate::argued)
                .forEach(debate -> debates.putIfAbsent(debate.range().line(), debate));
    }

    public static BoardContents read(Session session) {
        return new BoardReader(session).cards();
    }

    private BoardContents cards() {
        session.sections().forEach(this::section);
        return new BoardContents(List.copyOf(cards), read, plain);
    }

    private void section(Section section) {
        boolean headed = section.headed();
        read += headed ? section.heading().range().endLine() - section.heading().range().line() + 1 : 0;
        var under = new ArrayList<BoardLine>();
        var entries = new HashMap<Integer, Nested>();
        section.entries().forEach(entry -> gather(entry, 0, false, section, entries));
        boolean opens = true;
        int last = section.range().endLine();
        int line = headed ? section.heading().range().endLine() + 1 : section.range().line();
        // A debate about the heading itself begins with it.
        var debate = headed ? debates.get(section.line()) : null;
        while (line <= last) {
            debate = debate == null ? debates.get(line) : debate;
            if (debate != null) {
                if (!under.isEmpty()) {
                    opens = add(section, opens, Optional.empty(), under);
                }
                int end = Math.min(last, end(debate, entries));
                while (line <= end) {
                    line = row(section, line, last, entries, true, under);
                }
                opens = add(section, opens, Optional.of(debate), under);
                debate = null;
            } else {
                line = row(section, line, last, entries, false, under);
            }
        }
        if (opens && (headed || !under.isEmpty()) || !under.isEmpty()) {
            add(section, opens, Optional.empty(), under);
        }
    }

    /// @return that the section's heading has been shown
    private boolean add(Section section, boolean opens, Optional<Debate> debate, List<BoardLine> under) {
        cards.add(new BoardSection(section, opens, debate, List.copyOf(under)));
        under.clear();
        return false;
    }

    /// Adds what begins at a line, if it is not empty.
    ///
    /// @param last 1-based last line of the section
    /// @return the line after it
    private int row(Section section, int line, int last, Map<Integer, Nested> entries, boolean argued,
            List<BoardLine> to) {
        var fence = fences.get(line);
        var found = entries.get(line);
        if (session.source().line(line).blank()) {
            return line + 1;
        }
        int callout = fence == null ? rows.calloutEnd(line, last) : 0;
        var row = line <= properties.endLine()
                ? rows.properties(properties)
                : fence != null
                        ? rows.code(fence, depth(line, to))
                        : callout > 0
                                ? rows.callout(line, callout, found != null
                                        && rows.understood(found.entry, found.read || argued, section.kind()))
                                : found != null
                                        ? rows.entry(found.entry, found.depth, found.read || argued, section.kind())
                                        : rows.line(line);
        to.add(row);
        for (int at = row.line(); at <= row.endLine(); at++) {
            if (!session.source().line(at).blank()) {
                read += row.read() ? 1 : 0;
                plain += row.read() ? 0 : 1;
            }
        }
        return row.endLine() + 1;
    }

    /// Code is nested under what it is indented below.
    private int depth(int line, List<BoardLine> above) {
        int indent = session.source().line(line).indent();
        for (var row : above.reversed()) {
            var entry = row.entry();
            if (entry.isPresent() && entry.get().indent() < indent) {
                return row.depth() + 1;
            }
        }
        return 0;
    }

    /// The last line that belongs to a debate: with what is nested under its last argument.
    private static int end(Debate debate, Map<Integer, Nested> entries) {
        int end = debate.range().endLine();
        for (var option : debate.options()) {
            end = Math.max(end, last(option.line(), entries));
            for (var argument : option.arguments()) {
                end = Math.max(end, last(argument.line(), entries));
            }
        }
        return Math.max(end, debate.verdict().map(verdict -> last(verdict.line(), entries)).orElse(0));
    }

    private static int last(int line, Map<Integer, Nested> entries) {
        var found = entries.get(line);
        return found == null ? line : found.entry.range().endLine();
    }

    private void gather(Entry entry, int depth, boolean below, Section section, Map<Integer, Nested> to) {
        to.put(entry.line(), new Nested(entry, depth, below));
        boolean understood = rows.understood(entry, below, section.kind());
        entry.nested().forEach(child -> gather(child, depth + 1, understood, section, to));
    }

    /// @param read whether it is nested under something that was understood
    private record Nested(Entry entry, int depth, boolean read) {}
}

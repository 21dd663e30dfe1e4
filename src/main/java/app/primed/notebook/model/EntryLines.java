package app.primed.notebook.model;

import java.util.Optional;

/// The whole lines an entry takes with it: its own, what is nested, and code that is indented under it.
///
/// @param first 1-based
/// @param last 1-based
record EntryLines(int first, int last) {

    static EntryLines of(Session session, Entry entry) {
        int last = entry.range().endLine();
        for (var fence : session.fences()) {
            if (fence.range().line() == last + 1 && session.source().line(last + 1).indent() > entry.indent()) {
                last = fence.range().endLine();
            }
        }
        return new EntryLines(entry.line(), last);
    }

    boolean contains(int line) {
        return first <= line && line <= last;
    }

    /// Removes the lines. An empty line stays where the words below would otherwise run on from those above; of two
    /// empty lines that would meet, one goes.
    TextEdit removal(Session session) {
        var source = session.source();
        int count = source.lines().size();
        var from = source.line(first);
        var to = source.line(last);
        var above = first > 1 ? Optional.of(source.line(first - 1)) : Optional.<Line>empty();
        if (last == count) {
            return new TextEdit(above.map(Line::end).orElse(0), to.end(), "");
        }
        var below = source.line(last + 1);
        if (wouldContinue(session, below)
                && above.filter(line -> !line.blank() && !inHeading(session, line)).isPresent()) {
            return new TextEdit(from.start(), to.end(), "");
        }
        boolean meet = below.blank() && last + 1 < count && above.map(Line::blank).orElse(true);
        return new TextEdit(from.start(), meet ? source.line(last + 2).start() : below.start(), "");
    }

    /// Whether a line would be taken for more of the words above it, did no empty line part them.
    static boolean wouldContinue(Session session, Line line) {
        return !line.blank() && !line.item() && !inHeading(session, line)
                && session.attributions().stream().noneMatch(a -> a.line() == line.number() && !a.trailing())
                && session.fences().stream().noneMatch(f -> f.range().line() == line.number());
    }

    static boolean inHeading(Session session, Line line) {
        return session.sections().stream().map(Section::heading).anyMatch(h -> h.level() > 0
                && h.range().line() <= line.number() && line.number() <= h.range().endLine());
    }
}

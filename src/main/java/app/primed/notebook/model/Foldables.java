package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What of a note can be folded: each section, to before the next heading of the same or a higher level, and each
/// fence.
public final class Foldables {
    private Foldables() {}

    /// @return stretches by first line, 1-based, first and last line; those inside others come after them
    public static List<Range> in(Session session) {
        var sections = session.sections().stream().filter(Section::headed).toList();
        var all = new ArrayList<Range>();
        var open = new ArrayList<Section>();
        for (var section : sections) {
            while (!open.isEmpty() && open.getLast().heading().level() >= section.heading().level()) {
                close(session, open.removeLast(), section.line() - 1, all);
            }
            open.add(section);
        }
        while (!open.isEmpty()) {
            close(session, open.removeLast(), session.source().lines().size(), all);
        }
        session.fences().forEach(fence -> all.add(fence.range()));
        all.sort(
                Comparator.comparingInt(Range::line).thenComparing(Comparator.comparingInt(Range::endLine).reversed()));
        return all;
    }

    private static void close(Session session, Section section, int end, List<Range> all) {
        int last = end;
        // The empty lines before the next heading stay, so that folded headings do not stick together.
        while (last > section.heading().range().endLine() && session.source().line(last).blank()) {
            last--;
        }
        if (last > section.heading().range().endLine()) {
            all.add(section.heading().range().through(session.source().line(last).range()));
        }
    }
}

package app.primed.notebook.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The parts of a note that can be folded: each section, to before the next heading of the same or a higher level, and each
/// fence.
public final class FoldingRanges {
    private FoldingRanges() {}

    /// @return stretches by first line, 1-based, first and last line; those inside others come after them
    public static List<Range> in(Session session) {
        var sections = session.sections();
        var last = new int[sections.size()];
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < last.length; i++) {
            if (sections.get(i).headed()) {
                int level = sections.get(i).heading().level();
                while (!open.isEmpty() && sections.get(open.peek()).heading().level() >= level) {
                    last[open.pop()] = sections.get(i).line() - 1;
                }
                open.push(i);
            }
        }
        while (!open.isEmpty()) {
            last[open.pop()] = session.source().lines().size();
        }
        // Both are in order already; sorting thousands of them for every key would be slow.
        var all = new ArrayList<Range>(last.length + session.fences().size());
        int fence = 0;
        for (int i = 0; i < last.length; i++) {
            if (sections.get(i).headed()) {
                while (fence < session.fences().size()
                        && session.fences().get(fence).range().line() < sections.get(i).line()) {
                    all.add(session.fences().get(fence++).range());
                }
                add(session, sections.get(i).heading().range(), last[i], all);
            }
        }
        session.fences().subList(fence, session.fences().size()).forEach(rest -> all.add(rest.range()));
        return all;
    }

    private static void add(Session session, Range heading, int end, List<Range> all) {
        int last = end;
        // The empty lines before the next heading stay, so that folded headings do not stick together.
        while (last > heading.endLine() && session.source().line(last).blank()) {
            last--;
        }
        if (last > heading.endLine()) {
            all.add(heading.through(session.source().line(last).range()));
        }
    }
}

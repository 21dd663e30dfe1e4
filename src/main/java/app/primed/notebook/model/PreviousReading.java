package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The reading before this one. A section is taken from it where everything its reading depends on is as it was: its
/// lines, which of them are code or comments, who speaks in them, its kind, and the heading above it.
final class PreviousReading {
    private final Session before;
    private final SessionText now;
    private final int head;
    private final int tail;
    private final Map<Integer, SectionParts> byLine = new HashMap<>();
    private final boolean[] code;

    /// @param section as it was read
    /// @param outer the kind of the section around it, if its heading is deeper
    record SectionParts(
            Section section, Optional<SectionKind> outer, List<Question> questions, List<Debate> debates,
            List<Attribution> said) {}

    /// What is reused, at its new position.
    record Reused(Section section, List<Question> questions, List<Debate> debates) {}

    /// @param now without its comments
    /// @param commented for each line (0-based) whether a comment was in it
    PreviousReading(Session before, SessionText now, boolean[] commented) {
        this.before = before;
        this.now = now;
        var seen = NoteComments.blanked(before.source(), before.fences());
        var old = seen.lines();
        var lines = now.lines();
        var then = NoteComments.lines(before.source(), seen);
        int most = Math.min(old.size(), lines.size());
        int same = 0;
        while (same < most && then[same] == commented[same] && same(old.get(same), lines.get(same))) {
            same++;
        }
        head = same;
        int end = 0;
        while (end < most - same && then[old.size() - 1 - end] == commented[lines.size() - 1 - end]
                && same(old.get(old.size() - 1 - end), lines.get(lines.size() - 1 - end))) {
            end++;
        }
        tail = end;
        code = new boolean[old.size()];
        before.fences().forEach(fence -> fence.range().mark(code));
        NoteComments.mark(before.source(), seen, code);
        splitBySection();
    }

    private static boolean same(Line one, Line other) {
        return one == other || one.text().equals(other.text());
    }

    private void splitBySection() {
        var outer = new EnclosingSections();
        int question = 0;
        int debate = 0;
        int said = 0;
        for (var section : before.sections()) {
            int end = section.range().endLine();
            var questions = new ArrayList<Question>(2);
            for (; question < before.questions().size() && before.questions().get(question).line() <= end; question++) {
                questions.add(before.questions().get(question));
            }
            var debates = new ArrayList<Debate>(0);
            for (; debate < before.debates().size() && before.debates().get(debate).line() <= end; debate++) {
                debates.add(before.debates().get(debate));
            }
            int first = said;
            while (said < before.attributions().size() && before.attributions().get(said).line() <= end) {
                said++;
            }
            byLine.put(section.line(), new SectionParts(
                    section, outer.of(section.heading()), questions, debates,
                    before.attributions().subList(first, said)));
            outer.add(section);
        }
    }

    /// @param said the attributions in it now
    Optional<Reused> reuse(
            Heading heading, SectionKind kind, Range range, Optional<SectionKind> outer, boolean[] codeNow,
            List<Attribution> said) {
        boolean above = range.endLine() <= head;
        boolean below = heading.range().line() > now.lines().size() - tail;
        if (!above && !below) {
            return Optional.empty();
        }
        int moved = above ? 0 : now.lines().size() - before.source().lines().size();
        var parts = byLine.get(heading.range().line() - moved);
        if (parts == null) {
            return Optional.empty();
        }
        var shift = new PositionShift(moved, heading.range().start() - parts.section().heading().range().start());
        var was = parts.section();
        boolean asItWas = was.kind() == kind && parts.outer().equals(outer) && shift.of(was.heading()).equals(heading)
                && shift.of(was.range()).equals(range) && sameCode(range, moved, codeNow)
                && sameVoices(parts.said(), said, shift);
        if (!asItWas) {
            return Optional.empty();
        }
        if (shift.none()) {
            return Optional.of(new Reused(was, parts.questions(), parts.debates()));
        }
        var section = shift.of(was, parts.questions());
        return Optional.of(new Reused(
                section, parts.questions().stream().map(shift::of).toList(),
                parts.debates().stream().map(shift::of).toList()));
    }

    private boolean sameCode(Range range, int moved, boolean[] codeNow) {
        for (int line = range.line(); line <= range.endLine(); line++) {
            if (codeNow[line - 1] != code[line - moved - 1]) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameVoices(List<Attribution> then, List<Attribution> now, PositionShift shift) {
        if (then.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < then.size(); i++) {
            if (!shift.of(then.get(i)).equals(now.get(i))) {
                return false;
            }
        }
        return true;
    }
}

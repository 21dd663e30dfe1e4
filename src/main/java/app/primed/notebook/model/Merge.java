package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;

/// Two changes of one text put together, line by line. If only one side changed something, its change counts; where
/// both changed the same lines, or lines that touch, only the user can decide.
///
/// @param parts the whole text in order
public record Merge(List<Part> parts) {

    /// A stretch of lines.
    public sealed interface Part {}

    /// The same on both sides, or changed by one of them or by both alike.
    public record Agreed(List<String> lines) implements Part {}

    /// What both sides changed, each in its way.
    ///
    /// @param base the lines before both
    public record Conflict(List<String> base, List<String> mine, List<String> theirs) implements Part {}

    /// What to use where both sides differ.
    public enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    private record SidedChange(LineDiff.Change change, boolean mine) {}

    /// @param base the last text both sides had
    /// @param mine what became of it here
    /// @param theirs what became of it elsewhere
    public static Merge of(String base, String mine, String theirs) {
        var old = LineDiff.lines(base);
        var ours = LineDiff.lines(mine);
        var others = LineDiff.lines(theirs);
        var changes = new ArrayList<SidedChange>();
        LineDiff.changes(old, ours).forEach(change -> changes.add(new SidedChange(change, true)));
        LineDiff.changes(old, others).forEach(change -> changes.add(new SidedChange(change, false)));
        changes.sort(java.util.Comparator.comparingInt((SidedChange s) -> s.change().from())
                .thenComparingInt(s -> s.change().to()));

        var parts = new ArrayList<Part>();
        int at = 0;
        int myShift = 0;
        int theirShift = 0;
        for (int i = 0; i < changes.size();) {
            int from = changes.get(i).change().from();
            int to = changes.get(i).change().to();
            int myGrowth = 0;
            int theirGrowth = 0;
            boolean my = false;
            boolean their = false;
            int next = i;
            while (next < changes.size() && (next == i || changes.get(next).change().from() <= to)) {
                var side = changes.get(next++);
                var change = side.change();
                to = Math.max(to, change.to());
                int growth = change.otherTo() - change.otherFrom() - (change.to() - change.from());
                my |= side.mine();
                their |= !side.mine();
                myGrowth += side.mine() ? growth : 0;
                theirGrowth += side.mine() ? 0 : growth;
            }
            i = next;
            agree(parts, old.subList(at, from));
            var myLines = ours.subList(from + myShift, to + myShift + myGrowth);
            var theirLines = others.subList(from + theirShift, to + theirShift + theirGrowth);
            if (!their || myLines.equals(theirLines)) {
                agree(parts, myLines);
            } else if (!my) {
                agree(parts, theirLines);
            } else {
                parts.add(new Conflict(List.copyOf(old.subList(from, to)), List.copyOf(myLines),
                        List.copyOf(theirLines)));
            }
            myShift += myGrowth;
            theirShift += theirGrowth;
            at = to;
        }
        agree(parts, old.subList(at, old.size()));
        return new Merge(List.copyOf(parts));
    }

    private static void agree(List<Part> parts, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast() instanceof Agreed before) {
            before.lines().addAll(lines); // Still growing, and not shared yet.
        } else {
            parts.add(new Agreed(new ArrayList<>(lines)));
        }
    }

    public boolean clean() {
        return parts.stream().noneMatch(Conflict.class::isInstance);
    }

    public List<Conflict> conflicts() {
        return parts.stream().filter(Conflict.class::isInstance).map(Conflict.class::cast).toList();
    }

    /// The text where nothing clashes.
    public String text() {
        return text(List.of());
    }

    /// The text with each clash settled.
    ///
    /// @param choices one for each clash, in order
    public String text(List<Choice> choices) {
        var lines = new ArrayList<String>();
        int clash = 0;
        for (var part : parts) {
            switch (part) {
                case Agreed agreed -> lines.addAll(agreed.lines());
                case Conflict both -> {
                    var choice = choices.get(clash++);
                    if (choice != Choice.THEIRS) {
                        lines.addAll(both.mine());
                    }
                    if (choice != Choice.MINE) {
                        lines.addAll(both.theirs());
                    }
                }
            }
        }
        return String.join("\n", lines);
    }
}

package app.primed.notebook.model;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What differs between two texts, by lines and, in a changed line, by words.
public final class LineDiff {
    /// Where more than this many pairs of lines would have to be looked at, what differs is one block.
    private static final long MOST_PAIRS = 100_000_000;
    private static final int LONGEST = 2_000;
    private static final Pattern WORDS = Pattern.compile("(?<=\\W)|(?=\\W)");

    private LineDiff() {}

    /// Lines `from` to `to` (0-based, the last excluded) became lines `otherFrom` to `otherTo`.
    public record Change(int from, int to, int otherFrom, int otherTo) {}

    /// A piece of a line.
    ///
    /// @param changed whether the other side has something else here
    public record Piece(String text, boolean changed) {}

    /// How a row of the comparison came about.
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED
    }

    /// A line beside its counterpart.
    ///
    /// @param before 1-based number in the text before; 0 where it has none
    /// @param after 1-based number in the text after; 0 where it has none
    public record Row(Kind kind, int before, List<Piece> old, int after, List<Piece> now) {}

    /// How many lines a comparison adds and takes away; a changed line does both.
    public record Count(int added, int removed) {}

    public static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /// Where lists of lines differ, in order; between two changes at least one line is the same.
    public static List<Change> changes(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        var old = before.subList(head, before.size() - tail);
        var now = after.subList(head, after.size() - tail);
        if (old.isEmpty() && now.isEmpty()) {
            return List.of();
        }
        if (old.isEmpty() || now.isEmpty() || (long) old.size() * now.size() > MOST_PAIRS) {
            return List.of(new Change(head, head + old.size(), head, head + now.size()));
        }
        var changes = new ArrayList<Change>();
        for (var delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = head + delta.getSource().getPosition();
            int other = head + delta.getTarget().getPosition();
            changes.add(new Change(from, from + delta.getSource().size(), other, other + delta.getTarget().size()));
        }
        return joined(changes);
    }

    /// Changes that touch become one.
    private static List<Change> joined(List<Change> changes) {
        var joined = new ArrayList<Change>();
        for (var next : changes) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.to() == next.from() && last.otherTo() == next.otherFrom()) {
                joined.set(joined.size() - 1,
                        new Change(last.from(), next.to(), last.otherFrom(), next.otherTo()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    public static Count count(String before, String after) {
        int added = 0;
        int removed = 0;
        for (var change : changes(lines(before), lines(after))) {
            added += change.otherTo() - change.otherFrom();
            removed += change.to() - change.from();
        }
        return new Count(added, removed);
    }

    /// Both texts line by line, side by side.
    public static List<Row> rows(String before, String after) {
        return rows(lines(before), lines(after));
    }

    public static List<Row> rows(List<String> before, List<String> after) {
        var rows = new ArrayList<Row>();
        int at = 0;
        int other = 0;
        for (var change : changes(before, after)) {
            for (; at < change.from(); at++, other++) {
                rows.add(same(at, before.get(at), other));
            }
            for (; at < change.to() && other < change.otherTo(); at++, other++) {
                rows.add(changed(at, before.get(at), other, after.get(other)));
            }
            for (; at < change.to(); at++) {
                rows.add(new Row(Kind.REMOVED, at + 1, List.of(new Piece(before.get(at), true)), 0, List.of()));
            }
            for (; other < change.otherTo(); other++) {
                rows.add(new Row(Kind.ADDED, 0, List.of(), other + 1, List.of(new Piece(after.get(other), true))));
            }
        }
        for (; at < before.size(); at++, other++) {
            rows.add(same(at, before.get(at), other));
        }
        return rows;
    }

    private static Row same(int at, String line, int other) {
        var pieces = List.of(new Piece(line, false));
        return new Row(Kind.SAME, at + 1, pieces, other + 1, pieces);
    }

    private static Row changed(int at, String old, int other, String now) {
        if (old.length() > LONGEST || now.length() > LONGEST) {
            return new Row(Kind.CHANGED, at + 1, List.of(new Piece(old, true)), other + 1,
                    List.of(new Piece(now, true)));
        }
        var oldWords = List.of(WORDS.split(old));
        var nowWords = List.of(WORDS.split(now));
        var oldPieces = new ArrayList<Piece>();
        var nowPieces = new ArrayList<Piece>();
        int from = 0;
        int otherFrom = 0;
        for (var change : changes(oldWords, nowWords)) {
            add(oldPieces, oldWords, from, change.from(), false);
            add(oldPieces, oldWords, change.from(), change.to(), true);
            add(nowPieces, nowWords, otherFrom, change.otherFrom(), false);
            add(nowPieces, nowWords, change.otherFrom(), change.otherTo(), true);
            from = change.to();
            otherFrom = change.otherTo();
        }
        add(oldPieces, oldWords, from, oldWords.size(), false);
        add(nowPieces, nowWords, otherFrom, nowWords.size(), false);
        return new Row(Kind.CHANGED, at + 1, oldPieces, other + 1, nowPieces);
    }

    private static void add(List<Piece> pieces, List<String> words, int from, int to, boolean changed) {
        if (to > from) {
            pieces.add(new Piece(String.join("", words.subList(from, to)), changed));
        }
    }
}

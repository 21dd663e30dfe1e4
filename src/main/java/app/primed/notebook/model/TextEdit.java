package app.primed.notebook.model;

import java.util.List;

/// A change of a note's text: `replacement` replaces the text from `start` to `end`. Nothing else changes.
///
/// @param start offset of the first character replaced
/// @param end offset after the last; equal to `start` for an insertion
/// @param replacement the new text
public record TextEdit(int start, int end, String replacement) {

    public TextEdit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("An edit of " + start + " to " + end);
        }
    }

    static TextEdit insert(int at, String text) {
        return new TextEdit(at, at, text);
    }

    /// What makes one text another: all between what both begin and end with.
    public static TextEdit between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return new TextEdit(head, before.length() - tail, after.substring(head, after.length() - tail));
    }

    /// Combines edits, which are in order and do not touch, into one.
    public static TextEdit combine(List<TextEdit> edits, String text) {
        var all = new StringBuilder();
        int at = edits.getFirst().start;
        for (var edit : edits) {
            all.append(text, at, edit.start).append(edit.replacement);
            at = edit.end;
        }
        return new TextEdit(edits.getFirst().start, at, all.toString());
    }

    /// The offset after the edit for an offset before it; inside the replaced text it stays as close as it can.
    public int shiftOffset(int place) {
        return place <= start
                ? place
                : place >= end ? place + replacement.length() - (end - start) : Math.min(place, caret());
    }

    public String applyTo(String text) {
        return text.substring(0, start) + replacement + text.substring(end);
    }

    /// Whether it leaves the text as it is.
    public boolean changesNothing(String text) {
        return text.substring(start, end).equals(replacement);
    }

    /// Where the caret goes on: after what was put in.
    public int caret() {
        return start + replacement.length();
    }
}

package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;

/// A note's text, cut into lines. Lines end with `\n`, `\r\n` or `\r`; which one is no matter to the reading and is
/// kept by every edit.
public final class SessionText {
    private final String text;
    private final List<Line> lines;
    /// Counted when first asked; -1 until then.
    private volatile int words = -1;

    public SessionText(String text) {
        this.text = text;
        this.lines = List.copyOf(cut(text, 0, text.length(), new ArrayList<>()));
    }

    /// Reads a text; the lines before and after what differs are taken from an earlier text.
    SessionText(String text, SessionText before) {
        this.text = text;
        var old = before.lines;
        var edit = TextEdit.between(before.text, text);
        int moved = text.length() - before.text.length();
        int head = 0;
        // A line whose end touches the change is cut again: `\r` before what is now `\n` is no end of its own.
        while (head < old.size() - 1 && old.get(head + 1).start() < edit.start()) {
            head++;
        }
        int tail = old.size();
        while (tail > head + 1 && old.get(tail - 1).start() > edit.end()) {
            tail--;
        }
        var all = new ArrayList<>(old.subList(0, head));
        boolean more = tail < old.size();
        cut(text, old.get(head).start(), more ? old.get(tail).start() + moved : text.length(), all);
        if (!more) {
            this.lines = List.copyOf(all);
            return;
        }
        all.removeLast();
        int further = all.size() - tail;
        for (var line : old.subList(tail, old.size())) {
            all.add(line.moved(further, moved));
        }
        this.lines = List.copyOf(all);
    }

    /// @param lines of the text, in order
    SessionText(String text, List<Line> lines) {
        this.text = text;
        this.lines = List.copyOf(lines);
    }

    public String text() {
        return text;
    }

    /// All lines; a text that ends with a line's end has an empty last one.
    public List<Line> lines() {
        return lines;
    }

    /// @param number 1-based
    public Line line(int number) {
        return lines.get(number - 1);
    }

    /// The 1-based number of the line with an offset.
    public int lineAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /// What ends lines here: the first line's end, or `\n` where there is none.
    public String lineEnd() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return "\n";
            }
            if (text.charAt(i) == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
            }
        }
        return "\n";
    }

    /// How many words there are: runs of letters and digits, an apostrophe or underscore inside one included.
    public int words() {
        int counted = words;
        if (counted < 0) {
            counted = words(text);
            words = counted;
        }
        return counted;
    }

    public static int words(CharSequence text) {
        int words = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && !in) {
                words++;
            }
            in = letter || in && (c == '\'' || c == '’' || c == '_');
        }
        return words;
    }

    /// Adds the lines from one place to another; the last one is the text after the last line end.
    private static List<Line> cut(String text, int from, int to, List<Line> lines) {
        int start = from;
        if (text.indexOf('\r', from, to) < 0) {
            // Most texts; far quicker than looking at each character.
            for (int end = text.indexOf('\n', from, to); end >= 0; end = text.indexOf('\n', start, to)) {
                lines.add(Line.of(lines.size() + 1, start, text.substring(start, end)));
                start = end + 1;
            }
        } else {
            for (int at = from; at < to; at++) {
                char c = text.charAt(at);
                if (c == '\n' || c == '\r') {
                    lines.add(Line.of(lines.size() + 1, start, text.substring(start, at)));
                    if (c == '\r' && at + 1 < to && text.charAt(at + 1) == '\n') {
                        at++;
                    }
                    start = at + 1;
                }
            }
        }
        lines.add(Line.of(lines.size() + 1, start, text.substring(start, to)));
        return lines;
    }
}

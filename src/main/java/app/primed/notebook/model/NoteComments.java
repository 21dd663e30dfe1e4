package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The HTML comments of a note, also those over several lines, and those that share a line with words.
final class NoteComments {
    static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private NoteComments() {}

    /// For each character of a note whether it is of a comment. What opens in code is none, nor what never ends.
    ///
    /// @param fences as [FenceReader] finds them: none in a comment
    static boolean[] in(SessionText source, List<Fence> fences) {
        var text = source.text();
        var hidden = new boolean[text.length()];
        if (!text.contains(OPEN)) {
            return hidden;
        }
        var code = new boolean[text.length()];
        fences.forEach(fence -> Arrays.fill(code, fence.range().start(), fence.range().end(), true));
        var inline = new InlineCode(source);
        for (int at = text.indexOf(OPEN); at >= 0;) {
            int end = at + OPEN.length();
            if (!code[at] && !inline.contains(at)) {
                int close = text.indexOf(CLOSE, end);
                while (close >= 0 && code[close]) {
                    close = text.indexOf(CLOSE, close + 1);
                }
                if (close < 0) {
                    return hidden;
                }
                end = close + CLOSE.length();
                Arrays.fill(hidden, at, end, true);
            }
            at = text.indexOf(OPEN, end);
        }
        return hidden;
    }

    /// Offset after the comment that begins a line, whatever is in it; -1 where none does. One that words come before
    /// ends at the code below it.
    static int endOfBlock(SessionText source, Line line) {
        boolean opens = line.text().startsWith(OPEN, line.content());
        int close = opens ? source.text().indexOf(CLOSE, line.start() + line.content() + OPEN.length()) : -1;
        return close < 0 ? -1 : close + CLOSE.length();
    }

    /// A note with spaces in place of its comments: what is to be read of it. Every other character stays in its place,
    /// and words behind a comment are no deeper for it.
    static SessionText blanked(SessionText source, List<Fence> fences) {
        if (!source.text().contains(OPEN)) {
            return source;
        }
        var hidden = in(source, fences);
        var shown = source.text().toCharArray();
        var lines = new ArrayList<Line>();
        for (var line : source.lines()) {
            boolean any = false;
            for (int at = line.start(); at < line.end(); at++) {
                if (hidden[at]) {
                    any = true;
                    shown[at] = ' ';
                }
            }
            if (!any) {
                lines.add(line);
                continue;
            }
            var left = Line.of(line.number(), line.start(), new String(shown, line.start(), line.text().length()));
            lines.add(new Line(left.number(), left.start(), left.text(), line.indent(), left.marker(),
                    left.content()));
        }
        return new SessionText(new String(shown), lines);
    }

    /// For each line of a note, 0-based, whether a comment is in it.
    static boolean[] lines(SessionText source, SessionText blanked) {
        var marked = new boolean[source.lines().size()];
        for (int i = 0; source != blanked && i < marked.length; i++) {
            marked[i] = !blanked.lines().get(i).text().equals(source.lines().get(i).text());
        }
        return marked;
    }

    /// Marks the lines of a note that hold nothing but comments.
    ///
    /// @param blanked the note without its comments
    /// @param marked for each line, 0-based
    static void mark(SessionText source, SessionText blanked, boolean[] marked) {
        for (int i = 0; source != blanked && i < marked.length; i++) {
            marked[i] |= blanked.lines().get(i).blank() && !source.lines().get(i).blank();
        }
    }

    /// Whether nothing of a line is seen.
    static boolean covers(boolean[] hidden, String text, Line line) {
        for (int at = line.start(); at < line.end(); at++) {
            if (!hidden[at] && !Character.isWhitespace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}

package app.primed.notebook.model;

import java.util.Arrays;
import java.util.List;

/// The HTML comments of a note, also those over several lines.
final class NoteComments {
    static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private NoteComments() {}

    /// For each character of a note whether it is of a comment. What opens in code is none, nor what never ends.
    static boolean[] in(SessionText source, List<Fence> fences) {
        var text = source.text();
        var hidden = new boolean[text.length()];
        if (!text.contains(OPEN)) {
            return hidden;
        }
        var code = new boolean[text.length()];
        fences.forEach(fence -> Arrays.fill(code, fence.range().start(), fence.range().end(), true));
        int number = 0;
        var prose = "";
        for (int at = text.indexOf(OPEN); at >= 0;) {
            if (number != source.lineAt(at)) {
                number = source.lineAt(at);
                prose = ProseMask.withoutCode(source.line(number).text());
            }
            int end = at + OPEN.length();
            if (!code[at] && prose.startsWith(OPEN, at - source.line(number).start())) {
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

    /// Marks the lines of a note that hold nothing but comments.
    ///
    /// @param marked for each line, 0-based
    static void mark(SessionText source, List<Fence> fences, boolean[] marked) {
        if (source.text().contains(OPEN)) {
            var hidden = in(source, fences);
            for (var line : source.lines()) {
                marked[line.number() - 1] |= !line.blank() && covers(hidden, source.text(), line);
            }
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

package app.primed.notebook.model;

import java.util.HashSet;
import java.util.regex.Pattern;

/// A line with what is no prose painted over, every character in its place: inline code, addresses, HTML comments.
final class ProseMask {
    /// Stands for one character of what is painted over.
    static final char MASK = '\ufffc';
    /// An address, or the start of a comment. Bounded, so that one long word costs no more than its length.
    private static final Pattern HIDDEN = Pattern.compile("(?<!\\w)\\w{1,30}+://[^\\s>)]++|<!--");

    private ProseMask() {}

    static String of(String text) {
        var visible = withoutCode(text);
        var painted = visible.toCharArray();
        var hidden = HIDDEN.matcher(visible);
        var comments = new HtmlComments(visible);
        for (int at = 0; hidden.find(at);) {
            boolean comment = visible.startsWith("<!--", hidden.start());
            int end = comment ? comments.end(hidden.start()) : hidden.end();
            if (end > 0) {
                paint(painted, hidden.start(), end);
            }
            at = Math.max(hidden.end(), end);
        }
        return new String(painted);
    }

    /// A line with its inline code painted over.
    static String withoutCode(String text) {
        var painted = text.toCharArray();
        paintCode(text, painted);
        return new String(painted);
    }

    /// Code spans by CommonMark's rule: as many backticks close as have opened.
    private static void paintCode(String text, char[] painted) {
        var unclosed = new HashSet<Integer>();
        for (int open = text.indexOf('`'); open >= 0;) {
            int length = run(text, open);
            int close = unclosed.contains(length) ? -1 : closing(text, open + length, length);
            if (close < 0) {
                unclosed.add(length);
                open = text.indexOf('`', open + length);
            } else {
                paint(painted, open, close + length);
                open = text.indexOf('`', close + length);
            }
        }
    }

    private static int closing(String text, int from, int length) {
        for (int at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at + run(text, at))) {
            if (run(text, at) == length) {
                return at;
            }
        }
        return -1;
    }

    private static int run(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == '`') {
            to++;
        }
        return to - from;
    }

    private static void paint(char[] painted, int from, int to) {
        java.util.Arrays.fill(painted, from, to, MASK);
    }
}

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
        this.lines = cut(text);
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

    private static List<Line> cut(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                lines.add(Line.of(lines.size() + 1, start, text.substring(start, at)));
                if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    at++;
                }
                start = at + 1;
            }
            at++;
        }
        lines.add(Line.of(lines.size() + 1, start, text.substring(start)));
        return List.copyOf(lines);
    }
}

package app.primed.notebook.model;

/// One line of a note, measured once.
///
/// @param number 1-based
/// @param start offset of its first character in the note
/// @param text its characters without the line's end
/// @param indent columns before the first character that is no space; a tab goes to the next multiple of two
/// @param marker index in `text` of a list marker (`-`, `*`, `+`, `1.`), or -1
/// @param content index in `text` where the words start, after indent and marker
public record Line(int number, int start, String text, int indent, int marker, int content) {
    /// The least a tab is worth. Where people mix tabs and two spaces in one list they see them alike; a tab is never
    /// less deep than two spaces, and what is nested by tabs stays nested.
    private static final int TAB = 2;

    static Line of(int number, int start, String text) {
        int at = 0;
        int indent = 0;
        while (at < text.length() && isSpace(text.charAt(at))) {
            indent = text.charAt(at) == '\t' ? (indent / TAB + 1) * TAB : indent + 1;
            at++;
        }
        int after = afterMarker(text, at);
        int content = after < 0 ? at : after;
        while (content < text.length() && isSpace(text.charAt(content))) {
            content++;
        }
        return new Line(number, start, text, indent, after < 0 ? -1 : at, content);
    }

    /// The same line so many lines and characters further.
    Line moved(int lines, int characters) {
        return lines == 0 && characters == 0
                ? this
                : new Line(number + lines, start + characters, text, indent, marker, content);
    }

    public int end() {
        return start + text.length();
    }

    public boolean blank() {
        return content == text.length() && marker < 0;
    }

    /// A list item, perhaps an empty one.
    public boolean item() {
        return marker >= 0;
    }

    /// The words, without indent, marker and trailing spaces.
    public String words() {
        return text.substring(content).stripTrailing();
    }

    public Range range() {
        return new Range(start, end(), number, number);
    }

    private static int afterMarker(String text, int at) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        int after = at + 1;
        if (c >= '0' && c <= '9') {
            while (after < text.length() && after - at < 9 && Character.isDigit(text.charAt(after))) {
                after++;
            }
            if (after >= text.length() || (text.charAt(after) != '.' && text.charAt(after) != ')')) {
                return -1;
            }
            after++;
            return after < text.length() && isSpace(text.charAt(after)) ? after : -1;
        }
        if (c != '-' && c != '*' && c != '+') {
            return -1;
        }
        return after == text.length() || isSpace(text.charAt(after)) ? after : -1;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\ufeff';
    }
}

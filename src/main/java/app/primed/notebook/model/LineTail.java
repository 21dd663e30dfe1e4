package app.primed.notebook.model;

import java.util.regex.MatchResult;

/// What a line ends with. Regular expressions such as `\s*x$` try every start in turn, which takes quadratic time on a
/// long run of spaces; these look from the end.
public final class LineTail {
    private static final String SPACES = " \t\n\u000B\f\r";
    private static final String DASHES = "-–—~";

    private LineTail() {}

    /// Offset after the last character before `end` that is no space.
    private static int beforeSpaces(CharSequence text, int end) {
        return before(text, end, SPACES);
    }

    /// A text without what was found at its end, and without the spaces before that.
    static String without(String text, MatchResult found) {
        return text.substring(0, beforeSpaces(text, found.start())) + text.substring(found.end());
    }

    /// Offset where a dash that closes the text starts, with the spaces around it and an `@` after it; the text's length
    /// where none does.
    public static int closingDash(String text) {
        int end = text.endsWith("@") ? text.length() - 1 : text.length();
        int after = beforeSpaces(text, end);
        int dash = before(text, after, DASHES);
        return dash == after ? text.length() : beforeSpaces(text, dash);
    }

    /// Offset after the last character before `end` that is none of these.
    public static int before(CharSequence text, int end, String characters) {
        int at = end;
        while (at > 0 && characters.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}

package app.primed.notebook.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The HTML comments of a text that end on the line they start on. Asked for one after the other, it goes over the text
/// once.
final class HtmlComments {
    private static final Pattern END = Pattern.compile("-->|[\\n\\r\\x{85}\\x{2028}\\x{2029}]");
    /// Characters of a comment at most.
    private static final int LONGEST = 4_000;
    private static final int OPENING = "<!--".length();

    private final String text;
    private final Matcher end;
    private boolean found = true;
    private boolean started;

    HtmlComments(String text) {
        this.text = text;
        this.end = END.matcher(text);
    }

    /// Offset after a comment.
    ///
    /// @param open offset of its first character, not before the one asked for last
    /// @return -1 where it does not end on its line
    int end(int open) {
        int words = open + OPENING;
        if (found && (!started || end.start() < words)) {
            found = end.find(words);
            started = true;
        }
        return found && end.start() - words <= LONGEST && text.startsWith("-->", end.start()) ? end.end() : -1;
    }
}

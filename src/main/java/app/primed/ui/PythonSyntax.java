package app.primed.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one line of Python into coloured pieces. A string over several lines is carried from line to line by [MemoryState].
///
/// Words are those of the [language reference](https://docs.python.org/3.14/reference/lexical_analysis.html);
/// soft keywords (`match`, `case`, `type`, `_`) are coloured only where they start a line.
public final class PythonSyntax {
    private PythonSyntax() {}

    /// What is still open at the end of a line.
    public enum State {
        CODE(""),
        SINGLE("'''"),
        DOUBLE("\"\"\"");

        private final String end;

        State(String end) {
            this.end = end;
        }
    }

    /// A piece of a line: `length` characters of one style class, or plain where it is empty.
    public record Piece(int length, String style) {}

    /// A line's pieces and what is open after it.
    public record Line(List<Piece> pieces, State after) {}

    private static final Set<String> KEYWORDS = Set.of(
            "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
            "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
            "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield");
    private static final Set<String> SOFT_KEYWORDS = Set.of("match", "case", "type");

    private static final Pattern TOKEN = Pattern.compile("(?<comment>#.*)"
            + "|(?<string>(?i:[rbuft]{0,3})(?<quote>'''|\"\"\"|'|\"))"
            + "|(?<decorator>^\\s*@[\\w.]+)"
            + "|(?<number>\\b(?:0[xXoObB][\\da-fA-F_]+|(?:\\d[\\d_]*)?\\.?\\d[\\d_]*(?:[eE][+-]?\\d+)?[jJ]?)\\b)"
            + "|(?<word>\\b[\\p{L}_][\\p{L}\\p{N}_]*\\b)(?<call>\\s*\\()?");

    /// Reads a line after which was open what `before` says.
    public static Line read(String line, State before) {
        var pieces = new Pieces();
        var at = 0;
        if (before != State.CODE) {
            var end = endOfString(line, 0, before.end);
            if (end < 0) {
                pieces.add(line.length(), "py-string");
                return new Line(pieces.list, before);
            }
            pieces.add(end, "py-string");
            at = end;
        }
        var matcher = TOKEN.matcher(line);
        var previous = "";
        while (at < line.length() && matcher.find(at)) {
            pieces.add(matcher.start() - at, "");
            at = matcher.end();
            if (matcher.group("string") != null) {
                var quote = matcher.group("quote");
                var end = endOfString(line, at, quote);
                if (end < 0) {
                    pieces.add(line.length() - matcher.start(), "py-string");
                    var open = quote.length() == 1 ? State.CODE : quote.charAt(0) == '"' ? State.DOUBLE : State.SINGLE;
                    return new Line(pieces.list, open);
                }
                pieces.add(end - matcher.start(), "py-string");
                at = end;
            } else if (matcher.group("comment") != null) {
                pieces.add(at - matcher.start(), "py-comment");
            } else if (matcher.group("decorator") != null) {
                pieces.add(at - matcher.start(), "py-name");
            } else if (matcher.group("number") != null) {
                pieces.add(at - matcher.start(), "py-number");
            } else {
                var word = matcher.group("word");
                at = matcher.end("word");
                pieces.add(word.length(),
                        styleOf(word, previous, matcher.group("call") != null, startsLine(line, at, word)));
                previous = word;
            }
        }
        pieces.add(line.length() - at, "");
        return new Line(pieces.list, State.CODE);
    }

    private static String styleOf(String word, String previous, boolean called, boolean startsLine) {
        if (KEYWORDS.contains(word) || startsLine && !called && SOFT_KEYWORDS.contains(word)) {
            return "py-keyword";
        }
        return called || previous.equals("def") || previous.equals("class") ? "py-name" : "";
    }

    private static boolean startsLine(String line, int end, String word) {
        return line.substring(0, end - word.length()).isBlank() && end < line.length() && line.charAt(end) == ' '
                && !line.substring(end).stripLeading().startsWith("=");
    }

    /// The index after the closing quote, or -1 where the string goes on past the line.
    private static int endOfString(String line, int from, String quote) {
        for (var i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.startsWith(quote, i)) {
                return i + quote.length();
            }
        }
        return -1;
    }

    private static final class Pieces {
        private final List<Piece> list = new ArrayList<>();

        void add(int length, String style) {
            if (length > 0) {
                list.add(new Piece(length, style));
            }
        }
    }
}

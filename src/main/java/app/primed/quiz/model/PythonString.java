package app.primed.quiz.model;

import java.util.ArrayList;
import java.util.List;

/// Where a text in Python's code ends, and which parts of a formatted one are code. Since Python 3.12 those may hold
/// any quotes, so `f"{"#"}"` is one text and no comment.
///
/// @param end where its closing quotes begin, or where it breaks off
/// @param closed whether they are there
/// @param fields the code in its braces
record PythonString(int end, boolean closed, List<Field> fields) {

    record Field(int from, int to) {}

    /// @param from after the opening quotes
    /// @param close the quotes that end it
    /// @param prefix in lower case, like `rf`
    static PythonString read(String source, int from, String close, String prefix) {
        var fields = new ArrayList<Field>();
        var end = end(source, from, close, prefix, fields);
        return new PythonString(end, source.startsWith(close, end), List.copyOf(fields));
    }

    private static int end(String source, int from, String close, String prefix, List<Field> fields) {
        var formatted = prefix.contains("f") || prefix.contains("t");
        var i = from;
        while (i < source.length() && !source.startsWith(close, i)) {
            var c = source.charAt(i);
            if (c == '\n' && close.length() == 1) {
                return i;
            }
            if (c == '\\') {
                i = afterEscape(source, i, formatted, prefix.contains("r"));
            } else if (formatted && source.startsWith("{{", i)) {
                i += 2;
            } else if (formatted && c == '{') {
                i = field(source, i + 1, fields);
            } else {
                i++;
            }
        }
        return Math.min(i, source.length());
    }

    /// A brace after a backslash opens a field all the same; `\N{BULLET}` is a letter.
    private static int afterEscape(String source, int i, boolean formatted, boolean raw) {
        var next = i + 1 < source.length() ? source.charAt(i + 1) : ' ';
        if (formatted && !raw && source.startsWith("N{", i + 1)) {
            var end = source.indexOf('}', i);
            return end < 0 ? source.length() : end + 1;
        }
        return formatted && (next == '{' || next == '}') ? i + 1 : i + 2;
    }

    /// @return after the brace that closes the field
    private static int field(String source, int from, List<Field> fields) {
        var brackets = 0;
        var i = from;
        while (i < source.length()) {
            var c = source.charAt(i);
            if (c == '"' || c == '\'') {
                var close = String.valueOf(c).repeat(source.startsWith(String.valueOf(c).repeat(3), i) ? 3 : 1);
                i = end(source, i + close.length(), close, prefixBefore(source, i, from), new ArrayList<>())
                        + close.length();
                continue;
            }
            if (c == '#') {
                var end = source.indexOf('\n', i);
                i = end < 0 ? source.length() : end;
                continue;
            }
            if (brackets == 0 && (c == '}' || c == ':')) {
                fields.add(new Field(from, i));
                return c == '}' ? i + 1 : specification(source, i + 1, fields);
            }
            brackets += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            i++;
        }
        fields.add(new Field(from, source.length()));
        return source.length();
    }

    /// How a value is to be formatted is no code, but may hold fields of its own.
    private static int specification(String source, int from, List<Field> fields) {
        var i = from;
        while (i < source.length()) {
            switch (source.charAt(i)) {
                case '{' -> i = field(source, i + 1, fields);
                case '}' -> {
                    return i + 1;
                }
                default -> i++;
            }
        }
        return source.length();
    }

    private static String prefixBefore(String source, int quote, int from) {
        var i = quote;
        while (i > from && quote - i < 2 && "rbuftRBUFT".indexOf(source.charAt(i - 1)) >= 0) {
            i--;
        }
        return source.substring(i, quote).toLowerCase(java.util.Locale.ROOT);
    }
}

package app.primed.python;

import java.util.Set;

/// Finds where parts of a source end.
record SourceScanner(String source) {
    private static final Set<String> OPERATORS = Set.of(
            "**=", "//=", ">>=", "<<=", "...", "!=", "%=", "&=", "**", "*=", "+=", "-=", "->", "//", "/=", ":=", "<<",
            "<=", "<>", "==", ">=", ">>", "@=", "^=", "|=");

    /// A character, or NUL after the end.
    char at(int index) {
        return index < source.length() ? source.charAt(index) : '\0';
    }

    boolean isDigit(int index) {
        return at(index) >= '0' && at(index) <= '9';
    }

    boolean isQuote(int index) {
        return at(index) == '"' || at(index) == '\'';
    }

    boolean startsName(int index) {
        return at(index) == '_' || Character.isUnicodeIdentifierStart(source.codePointAt(index));
    }

    /// The length of the line break that starts here, 0 where there is none.
    int breakAt(int index) {
        return at(index) == '\r' && at(index + 1) == '\n' ? 2 : at(index) == '\n' || at(index) == '\r' ? 1 : 0;
    }

    int endOfLine(int from) {
        int end = from;
        while (end < source.length() && breakAt(end) == 0) {
            end++;
        }
        return end;
    }

    int endOfName(int from) {
        int end = from;
        while (end < source.length() && isPartOfName(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        return end;
    }

    private static boolean isPartOfName(int c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    /// The end of the longest operator here, or of one character.
    int endOfOperator(int from) {
        for (int length = Math.min(3, source.length() - from); length > 1; length--) {
            if (OPERATORS.contains(source.substring(from, from + length))) {
                return from + length;
            }
        }
        return source.offsetByCodePoints(from, 1);
    }

    int endOfNumber(int from) {
        if (at(from) == '0' && "xXoObB".indexOf(at(from + 1)) >= 0) {
            int radix = at(from + 1) == 'x' || at(from + 1) == 'X' ? 16 : 10;
            int end = from + 2;
            while (at(end) == '_' || Character.digit(at(end), radix) >= 0) {
                end++;
            }
            return end;
        }
        int end = digits(from);
        if (at(end) == '.') {
            end = digits(end + 1);
        }
        if (at(end) == 'e' || at(end) == 'E') {
            int exponent = at(end + 1) == '+' || at(end + 1) == '-' ? end + 2 : end + 1;
            end = isDigit(exponent) ? digits(exponent) : end;
        }
        return at(end) == 'j' || at(end) == 'J' ? end + 1 : end;
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(end) || end > from && at(end) == '_' && isDigit(end + 1)) {
            end++;
        }
        return end;
    }

    int afterEscape(int backslash) {
        return backslash + 1 + Math.max(1, breakAt(backslash + 1));
    }

    /// As [#afterEscape(int)], in an f-string: a brace after a backslash opens a field all the same, and the braces of
    /// `\N{BULLET}` do not.
    int afterFormattedEscape(int backslash, boolean raw) {
        int end = backslash + 1;
        if (at(end) == '{' || at(end) == '}') {
            return end;
        }
        if (raw || !source.startsWith("N{", end)) {
            return afterEscape(backslash);
        }
        end += 2;
        while (Character.isLetterOrDigit(at(end)) || at(end) == ' ' || at(end) == '-') {
            end++;
        }
        return at(end) == '}' ? end + 1 : end;
    }
}

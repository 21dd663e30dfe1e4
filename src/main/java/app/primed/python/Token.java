package app.primed.python;

import java.util.Set;

/// A token of Python source.
///
/// @param text as Python reads it: as written, but a name in Unicode's normal form NFKC
/// @param start the index of its first character
/// @param end the index after its last character
/// @param line the 1-based line on which it starts
/// @param depth how many brackets are open around it, with the braces of an f-string
public record Token(Kind kind, String text, int start, int end, int line, int depth) {

    /// The kinds of Python's own
    /// [`token`](https://docs.python.org/3.14/library/token.html) module, with these differences: the parts of a
    /// t-string have the kinds of an f-string's, an f-string's text between two fields is one token even where it
    /// holds doubled braces, and text that no token starts with is an operator of one character.
    public enum Kind {
        NAME,
        NUMBER,
        STRING,
        FSTRING_START,
        FSTRING_MIDDLE,
        FSTRING_END,
        /// A string, or at length 0 an f-string, that its line or the source ends before its quotes close it.
        UNTERMINATED,
        OPERATOR,
        COMMENT,
        /// The end of a statement's last line; empty where the source ends without a line break.
        NEWLINE,
        /// Any other line break: after a blank line or a comment of its own, or inside brackets.
        NL,
        INDENT,
        DEDENT
    }

    private static final Set<String> KEYWORDS = Set.of(
            "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
            "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
            "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield");

    /// Whether it is this name, keyword or operator.
    public boolean is(String code) {
        return (kind == Kind.NAME || kind == Kind.OPERATOR) && text.equals(code);
    }

    /// Whether it is one of Python's reserved words; a soft keyword such as `match` is a name.
    public boolean isKeyword() {
        return kind == Kind.NAME && KEYWORDS.contains(text);
    }

    /// Whether it is a name that code can bind.
    public boolean isIdentifier() {
        return kind == Kind.NAME && !KEYWORDS.contains(text);
    }

    /// Whether it is a string or a part of one; the fields of an f-string are code.
    public boolean isString() {
        return switch (kind) {
            case STRING, FSTRING_START, FSTRING_MIDDLE, FSTRING_END, UNTERMINATED -> true;
            default -> false;
        };
    }

    /// Whether it is a name, a literal or an operator.
    public boolean isCode() {
        return isString() || kind == Kind.NAME || kind == Kind.NUMBER || kind == Kind.OPERATOR;
    }
}

package app.primed.python;

import app.primed.python.LexerState.Indent;
import app.primed.python.LexerState.Open;
import app.primed.python.LexerState.Scope;
import app.primed.python.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Splits Python source into tokens, by the
/// [lexical rules of Python 3.14](https://docs.python.org/3.14/reference/lexical_analysis.html). It reads each
/// character a bounded number of times, keeps no more on the stack for deep nesting, and reads any text: where Python
/// would report an error it goes on at the next character or line.
public final class Lexer {
    private static final int TAB = 8;
    private static final Set<String> PREFIXES = Set.of("b", "r", "u", "f", "t", "br", "rb", "fr", "rf", "tr", "rt");

    private final String source;
    private final SourceScanner scanner;
    private final List<Token> tokens = new ArrayList<>();
    private @Nullable Open open;
    private @Nullable Indent indent;
    private boolean lineStart;
    private boolean blank;
    private int at;
    private int line = 1;

    private Lexer(String source, LexerState before) {
        this.source = source;
        scanner = new SourceScanner(source);
        open = before.open;
        indent = before.indent;
        lineStart = before.lineStart;
        at = source.startsWith("\uFEFF") ? 1 : 0;
        while (at < source.length()) {
            if (open == null || open.scope() == Scope.BRACKET || open.scope() == Scope.FIELD) {
                code();
            } else if (open.scope() == Scope.STRING) {
                var quotes = open.quotes();
                open = open.outer();
                string(at, quotes);
            } else {
                formatted(open);
            }
        }
    }

    /// The tokens of a line and what is open after it.
    public record Line(List<Token> tokens, LexerState after) {}

    /// Reads one line, as an editor shows it.
    ///
    /// @param line without its line break; the last token may go one character past its end
    /// @param before what was open after the line above
    public static Line line(String line, LexerState before) {
        var lexer = new Lexer(line + "\n", before);
        return new Line(lexer.tokens, new LexerState(lexer.open, lexer.indent, lexer.lineStart));
    }

    /// Reads a whole source.
    public static List<Token> tokens(String source) {
        var lexer = new Lexer(source, LexerState.START);
        if (!source.isEmpty() && lexer.scanner.breakAt(source.length() - 1) == 0) {
            lexer.newline(0);
        }
        lexer.dedent(0);
        return lexer.tokens;
    }

    private void code() {
        if (lineStart) {
            indentation();
            return;
        }
        char c = source.charAt(at);
        switch (c) {
            case ' ', '\t', '\f' -> at++;
            case '\n', '\r' -> newline(scanner.breakAt(at));
            case '#' -> add(Kind.COMMENT, scanner.endOfLine(at));
            case '"', '\'' -> string(at);
            default -> {
                if (c == '\\' && scanner.breakAt(at + 1) > 0) {
                    at += 1 + scanner.breakAt(at + 1);
                    line++;
                } else if (scanner.isDigit(at) || c == '.' && scanner.isDigit(at + 1)) {
                    add(Kind.NUMBER, scanner.endOfNumber(at));
                } else if (scanner.startsName(at)) {
                    name();
                } else {
                    operator(c);
                }
            }
        }
    }

    /// Measures a logical line's indentation as Python does: a backslash before the line break leaves it to the first
    /// of the lines it joins, and a form feed starts anew.
    private void indentation() {
        lineStart = false;
        int from = at;
        int column = 0;
        int joined = 0;
        for (;; at++) {
            char c = scanner.at(at);
            if (c == '\\' && scanner.breakAt(at + 1) > 0) {
                joined = joined > 0 ? joined : column;
                at += scanner.breakAt(at + 1);
                line++;
                from = at + 1;
            } else if (c == '\t') {
                column = (column / TAB + 1) * TAB;
            } else if (c == ' ' || c == '\f') {
                column = c == ' ' ? column + 1 : 0;
            } else {
                break;
            }
        }
        column = joined > 0 ? joined : column;
        blank = at == source.length() || scanner.at(at) == '#' || scanner.breakAt(at) > 0;
        if (!blank && column > (indent == null ? 0 : indent.column())) {
            indent = new Indent(column, indent);
            int end = at;
            at = from;
            add(Kind.INDENT, end);
        } else if (!blank) {
            dedent(column);
        }
    }

    private void dedent(int column) {
        while (indent != null && indent.column() > column) {
            indent = indent.outer();
            add(Kind.DEDENT, at);
        }
    }

    private void newline(int length) {
        add(blank || depth() > 0 ? Kind.NL : Kind.NEWLINE, at + length);
        lineStart = depth() == 0;
        blank = false;
    }

    private void name() {
        int end = scanner.endOfName(at);
        if (scanner.isQuote(end) && end - at <= 2
                && PREFIXES.contains(source.substring(at, end).toLowerCase(Locale.ROOT))) {
            string(end);
        } else {
            add(Kind.NAME, end);
        }
    }

    private void operator(char c) {
        if (c == ':' && open != null && open.scope() == Scope.FIELD) {
            add(Kind.OPERATOR, at + 1);
            open = new Open(Scope.FORMAT_SPEC, open.quotes(), open.raw(), depth(), open.outer());
        } else if (c == '(' || c == '[' || c == '{') {
            add(Kind.OPERATOR, at + 1);
            open = new Open(Scope.BRACKET, "", false, depth() + 1, open);
        } else if (c == ')' || c == ']' || c == '}') {
            close(open != null && (open.scope() == Scope.BRACKET || c == '}') ? open.outer() : open);
        } else {
            add(Kind.OPERATOR, scanner.endOfOperator(at));
        }
    }

    /// Adds a closing bracket.
    private void close(@Nullable Open outer) {
        open = outer != null && outer.scope() == Scope.FORMAT_SPEC
                ? new Open(Scope.FORMAT_REST, outer.quotes(), outer.raw(), outer.depth(), outer.outer())
                : outer;
        add(Kind.OPERATOR, at + 1);
    }

    /// Reads a string from its prefix on.
    private void string(int quote) {
        var prefix = source.substring(at, quote).toLowerCase(Locale.ROOT);
        var single = source.substring(quote, quote + 1);
        var quotes = source.startsWith(single.repeat(3), quote) ? single.repeat(3) : single;
        if (prefix.contains("f") || prefix.contains("t")) {
            add(Kind.FSTRING_START, quote + quotes.length());
            open = new Open(Scope.FSTRING, quotes, prefix.contains("r"), depth(), open);
        } else {
            string(quote + quotes.length(), quotes);
        }
    }

    private void string(int from, String quotes) {
        int end = from;
        while (end < source.length() && !source.startsWith(quotes, end)) {
            if (quotes.length() == 1 && scanner.breakAt(end) > 0) {
                if (open != null && open.scope() == Scope.FIELD && open.quotes().equals(quotes)) {
                    // As in f"{x": more likely the end of the f-string around it than a string in its field.
                    closeFormatted(open, from);
                } else {
                    add(Kind.UNTERMINATED, end);
                }
                return;
            }
            end = source.charAt(end) == '\\' ? scanner.afterEscape(end) : end + 1;
        }
        if (end >= source.length()) {
            add(Kind.UNTERMINATED, source.length());
            open = new Open(Scope.STRING, quotes, false, depth(), open);
        } else {
            add(Kind.STRING, end + quotes.length());
        }
    }

    /// Reads the text of an f-string, or of a format specification in it, to its end or its next field.
    private void formatted(Open text) {
        boolean specification = text.scope() != Scope.FSTRING;
        int end = at;
        while (end < source.length()) {
            char c = source.charAt(end);
            if (source.startsWith(text.quotes(), end)) {
                middle(end);
                closeFormatted(text, end + text.quotes().length());
                return;
            } else if (c == '{' && (text.scope() == Scope.FORMAT_SPEC || scanner.at(end + 1) != '{')) {
                middle(end);
                add(Kind.OPERATOR, end + 1);
                open = new Open(Scope.FIELD, text.quotes(), text.raw(), depth() + 1, text);
                return;
            } else if (c == '}' && specification) {
                middle(end);
                close(text.outer());
                return;
            } else if (scanner.breakAt(end) > 0 && text.quotes().length() == 1) {
                middle(end);
                add(Kind.UNTERMINATED, end);
                open = around(text);
                return;
            } else if (c == '\\') {
                end = scanner.afterFormattedEscape(end, text.raw());
            } else {
                end += c == '{' ? 2 : 1;
            }
        }
        middle(Math.min(end, source.length()));
    }

    private void middle(int end) {
        if (end > at) {
            add(Kind.FSTRING_MIDDLE, end);
        }
    }

    private void closeFormatted(Open part, int end) {
        open = around(part);
        add(Kind.FSTRING_END, end);
    }

    /// What is open around the f-string of which this is a part.
    private static @Nullable Open around(Open part) {
        var string = part;
        while (string.scope() != Scope.FSTRING) {
            string = Objects.requireNonNull(string.outer());
        }
        return string.outer();
    }

    private void add(Kind kind, int end) {
        var text = source.substring(at, end);
        if (kind == Kind.NAME) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        tokens.add(new Token(kind, text, at, end, line, depth()));
        for (; at < end; at += Math.max(1, scanner.breakAt(at))) {
            line += scanner.breakAt(at) > 0 ? 1 : 0;
        }
    }

    private int depth() {
        return open == null ? 0 : open.depth();
    }
}

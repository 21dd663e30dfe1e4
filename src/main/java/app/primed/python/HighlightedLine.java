package app.primed.python;

import app.primed.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A line of Python in the colours of its syntax.
///
/// @param pieces cover the line
/// @param after what is open at its end
public record HighlightedLine(List<Piece> pieces, LexerState after) {
    private static final Set<String> SOFT_KEYWORDS = Set.of("match", "case", "type");

    /// A piece of a line.
    ///
    /// @param length in characters
    /// @param style its style class, such as `py-keyword`; empty for plain text
    public record Piece(int length, String style) {}

    /// @param before what is open at the start of the line
    public static HighlightedLine of(String line, LexerState before) {
        var read = Lexer.line(line, before);
        var tokens = read.tokens().stream().filter(token -> token.start() < line.length() && !token.text().isEmpty())
                .filter(token -> token.kind() != Kind.INDENT).toList();
        int decorator = before.lineStart ? decorator(tokens) : 0;
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            add(pieces, token.start() - at, "");
            at = Math.min(token.end(), line.length());
            boolean soft = i == 0 && before.lineStart && isSoftKeyword(tokens);
            add(pieces, at - token.start(), i < decorator ? "py-name" : soft ? "py-keyword" : style(tokens, i));
        }
        add(pieces, line.length() - at, "");
        return new HighlightedLine(pieces, read.after());
    }

    /// Highlights the lines of a source.
    public static List<List<Piece>> of(List<String> lines) {
        var pieces = new ArrayList<List<Piece>>();
        var state = LexerState.START;
        for (var line : lines) {
            var highlighted = of(line, state);
            pieces.add(highlighted.pieces());
            state = highlighted.after();
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, int length, String style) {
        if (!pieces.isEmpty() && pieces.getLast().style().equals(style)) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().length() + length, style));
        } else if (length > 0) {
            pieces.add(new Piece(length, style));
        }
    }

    private static String style(List<Token> tokens, int i) {
        var token = tokens.get(i);
        if (token.isString()) {
            return "py-string";
        }
        return switch (token.kind()) {
            case COMMENT -> "py-comment";
            case NUMBER -> "py-number";
            case NAME -> {
                boolean defined = i > 0 && (tokens.get(i - 1).is("def") || tokens.get(i - 1).is("class"));
                boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
                yield token.isKeyword() ? "py-keyword" : defined || called ? "py-name" : "";
            }
            default -> "";
        };
    }

    /// How many of the tokens are a decorator's `@` and dotted name.
    private static int decorator(List<Token> tokens) {
        int length = !tokens.isEmpty() && tokens.getFirst().is("@") ? 1 : 0;
        while (length > 0 && length < tokens.size()
                && (tokens.get(length).isIdentifier() || tokens.get(length).is("."))) {
            length++;
        }
        return length;
    }

    /// Whether a statement starts with a soft keyword: not `match = 3`, `match.x` or `match(x)`.
    private static boolean isSoftKeyword(List<Token> tokens) {
        if (tokens.size() < 2 || !SOFT_KEYWORDS.contains(tokens.getFirst().text())) {
            return false;
        }
        var next = tokens.get(1);
        return tokens.getFirst().is("type")
                ? next.isIdentifier()
                : !List.of(":", "=", ".", ",").contains(next.text())
                        && tokens.stream().anyMatch(token -> token.is(":") && token.depth() == 0);
    }
}

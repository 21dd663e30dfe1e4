package app.primed.quiz.model;

import app.primed.python.Lexer;
import app.primed.python.Token;
import app.primed.python.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The source of an answer, for checks of its text.
public final class PythonSource {
    private final String source;
    private final List<Token> tokens;
    private final List<Literal> strings = new ArrayList<>();
    private int unterminated;

    /// A string, its quotes and an f-string's fields included.
    ///
    /// @param line where it starts
    /// @param end the index after it
    private record Literal(int line, int start, int end) {}

    public PythonSource(String source) {
        this.source = source;
        tokens = Lexer.tokens(source);
        var open = new ArrayDeque<Token>();
        for (var token : tokens) {
            switch (token.kind()) {
                case STRING -> add(token, token.end());
                case FSTRING_START -> open.push(token);
                case FSTRING_END -> add(open.pop(), token.end());
                case UNTERMINATED -> addUnterminated(token.text().isEmpty() ? open.pop() : token, token.end());
                default -> {
                }
            }
        }
        open.descendingIterator().forEachRemaining(start -> addUnterminated(start, source.length()));
    }

    private void add(Token start, int end) {
        strings.add(new Literal(start.line(), start.start(), end));
    }

    private void addUnterminated(Token start, int end) {
        add(start, end);
        unterminated = unterminated == 0 ? start.line() : unterminated;
    }

    /// Names, operators, strings and statement ends.
    public List<Token> tokens() {
        return tokens.stream().filter(token -> token.isCode() || token.kind() == Kind.NEWLINE).toList();
    }

    /// The line on which the first string starts that is not terminated, or 0.
    public int unterminatedLine() {
        return unterminated;
    }

    /// The first line that uses a name, or 0.
    public int lineOf(String name) {
        return tokens.stream().filter(token -> token.kind() == Kind.NAME && token.text().equals(name))
                .mapToInt(Token::line).findFirst().orElse(0);
    }

    /// Whether a string that starts on this line contains the text.
    boolean spells(int line, String text) {
        return strings.stream().anyMatch(string -> string.line() == line
                && source.indexOf(text, string.start(), string.end()) >= 0);
    }

    /// The lines of `finally` blocks.
    Set<Integer> finallyLines() {
        var lines = new HashSet<Integer>();
        var blocks = new ArrayDeque<Integer>();
        int indent = 0;
        boolean ended = false;
        for (var token : tokens) {
            indent += token.kind() == Kind.INDENT ? 1 : token.kind() == Kind.DEDENT ? -1 : 0;
            if (!token.isCode() && token.kind() != Kind.NEWLINE) {
                continue;
            }
            while (ended && !blocks.isEmpty() && blocks.peek() >= indent) {
                blocks.pop();
            }
            if (token.is("finally")) {
                blocks.push(indent);
            }
            if (!blocks.isEmpty()) {
                lines.add(token.line());
            }
            ended = token.kind() == Kind.NEWLINE;
        }
        return lines;
    }
}

package app.primed.quiz.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// An answer's text taken apart just far enough to find names, strings and `finally` blocks: comments and the insides
/// of strings are not code (the braces of an f-string are). It is no parser; what a program does is told by its trace.
public final class PythonText {

    public enum Kind {
        NAME,
        STRING,
        SIGN,
        END_OF_LINE
    }

    /// @param depth how many brackets are open around it
    public record Token(Kind kind, String text, int line, int depth) {
        public boolean is(String other) {
            return kind != Kind.STRING && text.equals(other);
        }
    }

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int depth;
    private int open;

    public PythonText(String source) {
        // As Python reads it: any end of a line is one, and letters that look alike make one name.
        this.source = source.replace("\r\n", "\n").replace('\r', '\n');
        while (at < this.source.length()) {
            step();
        }
        add(Kind.END_OF_LINE, "\n");
    }

    public List<Token> tokens() {
        return tokens;
    }

    /// The line on which a text begins that does not end, or 0.
    public int openString() {
        return open;
    }

    /// The first line that uses a name, or 0.
    public int lineOf(String name) {
        return tokens.stream().filter(t -> t.kind == Kind.NAME && t.text.equals(name))
                .mapToInt(Token::line).findFirst().orElse(0);
    }

    /// Whether a string on this line holds the text.
    boolean spells(int onLine, String text) {
        return tokens.stream().anyMatch(t -> t.kind == Kind.STRING && t.line == onLine && t.text.contains(text));
    }

    /// The lines inside `finally` blocks.
    Set<Integer> linesOfFinally() {
        var indents = new TreeMap<Integer, Integer>();
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind != Kind.END_OF_LINE && (i == 0 || tokens.get(i - 1).kind == Kind.END_OF_LINE)) {
                indents.putIfAbsent(tokens.get(i).line, indent(tokens.get(i).line));
            }
        }
        var inside = new HashSet<Integer>();
        for (var token : tokens) {
            if (token.is("finally")) {
                var outer = indents.getOrDefault(token.line, 0);
                inside.add(token.line);
                for (var later : indents.tailMap(token.line, false).entrySet()) {
                    if (later.getValue() <= outer) {
                        break;
                    }
                    inside.add(later.getKey());
                }
            }
        }
        return inside;
    }

    private int indent(int ofLine) {
        var text = source.lines().skip(ofLine - 1L).findFirst().orElse("");
        return text.length() - text.stripLeading().length();
    }

    private void step() {
        var c = source.charAt(at);
        if (c == '\n') {
            if (depth == 0) {
                add(Kind.END_OF_LINE, "\n");
            }
            line++;
            at++;
        } else if (c == '\\' && at + 1 < source.length() && source.charAt(at + 1) == '\n') {
            line++;
            at += 2;
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '#') {
            var end = source.indexOf('\n', at);
            at = end < 0 ? source.length() : end;
        } else if (Character.isUnicodeIdentifierStart(source.codePointAt(at)) || c == '_') {
            nameOrPrefix();
        } else if (c == '"' || c == '\'') {
            string("");
        } else {
            sign(c);
        }
    }

    private void nameOrPrefix() {
        var from = at;
        while (at < source.length() && Character.isUnicodeIdentifierPart(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
        var name = source.substring(from, at);
        var quoted = at < source.length() && (source.charAt(at) == '"' || source.charAt(at) == '\'');
        if (quoted && name.matches("(?i)[rbuft]{1,2}")) {
            string(name.toLowerCase(java.util.Locale.ROOT));
        } else {
            add(Kind.NAME, Normalizer.normalize(name, Normalizer.Form.NFKC));
        }
    }

    private void string(String prefix) {
        var quote = source.charAt(at);
        var triple = source.startsWith(String.valueOf(quote).repeat(3), at);
        var close = String.valueOf(quote).repeat(triple ? 3 : 1);
        var from = at + close.length();
        var inside = PythonString.read(source, from, close, prefix);
        var text = source.substring(from, inside.end());
        tokens.add(new Token(Kind.STRING, text, line, depth));
        for (var field : inside.fields()) {
            var fieldLine = line + breaks(source.substring(from, field.from()));
            for (var token : new PythonText(source.substring(field.from(), field.to())).tokens()) {
                if (token.kind != Kind.END_OF_LINE) {
                    tokens.add(new Token(token.kind, token.text, fieldLine + token.line - 1, depth + 1));
                }
            }
        }
        if (!inside.closed() && open == 0) {
            open = line;
        }
        line += breaks(text);
        at = inside.closed() ? inside.end() + close.length() : inside.end();
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private void sign(char c) {
        if (")]}".indexOf(c) >= 0) {
            depth = Math.max(0, depth - 1);
        }
        var next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        var doubled = next == '=' && "=!<>+-*/%&|^:@".indexOf(c) >= 0;
        add(Kind.SIGN, doubled ? source.substring(at, at + 2) : String.valueOf(c));
        at += doubled ? 2 : 1;
        if ("([{".indexOf(c) >= 0) {
            depth++;
        }
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text, line, depth));
    }
}

package app.primed.quiz.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// An answer's text taken apart just far enough to find names, strings and `finally` blocks: comments and the insides
/// of strings are not code (the braces of an f-string are). It is no parser; what a program does is told by its trace.
final class PythonText {

    enum Kind {
        NAME,
        STRING,
        SIGN,
        END_OF_LINE
    }

    /// @param depth how many brackets are open around it
    record Token(Kind kind, String text, int line, int depth) {
        boolean is(String other) {
            return kind != Kind.STRING && text.equals(other);
        }
    }

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int depth;

    PythonText(String source) {
        this.source = source;
        while (at < source.length()) {
            step();
        }
        add(Kind.END_OF_LINE, "\n");
    }

    List<Token> tokens() {
        return tokens;
    }

    /// The first line that uses a name, or 0.
    int lineOf(String name) {
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
        } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
            nameOrPrefix();
        } else if (c == '"' || c == '\'') {
            string("");
        } else {
            sign(c);
        }
    }

    private void nameOrPrefix() {
        var from = at;
        while (at < source.length() && (Character.isUnicodeIdentifierPart(source.charAt(at)))) {
            at++;
        }
        var name = source.substring(from, at);
        var quoted = at < source.length() && (source.charAt(at) == '"' || source.charAt(at) == '\'');
        if (quoted && name.matches("(?i)[rbuft]{1,2}")) {
            string(name.toLowerCase(java.util.Locale.ROOT));
        } else {
            add(Kind.NAME, name);
        }
    }

    private void string(String prefix) {
        var quote = source.charAt(at);
        var triple = source.startsWith(String.valueOf(quote).repeat(3), at);
        var close = triple ? String.valueOf(quote).repeat(3) : String.valueOf(quote);
        at += close.length();
        var from = at;
        var startLine = line;
        while (at < source.length() && !source.startsWith(close, at)) {
            if (source.charAt(at) == '\n') {
                if (!triple) {
                    break;
                }
                line++;
            }
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        var end = Math.min(at, source.length());
        var text = source.substring(from, end);
        tokens.add(new Token(Kind.STRING, text, startLine, depth));
        at = Math.min(end + close.length(), source.length());
        if (end < source.length() && source.charAt(end) == '\n') {
            at = end;
        }
        if (prefix.contains("f") || prefix.contains("t")) {
            insideBraces(text, startLine);
        }
    }

    private void insideBraces(String text, int startLine) {
        for (var from = text.indexOf('{'); from >= 0; from = text.indexOf('{', from + 1)) {
            var to = text.indexOf('}', from);
            if (to > from) {
                for (var token : new PythonText(text.substring(from + 1, to)).tokens()) {
                    if (token.kind != Kind.END_OF_LINE) {
                        tokens.add(new Token(token.kind, token.text, startLine, depth + 1));
                    }
                }
            }
        }
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

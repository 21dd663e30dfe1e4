package app.primed.python;

import app.primed.python.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names that one statement binds.
final class BoundNames {
    private final List<Token> tokens;

    /// @param tokens of the statement, without comments and indentation
    BoundNames(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// The names bound where the statement is: by its definition, import or assignment.
    Set<String> atMargin() {
        int i = 0;
        while (is(i, "@")) {
            i = endOfLine(i) + 1;
        }
        i += is(i, "async") ? 1 : 0;
        if (is(i, "def") || is(i, "class")) {
            return isName(i + 1) ? Set.of(tokens.get(i + 1).text()) : Set.of();
        }
        if (is(i, "from") || is(i, "import")) {
            int end = endOfLine(i);
            while (i < end && !is(i, "import")) {
                i++;
            }
            return imported(tokens.subList(Math.min(i + 1, end), end));
        }
        return assigned(i);
    }

    /// The names bound anywhere in it: parameters, and targets of `for`, `as`, `:=` and assignments. Functions and
    /// classes in its block do not count, since a method does not hide a function of its name.
    Set<String> inside() {
        var names = new HashSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            if (is(i, "for")) {
                names.addAll(targets(i + 1, "in"));
            } else if (is(i, "as") && isName(i + 1)) {
                names.add(tokens.get(i + 1).text());
            } else if (isName(i) && is(i + 1, ":=")) {
                names.add(tokens.get(i).text());
            } else if (is(i, "lambda") || is(i, "(") && isName(i - 1) && is(i - 2, "def")) {
                names.addAll(parameters(i));
            } else if (i > 0 && tokens.get(i - 1).kind() == Kind.NEWLINE) {
                names.addAll(assigned(i));
            }
        }
        return names;
    }

    /// Whether a name is the keyword of an argument: not in `f"{x=}"`, which reads it.
    boolean isKeyword(int i) {
        return is(i + 1, "=") && tokens.get(i).depth() > 0 && !is(i + 2, "}") && !is(i + 2, "!") && !is(i + 2, ":");
    }

    private static Set<String> imported(List<Token> clauses) {
        var names = new HashSet<String>();
        var name = "";
        boolean renamed = false;
        for (var token : clauses) {
            if (token.is(",") || token.is(";")) {
                names.add(name);
                name = "";
            } else if (token.isIdentifier() && (name.isEmpty() || renamed)) {
                name = token.text();
            }
            if (token.is(";")) {
                break;
            }
            renamed = token.is("as");
        }
        names.add(name);
        names.remove("");
        return names;
    }

    /// The targets of an assignment, of `a = b = 1` both, or the name of an annotated one.
    private Set<String> assigned(int from) {
        if (isName(from) && is(from + 1, ":")) {
            int end = endOfLine(from);
            boolean assigns = tokens.subList(from, end).stream().anyMatch(token -> token.is("=") && token.depth() == 0);
            return assigns ? Set.of(tokens.get(from).text()) : Set.of();
        }
        var names = new HashSet<String>();
        int start = from;
        for (int i = from; isTarget(i) || is(i, "="); i++) {
            if (is(i, "=")) {
                tokens.subList(start, i).stream().filter(Token::isIdentifier).map(Token::text).forEach(names::add);
                start = i + 1;
            }
        }
        return names;
    }

    /// The names up to a word, where nothing but targets comes before it.
    private Set<String> targets(int from, String word) {
        var names = new HashSet<String>();
        int i = from;
        for (; isTarget(i); i++) {
            if (isName(i)) {
                names.add(tokens.get(i).text());
            }
        }
        return is(i, word) ? names : Set.of();
    }

    private boolean isTarget(int i) {
        boolean opens = is(i, "(") || is(i, "[");
        boolean applied = opens && (isName(i - 1) || is(i - 1, ")") || is(i - 1, "]"));
        return isName(i) || opens && !applied || is(i, ",") || is(i, "*") || is(i, ")") || is(i, "]");
    }

    /// Parameters, without their defaults and annotations, after the `lambda` or bracket that opens them. It ends at
    /// another function, so that a chain of them is read once.
    private Set<String> parameters(int from) {
        var names = new HashSet<String>();
        int depth = tokens.get(from).depth() + (is(from, "lambda") ? 0 : 1);
        boolean next = true;
        for (int i = from + 1; i < tokens.size() && tokens.get(i).depth() >= depth; i++) {
            boolean own = tokens.get(i).depth() == depth;
            if (own && is(from, "lambda") && is(i, ":") || is(i, "lambda") || is(i, "def")) {
                break;
            }
            if (next && isName(i)) {
                names.add(tokens.get(i).text());
                next = false;
            }
            next |= own && is(i, ",");
        }
        return names;
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).kind() != Kind.NEWLINE) {
            i++;
        }
        return i;
    }

    private boolean is(int i, String code) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(code);
    }

    private boolean isName(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isIdentifier();
    }
}

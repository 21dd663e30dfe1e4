package app.primed.python;

import app.primed.python.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A statement at the left margin, with its block.
///
/// The names come from tokens, not from grammar: where in doubt a name is needed.
///
/// @param text as written, up to the next statement
/// @param binds the names a definition, an import or an assignment binds at the margin
/// @param needs the names it reads and does not bind itself
public record Statement(String text, Set<String> binds, Set<String> needs) {
    private static final Set<String> CLAUSES = Set.of("else", "elif", "except", "finally");

    /// Splits a source into its statements; indented lines before the first one are left out.
    ///
    /// @param source with line breaks of one character
    public static List<Statement> of(String source) {
        var tokens = Lexer.tokens(source).stream()
                .filter(token -> token.isCode() || token.kind() == Kind.NEWLINE)
                .toList();
        var starts = new ArrayList<Integer>();
        boolean decorated = false;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (i > 0 && tokens.get(i - 1).kind() != Kind.NEWLINE) {
                continue;
            }
            boolean margin = token.start() == 0 || source.charAt(token.start() - 1) == '\n';
            if (margin && !decorated && !CLAUSES.contains(token.text())) {
                starts.add(i);
            }
            decorated = margin && token.is("@");
        }
        starts.add(tokens.size());
        var statements = new ArrayList<Statement>();
        for (int n = 0; n + 1 < starts.size(); n++) {
            int end = starts.get(n + 1);
            statements.add(of(tokens.subList(starts.get(n), end), source.substring(
                    tokens.get(starts.get(n)).start(),
                    end < tokens.size() ? tokens.get(end).start() : source.length())));
        }
        return statements;
    }

    private static Statement of(List<Token> tokens, String text) {
        var names = new BoundNames(tokens);
        var needs = new HashSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            // After a dot or a conversion such as !r, and before the = of an argument, it is no variable.
            boolean read = i == 0 || !tokens.get(i - 1).is(".") && !tokens.get(i - 1).is("!");
            if (read && tokens.get(i).isIdentifier() && !names.isKeyword(i)) {
                needs.add(tokens.get(i).text());
            }
        }
        var binds = names.atMargin();
        needs.removeAll(binds);
        needs.removeAll(names.inside());
        return new Statement(text, binds, needs);
    }
}

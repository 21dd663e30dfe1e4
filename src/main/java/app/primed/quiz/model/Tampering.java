package app.primed.quiz.model;

import app.primed.python.Token;
import app.primed.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds where an answer's source redefines the tools that judge it. The trace shows what really happened; this
/// explains the verdict.
final class Tampering {
    private static final Set<String> WATCHED = Set.of(
            "print", "inspect", "builtins", "getgeneratorstate", "getcoroutinestate", "getasyncgenstate");
    private static final Set<String> OWNERS = Set.of("inspect", "builtins", "__builtins__", "sys");
    private static final Set<String> OWNED =
            Set.of("print", "getgeneratorstate", "getcoroutinestate", "getasyncgenstate", "stdout", "__stdout__");
    private static final Set<String> RECORDING =
            Set.of("settrace", "setprofile", "monitoring", "modules", "_getframe", "_current_frames");
    /// Names that give access to the frames and objects that record the run.
    private static final Set<String> INTROSPECTION =
            Set.of("f_back", "_getframe", "_current_frames", "get_objects", "get_referrers", "get_referents");

    private Tampering() {}

    /// A message for each, at most one per line.
    static List<String> in(PythonSource text) {
        var found = new ArrayList<String>();
        var tokens = text.tokens();
        var last = 0;
        for (var i = 0; i < tokens.size(); i++) {
            var sentence = at(tokens, i);
            if (!sentence.isEmpty() && tokens.get(i).line() != last) {
                last = tokens.get(i).line();
                found.add("Line " + last + " " + sentence);
            }
        }
        return found;
    }

    private static String at(List<Token> tokens, int i) {
        var token = tokens.get(i);
        if (token.kind() != Kind.NAME) {
            return "";
        }
        var name = token.text();
        if (WATCHED.contains(name) && (rebinds(tokens, i) || comesByAnotherName(tokens, i))) {
            return "gives the name " + name + " another meaning, so its output does not count.";
        }
        if (OWNERS.contains(name) && is(tokens, i + 1, ".") && OWNED.contains(textAt(tokens, i + 2))
                && (is(tokens, i + 3, "=") || is(tokens, i + 3, "."))
                && !(is(tokens, i + 3, ".") && !textAt(tokens, i + 4).startsWith("__"))) {
            return "replaces " + name + "." + textAt(tokens, i + 2) + ", so its output does not count.";
        }
        if ((name.equals("setattr") || name.equals("delattr")) && is(tokens, i + 1, "(")
                && OWNERS.contains(textAt(tokens, i + 2))) {
            return "changes " + textAt(tokens, i + 2) + ", which the answer is judged with.";
        }
        if (name.equals("sys") && is(tokens, i + 1, ".") && RECORDING.contains(textAt(tokens, i + 2))) {
            return "uses sys." + textAt(tokens, i + 2) + ", which can change the recording of the run.";
        }
        if (INTROSPECTION.contains(name)) {
            return "uses " + name + ", which can reach the recorder of the run.";
        }
        return "";
    }

    /// `def print`, `class inspect`, or `print =` at the start of a statement.
    private static boolean rebinds(List<Token> tokens, int i) {
        var defined = is(tokens, i - 1, "def") || is(tokens, i - 1, "class");
        var starts = i == 0 || tokens.get(i - 1).kind() == Kind.NEWLINE
                || is(tokens, i - 1, ";") || is(tokens, i - 1, ",") || is(tokens, i - 1, ":") || is(tokens, i - 1, "=");
        return defined || (starts && tokens.get(i).depth() == 0 && is(tokens, i + 1, "="));
    }

    /// `import fake as inspect`, where it is not the module or function of that name itself.
    private static boolean comesByAnotherName(List<Token> tokens, int i) {
        return is(tokens, i - 1, "as") && !textAt(tokens, i - 2).equals(tokens.get(i).text());
    }

    private static boolean is(List<Token> tokens, int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(text);
    }

    private static String textAt(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Kind.NAME ? tokens.get(i).text() : "";
    }
}

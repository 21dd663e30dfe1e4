package app.primed.quiz.model;

import app.primed.python.Token;
import app.primed.python.Token.Kind;
import java.util.List;
import java.util.Set;

/// Whether an answer uses a value that differs from run to run, such as a random number or the current time.
/// `time.sleep` and literal dates do not count.
public final class Nondeterminism {
    private static final Set<String> ALWAYS = Set.of(
            "random", "secrets", "urandom", "getrandom", "uuid", "uuid1", "uuid4", "time_ns", "monotonic",
            "monotonic_ns",
            "perf_counter", "perf_counter_ns", "process_time", "process_time_ns", "thread_time", "clock_gettime",
            "getpid");
    /// Common variable names; they count only as members of a module.
    private static final Set<String> OF_MODULES = Set.of("now", "today", "utcnow", "times");

    private Nondeterminism() {}

    public static boolean isUsedIn(PythonSource text) {
        var tokens = text.tokens().stream().filter(token -> !token.isString()).toList();
        var statement = "";
        var begins = true;
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (begins) {
                statement = token.text();
            }
            begins = token.kind() == Kind.NEWLINE || token.is(";") || token.is(":") && token.depth() == 0;
            if (token.kind() == Kind.NAME && differs(token.text(), at(tokens, i - 1), at(tokens, i + 1), statement)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(String name, String before, String after, String statement) {
        if (ALWAYS.contains(name)) {
            return true;
        }
        if (OF_MODULES.contains(name)) {
            return before.equals(".") || statement.equals("from");
        }
        return switch (name) {
            // `time.time`, or the module as an argument; not `import time`, `from time import`, `time.sleep`.
            case "time" -> !statement.equals("import") && !before.equals("from") && !after.equals(".");
            // Not an attribute, a keyword argument or a parameter.
            case "id", "hash" -> !before.equals(".") && !after.equals("=") && !after.equals(":");
            default -> false;
        };
    }

    private static String at(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text();
    }
}

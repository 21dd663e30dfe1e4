package app.primed.notebook.model;

import app.primed.python.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns a fence into a program that Python can run: without a list's indentation and an interpreter's prompts, and
/// with the definitions it needs from the fences above it.
public final class Snippets {
    private static final Pattern PROMPT = Pattern.compile("(?:>>>|\\.\\.\\.)(?: (.*)|)");

    private Snippets() {}

    /// The fence's program.
    public static String program(Session session, Fence fence) {
        var code = runnable(fence.code());
        var above = session.python().stream()
                .filter(other -> other.range().start() < fence.range().start())
                .toList();
        var definitions = definitions(above, code);
        return definitions.isEmpty()
                ? code
                : "# From the note above:\n" + definitions + "\n# Line " + fence.codeLine() + " of the note:\n" + code;
    }

    /// The statements above that bind the names needed here, the nearest of each name, in the order of the note.
    private static String definitions(List<Fence> above, String code) {
        var missing = missing(Statement.of(code));
        var found = new StringBuilder();
        for (var fence : above.reversed()) {
            var statements = Statement.of(runnable(fence.code())).reversed();
            for (var statement : statements) {
                if (statement.binds().stream().anyMatch(missing::contains)) {
                    missing.removeAll(statement.binds());
                    missing.addAll(statement.needs());
                    found.insert(0, statement.text().stripTrailing() + "\n");
                }
            }
        }
        return found.toString();
    }

    private static Set<String> missing(List<Statement> statements) {
        var bound = new HashSet<String>();
        var missing = new HashSet<String>();
        statements.forEach(statement -> bound.addAll(statement.binds()));
        statements.forEach(statement -> missing.addAll(statement.needs()));
        missing.removeAll(bound);
        return missing;
    }

    private static String runnable(String code) {
        var flush = withoutIndent(code.replace("\r\n", "\n"));
        return flush.lines().anyMatch(line -> line.startsWith(">>>")) ? withoutPrompts(flush) : flush;
    }

    /// Leaves out what the interpreter printed, too.
    private static String withoutPrompts(String code) {
        var typed = new StringBuilder();
        code.lines().forEach(line -> {
            var prompt = PROMPT.matcher(line);
            if (prompt.matches()) {
                typed.append(prompt.group(1) == null ? "" : prompt.group(1)).append('\n');
            }
        });
        return typed.toString();
    }

    private static String withoutIndent(String code) {
        var indent = code.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        if (indent == 0) {
            return code;
        }
        var flush = new StringBuilder();
        code.lines().forEach(line -> flush.append(line.substring(Math.min(indent, line.length()))).append('\n'));
        return flush.toString();
    }
}

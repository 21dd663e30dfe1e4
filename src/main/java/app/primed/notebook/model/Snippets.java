package app.primed.notebook.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes of a fence what Python can run: without the margin of a list and without an interpreter's prompts, and with
/// the definitions it needs from the fences above it.
public final class Snippets {
    private static final Pattern PROMPT = Pattern.compile("(?:>>>|\\.\\.\\.)(?: (.*)|)");

    private Snippets() {}

    /// The fence's program.
    public static String program(Session session, Fence fence) {
        var code = plain(fence.code());
        var above = session.python().stream()
                .filter(other -> other.range().start() < fence.range().start())
                .toList();
        var taken = taken(above, code);
        return taken.isEmpty()
                ? code
                : "# From the note above:\n" + taken + "\n# Line " + fence.codeLine() + " of the note:\n" + code;
    }

    /// The statements above that bind what is needed here, the nearest of each name, in the order of the note.
    private static String taken(List<Fence> above, String code) {
        var missing = missing(PythonStatements.of(code));
        var found = new StringBuilder();
        for (var fence : above.reversed()) {
            var statements = PythonStatements.of(plain(fence.code())).reversed();
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

    private static Set<String> missing(List<PythonStatements.Statement> statements) {
        var bound = new HashSet<String>();
        var missing = new HashSet<String>();
        statements.forEach(statement -> bound.addAll(statement.binds()));
        statements.forEach(statement -> missing.addAll(statement.needs()));
        missing.removeAll(bound);
        return missing;
    }

    private static String plain(String code) {
        var flush = withoutMargin(code.replace("\r\n", "\n"));
        return flush.lines().anyMatch(line -> line.startsWith(">>>")) ? withoutPrompts(flush) : flush;
    }

    /// What an interpreter answered stays behind with its prompts.
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

    private static String withoutMargin(String code) {
        var margin = code.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        if (margin == 0) {
            return code;
        }
        var flush = new StringBuilder();
        code.lines().forEach(line -> flush.append(line.substring(Math.min(margin, line.length()))).append('\n'));
        return flush.toString();
    }
}

package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parts Python into its statements at the left margin, and says of each what names it binds there and what names it
/// needs from elsewhere. It reads words, not grammar: where in doubt a name counts as needed.
final class PythonStatements {
    private static final Pattern TOKEN = Pattern.compile("(?<comment>#[^\\n]*)"
            + "|(?<string>(?<prefix>(?i:\\b[rbuft]{1,3})?)(?:'''(?s:.*?)(?:'''|\\z)|\"\"\"(?s:.*?)(?:\"\"\"|\\z)"
            + "|'(?:\\\\.|[^'\\\\\\n])*'?|\"(?:\\\\.|[^\"\\\\\\n])*\"?))"
            + "|(?<name>(?<dot>\\.\\s*)?\\b[\\p{L}_][\\p{L}\\p{N}_]*)"
            + "|(?<open>[(\\[{])|(?<close>[)\\]}])|(?<joined>\\\\\\n)|(?<newline>\\n)");
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern WORD = Pattern.compile("(?<![.\\w])[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern DEFINITION = Pattern.compile("(?:@[^\\n]*\\n)*(?:async\\s+def|def|class)\\s+(\\w+)");
    private static final Pattern FROM = Pattern.compile("from\\s+[\\w.]+\\s+import\\s+\\(?([^)#]*)");
    private static final Pattern IMPORT = Pattern.compile("import\\s+([^#\\n]*)");
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "((?:\\(?\\s*\\*?\\w+(?:\\s*,\\s*\\*?\\w+)*\\s*,?\\)?\\s*=(?!=)\\s*)+)|(\\w+)\\s*:[^=\\n]*=(?!=)");
    /// Names bound inside a statement need nothing from outside: parameters, targets, `as` names.
    private static final Pattern BOUND_INSIDE = Pattern.compile("\\bfor\\s+([\\w\\s,()*]+?)\\s+in\\b"
            + "|\\bas\\s+(\\w+)|\\bdef\\s+\\w+\\s*\\(([^)]*)\\)|\\blambda\\s+([^:]*):|(\\w+)\\s*:="
            + "|(?m)^\\s+((?:\\w+\\s*,\\s*)*\\w+)\\s*=(?!=)");
    private static final Set<String> KEYWORDS = Set.of(
            "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
            "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
            "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield");
    private static final Pattern GOES_ON = Pattern.compile("(?:else|elif|except|finally)\\b.*");

    /// @param text as written, with its line end
    /// @param binds names it binds at the margin by a definition, an import or a plain assignment
    /// @param needs names it reads and does not bind itself
    record Statement(String text, Set<String> binds, Set<String> needs) {}

    private PythonStatements() {}

    static List<Statement> of(String code) {
        return cut(code).stream().map(PythonStatements::read).toList();
    }

    private static List<String> cut(String code) {
        var starts = new ArrayList<Integer>();
        var depth = 0;
        var lineStart = 0;
        var decorated = false;
        Matcher token = TOKEN.matcher(code);
        var at = 0;
        while (at <= code.length()) {
            if (beginsOne(code, lineStart) && !decorated) {
                starts.add(lineStart);
            }
            decorated = lineStart < code.length() && code.charAt(lineStart) == '@';
            var ended = false;
            while (!ended && token.find(at)) {
                at = token.end();
                depth += token.group("open") != null ? 1 : token.group("close") != null ? -1 : 0;
                ended = token.group("newline") != null && depth <= 0;
            }
            if (!ended) {
                break;
            }
            lineStart = at;
        }
        var parts = new ArrayList<String>();
        for (var n = 0; n < starts.size(); n++) {
            parts.add(code.substring(starts.get(n), n + 1 < starts.size() ? starts.get(n + 1) : code.length()));
        }
        return parts;
    }

    private static boolean beginsOne(String code, int start) {
        if (start >= code.length() || Character.isWhitespace(code.charAt(start)) || code.charAt(start) == '#') {
            return false;
        }
        var end = code.indexOf('\n', start);
        return !GOES_ON.matcher(code.substring(start, end < 0 ? code.length() : end)).matches();
    }

    private static Statement read(String text) {
        var needs = names(text);
        var binds = binds(text);
        needs.removeAll(binds);
        Matcher inside = BOUND_INSIDE.matcher(text);
        while (inside.find()) {
            for (var group = 1; group <= inside.groupCount(); group++) {
                if (inside.group(group) != null) {
                    parameters(inside.group(group)).forEach(needs::remove);
                }
            }
        }
        return new Statement(text, binds, needs);
    }

    private static Set<String> names(String text) {
        var names = new HashSet<String>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group("name") != null && token.group("dot") == null && !KEYWORDS.contains(token.group())) {
                names.add(token.group());
            } else if (token.group("string") != null && token.group("prefix").matches("(?i).*[ft].*")) {
                IN_BRACES.matcher(token.group()).results().forEach(hole -> names.addAll(words(hole.group(1))));
            }
        }
        return names;
    }

    private static Set<String> binds(String text) {
        Matcher definition = DEFINITION.matcher(text);
        if (definition.lookingAt()) {
            return Set.of(definition.group(1));
        }
        Matcher from = FROM.matcher(text);
        if (from.lookingAt()) {
            return imported(from.group(1));
        }
        Matcher plain = IMPORT.matcher(text);
        if (plain.lookingAt()) {
            return imported(plain.group(1));
        }
        Matcher assignment = ASSIGNMENT.matcher(text);
        return assignment.lookingAt() ? words(assignment.group()) : Set.of();
    }

    private static Set<String> imported(String list) {
        var names = new HashSet<String>();
        for (var each : list.split(",")) {
            var words = each.strip().split("\\s+as\\s+");
            names.add(words[words.length - 1].strip().split("\\.")[0]);
        }
        names.remove("");
        return names;
    }

    /// Parameters without their defaults and annotations, or targets.
    private static Set<String> parameters(String list) {
        var names = new HashSet<String>();
        for (var each : list.split(",")) {
            names.addAll(words(each.split("[=:]", 2)[0]));
        }
        return names;
    }

    private static Set<String> words(String text) {
        var names = new HashSet<String>();
        WORD.matcher(text).results().forEach(word -> names.add(word.group()));
        names.removeAll(KEYWORDS);
        return names;
    }
}

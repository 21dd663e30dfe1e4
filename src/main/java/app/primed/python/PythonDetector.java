package app.primed.python;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Guesses whether code without a language is Python: lines that look like Python's statements count for it, lines
/// that look like shell commands, other languages, data or prose count against it.
public final class PythonDetector {
    private static final Pattern STRONG = any(
            "(async\\s+)?def\\s+\\w+\\s*\\(.*", "def\\s+\\w+\\s*:", "class\\s+\\w+\\s*(\\(.*\\))?\\s*:.*",
            "from\\s+[\\w.]+\\s+import\\s+.+",
            "import\\s+[\\w.]+(\\s+as\\s+\\w+)?(\\s*,\\s*[\\w.]+)*\\s*(;.*)?",
            "@[\\w.]+(\\(.*\\))?\\s*", "(if|elif|while|for|with|except|match|case)\\b.*:\\s*(#.*)?",
            "(else|try|finally)\\s*:\\s*",
            "(return|yield|raise|assert|await|del|nonlocal|global)\\b.*", ">>> .*", "print\\(.*\\).*",
            "\\w+\\s*=\\s*(yield|await|lambda)\\b.*", "(pass|continue|break)\\s*", "if\\s+__name__\\s*==.*",
            "self\\.\\w+.*");
    private static final Pattern WEAK = any(
            "[A-Za-z_][\\w.]*(\\s*,\\s*[A-Za-z_]\\w*)*(\\[[^\\]]*\\])?\\s*([-+*/|&]|//|\\*\\*)?=\\s*[^=>\\s].*[^;{]",
            "[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*\\([^;{}]*\\)\\s*(#.*)?", "[A-Za-z_]\\w*\\s*=\\s*\\S");
    private static final Pattern AGAINST = any(
            "\\$\\s+\\S.*", ".*[;{]\\s*", "[}\\])]+[;,]?\\s*",
            "(const|let|var|function|fn|func|struct|typedef|public|private|static|include|require|end|endfunction|void|int|char|module|use|interface)\\b(?!\\s*[=(.]).*",
            "(sudo|cd|ls|man|git|pip|pip3|python|python3|npm|curl|cat|grep|echo|export|source|pacman|apt|apt-get|brew|alias|mkdir|rm|cp|mv|docker|ssh|ag|ack|sed|awk)\\s+[-\\w./~$<'\"].*",
            ":[\\w%/].*", "\\d+(\\s+.*)?", "\"[^\"]*\":.*", "(real|user|sys)\\s+\\d.*",
            "https?://.*", "<.*>\\s*",
            "\\(Pdb\\).*", "[A-Z][a-z]+( [A-Za-z',]+){3,}.*", "(/\\*|\\*/|//).*", ".*=>.*");

    private PythonDetector() {}

    public static boolean isPython(String code) {
        int score = 0;
        int strong = 0;
        int seen = 0;
        for (var line : code.split("\\R")) {
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (++seen > 200) {
                break;
            }
            if (line.length() > 400) {
                score -= 2;
            } else if (STRONG.matcher(line).matches()) {
                score += 3;
                strong++;
            } else if (AGAINST.matcher(line).matches()) {
                score -= 2;
            } else if (line.length() < 120 && WEAK.matcher(line).matches()) {
                score += 1;
            } else {
                score -= proseLike(line) ? 1 : 0;
            }
        }
        return score > 0 && (strong > 0 || score >= Math.min(seen, 2));
    }

    private static boolean proseLike(String line) {
        return line.strip().split("\\s+").length > 2 && line.chars().noneMatch(c -> "()[]=:'\"".indexOf(c) >= 0);
    }

    /// Any of the patterns, after spaces.
    private static Pattern any(String... all) {
        var one = new StringJoiner("|", "\\s*+(?:", ")");
        List.of(all).forEach(one::add);
        return Pattern.compile(one.toString());
    }
}

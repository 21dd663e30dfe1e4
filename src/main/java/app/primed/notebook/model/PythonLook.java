package app.primed.notebook.model;

import java.util.List;
import java.util.regex.Pattern;

/// Whether unmarked code reads as Python: statements of its grammar weigh for it, signs of a shell, of other
/// languages, of data and of plain prose against it.
final class PythonLook {
    private static final List<Pattern> FOR = patterns(
            "\\s*(async\\s+)?def\\s+\\w+\\s*\\(.*", "\\s*def\\s+\\w+\\s*:", "\\s*class\\s+\\w+\\s*(\\(.*\\))?\\s*:.*",
            "\\s*from\\s+[\\w.]+\\s+import\\s+.+",
            "\\s*import\\s+[\\w.]+(\\s+as\\s+\\w+)?(\\s*,\\s*[\\w.]+)*\\s*(;.*)?",
            "\\s*@[\\w.]+(\\(.*\\))?\\s*", "\\s*(if|elif|while|for|with|except|match|case)\\b.*:\\s*(#.*)?",
            "\\s*(else|try|finally)\\s*:\\s*",
            "\\s*(return|yield|raise|assert|await|del|nonlocal|global)\\b.*", "\\s*>>> .*", "\\s*print\\(.*\\).*",
            "\\s*\\w+\\s*=\\s*(yield|await|lambda)\\b.*", "\\s*(pass|continue|break)\\s*", "\\s*if\\s+__name__\\s*==.*",
            "\\s*self\\.\\w+.*");
    private static final List<Pattern> WEAK = patterns(
            "\\s*[A-Za-z_][\\w.]*(\\s*,\\s*[A-Za-z_]\\w*)*(\\[[^\\]]*\\])?\\s*([-+*/|&]|//|\\*\\*)?=\\s*[^=>\\s].*[^;{]",
            "\\s*[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*\\([^;{}]*\\)\\s*(#.*)?", "\\s*[A-Za-z_]\\w*\\s*=\\s*\\S");
    private static final List<Pattern> AGAINST = patterns(
            "\\s*\\$\\s+\\S.*", ".*[;{]\\s*", "\\s*[}\\])]+[;,]?\\s*",
            "\\s*(const|let|var|function|fn|func|struct|typedef|public|private|static|include|require|end|endfunction|void|int|char|module|use|interface)\\b(?!\\s*[=(.]).*",
            "\\s*(sudo|cd|ls|man|git|pip|pip3|python|python3|npm|curl|cat|grep|echo|export|source|pacman|apt|apt-get|brew|alias|mkdir|rm|cp|mv|docker|ssh|ag|ack|sed|awk)\\s+[-\\w./~$<'\"].*",
            "\\s*:[\\w%/].*", "\\s*\\d+(\\s+.*)?", "\\s*\"[^\"]*\"\\s*:.*", "\\s*(real|user|sys)\\s+\\d.*",
            "\\s*https?://.*", "\\s*<.*>\\s*",
            "\\s*\\(Pdb\\).*", "\\s*[A-Z][a-z]+( [A-Za-z',]+){3,}.*", "\\s*(/\\*|\\*/|//).*", ".*=>.*");

    private PythonLook() {}

    static boolean reads(String code) {
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
            } else if (any(FOR, line)) {
                score += 3;
                strong++;
            } else if (any(AGAINST, line)) {
                score -= 2;
            } else if (line.length() < 120 && any(WEAK, line)) {
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

    private static boolean any(List<Pattern> patterns, String line) {
        return patterns.stream().anyMatch(p -> p.matcher(line).matches());
    }

    private static List<Pattern> patterns(String... all) {
        return List.of(all).stream().map(Pattern::compile).toList();
    }
}

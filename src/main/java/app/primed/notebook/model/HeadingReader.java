package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds headings outside fences: ATX with up to three columns of indent (deeper is somebody's code), also behind a
/// list's number (`1. ### What is hoisting?`), setext with any indent and from two marks.
final class HeadingReader {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 200;
    /// `</details>`, over a line of `-` that is a rule.
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");

    private HeadingReader() {}

    /// @param code for each line (0-based) whether it lies in a fence
    static List<Heading> in(SessionText text, boolean[] code) {
        var headings = new ArrayList<Heading>();
        var lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (code[i] || line.blank()) {
                continue;
            }
            int atx = atxLevel(line);
            if (atx > 0) {
                headings.add(new Heading(words(atxWords(line, atx)), atx, line.range()));
            } else if (i + 1 < lines.size() && !code[i + 1]) {
                int level = underline(lines.get(i + 1));
                if (level > 0 && canStandOver(line)) {
                    headings.add(new Heading(
                            words(line.text()), level, line.range().through(lines.get(i + 1).range())));
                    i++;
                }
            }
        }
        return headings;
    }

    /// 1 for a line of `=`, 2 for a line of `-`, else 0.
    static int underline(Line line) {
        int at = line.marker() >= 0 ? line.marker() : line.content();
        if (at >= line.text().length() || line.text().charAt(at) != '=' && line.text().charAt(at) != '-') {
            return 0;
        }
        if (at + 1 >= line.text().length() || line.text().charAt(at + 1) != line.text().charAt(at)) {
            return 0;
        }
        var marks = line.text().strip();
        char mark = marks.charAt(0);
        return (mark == '=' || mark == '-') && marks.chars().allMatch(c -> c == mark) ? (mark == '=' ? 1 : 2) : 0;
    }

    private static boolean canStandOver(Line line) {
        var words = line.text().strip();
        return !line.item() && underline(line) == 0 && words.length() <= LONGEST && !words.startsWith(">")
                && !words.startsWith("```") && !words.startsWith("|") && !TAG.matcher(words).matches();
    }

    private static int atxLevel(Line line) {
        var text = line.text();
        if (line.indent() > 3 || line.content() >= text.length() || text.charAt(line.content()) != '#') {
            return 0;
        }
        if (line.item() && !(Character.isDigit(text.charAt(line.marker())) && text.startsWith("##", line.content()))) {
            return 0;
        }
        int level = 0;
        int at = line.content();
        while (at < text.length() && text.charAt(at) == '#') {
            level++;
            at++;
        }
        return level <= 6 && at < text.length() && Character.isWhitespace(text.charAt(at))
                && !text.substring(at).isBlank() ? level : 0;
    }

    private static String atxWords(Line line, int level) {
        var number = line.item() ? line.text().substring(line.marker(), line.content()) : "";
        var words = number + line.text().substring(line.content() + level);
        return words.indexOf('#') < 0 ? words : words.replaceAll("\\s#+\\s*$", "");
    }

    private static String single(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isWhitespace(words.charAt(i)) && (words.charAt(i) != ' ' || words.charAt(i + 1) == ' ')) {
                return SPACES.matcher(words).replaceAll(" ");
            }
        }
        return words;
    }

    private static String words(String text) {
        var words = single(text.strip());
        return words.endsWith(":") ? words.substring(0, words.length() - 1).stripTrailing() : words;
    }
}

package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds code fences. A fence that never closes is not a fence, and neither is a mark that a later fence with a
/// language opens over.
final class FenceReader {
    private static final Pattern MARK = Pattern.compile("[ \\t]*(?:[-*+][ \\t]+)?(`{3,}|~{3,})[ \\t]*([^`]*?)[ \\t]*");

    private FenceReader() {}

    /// @param before fences read earlier: code that stands in one of them needs no judging again
    static List<Fence> in(SessionText text, List<Fence> before) {
        Map<String, Boolean> judged = new HashMap<>();
        before.stream().filter(fence -> fence.language().isEmpty())
                .forEach(fence -> judged.put(fence.code(), fence.python()));
        var fences = new ArrayList<Fence>();
        var marks = new ArrayList<Mark>();
        for (var line : text.lines()) {
            char first = line.content() < line.text().length() ? line.text().charAt(line.content()) : ' ';
            if (first == '`' || first == '~') {
                Matcher m = MARK.matcher(line.text());
                if (m.matches()) {
                    marks.add(new Mark(line, m.group(1).charAt(0), m.group(1).length(), m.group(2)));
                }
            }
        }
        for (int i = 0; i < marks.size();) {
            int close = closing(marks, i);
            if (close < 0) {
                i++;
            } else {
                fences.add(fence(text, marks.get(i), marks.get(close), judged));
                i = close + 1;
            }
        }
        return fences;
    }

    private static int closing(List<Mark> marks, int open) {
        var first = marks.get(open);
        for (int i = open + 1; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.sign == first.sign && mark.length >= first.length) {
                return mark.info.isEmpty() ? i : -1;
            }
        }
        return -1;
    }

    private static Fence fence(SessionText text, Mark open, Mark close, Map<String, Boolean> judged) {
        int start = text.line(open.line.number() + 1).start();
        var code = text.text().substring(start, close.line.start());
        var word = open.info.isEmpty() ? "" : open.info.split("[ \\t{,]", 2)[0];
        boolean python = switch (word.toLowerCase(Locale.ROOT)) {
            case "python", "py", "python3", "python2", "py3", "pycon" -> true;
            case "" -> judged.computeIfAbsent(code, PythonLook::reads);
            default -> false;
        };
        return new Fence(open.line.range().through(close.line.range()), word, python, code);
    }

    private record Mark(Line line, char sign, int length, String info) {}
}

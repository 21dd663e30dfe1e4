package app.primed.notebook.model;

import app.primed.python.PythonDetector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds code fences. A fence that never closes is not a fence, and neither is a mark that a later fence with a
/// language opens over, nor one in an HTML comment.
final class FenceReader {
    private static final int LEAST_MARKS = 3;

    private FenceReader() {}

    /// @param before fences read earlier: code in one of them is not analysed again
    static List<Fence> in(SessionText text, List<Fence> before) {
        Map<String, Boolean> judged = new HashMap<>();
        before.stream().filter(fence -> fence.language().isEmpty())
                .forEach(fence -> judged.put(fence.code(), fence.python()));
        var fences = new ArrayList<Fence>();
        var marks = new ArrayList<Mark>();
        for (var line : text.lines()) {
            char first = line.content() < line.text().length() ? line.text().charAt(line.content()) : ' ';
            if (first == '`' || first == '~') {
                mark(line).ifPresent(marks::add);
            }
        }
        int after = 0;
        int line = 1;
        boolean comments = text.text().contains(NoteComments.OPEN);
        for (int i = 0; i < marks.size();) {
            var mark = marks.get(i);
            for (; comments && line < mark.line.number(); line++) {
                if (text.line(line).start() >= after) {
                    after = Math.max(after, NoteComments.endOfBlock(text, text.line(line)));
                }
            }
            int close = mark.line.start() < after ? -1 : closing(marks, i);
            if (close < 0) {
                i++;
            } else {
                fences.add(fence(text, mark, marks.get(close), judged));
                line = marks.get(close).line.number() + 1;
                i = close + 1;
            }
        }
        return fences;
    }

    private static Optional<Mark> mark(Line line) {
        var text = line.text();
        int from = spacesEnd(text, 0);
        if (from < text.length() && "-*+".indexOf(text.charAt(from)) >= 0) {
            int marker = from + 1;
            from = spacesEnd(text, marker);
            if (from == marker) {
                return Optional.empty();
            }
        }
        if (from != line.content()) {
            return Optional.empty();
        }
        char sign = text.charAt(from);
        int to = from;
        while (to < text.length() && text.charAt(to) == sign) {
            to++;
        }
        int info = spacesEnd(text, to);
        int end = Math.max(info, LineTail.before(text, text.length(), " \t"));
        return to - from < LEAST_MARKS || text.indexOf('`', to) >= 0
                ? Optional.empty()
                : Optional.of(new Mark(line, sign, to - from, text.substring(info, end)));
    }

    private static int spacesEnd(String text, int from) {
        int to = from;
        while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
            to++;
        }
        return to;
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
            case "" -> judged.computeIfAbsent(code, FenceReader::isPython);
            default -> false;
        };
        return new Fence(open.line.range().through(close.line.range()), word, python, code);
    }

    /// People in a chat write lines that look like Python's: `for real: that works`.
    private static boolean isPython(String code) {
        return PythonDetector.isPython(code) && ChatParser.read(code, _ -> false).isEmpty();
    }

    private record Mark(Line line, char sign, int length, String info) {}
}

package app.primed.notebook.io;

import java.util.ArrayList;
import java.util.List;

/// The line ends of a text, which an editor that knows only `\n` forgets. Lines that stay keep the ends they had;
/// new ones get the end most lines have.
final class LineEndings {
    private static final int FAR = 400;

    private final String text;
    /// Whether each line ends as in an editor; then nothing has to be looked at line by line.
    private final boolean plain;
    private final List<String> lines = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    LineEndings(String text) {
        this.text = text;
        plain = text.indexOf('\r') < 0;
        if (plain) {
            return;
        }
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                int after = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
                lines.add(text.substring(start, at));
                ends.add(text.substring(at, after));
                start = after;
                at = after - 1;
            }
        }
        lines.add(text.substring(start));
        ends.add("");
    }

    /// The text as an editor holds it: every line's end is `\n`.
    String plain() {
        return plain ? text : String.join("\n", lines);
    }

    /// An edited text with the line ends it had.
    String restore(String edited) {
        if (plain) {
            return edited;
        }
        var usual = usual();
        var now = List.of(edited.split("\n", -1));
        int head = 0;
        int common = Math.min(now.size(), lines.size());
        while (head < common && now.get(head).equals(lines.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < common - head && now.get(now.size() - 1 - tail).equals(lines.get(lines.size() - 1 - tail))) {
            tail++;
        }
        var text = new StringBuilder(edited.length() + now.size());
        int old = 0;
        for (int i = 0; i < now.size(); i++) {
            if (i >= now.size() - tail) {
                old = lines.size() - (now.size() - i);
            } else if (i >= head) {
                old = find(now.get(i), old, lines.size() - tail);
            }
            boolean same = old < lines.size() && lines.get(old).equals(now.get(i));
            text.append(now.get(i));
            if (i < now.size() - 1) {
                text.append(same && !ends.get(old).isEmpty() ? ends.get(old) : usual);
            }
            old += same ? 1 : 0;
        }
        return text.toString();
    }

    /// Index of a line among the old ones not used yet; `from` if it is not found nearby.
    private int find(String line, int from, int to) {
        for (int i = from; i < Math.min(to, from + FAR); i++) {
            if (lines.get(i).equals(line)) {
                return i;
            }
        }
        return from;
    }

    private String usual() {
        long windows = ends.stream().filter("\r\n"::equals).count();
        long old = ends.stream().filter("\r"::equals).count();
        long unix = ends.stream().filter("\n"::equals).count();
        return windows > unix && windows >= old ? "\r\n" : old > unix ? "\r" : "\n";
    }
}

package app.primed.notebook.io;

import app.primed.notebook.model.LineDiff;
import java.util.ArrayList;
import java.util.List;

/// The line ends of a text, which an editor that knows only `\n` forgets. Lines that stay and lines that are changed
/// keep the ends they had; a new one ends like the line above it.
final class LineEndings {
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
        var now = LineDiff.lines(edited);
        var kept = new ArrayList<String>(now.size());
        int old = 0;
        for (var change : LineDiff.changes(lines, now)) {
            kept.addAll(ends.subList(old, change.from()));
            for (int i = 0; i < change.otherTo() - change.otherFrom(); i++) {
                kept.add(i < change.to() - change.from() ? ends.get(change.from() + i) : "");
            }
            old = change.to();
        }
        kept.addAll(ends.subList(old, ends.size()));
        var usual = usual();
        var text = new StringBuilder(edited.length() + now.size());
        for (int i = 0; i < now.size(); i++) {
            if (i < now.size() - 1 && kept.get(i).isEmpty()) {
                kept.set(i, i > 0 ? kept.get(i - 1) : usual);
            }
            text.append(now.get(i)).append(i < now.size() - 1 ? kept.get(i) : "");
        }
        return text.toString();
    }

    private String usual() {
        long windows = ends.stream().filter("\r\n"::equals).count();
        long old = ends.stream().filter("\r"::equals).count();
        long unix = ends.stream().filter("\n"::equals).count();
        return windows > unix && windows >= old ? "\r\n" : old > unix ? "\r" : "\n";
    }
}

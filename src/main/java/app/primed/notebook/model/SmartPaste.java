package app.primed.notebook.model;

import app.primed.python.PythonDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Adapts a pasted text to its place, so that nobody has to correct it: a URL over selected words makes them a
/// link, Python in prose gets its fence, code in a fence the indent of its place.
public final class SmartPaste {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final int LONGEST_LINK_WORDS = 200;
    /// Longer code is a file, not a snippet.
    private static final int LONGEST_CODE = 100_000;

    private SmartPaste() {}

    /// Where something is pasted.
    ///
    /// @param selected the selected text, which is replaced
    /// @param before the text before it in its line
    /// @param after the text after it in its line
    /// @param fenced whether the line is in a fence
    /// @param python whether that fence is Python
    public record PasteTarget(String selected, String before, String after, boolean fenced, boolean python) {}

    public static String textFor(PasteTarget place, String pasted) {
        var text = pasted.replace("\r\n", "\n").replace('\r', '\n');
        if (place.fenced) {
            return place.python ? indented(text, place.before) : text;
        }
        var selected = place.selected.strip();
        if (ADDRESS.matcher(text.strip()).matches() && !selected.isEmpty() && selected.indexOf('\n') < 0
                && selected.length() <= LONGEST_LINK_WORDS && !ADDRESS.matcher(selected).matches()) {
            return "[" + selected.replace("[", "\\[").replace("]", "\\]") + "](" + text.strip() + ")";
        }
        return snippet(text) ? fence(text, place) : text;
    }

    private static boolean snippet(String text) {
        return text.length() <= LONGEST_CODE && text.strip().indexOf('\n') >= 0 && !text.contains("```")
                && PythonDetector.isPython(text) && ChatParser.read(text, _ -> false).isEmpty();
    }

    private static String fence(String text, PasteTarget place) {
        var lines = dedented(text.stripTrailing().lines().dropWhile(String::isBlank).toList());
        return (place.before.isBlank() ? "" : "\n") + "```python\n" + String.join("\n", lines) + "\n```\n"
                + (place.after.isBlank() ? "" : "\n");
    }

    /// Without the indent all lines share, and with that of the place before every line but the first.
    private static String indented(String text, String before) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        boolean ends = text.endsWith("\n");
        var lines = new ArrayList<>(dedented(text.lines().toList()));
        int depth = before.length() - before.stripLeading().length();
        var indent = before.substring(0, depth);
        // What follows a half-written line keeps its own indent.
        if (before.isBlank()) {
            for (int i = 1; i < lines.size(); i++) {
                lines.set(i, lines.get(i).isEmpty() ? "" : indent + lines.get(i));
            }
        }
        return String.join("\n", lines) + (ends ? "\n" : "");
    }

    /// Tabs as four spaces, and no indent that all lines share.
    private static List<String> dedented(List<String> lines) {
        var spaced = lines.stream().map(SmartPaste::spaced).toList();
        int shared = spaced.stream().filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
        return spaced.stream().map(line -> line.isBlank() ? "" : line.substring(shared)).toList();
    }

    private static String spaced(String line) {
        var built = new StringBuilder();
        int at = 0;
        while (at < line.length()
                && (line.charAt(at) == ' ' || line.charAt(at) == '\t' || line.charAt(at) == '\u00a0')) {
            built.append(line.charAt(at) == '\t' ? " ".repeat(4 - built.length() % 4) : " ");
            at++;
        }
        return built.append(line, at, line.length()).toString();
    }
}

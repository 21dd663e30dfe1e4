package app.primed.notebook.model;

import java.util.List;
import java.util.regex.Pattern;

/// Finds tables: a line of cells over a line of dashes with the rows below, as GitHub reads them, and lines that begin
/// with a bar one below the other, which people type without the dashes.
public final class TableReader {
    private static final Pattern DASHES = Pattern.compile("\\s*+\\|?(?:\\s*+:?-++:?\\s*+\\|?)++\\s*+");

    private TableReader() {}

    /// For each line (0-based) the 1-based first line of the table it is in; 0 where it is in none.
    ///
    /// @param code for each line (0-based) whether it is not prose
    static int[] in(SessionText text, boolean[] code) {
        var lines = text.lines();
        var first = new int[lines.size()];
        for (int i = 0; i + 1 < first.length; i++) {
            if (!opens(lines, code, i)) {
                continue;
            }
            int end = i + 2;
            while (end < first.length && !code[end] && lines.get(end).text().indexOf('|') >= 0) {
                end++;
            }
            java.util.Arrays.fill(first, i, end, i + 1);
            i = end - 1;
        }
        return first;
    }

    /// The line of dashes that parts the head of a table from its rows.
    public static boolean parts(String line) {
        return line.indexOf('-') >= 0 && line.indexOf('|') >= 0 && DASHES.matcher(line).matches();
    }

    /// The cells of a row, without the spaces around them. A bar after a backslash is part of its cell.
    public static List<String> cells(String line) {
        var row = line.strip();
        var inner = row.substring(row.startsWith("|") ? 1 : 0);
        inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        return java.util.Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }

    private static boolean opens(List<Line> lines, boolean[] code, int at) {
        var head = lines.get(at);
        var next = lines.get(at + 1);
        if (code[at] || code[at + 1] || head.text().indexOf('|') < 0 || head.item() || parts(head.text())) {
            return false;
        }
        return bar(head) && bar(next) || parts(next.text()) && !next.item();
    }

    private static boolean bar(Line line) {
        return line.content() < line.text().length() && line.text().charAt(line.content()) == '|';
    }
}

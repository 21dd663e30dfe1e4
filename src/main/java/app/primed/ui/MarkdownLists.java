package app.primed.ui;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules for typing lists: the prefix of the line after an item, task or quote, and the size of one indent level.
public final class MarkdownLists {
    private static final Pattern ITEM = Pattern
            .compile(
                    "(?<indent>\\s*(?:>\\s?)*)(?<mark>[*+-]|\\d{1,9}[.)])(?<space>[ \\t]+)(?<box>\\[[ xX]\\][ \\t]*)?(?<words>.*)");
    private static final Pattern EMPTY_ITEM = Pattern.compile("\\s*(?:>\\s?)*(?:[*+-]|\\d{1,9}[.)])[ \\t]*");
    private static final Pattern QUOTE = Pattern.compile("(?<indent>\\s*(?:>\\s?)+)(?<words>.*)");
    private static final Pattern FENCE = Pattern.compile("[ \\t]*(?<mark>`{3,}|~{3,})[ \\t]*[\\w+-]*[ \\t]*");
    private static final int LINES_AROUND = 200;

    private MarkdownLists() {}

    /// The effect of Enter.
    ///
    /// @param endsList whether the line is cleared instead, since its item is empty
    /// @param prefix the start of the next line
    public record Next(boolean endsList, String prefix) {
        static final Next PLAIN = new Next(false, "");
    }

    /// @param line without its line break
    /// @param column of the caret
    public static Next next(String line, int column) {
        if (EMPTY_ITEM.matcher(line).matches() && !line.isBlank() && column == line.length()
                && !line.strip().matches("\\d+|[*+-]{2,}")) {
            return new Next(true, "");
        }
        var item = ITEM.matcher(line);
        if (item.matches() && !line.strip().matches("([*+-]\\s*){3,}")) {
            return item(item, column);
        }
        var quote = QUOTE.matcher(line);
        if (quote.matches()) {
            return quote.group("words").isBlank()
                    ? new Next(true, "")
                    : column < quote.start("words") ? Next.PLAIN : new Next(false, quote.group("indent"));
        }
        var indent = indent(line);
        return line.isBlank() || column < indent.length() ? Next.PLAIN : new Next(false, indent);
    }

    private static Next item(Matcher item, int column) {
        if (item.group("words").isBlank() && column >= item.start("words")) {
            return new Next(true, "");
        }
        if (column < item.start("words")) {
            return Next.PLAIN;
        }
        var mark = item.group("mark");
        if (Character.isDigit(mark.charAt(0))) {
            int end = mark.length() - 1;
            mark = Long.parseLong(mark.substring(0, end)) + 1 + mark.substring(end);
        }
        var box = item.group("box");
        return new Next(false, item.group("indent") + mark + item.group("space")
                + (box == null ? "" : box.isEmpty() ? "" : "[ ]" + (box.length() > 3 ? box.substring(3) : " ")));
    }

    /// Whether a line is a list item or a quote, which Tab indents as a whole.
    public static boolean isItem(String line) {
        return ITEM.matcher(line).matches() || EMPTY_ITEM.matcher(line).matches() && !line.isBlank();
    }

    /// The backticks or tildes that open a fence; empty if the line is anything else.
    public static String fenceMarks(String line) {
        var fence = FENCE.matcher(line);
        return fence.matches() ? fence.group("mark") : "";
    }

    /// One level of indent near a line: a tab if nearby lines start with tabs, else the smallest step between items,
    /// else as many spaces as is usual.
    ///
    /// @param lines the text's lines by 0-based number
    /// @param count the number of lines
    public static String indentUnit(IntFunction<String> lines, int count, int at, int usual) {
        int least = 0;
        int before = -1;
        for (int line = Math.max(0, at - LINES_AROUND); line < Math.min(count, at + LINES_AROUND); line++) {
            var text = lines.apply(line);
            if (!isItem(text)) {
                continue;
            }
            if (text.charAt(0) == '\t') {
                return "\t";
            }
            int indent = indent(text).length();
            int deeper = indent - before;
            if (before >= 0 && deeper >= 2 && (least == 0 || deeper < least)) {
                least = deeper;
            }
            before = indent;
        }
        return " ".repeat(least == 0 ? usual : Math.min(least, 8));
    }

    /// The line with one level of indent removed, if it has any.
    public static String outdent(String line, String step) {
        if (line.startsWith("\t")) {
            return line.substring(1);
        }
        int most = step.equals("\t") ? 4 : step.length();
        int spaces = 0;
        while (spaces < Math.min(most, line.length()) && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return line.substring(spaces);
    }

    static String indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return line.substring(0, at);
    }
}

package app.primed.notebook.model;

import app.primed.markdown.Block;
import app.primed.markdown.Block.Task;
import app.primed.markdown.DirectionMarks;
import app.primed.markdown.Inline;
import app.primed.markdown.InlineReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads lines as blocks: lists by their indent, quotes and callouts, tables, rules, footnotes, code, and paragraphs.
/// What is indented under a paragraph is text, not code.
public final class BlockReader {
    /// A line this long may have been wrapped by hand; a shorter one ends where its writer wanted it to.
    private static final int WRAPS = 55;
    /// Quotes in quotes are not nested deeper; the limit keeps generated notes within the stack.
    private static final int DEEPEST = 12;
    private static final Pattern DELIMITERS =
            Pattern.compile("\\|?[ \\t]*+:?-++:?[ \\t]*+(?:\\|[ \\t]*+:?-++:?[ \\t]*+)*+\\|?");
    private static final Pattern CALLOUT = Pattern.compile("\\[!([\\p{L}\\p{N}_-]{1,40})\\][+-]?(.*)");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,60})\\]:(.*)");
    /// Deep in a list item, where code is not likely to begin so.
    private static final Pattern HEADING = Pattern.compile("(#{2,6})[ \\t]+(\\S.*?)(?:[ \\t]+#+)?");
    private static final Pattern BOX = Pattern.compile("\\[([ xX/-])\\](?:[ \\t]+(.*)|$)");

    private final List<Line> lines;
    private final List<Fence> fences;
    private final List<Heading> headings;
    private final LineAnnotations marks;
    private final int depth;
    private final List<Block> top = new ArrayList<>();
    private final Deque<OpenItem> open = new ArrayDeque<>();
    private OpenParagraph paragraph = new OpenParagraph(0, "", "");

    /// @param fences of the note, in order; those outside the lines do not matter
    /// @param headings inside the lines, for a quote; a section has none
    /// @param depth how many quotes the lines are in
    BlockReader(List<Line> lines, List<Fence> fences, List<Heading> headings, LineAnnotations marks, int depth) {
        this.lines = lines;
        this.fences = fences;
        this.headings = headings;
        this.marks = marks;
        this.depth = depth;
    }

    List<Block> read() {
        int fence = firstFence();
        int heading = 0;
        for (int at = 0; at < lines.size();) {
            var line = lines.get(at);
            if (fence < fences.size() && fences.get(fence).range().line() == line.number()) {
                at += code(line, fences.get(fence));
                fence++;
            } else if (heading < headings.size() && headings.get(heading).range().line() == line.number()) {
                close(-1);
                var found = headings.get(heading++);
                top.add(new Block.Heading(line.number(), found.level(), InlineReader.read(found.text())));
                at += found.range().endLine() - found.range().line() + 1;
            } else if (line.blank()) {
                endParagraph();
                at++;
            } else {
                at += block(at, line);
            }
        }
        close(-1);
        return List.copyOf(top);
    }

    private int firstFence() {
        int at = 0;
        while (at < fences.size() && !lines.isEmpty()
                && fences.get(at).range().line() < lines.getFirst().number()) {
            at++;
        }
        return at;
    }

    private int block(int at, Line line) {
        var words = line.text().strip();
        if (isRule(words)) {
            close(line.indent());
            target().add(new Block.Rule(line.number()));
            return 1;
        }
        if (quoted(line) && depth < DEEPEST) {
            return quote(at, line);
        }
        int table = line.item() ? 0 : tableLines(at);
        if (table > 0) {
            close(line.indent());
            var rows = lines.subList(at, at + table).stream().map(row -> row.text().strip()).toList();
            var read = InlineReader.table(line.number(), rows);
            if (read != null) {
                target().add(read);
                return table;
            }
        }
        var deep = words.startsWith("##") ? HEADING.matcher(words) : null;
        if (deep != null && deep.matches()) {
            close(line.indent());
            target().add(new Block.Heading(line.number(), deep.group(1).length(), InlineReader.read(deep.group(2))));
            return 1;
        }
        var footnote = words.startsWith("[^") ? FOOTNOTE.matcher(words) : null;
        if (footnote != null && footnote.matches()) {
            close(-1);
            top.add(new Block.Footnote(line.number(), footnote.group(1), InlineReader.read(footnote.group(2))));
        } else if (line.item()) {
            item(line);
        } else {
            text(line, words);
        }
        return 1;
    }

    /// Three marks of a kind and more, with spaces between.
    private static boolean isRule(String words) {
        if (words.isEmpty() || "*-_".indexOf(words.charAt(0)) < 0) {
            return false;
        }
        char sign = words.charAt(0);
        return words.chars().allMatch(c -> c == sign || c == ' ' || c == '\t')
                && words.chars().filter(c -> c == sign).count() >= 3;
    }

    private int code(Line line, Fence fence) {
        close(line.indent());
        target().add(new Block.Code(line.number(), fence.language(), fence.python(),
                DirectionMarks.show(fence.shown(line))));
        return fence.range().endLine() - fence.range().line() + 1;
    }

    /// Whether a line is quoted; not one with the prompt of Python's shell.
    public static boolean quoted(Line line) {
        return !line.item() && line.content() < line.text().length() && line.text().charAt(line.content()) == '>'
                && !line.text().startsWith(">>>", line.content());
    }

    private int quote(int at, Line first) {
        int end = at;
        var inside = new ArrayList<Line>();
        var text = new StringBuilder();
        while (end < lines.size() && quoted(lines.get(end))) {
            var line = lines.get(end);
            var words = line.text().substring(line.content() + 1);
            inside.add(Line.of(line.number(), 0, words.startsWith(" ") ? words.substring(1) : words));
            text.append(inside.getLast().text()).append('\n');
            end++;
        }
        close(first.indent());
        var callout = CALLOUT.matcher(inside.getFirst().text().strip());
        if (callout.matches()) {
            var title = callout.group(2).strip();
            target().add(new Block.Callout(first.number(), callout.group(1).toLowerCase(Locale.ROOT),
                    title.isEmpty() ? List.of() : InlineReader.read(title), nested(inside, text.toString(), 1)));
        } else {
            target().add(new Block.Quote(first.number(), nested(inside, text.toString(), 0)));
        }
        return end - at;
    }

    /// The blocks in a quote, which has fences and headings of its own.
    private List<Block> nested(List<Line> inside, String text, int skipped) {
        int offset = inside.getFirst().number() - 1;
        var source = new SessionText(text);
        var code = new boolean[source.lines().size()];
        var found = FenceReader.in(source, List.of());
        found.forEach(fence -> fence.range().mark(code));
        var heads = HeadingReader.in(source, code).stream()
                .map(heading -> new Heading(heading.text(), heading.level(), moved(heading.range(), offset))).toList();
        var blocks = found.stream().map(fence -> new Fence(
                moved(fence.range(), offset), fence.language(), fence.python(), fence.code())).toList();
        return new BlockReader(inside.subList(skipped, inside.size()), blocks, heads, marks, depth + 1).read();
    }

    private static Range moved(Range range, int lines) {
        return new Range(range.start(), range.end(), range.line() + lines, range.endLine() + lines);
    }

    private int tableLines(int at) {
        if (at + 1 >= lines.size() || lines.get(at).text().indexOf('|') < 0
                || !DELIMITERS.matcher(lines.get(at + 1).text().strip()).matches()) {
            return 0;
        }
        int end = at + 2;
        while (end < lines.size() && lines.get(end).text().indexOf('|') >= 0) {
            end++;
        }
        return end - at;
    }

    private void item(Line line) {
        close(line.indent());
        char sign = line.text().charAt(line.marker());
        int number = Character.isDigit(sign)
                ? Integer.parseInt(line.text().substring(line.marker()).replaceFirst("\\D.*", ""))
                : -1;
        var words = line.words();
        var box = BOX.matcher(words);
        boolean boxed = box.matches();
        var task = boxed
                ? Task.of(box.group(1).charAt(0))
                : marks.isTask(line.number()) ? Task.OPEN : Task.NONE;
        var said = !boxed ? words : Objects.requireNonNullElse(box.group(2), "");
        open.push(new OpenItem(line, number, task));
        paragraph = new OpenParagraph(line.number(), said, line.text());
    }

    private void text(Line line, String words) {
        if (!paragraph.isEmpty() && !marks.begins(line.number())) {
            paragraph.add(words, !open.isEmpty());
            return;
        }
        close(line.indent());
        paragraph = new OpenParagraph(line.number(), words, line.text());
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            var words = new ArrayList<Inline>();
            if (open.isEmpty() && marks.isTask(paragraph.line)) {
                words.add(new Inline.Marked(Inline.Mark.TODO));
            }
            words.addAll(marks.words(paragraph.line, paragraph.text.toString()));
            target().add(new Block.Paragraph(paragraph.line, List.copyOf(words)));
            paragraph = new OpenParagraph(0, "", "");
        }
    }

    private List<Block> target() {
        return open.isEmpty() ? top : open.peek().blocks;
    }

    /// Ends the paragraph and the items that something at an indent is not inside of; -1 ends all.
    private void close(int indent) {
        endParagraph();
        while (!open.isEmpty() && (open.peek().line.indent() >= indent || open.size() > 4 * DEEPEST)) {
            var item = open.pop();
            var into = target();
            var read = new Block.Item(item.line.number(), item.task, List.copyOf(item.blocks));
            if (!into.isEmpty() && into.getLast() instanceof Block.Listing before
                    && before.numbered() == item.number >= 0) {
                before.items().add(read);
            } else {
                var items = new ArrayList<Block.Item>();
                items.add(read);
                into.add(new Block.Listing(item.line.number(), item.number, items));
            }
        }
    }

    private static final class OpenItem {
        private final Line line;
        private final int number;
        private final Task task;
        private final List<Block> blocks = new ArrayList<>(1);

        OpenItem(Line line, int number, Task task) {
            this.line = line;
            this.number = number;
            this.task = task;
        }
    }

    private static final class OpenParagraph {
        private final int line;
        private final StringBuilder text;
        private int lastLength;

        OpenParagraph(int line, String words, String written) {
            this.line = line;
            text = new StringBuilder(words);
            lastLength = written.strip().length();
        }

        boolean isEmpty() {
            return line == 0;
        }

        void add(String words, boolean item) {
            text.append(lastLength >= WRAPS || item ? ' ' : '\n').append(words);
            lastLength = words.length();
        }
    }
}

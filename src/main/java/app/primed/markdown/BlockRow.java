package app.primed.markdown;

import app.primed.markdown.Block.Task;
import java.util.ArrayList;
import java.util.List;

/// One row of rendered Markdown: a block without blocks of its own, and what is left of it on the screen. A long note is a list of
/// rows, of which only the visible ones are drawn.
///
/// @param block a heading, paragraph, piece of code, table or rule; a callout for its title
/// @param depth how many lists it is in
/// @param marker the list marker before it: `•`, `3.`; empty for none
/// @param task what its box says
/// @param bars the quotes and callouts it is in, outermost first
/// @param part which part of a long block it is, from 0
public record BlockRow(Block block, int depth, String marker, Task task, List<Bar> bars, int part) {

    /// A quote or callout, as far as a row is part of it.
    ///
    /// @param kind of the callout; empty for a quote
    /// @param depth how many lists it is in
    /// @param opens whether the row is its first
    /// @param closes whether the row is its last
    public record Bar(String kind, int depth, boolean opens, boolean closes) {
        public boolean quote() {
            return kind.isEmpty();
        }
    }

    /// Longer pieces would be slow to lay out at once.
    private static final int MOST_LINES = 60;
    private static final int MOST_ROWS = 40;
    private static final int MOST_INLINES = 120;
    private static final int MOST_TEXT = 4_000;

    /// The same row with another block.
    public BlockRow with(Block other) {
        return new BlockRow(other, depth, marker, task, bars, part);
    }

    public static List<BlockRow> of(List<Block> blocks) {
        var rows = new ArrayList<BlockRow>();
        add(rows, blocks, 0, List.of());
        return List.copyOf(rows);
    }

    private static void add(List<BlockRow> rows, List<Block> blocks, int depth, List<Bar> bars) {
        for (var block : blocks) {
            switch (block) {
                case Block.Quote quote -> {
                    int first = rows.size();
                    add(rows, quote.blocks(), depth, and(bars, "", depth));
                    ends(rows, first, bars.size());
                }
                case Block.Callout callout -> {
                    int first = rows.size();
                    var inside = and(bars, callout.kind(), depth);
                    rows.add(row(callout, depth, inside));
                    add(rows, callout.blocks(), depth, inside);
                    ends(rows, first, bars.size());
                }
                case Block.Listing list -> items(rows, list, depth, bars);
                case Block.Code code -> code(rows, code, depth, bars);
                case Block.Table table -> table(rows, table, depth, bars);
                case Block.Paragraph paragraph -> paragraph(rows, paragraph, depth, bars);
                case Block.Heading _,Block.Rule _,Block.Footnote _ -> rows.add(row(block, depth, bars));
            }
        }
    }

    private static void items(List<BlockRow> rows, Block.Listing list, int depth, List<Bar> bars) {
        int number = list.first();
        for (var item : list.items()) {
            int first = rows.size();
            add(rows, item.blocks(), depth + 1, bars);
            if (rows.size() == first) {
                rows.add(row(new Block.Paragraph(item.line(), List.of()), depth + 1, bars));
            }
            var head = rows.get(first);
            var marker = item.task() != Task.NONE ? "" : list.numbered() ? number + "." : "•";
            if (head.marker.isEmpty() && head.task == Task.NONE) {
                rows.set(first, new BlockRow(head.block, depth + 1, marker, item.task(), head.bars, head.part));
            }
            number++;
        }
    }

    private static void code(List<BlockRow> rows, Block.Code code, int depth, List<Bar> bars) {
        var lines = List.of(code.text().split("\n", -1));
        for (int at = 0, part = 0; at < lines.size(); at += MOST_LINES, part++) {
            var text = String.join("\n", lines.subList(at, Math.min(at + MOST_LINES, lines.size())));
            rows.add(new BlockRow(new Block.Code(code.line(), code.language(), code.python(), text), depth, "",
                    Task.NONE, bars, part));
        }
    }

    private static void table(List<BlockRow> rows, Block.Table table, int depth, List<Bar> bars) {
        for (int at = 0, part = 0; at == 0 || at < table.rows().size(); at += MOST_ROWS, part++) {
            var some = table.rows().subList(at, Math.min(at + MOST_ROWS, table.rows().size()));
            rows.add(new BlockRow(new Block.Table(table.line(), table.columns(), table.head(), some), depth, "",
                    Task.NONE, bars, part));
        }
    }

    /// A picture has a row of its own, so that it is never wider than its place.
    private static void paragraph(List<BlockRow> rows, Block.Paragraph paragraph, int depth, List<Bar> bars) {
        var words = paragraph.words();
        boolean pictures = words.size() > 1 && words.stream().anyMatch(Inline.Picture.class::isInstance);
        if (!pictures && words.size() <= MOST_INLINES && words.stream().allMatch(BlockRow::isShort)) {
            rows.add(row(paragraph, depth, bars));
            return;
        }
        var piece = new ArrayList<Inline>();
        int first = rows.size();
        for (var inline : pieces(words)) {
            if (inline instanceof Inline.Picture) {
                piece(rows, first, paragraph, piece, depth, bars);
            }
            piece.add(inline);
            if (piece.size() >= MOST_INLINES || !isShort(inline) || inline instanceof Inline.Picture) {
                piece(rows, first, paragraph, piece, depth, bars);
            }
        }
        piece(rows, first, paragraph, piece, depth, bars);
    }

    /// Adds the words gathered so far as a row, unless they are only space.
    ///
    /// @param first index of the paragraph's first row
    private static void piece(
            List<BlockRow> rows, int first, Block.Paragraph paragraph, List<Inline> words, int depth, List<Bar> bars) {
        while (!words.isEmpty() && isSpace(words.getLast())) {
            words.removeLast();
        }
        while (!words.isEmpty() && isSpace(words.getFirst())) {
            words.removeFirst();
        }
        if (!words.isEmpty()) {
            rows.add(new BlockRow(new Block.Paragraph(paragraph.line(), List.copyOf(words)), depth, "", Task.NONE,
                    bars, rows.size() - first));
            words.clear();
        }
    }

    private static boolean isSpace(Inline inline) {
        return inline instanceof Inline.Break || inline instanceof Inline.Text(var text) && text.isBlank();
    }

    private static boolean isShort(Inline inline) {
        return !(inline instanceof Inline.Text text) || text.text().length() < MOST_TEXT;
    }

    private static List<Inline> pieces(List<Inline> words) {
        var pieces = new ArrayList<Inline>();
        for (var inline : words) {
            if (inline instanceof Inline.Text(String text)) {
                for (int at = 0; at < text.length(); at += MOST_TEXT) {
                    pieces.add(new Inline.Text(text.substring(at, Math.min(text.length(), at + MOST_TEXT))));
                }
            } else {
                pieces.add(inline);
            }
        }
        return pieces;
    }

    private static BlockRow row(Block block, int depth, List<Bar> bars) {
        return new BlockRow(block, depth, "", Task.NONE, bars, 0);
    }

    private static List<Bar> and(List<Bar> bars, String kind, int depth) {
        var all = new ArrayList<>(bars);
        all.add(new Bar(kind, depth, false, false));
        return List.copyOf(all);
    }

    /// Says on the rows from an index on where a quote or callout begins and ends.
    private static void ends(List<BlockRow> rows, int first, int nth) {
        for (int at = first; at < rows.size(); at++) {
            if (at == first || at == rows.size() - 1) {
                var row = rows.get(at);
                var bars = new ArrayList<>(row.bars);
                var bar = bars.get(nth);
                bars.set(nth, new Bar(bar.kind, bar.depth, at == first, at == rows.size() - 1));
                rows.set(at, new BlockRow(row.block, row.depth, row.marker, row.task, List.copyOf(bars), row.part));
            }
        }
    }
}

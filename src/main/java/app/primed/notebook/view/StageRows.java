package app.primed.notebook.view;

import app.primed.markdown.Block;
import app.primed.markdown.BlockRow;
import app.primed.markdown.Inline;
import app.primed.notebook.model.CarriedFrom;
import app.primed.notebook.model.Fence;
import app.primed.ui.CodeView;
import app.primed.ui.MarkdownBlock;
import app.primed.ui.PagedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The blocks of a section as an audience reads them: a row each, in large type.
final class StageRows {
    private static final double TYPE = 32;
    /// Few and short lines of code are larger.
    private static final double LARGE = 42;
    private static final int FEW = 10;
    private static final int SHORT = 60;
    private static final double INDENT = 56;
    /// Lines of code that fit one page.
    private static final int MOST = 15;

    private StageRows() {}

    static List<Region> of(List<Block> blocks, List<Fence> fences) {
        var rows = new ArrayList<Region>();
        var all = BlockRow.of(blocks);
        for (int at = 0; at < all.size(); at++) {
            var row = all.get(at);
            if (row.block() instanceof Block.Code && row.bars().isEmpty()) {
                at += code(rows, all.subList(at, all.size()), fences) - 1;
            } else {
                var shown = MarkdownBlock.of(row.with(words(row.block())), _ -> new Region(), INDENT);
                if (row.bars().stream().anyMatch(bar -> !bar.opens())) {
                    PagedRows.join(shown);
                }
                rows.add(shown);
            }
        }
        return rows;
    }

    /// Adds a piece of code of one row or more.
    ///
    /// @return how many rows
    private static int code(List<Region> rows, List<BlockRow> from, List<Fence> fences) {
        var text = new StringBuilder();
        int count = 0;
        boolean python = false;
        int line = from.getFirst().block().line();
        while (count < from.size() && from.get(count).block() instanceof Block.Code code && code.line() == line) {
            text.append(count > 0 ? "\n" : "").append(code.text());
            python = code.python();
            count++;
        }
        code(rows, text.toString(), python, fences.stream().filter(each -> each.range().line() == line).findFirst());
        return count;
    }

    /// An audience need not know where an entry was carried from, or that a question has an answer.
    private static Block words(Block block) {
        return block instanceof Block.Paragraph(int line, var words)
                ? new Block.Paragraph(line, words.stream().filter(inline -> !isMark(inline)).map(
                        inline -> inline instanceof Inline.Text(var text) && text.contains("(")
                                ? new Inline.Text(CarriedFrom.strip(text))
                                : inline)
                        .toList())
                : block;
    }

    private static boolean isMark(Inline inline) {
        return inline instanceof Inline.Marked(var mark)
                && (mark == Inline.Mark.OPEN_QUESTION || mark == Inline.Mark.ANSWERED_QUESTION);
    }

    /// The fence a row shows code of.
    static Optional<Fence> fenceOf(Node row) {
        return Optional.ofNullable(row.getUserData()).filter(Fence.class::isInstance).map(Fence.class::cast);
    }

    /// Code in pieces that fit a page, parted at an empty line where there is one.
    private static void code(List<Region> rows, String code, boolean python, Optional<Fence> fence) {
        var lines = List.of(code.stripTrailing().split("\\R", -1));
        int from = 0;
        while (from < lines.size()) {
            int to = lines.size() - from <= MOST ? lines.size() : from + MOST;
            if (to < lines.size()) {
                for (int n = to; n > from + MOST / 2; n--) {
                    if (lines.get(n).isBlank()) {
                        to = n;
                        break;
                    }
                }
            }
            var text = String.join("\n", lines.subList(from, to));
            var few = lines.size() <= FEW && lines.stream().allMatch(line -> line.length() <= SHORT);
            var shown = new CodeView(few ? LARGE : TYPE);
            shown.setText(text, python);
            shown.getStyleClass().add("stage-fence");
            fence.ifPresent(shown::setUserData);
            rows.add(shown);
            from = to;
            while (from < lines.size() && lines.get(from).isBlank()) {
                from++;
            }
        }
    }
}

package app.primed.notebook.view;

import app.primed.markdown.Block;
import app.primed.markdown.BlockRow;
import app.primed.markdown.Inline;
import app.primed.notebook.model.CarriedFrom;
import app.primed.notebook.model.Fence;
import app.primed.ui.CodeView;
import app.primed.ui.MarkdownBlock;
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
        for (var row : BlockRow.of(blocks)) {
            if (row.block() instanceof Block.Code code) {
                var fence = fences.stream().filter(each -> each.range().line() == code.line()).findFirst();
                if (fence.isEmpty() || row.part() == 0) {
                    code(rows, fence.map(Fence::code).orElse(code.text()), fence);
                }
            } else {
                rows.add(MarkdownBlock.of(row.with(words(row.block())), _ -> new Region(), INDENT));
            }
        }
        return rows;
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
    private static void code(List<Region> rows, String code, Optional<Fence> fence) {
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
            shown.setText(text);
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

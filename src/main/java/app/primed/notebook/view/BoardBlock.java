package app.primed.notebook.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// Some cards of the board in columns, filled in the order of the text: down the first, then down the next. A long note
/// has several blocks, one below the other, and those far below are not made before they are looked at.
final class BoardBlock {
    private final BoardColumns columns = new BoardColumns();
    private List<Node> drawn = List.of();
    private int shown;

    BoardBlock() {
        columns.getStyleClass().add("board-columns");
    }

    BoardColumns node() {
        return columns;
    }

    /// @param heights about how tall each card is, in lines of text
    void show(List<Node> cards, List<Integer> heights, int count) {
        if (cards.equals(drawn) && count == shown) {
            return;
        }
        drawn = cards;
        shown = count;
        var boxes = new ArrayList<CachedHeightBox>();
        int at = 0;
        int left = heights.stream().mapToInt(height -> height).sum();
        for (int column = 0; column < count; column++) {
            var box = new CachedHeightBox(12);
            int room = Math.ceilDiv(left, count - column);
            int filled = 0;
            while (at < cards.size() && (column == count - 1 || filled == 0 || filled + heights.get(at) / 2 <= room)) {
                box.getChildren().add(cards.get(at));
                filled += heights.get(at);
                at++;
            }
            left -= filled;
            boxes.add(box);
        }
        columns.show(boxes);
    }
}

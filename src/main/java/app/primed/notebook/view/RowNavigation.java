package app.primed.notebook.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Walks from row to row by the arrows: in the order of the text, and over to the next column at the same height.
final class RowNavigation {
    private RowNavigation() {}

    static void vertical(BoardRow from, int by) {
        // Columns are filled in the order of the text, so the row after a column's last is the next column's first.
        var all = rows(column(from).getParent().getParent());
        int to = all.indexOf(from) + by;
        if (to >= 0 && to < all.size()) {
            all.get(to).requestFocus();
        }
    }

    static void sideways(BoardRow from, int by) {
        var column = column(from);
        var columns = column.getParent().getChildrenUnmodifiable();
        int to = columns.indexOf(column) + by;
        if (to < 0 || to >= columns.size()) {
            return;
        }
        double y = middle(from);
        rows(columns.get(to)).stream().min(Comparator.comparingDouble(row -> Math.abs(middle(row) - y)))
                .ifPresent(Node::requestFocus);
    }

    private static Node column(BoardRow from) {
        Node at = from;
        while (at.getParent() != null && !(at.getParent() instanceof BoardColumns)) {
            at = at.getParent();
        }
        return at;
    }

    private static double middle(Node node) {
        var bounds = node.localToScene(node.getBoundsInLocal());
        return (bounds.getMinY() + bounds.getMaxY()) / 2;
    }

    /// The rows in a part of the board, from top to bottom.
    static List<BoardRow> rows(Node part) {
        var rows = new ArrayList<BoardRow>();
        gather(part, rows);
        return rows;
    }

    private static void gather(Node node, List<BoardRow> rows) {
        if (node instanceof BoardRow row) {
            rows.add(row);
        }
        if (node instanceof Parent parent && parent.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, rows));
        }
    }
}

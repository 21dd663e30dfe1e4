package app.primed.notebook.view;

import java.util.function.IntConsumer;
import javafx.scene.control.Control;
import javafx.scene.control.skin.VirtualFlow;

/// Scrolls a list or tree to a row.
final class RowInSight {
    private RowInSight() {}

    /// Scrolls until a row is in sight, about a third down; where it is in sight already, nothing moves.
    ///
    /// @param scrollTo puts a row at the top
    static void show(Control view, int row, IntConsumer scrollTo) {
        view.layout(); // Rows that were added or opened just now have their places.
        if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first == null || last == null) {
                return; // The sidebar asks again once the rows are shown.
            }
            int rows = last.getIndex() - first.getIndex();
            boolean whole = first.getLayoutY() >= 0 || row > first.getIndex();
            boolean cut = row == last.getIndex() && last.getBoundsInParent().getMaxY() > flow.getHeight();
            if (row < first.getIndex() || row > last.getIndex() || !whole || cut) {
                scrollTo.accept(Math.max(0, row - rows / 3));
            }
        }
    }
}

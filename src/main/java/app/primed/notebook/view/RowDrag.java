package app.primed.notebook.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Dragging a row: a line shows where it would go, above or below another row.
final class RowDrag {
    /// The row being dragged, shared by all possible targets.
    static final class DraggedRow {
        private Optional<BoardRow> held = Optional.empty();

        Optional<BoardRow> row() {
            return held;
        }

        private void set(Optional<BoardRow> row) {
            held = row;
        }
    }

    private final BoardRow row;
    private final BoardContext context;

    RowDrag(BoardRow row, BoardContext context) {
        this.row = row;
        this.context = context;
        row.setOnDragDetected(event -> {
            if (row.editing()) {
                return;
            }
            var board = row.startDragAndDrop(TransferMode.MOVE);
            var content = new ClipboardContent();
            content.putString(row.entry().text());
            board.setContent(content);
            board.setDragView(row.snapshot(null, null), 12, 8);
            context.dragged().set(Optional.of(row));
            row.getStyleClass().add("dragged");
            event.consume();
        });
        row.setOnDragDone(_ -> {
            context.dragged().set(Optional.empty());
            row.getStyleClass().remove("dragged");
        });
        row.setOnDragOver(this::over);
        row.setOnDragExited(_ -> unmark(row));
        row.setOnDragDropped(event -> {
            unmark(row);
            event.setDropCompleted(drop(below(event)));
            event.consume();
        });
    }

    private void over(DragEvent event) {
        if (context.dragged().row().filter(other -> other != row).isEmpty()) {
            return;
        }
        event.acceptTransferModes(TransferMode.MOVE);
        unmark(row);
        row.getStyleClass().add(below(event) ? "drop-below" : "drop-above");
        event.consume();
    }

    private boolean below(DragEvent event) {
        return event.getY() > row.getHeight() / 2;
    }

    private boolean drop(boolean below) {
        var other = context.dragged().row().filter(r -> r != row);
        other.ifPresent(r -> r.focusMoved(context.actions().moveBeside(r.entry(), row.entry(), below)));
        return other.isPresent();
    }

    private static void unmark(Node node) {
        node.getStyleClass().removeAll("drop-above", "drop-below", "drop-into");
    }

    /// Lets a row be dropped on what represents a section.
    static void into(Node target, BoardContext context, java.util.function.Consumer<BoardRow> drop) {
        target.setOnDragOver(event -> {
            if (context.dragged().row().isPresent()) {
                event.acceptTransferModes(TransferMode.MOVE);
                unmark(target);
                target.getStyleClass().add("drop-into");
                event.consume();
            }
        });
        target.setOnDragExited(_ -> unmark(target));
        target.setOnDragDropped(event -> {
            unmark(target);
            context.dragged().row().ifPresent(drop);
            event.setDropCompleted(true);
            event.consume();
        });
    }
}

package app.primed.notebook.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Dragging a row: a line shows where it would go, above or below another row.
final class RowDrag {
    private final BoardRow row;
    private final BoardContext context;

    RowDrag(BoardRow row, BoardContext context) {
        this.row = row;
        this.context = context;
        row.setOnDragDetected(event -> {
            if (row.editing() || !row.editable()) {
                return;
            }
            var board = row.startDragAndDrop(TransferMode.MOVE);
            var content = new ClipboardContent();
            content.putString(row.entry().text());
            board.setContent(content);
            board.setDragView(row.snapshot(null, null), 12, 8);
            row.getStyleClass().add("dragged");
            event.consume();
        });
        row.setOnDragDone(_ -> row.getStyleClass().remove("dragged"));
        row.setOnDragOver(this::over);
        row.setOnDragExited(_ -> unmark(row));
        row.setOnDragDropped(event -> {
            unmark(row);
            event.setDropCompleted(drop(event));
            event.consume();
        });
    }

    private void over(DragEvent event) {
        if (dragged(event).filter(other -> other != row).isEmpty()) {
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

    private boolean drop(DragEvent event) {
        var other = dragged(event).filter(r -> r != row);
        other.ifPresent(r -> r.focusMoved(context.actions().moveBeside(r.entry(), row.entry(), below(event))));
        return other.isPresent();
    }

    private static Optional<BoardRow> dragged(DragEvent event) {
        return event.getGestureSource() instanceof BoardRow row ? Optional.of(row) : Optional.empty();
    }

    private static void unmark(Node node) {
        node.getStyleClass().removeAll("drop-above", "drop-below", "drop-into");
    }

    /// Lets a row be dropped on what represents a section.
    static void into(Node target, Consumer<BoardRow> drop) {
        target.setOnDragOver(event -> {
            if (dragged(event).isPresent()) {
                event.acceptTransferModes(TransferMode.MOVE);
                unmark(target);
                target.getStyleClass().add("drop-into");
                event.consume();
            }
        });
        target.setOnDragExited(_ -> unmark(target));
        target.setOnDragDropped(event -> {
            unmark(target);
            dragged(event).ifPresent(drop);
            event.setDropCompleted(true);
            event.consume();
        });
    }
}

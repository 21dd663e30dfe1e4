package app.primed.notebook.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Dragging a row: a mark shows where it would stand, above or below another one.
final class RowDrag {
    /// The row that is being dragged, for all whom it may be dropped on.
    static final class Held {
        private Optional<Row> held = Optional.empty();

        Optional<Row> row() {
            return held;
        }

        private void take(Optional<Row> row) {
            held = row;
        }
    }

    private final Row row;
    private final Surroundings around;

    RowDrag(Row row, Surroundings around) {
        this.row = row;
        this.around = around;
        row.setOnDragDetected(event -> {
            if (row.editing()) {
                return;
            }
            var board = row.startDragAndDrop(TransferMode.MOVE);
            var content = new ClipboardContent();
            content.putString(row.entry().text());
            board.setContent(content);
            board.setDragView(row.snapshot(null, null), 12, 8);
            around.dragged().take(Optional.of(row));
            row.getStyleClass().add("dragged");
            event.consume();
        });
        row.setOnDragDone(_ -> {
            around.dragged().take(Optional.empty());
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
        if (around.dragged().row().filter(other -> other != row).isEmpty()) {
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
        var other = around.dragged().row().filter(r -> r != row);
        other.ifPresent(r -> r.follow(around.actions().moveBeside(r.entry(), row.entry(), below)));
        return other.isPresent();
    }

    private static void unmark(Node node) {
        node.getStyleClass().removeAll("drop-above", "drop-below", "drop-into");
    }

    /// Lets a row be dropped on something that stands for a whole section.
    static void into(Node target, Surroundings around, java.util.function.Consumer<Row> drop) {
        target.setOnDragOver(event -> {
            if (around.dragged().row().isPresent()) {
                event.acceptTransferModes(TransferMode.MOVE);
                unmark(target);
                target.getStyleClass().add("drop-into");
                event.consume();
            }
        });
        target.setOnDragExited(_ -> unmark(target));
        target.setOnDragDropped(event -> {
            unmark(target);
            around.dragged().row().ifPresent(drop);
            event.setDropCompleted(true);
            event.consume();
        });
    }
}

package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import app.primed.notebook.viewmodel.FileActions;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Duration;

/// Dragging rows of the tree of files into another folder. A closed folder opens under a drag that rests on it.
final class FileDrag {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final Duration REST = Duration.millis(700);

    private final TreeCell<FileNode> cell;
    private final FileSelection selection;
    private final PauseTransition resting = new PauseTransition(REST);

    FileDrag(TreeCell<FileNode> cell, FileSelection selection, FileActions actions) {
        this.cell = cell;
        this.selection = selection;
        cell.setOnDragDetected(event -> {
            if (!cell.isEmpty() && !cell.isEditing()) {
                var board = cell.startDragAndDrop(TransferMode.MOVE);
                var content = new ClipboardContent();
                content.putString(String.join("\n", selection.tops()));
                board.setContent(content);
                board.setDragView(cell.snapshot(null, null), 12, 8);
                event.consume();
            }
        });
        resting.setOnFinished(_ -> {
            if (cell.getTreeItem() != null) {
                cell.getTreeItem().setExpanded(true);
            }
        });
        cell.setOnDragOver(event -> {
            if (accepts(event)) {
                event.acceptTransferModes(TransferMode.MOVE);
                cell.pseudoClassStateChanged(TARGET, cell.getItem() instanceof FileNode.Folder);
                if (cell.getItem() instanceof FileNode.Folder
                        && resting.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                    resting.playFromStart();
                }
                event.consume();
            }
        });
        cell.setOnDragExited(_ -> {
            resting.stop();
            cell.pseudoClassStateChanged(TARGET, false);
        });
        cell.setOnDragDropped(event -> {
            boolean accepted = accepts(event);
            if (accepted) {
                actions.move(selection.tops(), target(), selection::selectLater);
                event.consume();
            }
            event.setDropCompleted(accepted);
        });
    }

    /// The folder under the pointer, or the one the note under it is in; below all rows it is the topmost folder.
    private String target() {
        return cell.isEmpty() || cell.getItem() == null
                ? cell.getTreeView().getRoot().getValue().path()
                : cell.getItem().folder();
    }

    private boolean accepts(DragEvent event) {
        if (!(event.getGestureSource() instanceof TreeCell<?> from) || from.getTreeView() != cell.getTreeView()) {
            return false;
        }
        List<String> dragged = selection.tops();
        var to = target();
        return !dragged.isEmpty() && dragged.stream().noneMatch(path -> path.equals(to) || FileNode.isBelow(to, path))
                && dragged.stream().anyMatch(path -> !FileNode.parent(path).equals(to));
    }
}

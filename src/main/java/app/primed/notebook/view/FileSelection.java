package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.fxmisc.richtext.CodeArea;

/// The selected rows of the tree of files, and rows to select once they are listed.
final class FileSelection {
    private final TreeView<FileNode> view;
    private final FileItem root;
    private String awaited = "";
    private boolean renameAwaited;
    private boolean renaming;
    private Node back;

    FileSelection(TreeView<FileNode> view, FileItem root) {
        this.view = view;
        this.root = root;
        back = view;
    }

    /// The paths of the selected rows.
    List<String> paths() {
        return view.getSelectionModel().getSelectedItems().stream().filter(item -> item != null)
                .map(item -> item.getValue().path()).toList();
    }

    /// The row with the focus among the selected ones.
    Optional<FileNode> first() {
        return Optional.ofNullable(view.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    /// The selected rows without those inside a selected folder.
    List<String> tops() {
        var all = paths();
        return all.stream().filter(path -> all.stream().noneMatch(
                folder -> !folder.equals(path) && FileNode.isBelow(path, folder))).toList();
    }

    /// Whether notes are selected and no folders.
    boolean onlyNotes() {
        return !view.getSelectionModel().isEmpty() && view.getSelectionModel().getSelectedItems().stream()
                .allMatch(item -> item.getValue() instanceof FileNode.Note);
    }

    /// The folder in which something new goes: the selected one, or the one the selected note is in.
    String folder() {
        return first().orElse(root.getValue()).folder();
    }

    /// Selects one row, in sight; nothing happens where the path is not listed.
    void select(String path) {
        root.find(path).ifPresent(item -> {
            // Brings the rows up to date; until then the row of an item is the one it had.
            view.getExpandedItemCount();
            int row = view.getRow(item);
            view.getSelectionModel().clearAndSelect(row);
            RowInSight.show(view, row, view::scrollTo);
        });
    }

    /// Selects a path now or as soon as it is listed.
    void selectLater(String path) {
        await(path, false);
    }

    /// Selects a path and begins to rename it, now or as soon as it is listed.
    void renameLater(String path) {
        await(path, true);
    }

    private void await(String path, boolean rename) {
        renameAwaited = rename || renameAwaited && path.equals(awaited);
        awaited = path;
        if (view.getEditingItem() == null) {
            selectAwaited();
        }
    }

    /// @return whether a row that was awaited is now selected
    boolean selectAwaited() {
        if (awaited.isEmpty() || root.find(awaited).isEmpty()) {
            return false;
        }
        select(awaited);
        awaited = "";
        if (renameAwaited) {
            view.layout();
            rename();
        }
        return true;
    }

    /// Selects the rows of paths again that an update of the rows left unselected.
    void restore(List<String> paths) {
        if (!paths.equals(paths())) {
            view.getSelectionModel().clearSelection();
            paths.forEach(path -> root.find(path).ifPresent(item -> view.getSelectionModel().select(item)));
        }
    }

    void rename() {
        TreeItem<FileNode> item = view.getSelectionModel().getSelectedItem();
        if (item != null) {
            // Renamed from its text, one goes on writing there.
            back = view.getScene().getFocusOwner() instanceof CodeArea text ? text : view;
            view.requestFocus();
            renaming = true;
            view.edit(item);
            renaming = false;
        }
    }

    /// Whether an edit that begins was asked for by key or menu.
    boolean renaming() {
        return renaming;
    }

    /// A name was typed or is not to be changed: the keys go where they went before.
    void focusBack() {
        back.requestFocus();
    }
}

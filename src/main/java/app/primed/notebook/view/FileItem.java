package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A row of the tree of files. The rows of a folder are created when it is opened first.
final class FileItem extends TreeItem<FileNode> {
    private final Set<String> open;
    private boolean built;

    /// @param open the paths of the folders whose rows are shown
    FileItem(FileNode node, Set<String> open) {
        super(node);
        this.open = open;
        setExpanded(node instanceof FileNode.Folder && open.contains(node.path()));
    }

    @Override
    public boolean isLeaf() {
        return !(getValue() instanceof FileNode.Folder folder) || folder.children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<FileNode>> getChildren() {
        if (!built) {
            built = true;
            super.getChildren().setAll(nodes().stream().map(node -> new FileItem(node, open)).toList());
        }
        return super.getChildren();
    }

    private List<FileNode> nodes() {
        return getValue() instanceof FileNode.Folder folder ? folder.children() : List.of();
    }

    /// Shows the folder as it is now. Rows that stay keep their state.
    void update(FileNode now) {
        if (now.equals(getValue())) {
            return;
        }
        setValue(now);
        if (!built) {
            return;
        }
        var had = new HashMap<String, FileItem>();
        super.getChildren().forEach(item -> had.put(key(item.getValue()), (FileItem) item));
        var rows = nodes().stream().<TreeItem<FileNode>>map(node -> {
            var item = had.get(key(node));
            if (item == null) {
                return new FileItem(node, open);
            }
            item.update(node);
            return item;
        }).toList();
        if (!rows.equals(super.getChildren())) {
            super.getChildren().setAll(rows);
        }
    }

    private static String key(FileNode node) {
        return node.path() + (node instanceof FileNode.Folder ? "/" : "");
    }

    /// The row of a path; the folders above it are opened.
    Optional<FileItem> find(String path) {
        if (getValue().path().equals(path)) {
            return Optional.of(this);
        }
        for (var child : getChildren()) {
            var inner = child.getValue();
            if (inner.path().equals(path)
                    || inner instanceof FileNode.Folder && FileNode.isBelow(path, inner.path())) {
                setExpanded(true);
                return ((FileItem) child).find(path);
            }
        }
        return Optional.empty();
    }
}

package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import app.primed.notebook.viewmodel.FileActions;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the selected files, each with its key.
final class FileMenu extends ContextMenu {

    FileMenu(FileTreeView view, FileActions actions, FileMenuActions more) {
        var edit = item("Edit in my editor", () -> each(view, more.edit()));
        var copyPath = item("Copy path", () -> each(view, more.copyPath()));
        var rename = item("Rename", TreeKey.RENAME, view);
        var duplicate = item("Duplicate", TreeKey.DUPLICATE, view);
        var move = item("Move to…", TreeKey.MOVE, view);
        var delete = item("Move to trash", TreeKey.DELETE, view);
        var undo = item("Undo", TreeKey.UNDO, view);
        getItems().setAll(item("New note", TreeKey.NEW_NOTE, view), item("New folder", TreeKey.NEW_FOLDER, view),
                new SeparatorMenuItem(), edit, copyPath, new SeparatorMenuItem(), rename, duplicate, move, delete,
                new SeparatorMenuItem(), undo);
        setOnShowing(_ -> {
            boolean one = view.selected().size() == 1;
            boolean none = view.selected().isEmpty();
            rename.setDisable(!one);
            duplicate.setDisable(!one || !view.notesSelected());
            edit.setDisable(!one || !view.notesSelected());
            copyPath.setDisable(!one);
            move.setDisable(none);
            delete.setDisable(none);
            undo.setText(actions.undoable().map(words -> "Undo: " + words).orElse("Undo"));
            undo.setDisable(actions.undoable().isEmpty());
        });
    }

    private static void each(FileTreeView view, java.util.function.Consumer<java.nio.file.Path> action) {
        var item = view.getSelectionModel().getSelectedItem();
        if (item != null) {
            FileNode node = item.getValue();
            action.accept(view.file(node));
        }
    }

    /// The tree handles the key itself; the menu only shows it.
    private static MenuItem item(String words, TreeKey key, FileTreeView view) {
        var item = item(words, () -> view.act(key));
        item.setAccelerator(key.binding().strokes().getFirst().combination());
        return item;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

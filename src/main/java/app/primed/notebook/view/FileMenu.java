package app.primed.notebook.view;

import app.primed.notebook.viewmodel.FileActions;
import app.primed.notebook.viewmodel.FileTree;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the selected files, each with its key.
final class FileMenu extends ContextMenu {

    /// @param act does what a key of the tree does
    FileMenu(FileSelection selection, FileTree files, FileActions actions, FileMenuActions more,
            Consumer<TreeKey> act) {
        var beside = item("Open beside", TreeKey.OPEN_BESIDE, act);
        var edit = item("Edit in my editor", () -> with(more.edit(), selection, files));
        var copyPath = item("Copy path", () -> with(more.copyPath(), selection, files));
        var rename = item("Rename", TreeKey.RENAME, act);
        var duplicate = item("Duplicate", TreeKey.DUPLICATE, act);
        var move = item("Move to…", TreeKey.MOVE, act);
        var delete = item("Move to trash", TreeKey.DELETE, act);
        var undo = item("Undo", TreeKey.UNDO, act);
        getItems().setAll(item("New note", TreeKey.NEW_NOTE, act), item("New folder", TreeKey.NEW_FOLDER, act),
                new SeparatorMenuItem(), beside, edit, copyPath, new SeparatorMenuItem(), rename, duplicate, move,
                delete,
                new SeparatorMenuItem(), undo);
        setOnShowing(_ -> {
            boolean one = selection.paths().size() == 1;
            boolean none = selection.paths().isEmpty();
            rename.setDisable(!one);
            duplicate.setDisable(!one || !selection.onlyNotes());
            beside.setDisable(!one || !selection.onlyNotes());
            edit.setDisable(!one || !selection.onlyNotes());
            copyPath.setDisable(!one);
            move.setDisable(none);
            delete.setDisable(none);
            undo.setText(actions.undoable().map(words -> "Undo: " + words).orElse("Undo"));
            undo.setDisable(actions.undoable().isEmpty());
        });
    }

    private static void with(Consumer<Path> action, FileSelection selection, FileTree files) {
        selection.first().map(files::file).ifPresent(action);
    }

    /// The tree handles the key itself; the menu only shows it.
    private static MenuItem item(String words, TreeKey key, Consumer<TreeKey> act) {
        var item = item(words, () -> act.accept(key));
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

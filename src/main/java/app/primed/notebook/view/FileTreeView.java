package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import app.primed.notebook.viewmodel.FileActions;
import app.primed.notebook.viewmodel.FileTree;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.Settings;
import app.primed.ui.KeyMap;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The vault's notes by folder. A click or an arrow opens a note and the keys stay here; Enter or a double click goes on
/// to its text.
final class FileTreeView extends TreeView<FileNode> {
    private static final double ROW_HEIGHT = 28;

    private static final String OPEN = "notebook.folders";
    private static final Set<KeyCode> ARROWS = EnumSet.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END);

    private final NotebookViewModel notebook;
    private final Settings settings;
    private final Runnable write;
    private final FileMenuActions more;
    private final Node owner;
    private final Set<String> open;
    private final FileItem root;
    private final FileSelection selection;
    private final FileFind find;
    private Optional<FileNode.Folder> late = Optional.empty();

    /// @param owner its dialogs open over its window, also while the tree itself is not shown
    /// @param write puts the focus on the open note
    FileTreeView(
            NotebookViewModel notebook, FileMenuActions more, Settings settings, Node owner, Runnable write) {
        this.notebook = notebook;
        this.settings = settings;
        this.write = write;
        this.more = more;
        this.owner = owner;
        open = new HashSet<>(List.of(settings.get(OPEN, "").split("\n")));
        root = new FileItem(tree().rootProperty().get(), open);
        root.setExpanded(true);
        setId("files");
        getStyleClass().add("file-tree");
        setAccessibleText("Files by folder");
        setShowRoot(false);
        setRoot(root);
        setEditable(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        selection = new FileSelection(this, root);
        find = new FileFind(this, selection, tree());
        setCellFactory(_ -> new FileCell(selection, notebook, write));
        setFixedCellSize(ROW_HEIGHT); // See SessionListView: a folder may have thousands of files.
        // A context menu of the control itself would take its keys in the whole window.
        var menu = new FileMenu(selection, tree(), actions(), more, this::act);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        root.addEventHandler(TreeItem.<FileNode>branchExpandedEvent(), event -> keep(event.getTreeItem(), true));
        root.addEventHandler(TreeItem.<FileNode>branchCollapsedEvent(), event -> keep(event.getTreeItem(), false));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, this::released);
        tree().rootProperty().subscribe(this::show);
        editingItemProperty().subscribe(item -> {
            if (item == null) {
                var waiting = late;
                late = Optional.empty();
                waiting.ifPresent(this::show);
            }
        });
        notebook.notes().chosenProperty().subscribe(_ -> revealOpenNote());
    }

    private FileTree tree() {
        return notebook.files();
    }

    private FileActions actions() {
        return notebook.fileActions();
    }

    /// Rows must not move under a name that is being typed.
    private void show(FileNode.Folder now) {
        if (getEditingItem() != null) {
            late = Optional.of(now);
            return;
        }
        var selected = selection.paths();
        root.update(now);
        selection.restore(selected);
        if (!selection.selectAwaited() && selection.paths().isEmpty()) {
            revealOpenNote(); // It is listed only now, or was renamed or moved outside.
        }
    }

    /// JavaFX begins an edit at a click on a selected row, and takes no keys until that ends.
    @Override
    public void edit(@Nullable TreeItem<FileNode> item) {
        if (item == null || selection.renaming()) {
            super.edit(item);
        }
    }

    private void keep(TreeItem<FileNode> item, boolean expanded) {
        boolean changed = expanded ? open.add(item.getValue().path()) : open.remove(item.getValue().path());
        if (changed) {
            settings.put(OPEN, String.join("\n", open));
        }
    }

    /// Selects the open note, in sight, now or as soon as it is listed.
    void revealOpenNote() {
        notebook.notes().chosenProperty().getValue().map(tree()::path).ifPresent(path -> {
            if (selection.paths().equals(List.of(path))) {
                selection.select(path);
            } else {
                selection.selectLater(path);
            }
        });
    }

    private void openSelected() {
        var item = getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof FileNode.Note note) {
            notebook.panes().open(tree().file(note));
            write.run();
        } else if (item != null) {
            item.setExpanded(!item.isExpanded());
        }
    }

    /// Does with a note what a key does with the selected one; it may be listed only later.
    void act(TreeKey key, Path note) {
        var path = tree().path(note);
        switch (key) {
            case RENAME -> selection.renameLater(path);
            case DUPLICATE -> actions().duplicate(path);
            case MOVE -> moveTo(List.of(path));
            case DELETE -> actions().delete(List.of(path));
            case UNDO -> actions().undo();
            case OPEN, OPEN_BESIDE, NEW_NOTE, NEW_FOLDER -> {
                // These are for a row of the tree alone.
            }
        }
    }

    void act(TreeKey key) {
        switch (key) {
            case OPEN -> openSelected();
            case OPEN_BESIDE -> selection.first().filter(_ -> selection.onlyNotes()).map(tree()::file)
                    .ifPresent(more.beside());
            case RENAME -> selection.rename();
            case NEW_NOTE -> actions().newNote(selection.folder(), selection::renameLater);
            case NEW_FOLDER -> actions().newFolder(selection.folder(), selection::renameLater);
            case DUPLICATE -> selection.paths().stream().findFirst().filter(_ -> selection.onlyNotes())
                    .ifPresent(actions()::duplicate);
            case MOVE -> moveTo(selection.tops());
            case DELETE -> delete();
            case UNDO -> actions().undo();
        }
    }

    private void moveTo(List<String> paths) {
        if (!paths.isEmpty()) {
            var dialog = new MoveDialog(tree().rootProperty().get(), paths, owner);
            dialog.resultProperty().subscribe(folder -> {
                if (folder != null) {
                    actions().move(paths, folder, selection::selectLater);
                }
            });
            dialog.show();
        }
    }

    private void delete() {
        var paths = selection.tops();
        if (!paths.isEmpty()) {
            actions().delete(paths);
        }
    }

    /// When an arrow is released, so that one held down does not open every note on its way.
    private void released(KeyEvent event) {
        if (ARROWS.contains(event.getCode()) && getEditingItem() == null && selection.onlyNotes()
                && getSelectionModel().getSelectedItems().size() == 1) {
            notebook.panes().open(tree().file(getSelectionModel().getSelectedItem().getValue()));
        }
    }

    private void key(KeyEvent event) {
        if (getEditingItem() != null) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.BACK_SPACE) {
            if (find.edit(event.getCode())) {
                event.consume();
            }
            return;
        }
        KeyMap.find(event, TreeKey.values()).ifPresent(key -> {
            act(key);
            event.consume();
        });
    }

    FileFind find() {
        return find;
    }
}

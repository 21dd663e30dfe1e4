package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import app.primed.notebook.viewmodel.FileActions;
import app.primed.notebook.viewmodel.FileTree;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.Settings;
import app.primed.ui.KeyMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// The vault's notes by folder. A click or an arrow opens a note and the keys stay here; Enter or a double click goes on
/// to its text.
final class FileTreeView extends TreeView<FileNode> {
    private static final String OPEN = "notebook.folders";
    private static final Set<KeyCode> ARROWS = EnumSet.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END);

    private final NotebookViewModel notebook;
    private final Settings settings;
    private final Runnable write;
    private final Set<String> open;
    private final FileItem root;
    private final FileFind find;
    private Optional<FileNode.Folder> late = Optional.empty();
    /// A path to select once it is listed.
    private String awaited = "";
    private boolean renameAwaited;
    private boolean renaming;

    /// @param write puts the focus on the open note
    FileTreeView(NotebookViewModel notebook, FileMenuActions more, Settings settings, Runnable write) {
        this.notebook = notebook;
        this.settings = settings;
        this.write = write;
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
        find = new FileFind(this, tree());
        setCellFactory(_ -> new FileCell(this, notebook));
        // A context menu of the control itself would take its keys in the whole window.
        var menu = new FileMenu(this, actions(), more);
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
        notebook.note().chosenProperty().subscribe(this::revealOpenNote);
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
        var selected = selected();
        root.update(now);
        if (!selected.equals(selected())) {
            getSelectionModel().clearSelection();
            selected.forEach(path -> root.find(path).ifPresent(item -> getSelectionModel().select(item)));
        }
        if (!awaited.isEmpty() && root.find(awaited).isPresent()) {
            select(awaited);
            awaited = "";
            if (renameAwaited) {
                layout();
                rename();
            }
        } else if (!selected.isEmpty() && selected().isEmpty()) {
            revealOpenNote(); // It was renamed or moved outside.
        }
    }

    private void keep(TreeItem<FileNode> item, boolean expanded) {
        boolean changed = expanded ? open.add(item.getValue().path()) : open.remove(item.getValue().path());
        if (changed) {
            settings.put(OPEN, String.join("\n", open));
        }
    }

    /// The paths of the selected rows.
    List<String> selected() {
        return getSelectionModel().getSelectedItems().stream().filter(item -> item != null)
                .map(item -> item.getValue().path()).toList();
    }

    /// The selected rows without those inside a selected folder.
    List<String> selectedTops() {
        var all = selected();
        return all.stream().filter(path -> all.stream().noneMatch(
                folder -> !folder.equals(path) && FileNode.isBelow(path, folder))).toList();
    }

    /// The folder in which something new goes: the selected one, or the one the selected note is in.
    String folder() {
        var item = getSelectionModel().getSelectedItem();
        return item == null
                ? root.getValue().path()
                : item.getValue() instanceof FileNode.Folder folder
                        ? folder.path()
                        : FileNode.parent(item.getValue().path());
    }

    void revealOpenNote() {
        notebook.note().chosenProperty().get().map(tree()::path).ifPresent(path -> {
            if (!selected().equals(List.of(path))) {
                select(path);
            }
        });
    }

    void select(String path) {
        root.find(path).ifPresent(item -> {
            // Brings the rows up to date; until then the row of an item is the one it had.
            getExpandedItemCount();
            int row = getRow(item);
            getSelectionModel().clearAndSelect(row);
            scrollTo(Math.max(0, row - 4));
        });
    }

    void openSelected() {
        var item = getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof FileNode.Note note) {
            notebook.opener().open(tree().file(note));
            write.run();
        } else if (item != null) {
            item.setExpanded(!item.isExpanded());
        }
    }

    /// @param clicks how often a row was clicked
    void clicked(FileItem item, MouseButton button, int clicks) {
        if (button == MouseButton.PRIMARY && item.getValue() instanceof FileNode.Note note) {
            if (clicks == 1) {
                notebook.opener().open(tree().file(note));
            } else {
                write.run();
            }
        } else if (button == MouseButton.PRIMARY && clicks == 1) {
            item.setExpanded(!item.isExpanded());
        }
    }

    void act(TreeKey key) {
        switch (key) {
            case OPEN -> openSelected();
            case RENAME -> rename();
            case NEW_NOTE -> actions().newNote(folder(), this::renameLater);
            case NEW_FOLDER -> actions().newFolder(folder(), this::renameLater);
            case DUPLICATE -> selected().stream().findFirst().filter(_ -> notesSelected())
                    .ifPresent(actions()::duplicate);
            case MOVE -> moveTo();
            case DELETE -> delete();
            case UNDO -> actions().undo();
        }
    }

    /// Whether notes are selected and no folders.
    boolean notesSelected() {
        return !getSelectionModel().isEmpty() && getSelectionModel().getSelectedItems().stream()
                .allMatch(item -> item.getValue() instanceof FileNode.Note);
    }

    private void rename() {
        var item = getSelectionModel().getSelectedItem();
        if (item != null) {
            requestFocus();
            renaming = true;
            edit(item);
            renaming = false;
        }
    }

    /// Whether an edit that begins was asked for by key or menu. A click on a selected row begins none.
    boolean renaming() {
        return renaming;
    }

    private void renameLater(String path) {
        await(path, true);
    }

    /// Selects a path as soon as it is listed.
    void selectLater(String path) {
        await(path, false);
    }

    private void await(String path, boolean rename) {
        awaited = path;
        renameAwaited = rename;
        show(tree().rootProperty().get());
    }

    private void moveTo() {
        var paths = selectedTops();
        if (!paths.isEmpty()) {
            new MoveDialog(tree().rootProperty().get(), paths, this).showAndWait()
                    .ifPresent(folder -> actions().move(paths, folder, this::selectLater));
        }
    }

    private void delete() {
        var paths = selectedTops();
        if (!paths.isEmpty()) {
            actions().delete(paths);
        }
    }

    /// When an arrow is released, so that one held down does not open every note on its way.
    private void released(KeyEvent event) {
        if (ARROWS.contains(event.getCode()) && getEditingItem() == null && notesSelected()
                && getSelectionModel().getSelectedItems().size() == 1) {
            notebook.opener().open(tree().file(getSelectionModel().getSelectedItem().getValue()));
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

    Path file(FileNode node) {
        return tree().file(node);
    }

    /// All rows in order, also those in closed folders.
    static List<FileNode> all(FileNode.Folder folder) {
        var all = new ArrayList<FileNode>();
        for (var child : folder.children()) {
            all.add(child);
            if (child instanceof FileNode.Folder inner) {
                all.addAll(all(inner));
            }
        }
        return all;
    }

    /// The folders to move to, the topmost first.
    static List<String> folders(FileNode.Folder top) {
        var folders = all(top).stream().filter(FileNode.Folder.class::isInstance).map(FileNode::path)
                .collect(Collectors.toCollection(ArrayList::new));
        folders.addFirst(top.path());
        return folders;
    }
}

package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteFolders;
import app.primed.notebook.model.FileNode;
import app.primed.notebook.model.ListedSession;
import app.primed.notebook.model.RowHints;
import app.primed.platform.Background;
import app.primed.platform.Vault;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/// The vault's notes by folder. It follows the list of sessions.
public final class FileTree {
    private final Vault vault;
    private final SessionList sessions;
    private final Background background;
    private final ReadOnlyObjectWrapper<FileNode.Folder> root;
    private Set<String> listed = Set.of();
    private Set<String> shared = Set.of();
    private Map<String, String> themes = Map.of();

    FileTree(Vault vault, SessionList sessions, Background background) {
        this.vault = vault;
        this.sessions = sessions;
        this.background = background;
        root = new ReadOnlyObjectWrapper<>(new FileNode.Folder(top(), List.of(), 0));
        sessions.weeks().addListener((ListChangeListener<Week>) _ -> follow());
        follow();
    }

    /// The topmost folder, which is not shown as a row.
    public ReadOnlyObjectProperty<FileNode.Folder> rootProperty() {
        return root.getReadOnlyProperty();
    }

    /// The first words of a note whose name others have, too; empty for other notes.
    public String hint(FileNode node) {
        return shared.contains(node.name()) ? themes.getOrDefault(node.path(), "") : "";
    }

    public Path file(FileNode node) {
        return file(node.path());
    }

    Path file(String path) {
        return vault.root().resolve(path);
    }

    /// The path of a file inside the vault.
    public String path(Path file) {
        return vault.relativeName(file);
    }

    private String top() {
        return vault.relativeName(vault.notes());
    }

    private void follow() {
        var all = sessions.sessions();
        var now = new HashMap<String, String>();
        for (ListedSession session : all) {
            now.put(path(session.path()), session.theme());
        }
        themes = now;
        if (!now.keySet().equals(listed)) {
            listed = new HashSet<>(now.keySet());
            reload();
        }
    }

    /// Looks for folders again, which the list of sessions does not know.
    public void reload() {
        var notes = listed;
        var top = top();
        background.submit("notebook-tree", () -> new Loaded(
                FileNode.tree(top, notes, NoteFolders.empty(vault).stream().map(vault::relativeName).toList()),
                RowHints.shared(notes)), loaded -> {
                    shared = loaded.shared();
                    root.set(loaded.root());
                });
    }

    private record Loaded(FileNode.Folder root, Set<String> shared) {}
}

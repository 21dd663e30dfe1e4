package app.primed.shell;

import app.primed.notebook.io.NoteFiles;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.ui.Icons;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Says that only `notes/` of a folder is shown, and shows the whole folder, or `notes/` alone again. Empty where that
/// is the same. What was chosen is kept in the user's settings, for each folder.
final class NotesScope extends FlowPane {
    /// @param shown notes that are shown now
    /// @param others notes the other choice would show; -1 where there is no other choice
    private record Counts(int shown, int others) {}

    /// @param reopen opens the folder again, as it is chosen now
    NotesScope(Vault vault, Settings settings, Background background, Runnable reopen) {
        super(6, 0);
        setId("notes-scope");
        getStyleClass().add("notes-scope");
        var words = new Label();
        words.setId("notes-scope-words");
        var other = new Hyperlink();
        other.setId("notes-scope-other");
        boolean whole = vault.notes().equals(vault.root());
        other.setOnAction(_ -> {
            settings.put(key(vault.root()), String.valueOf(!whole));
            reopen.run();
        });
        getChildren().setAll(words, other);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        background.submit("notes-scope", () -> count(vault, whole), counts -> {
            words.setText((whole ? "Showing all (" : "Showing notes/ (") + counts.shown() + ")");
            other.setText((whole ? "Show only notes/ (" : "Show all (") + counts.others() + ")");
            Icons.describe(other, whole ? "Show only the notes in notes/" : "Show the notes of the whole folder", "");
            setVisible(counts.others() >= 0 && counts.others() != counts.shown());
        }, _ -> {});
    }

    private static Counts count(Vault vault, boolean whole) {
        var other = whole ? new Vault(vault.root()) : new Vault(vault.root(), vault.root());
        return other.equals(vault) || !Files.isDirectory(vault.notes())
                ? new Counts(0, -1)
                : new Counts(NoteFiles.in(vault).size(), NoteFiles.in(other).size());
    }

    /// The vault in a folder, as it was chosen.
    static Vault vault(Path folder, Settings settings) {
        var usual = new Vault(folder);
        return settings.get(key(usual.root()), "").equals("true") ? new Vault(usual.root(), usual.root()) : usual;
    }

    private static String key(Path root) {
        return "notes.whole:" + root;
    }
}

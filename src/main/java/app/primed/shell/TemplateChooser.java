package app.primed.shell;

import app.primed.platform.Vault;
import java.nio.file.Files;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for the note that new sessions begin with.
final class TemplateChooser {
    private TemplateChooser() {}

    /// @param now the template so far
    /// @return its path inside the folder, or `now` if none was chosen
    static String choose(Window owner, Vault vault, String now) {
        var chooser = new FileChooser();
        chooser.setTitle("Choose a template inside the folder");
        if (Files.isDirectory(vault.root())) {
            chooser.setInitialDirectory(vault.root().toFile());
        }
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Notes", "*.md", "*.markdown", "*.txt"));
        var file = chooser.showOpenDialog(owner);
        return file == null || !file.toPath().startsWith(vault.root()) ? now : vault.relativeName(file.toPath());
    }
}

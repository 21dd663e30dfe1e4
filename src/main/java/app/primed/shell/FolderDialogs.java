package app.primed.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for a folder or a deck of cards.
public interface FolderDialogs {
    /// The dialogs of the system.
    FolderDialogs OF_SYSTEM = new FolderDialogs() {
        @Override
        public Optional<Path> folder(Window owner, Optional<Path> beside) {
            var chooser = new DirectoryChooser();
            chooser.setTitle("Open folder");
            beside.map(Path::getParent).map(Path::toFile).filter(File::isDirectory)
                    .ifPresent(chooser::setInitialDirectory);
            return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        }

        @Override
        public Optional<Path> ankiDeck(Window owner) {
            var chooser = new FileChooser();
            chooser.setTitle("Import an Anki deck");
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                    "Anki decks and text", "*.apkg", "*.colpkg", "*.txt", "*.csv", "*.tsv"));
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        }
    };

    /// @param beside the folder next to which to begin
    /// @return empty if the user gives up
    Optional<Path> folder(Window owner, Optional<Path> beside);

    /// @return empty if the user gives up
    Optional<Path> ankiDeck(Window owner);
}

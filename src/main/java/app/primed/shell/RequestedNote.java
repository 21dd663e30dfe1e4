package app.primed.shell;

import app.primed.notebook.viewmodel.SideBySide;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.RecentFolders;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.nio.file.Path;
import java.util.Comparator;

/// A note that was named on the command line, as a file manager does for *Open with*.
final class RequestedNote {
    private RequestedNote() {}

    /// Makes the note the one its folder was left at, so that it is shown when the folder opens.
    ///
    /// @param note an existing file
    /// @return the folder: the innermost known one that it lies in, else the one around it
    static Path inItsFolder(Path note, Path settingsFile) {
        var file = note.toAbsolutePath().normalize();
        var vault = new Vault(RecentFolders.beside(settingsFile).list().stream()
                .filter(RecentFolders.Folder::present)
                .map(RecentFolders.Folder::path).filter(file::startsWith)
                .max(Comparator.comparingInt(Path::getNameCount))
                .orElseGet(() -> around(file)));
        try (var settings = new Settings(settingsFile, new ImmediateBackground())) {
            settings.put("vault", vault.root().toString());
            SideBySide.setPlace(settings, new RecentFolders.Place(vault.relativeName(file), "", "", ""));
        }
        return vault.root();
    }

    private static Path around(Path file) {
        var folder = file.resolveSibling("");
        return folder.endsWith("notes") ? folder.resolveSibling("") : folder;
    }
}

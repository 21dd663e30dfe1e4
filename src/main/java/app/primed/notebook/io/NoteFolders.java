package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/// The folders of a vault that hold nothing yet. Those with other files only are of no interest to a list of notes. Slow.
public final class NoteFolders {
    private NoteFolders() {}

    /// The empty folders; none if the vault cannot be listed.
    public static List<Path> empty(Vault vault) {
        try {
            var files = NoteFiles.list(vault, WalkProgress.NONE);
            var used = new HashSet<Path>();
            files.notes().forEach(note -> used.add(note.path().getParent()));
            return files.folders().stream().filter(folder -> !used.contains(folder) && isEmpty(folder)).toList();
        } catch (UserFacingException e) {
            return List.of(); // The list of sessions reports it.
        }
    }

    /// How many files are in a folder and those below it; 0 for a file, and where it cannot be read.
    static int countFiles(Path path) {
        FxThreadGuard.check();
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        try (var files = Files.walk(path)) {
            return (int) files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    static boolean isEmpty(Path folder) {
        FxThreadGuard.check();
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }
}

package app.primed.cli;

import app.primed.notebook.io.NoteFiles;
import app.primed.notebook.io.VaultSectionNames;
import app.primed.notebook.model.SectionNames;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Notes named on the command line: files, and folders with every note in them.
final class NoteArguments {
    private NoteArguments() {}

    /// The files, with each folder replaced by its notes, in the order of paths. Paths begin as they were given.
    static List<Path> files(List<Path> named) {
        return named.stream().flatMap(NoteArguments::files).toList();
    }

    private static Stream<Path> files(Path named) {
        if (!Files.isDirectory(named)) {
            return Stream.of(named);
        }
        var vault = new Vault(named);
        return NoteFiles.in(vault).stream().map(found -> named.resolve(vault.root().relativize(found.path())));
    }

    static boolean isReadable(Path file) {
        return Files.isRegularFile(file) && Files.isReadable(file);
    }

    /// Names the files that cannot be read.
    ///
    /// @return the command's exit code
    static int reportUnreadable(List<Path> files, PrintWriter terminal) {
        var unreadable = files.stream().filter(file -> !isReadable(file)).toList();
        unreadable.forEach(file -> terminal
                .println("Could not read " + file + ". Check that the file exists and is readable."));
        return unreadable.isEmpty() ? 0 : PrimedCommand.FAILED;
    }

    /// What the headings mean: the folder's own names too, where one folder is given.
    static SectionNames sectionNames(List<Path> named) {
        return named.size() == 1 && Files.isDirectory(named.getFirst())
                ? VaultSectionNames.read(new Vault(named.getFirst()))
                : SectionNames.STANDARD;
    }

    /// The vault in a folder.
    ///
    /// @throws UserFacingException where there is no such folder
    static Vault vault(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserFacingException("There is no folder " + folder + ".", "Give a folder of notes.");
        }
        return new Vault(folder);
    }
}

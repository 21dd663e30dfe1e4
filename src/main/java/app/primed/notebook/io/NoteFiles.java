package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The files of a vault that are notes: every Markdown and text file under [Vault#notes()], except in hidden folders,
/// build outputs and what git ignores. Each is asked for its stamp once and not opened.
///
/// @param notes in the order of paths
/// @param folders every folder that belongs to the vault, notes in it or not, the one of all notes first; in the order of
///        paths
/// @param leftOut what could hold notes and is not looked at
public record NoteFiles(List<FoundFile> notes, List<Path> folders, List<LeftOut> leftOut) {
    /// Whatever is larger is a log or a dump of data.
    private static final long MOST_BYTES = 32L << 20;

    /// Every note of the vault, in the order of paths.
    ///
    /// @throws UserFacingException if the notes' folder is there and cannot be listed
    public static List<FoundFile> in(Vault vault) {
        return list(vault, WalkProgress.NONE).notes();
    }

    /// Notes, folders and what is left out; nothing where there is no folder.
    ///
    /// @throws UserFacingException if the notes' folder is there and cannot be listed
    /// @throws java.util.concurrent.CancellationException if `progress` ended it
    public static NoteFiles list(Vault vault, WalkProgress progress) {
        FxThreadGuard.check();
        if (!Files.isDirectory(vault.notes())) {
            return new NoteFiles(List.of(), List.of(), List.of());
        }
        var walk = new VaultWalk(vault, progress);
        try {
            Files.walkFileTree(vault.notes(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException | UncheckedIOException e) {
            throw new UserFacingException(
                    "Could not list the notes in " + vault.notes() + ": " + SafeFile.reason(e) + ".",
                    "Check that the folder exists and can be read, or open another folder.", e);
        }
        walk.notes.sort(Comparator.comparing(FoundFile::path));
        walk.folders.sort(Comparator.naturalOrder());
        return new NoteFiles(List.copyOf(walk.notes), List.copyOf(walk.folders), List.copyOf(walk.leftOut));
    }

    /// The vault's notes after these files changed, in the order of paths; nothing else is looked at.
    ///
    /// @param before the notes as they were listed last
    /// @param changed files in folders that belong to the vault
    public static List<FoundFile> listAgain(Vault vault, List<FoundFile> before, Set<Path> changed) {
        FxThreadGuard.check();
        var now = new ArrayList<FoundFile>(before.size() + changed.size());
        before.stream().filter(note -> !changed.contains(note.path())).forEach(now::add);
        now.addAll(VaultWalk.find(vault, changed));
        now.sort(Comparator.comparing(FoundFile::path));
        return List.copyOf(now);
    }

    /// The bytes of a note.
    ///
    /// @throws IOException if it cannot be read, or is too large to be edited as one text
    public static byte[] read(Path note) throws IOException {
        FxThreadGuard.check();
        if (Files.size(note) > MOST_BYTES) {
            throw new FileSystemException(note.toString(), null, "it is larger than " + (MOST_BYTES >> 20) + " MB");
        }
        return Files.readAllBytes(note);
    }

    /// Whether a file would be a note by its name alone.
    public static boolean isNoteName(Path file) {
        return VaultWalk.isNoteName(file);
    }
}

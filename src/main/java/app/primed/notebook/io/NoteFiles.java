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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// The files of a vault that are notes: every Markdown and text file under [Vault#notes()], except in hidden folders,
/// build outputs and what git ignores. Each is asked for its stamp once and not opened.
///
/// @param notes in the order of paths
/// @param folders every folder that belongs to the vault, notes in it or not, the one of all notes first; in the order of
///        paths
/// @param leftOut what could hold notes and is not looked at
public record NoteFiles(List<Found> notes, List<Path> folders, List<LeftOut> leftOut) {
    /// Whatever is larger is a log or a dump of data.
    private static final long MOST_BYTES = 32L << 20;

    /// A note's file as it is now.
    public record Found(Path path, SafeFile.Stamp stamp) {}

    /// A folder or note that is not part of the vault.
    public record LeftOut(Path path, Reason reason) {}

    /// Why something is not part of the vault.
    public enum Reason {
        BUILD_OUTPUT("build output"),
        GIT_IGNORES("ignored by git"),
        UNREADABLE("cannot be read"),
        LINK("a link to a folder of the vault"),
        NAME("its name is not valid text"),
        /// It belongs to the vault, but is the text of new sessions and no session of any day.
        TEMPLATE("a template for new sessions");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// In a few words, for users.
        public String words() {
            return words;
        }
    }

    /// Told of each folder that is listed. Any thread.
    public interface Progress {
        Progress NONE = (_, _) -> true;

        /// @param notes notes found so far
        /// @param folder the folder that is read now
        /// @return false to end the listing
        boolean in(int notes, Path folder);
    }

    /// Every note of the vault, in the order of paths.
    ///
    /// @throws UserFacingException if the notes' folder is there and cannot be listed
    public static List<Found> in(Vault vault) {
        return list(vault, Progress.NONE).notes();
    }

    /// Notes, folders and what is left out; nothing where there is no folder.
    ///
    /// @throws UserFacingException if the notes' folder is there and cannot be listed
    /// @throws java.util.concurrent.CancellationException if `progress` ended it
    public static NoteFiles list(Vault vault, Progress progress) {
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
        walk.notes.sort(Comparator.comparing(Found::path));
        walk.folders.sort(Comparator.naturalOrder());
        return new NoteFiles(List.copyOf(walk.notes), List.copyOf(walk.folders), List.copyOf(walk.leftOut));
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
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt"));
    }
}

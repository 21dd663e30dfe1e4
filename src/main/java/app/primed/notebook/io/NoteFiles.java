package app.primed.notebook.io;

import app.primed.notebook.model.SessionTemplate;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// The files of a vault that are notes. Each is asked for its stamp once and not opened.
public final class NoteFiles {
    private NoteFiles() {}

    /// A note's file as it is now.
    public record Found(Path path, SafeFile.Stamp stamp) {}

    /// Every note of the vault, in the order of paths.
    ///
    /// @throws UserFacingException if the notes' folder is there and cannot be walked
    public static List<Found> in(Vault vault) {
        FxThreadGuard.check();
        if (!Files.isDirectory(vault.notes())) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        try {
            Files.walkFileTree(vault.notes(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && isNote(file) && !isTemplate(vault, file)) {
                                var key = attributes.fileKey();
                                found.add(new Found(file, new SafeFile.Stamp(
                                        attributes.size(), attributes.lastModifiedTime(),
                                        key == null ? "" : key.toString())));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                            if (file.equals(vault.notes())) {
                                throw failure;
                            }
                            return FileVisitResult.CONTINUE; // A link to nowhere, or a folder of somebody else's.
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            throw new UserFacingException(
                    "Could not list the notes in " + vault.notes() + ": " + SafeFile.reason(e) + ".",
                    "Check that the folder exists and can be read, or open another vault.", e);
        }
        found.sort(Comparator.comparing(Found::path));
        return found;
    }

    /// A template is no session of any day.
    private static boolean isTemplate(Vault vault, Path file) {
        return SessionTemplate.isTemplate(vault.notes().relativize(file).toString().replace('\\', '/'));
    }

    private static boolean isNote(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt"));
    }
}

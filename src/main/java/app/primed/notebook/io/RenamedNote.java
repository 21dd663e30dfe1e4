package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Finds a note that another program renamed or moved. It is the file with the note's identity (inode) and at least half
/// of its lines, or a file with the same bytes that appeared after the note was last seen, as git leaves it. Slow.
final class RenamedNote {
    /// The clock of a file system is behind by up to a tick.
    private static final Duration CLOCK = Duration.ofMillis(100);

    private RenamedNote() {}

    static Optional<Path> find(Vault vault, NoteFile note) {
        FxThreadGuard.check();
        var bytes = note.bytes();
        Optional<Path> copy = Optional.empty();
        try {
            for (var file : NoteFiles.in(vault)) {
                if (file.stamp().key().equals(note.key()) && !note.key().isEmpty() && alike(file.path(), note)) {
                    return Optional.of(file.path());
                }
                if (copy.isEmpty() && bytes.length > 0 && file.stamp().size() == bytes.length
                        && isNew(file.path(), note) && Arrays.equals(Files.readAllBytes(file.path()), bytes)) {
                    copy = Optional.of(file.path());
                }
            }
        } catch (IOException | UserFacingException e) {
            return Optional.empty(); // The folder is out of reach, or somebody is still moving files.
        }
        return copy;
    }

    private static boolean alike(Path file, NoteFile note) throws IOException {
        FxThreadGuard.check();
        var now = Files.readAllBytes(file);
        return Arrays.equals(now, note.bytes())
                || VersionHistory.alike(VersionHistory.lines(note.text()), DecodedText.decode(now).text());
    }

    private static boolean isNew(Path file, NoteFile note) throws IOException {
        FxThreadGuard.check();
        var changed = Files.getFileStore(file).supportsFileAttributeView("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                : (FileTime) Files.getAttribute(file, "creationTime", LinkOption.NOFOLLOW_LINKS);
        return !changed.toInstant().plus(CLOCK).isBefore(note.seenAt());
    }
}

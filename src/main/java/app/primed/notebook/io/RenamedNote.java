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
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Finds a note that another program renamed or moved. It is the file with the note's identity (inode) and at least half
/// of its lines, or a file with the same bytes that appeared after the note was last seen, as git leaves it. Slow.
final class RenamedNote {
    /// The clock of a file system is behind by up to a tick.
    private static final Duration CLOCK = Duration.ofMillis(100);

    private RenamedNote() {}

    /// @param key the note's identity when it was last seen; empty if there is none
    /// @param bytes what it held then
    static Optional<Path> find(Vault vault, String key, byte[] bytes, Instant seenAt) {
        FxThreadGuard.check();
        Optional<Path> copy = Optional.empty();
        try {
            for (var file : NoteFiles.in(vault)) {
                if (file.stamp().key().equals(key) && !key.isEmpty() && alike(file.path(), bytes)) {
                    return Optional.of(file.path());
                }
                if (copy.isEmpty() && bytes.length > 0 && file.stamp().size() == bytes.length
                        && isNew(file.path(), seenAt) && Arrays.equals(Files.readAllBytes(file.path()), bytes)) {
                    copy = Optional.of(file.path());
                }
            }
        } catch (IOException | UserFacingException e) {
            return Optional.empty(); // The folder is out of reach, or somebody is still moving files.
        }
        return copy;
    }

    private static boolean alike(Path file, byte[] before) throws IOException {
        FxThreadGuard.check();
        var now = Files.readAllBytes(file);
        return Arrays.equals(now, before)
                || SimilarText.alike(SimilarText.lines(text(before)), text(now));
    }

    private static String text(byte[] bytes) {
        return new LineEndings(DecodedText.decode(bytes).text()).plain();
    }

    private static boolean isNew(Path file, Instant seenAt) throws IOException {
        FxThreadGuard.check();
        var changed = Files.getFileStore(file).supportsFileAttributeView("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                : (FileTime) Files.getAttribute(file, "creationTime", LinkOption.NOFOLLOW_LINKS);
        return !changed.toInstant().plus(CLOCK).isBefore(seenAt);
    }
}

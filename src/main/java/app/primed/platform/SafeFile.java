package app.primed.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Writes a file completely or not at all: it writes a temporary file beside it, flushes it to disk, renames it
/// atomically and flushes the folder. Readers see the old or the new file, even after a crash.
///
/// A symbolic link stays a link (its target is replaced), and permissions are kept.
public final class SafeFile {
    private static final String MARK = ".primed-";
    private static final String END = ".tmp";
    private static final String READ_ONLY = "the file is read-only";

    private static final int CHUNK = 64 << 10;

    private SafeFile() {}

    /// The steps of a save, in order.
    enum Step {
        CREATE,
        WRITE,
        FLUSH,
        KEEP_PERMISSIONS,
        MOVE,
        FLUSH_FOLDER
    }

    /// Called before each step (`WRITE` once for each part), so that tests can simulate disk failures.
    @FunctionalInterface
    interface Steps {
        void before(Step step) throws IOException;
    }

    /// The state of a file, to detect that another program changed it.
    ///
    /// @param size in bytes
    /// @param modified the last modification, as precise as the file system stores it
    /// @param key the file system's identity of the file (inode); empty if it has none
    public record Stamp(long size, FileTime modified, String key) {}

    /// The file's current stamp.
    ///
    /// @throws IOException if the file does not exist or cannot be read
    public static Stamp stamp(Path file) throws IOException {
        FxThreadGuard.check();
        var attributes = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
        var key = attributes.fileKey();
        return new Stamp(attributes.size(), attributes.lastModifiedTime(), key == null ? "" : key.toString());
    }

    /// Replaces the file's content, or creates the file and its folders.
    ///
    /// @return the stamp of the new file
    /// @throws UserFacingException if it cannot be written; the file is then unchanged and no temporary file is left
    public static Stamp write(Path file, byte[] bytes) {
        return write(file, bytes, _ -> {});
    }

    static Stamp write(Path file, byte[] bytes, Steps steps) {
        return write(file, bytes, steps, () -> true).orElseThrow();
    }

    /// As [#write(Path, byte[])], unless another program changed the file until the moment it is replaced.
    ///
    /// @param known the stamp of the file as it was read; empty where there was none
    /// @return empty if the file is another one now; it is left alone
    public static Optional<Stamp> writeOver(Optional<Stamp> known, Path file, byte[] bytes) {
        return writeOver(known, file, bytes, _ -> {});
    }

    static Optional<Stamp> writeOver(Optional<Stamp> known, Path file, byte[] bytes, Steps steps) {
        return write(file, bytes, steps, () -> known.equals(stampIfThere(file)));
    }

    private static Optional<Stamp> stampIfThere(Path file) throws IOException {
        try {
            return Optional.of(stamp(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Decides at the last moment whether the file is replaced.
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static Optional<Stamp> write(Path file, byte[] bytes, Steps steps, Condition replaces) {
        FxThreadGuard.check();
        Path temporary = null;
        try {
            var target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
            var folder = target.getParent();
            if (folder == null) {
                throw new IOException("it has no folder");
            }
            Files.createDirectories(folder);
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new IOException(READ_ONLY);
            }
            steps.before(Step.CREATE);
            temporary = Files.createTempFile(folder, MARK, END);
            writeThrough(temporary, bytes, steps);
            steps.before(Step.KEEP_PERMISSIONS);
            keepPermissions(target, temporary);
            steps.before(Step.MOVE);
            // Of the temporary file, which keeps it: the target may be another program's right after the move.
            var stamp = stamp(temporary);
            if (!replaces.holds()) {
                discard(temporary);
                return Optional.empty();
            }
            replace(temporary, target);
            flushFolder(folder, steps);
            return Optional.of(stamp);
        } catch (IOException | UncheckedIOException e) {
            discard(temporary);
            throw new UserFacingException(
                    "Could not save " + file + ": " + reason(e) + ".",
                    remedy(e) + ", then save again. Your text is still here.", e);
        }
    }

    /// Deletes temporary files that a killed program left in the folder. Younger ones than a minute may belong to a
    /// save in another process.
    public static void deleteLeftovers(Path folder, Instant now) {
        FxThreadGuard.check();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, MARK + "*" + END)) {
            for (var file : files) {
                var age = Duration.between(Files.getLastModifiedTime(file).toInstant(), now);
                if (age.compareTo(Duration.ofMinutes(1)) > 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The next start tries again.
            System.getLogger(SafeFile.class.getName()).log(System.Logger.Level.DEBUG, "not deleted: " + folder, e);
        }
    }

    /// Why an operation failed, for users: the file system's reason without the path.
    public static String reason(Throwable e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "there is no such file";
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        };
    }

    private static String remedy(Exception e) {
        return READ_ONLY.equals(e.getMessage())
                ? "Make the file writable"
                : e instanceof java.nio.file.AccessDeniedException
                        ? "Check the folder's permissions"
                        : "Free space or check the folder's permissions";
    }

    private static void writeThrough(Path file, byte[] bytes, Steps steps) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int from = 0; from < bytes.length; from += CHUNK) {
                steps.before(Step.WRITE);
                var buffer = ByteBuffer.wrap(bytes, from, Math.min(CHUNK, bytes.length - from));
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            steps.before(Step.FLUSH);
            channel.force(true);
        }
    }

    private static void keepPermissions(Path old, Path fresh) throws IOException {
        var view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        var before = Files.exists(old, LinkOption.NOFOLLOW_LINKS)
                ? Files.getPosixFilePermissions(old)
                : PosixFilePermissions.fromString("rw-r--r--");
        view.setPermissions(Set.copyOf(before));
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives have no atomic move. The temporary file is complete and on disk, so a plain move is
            // the next best.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void flushFolder(Path folder, Steps steps) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            steps.before(Step.FLUSH_FOLDER);
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open folders; NTFS journals the rename.
            System.getLogger(SafeFile.class.getName()).log(System.Logger.Level.TRACE, "folder not flushed", e);
        }
    }

    private static void discard(@org.jspecify.annotations.Nullable Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                System.getLogger(SafeFile.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + temporary,
                        e);
            }
        }
    }
}

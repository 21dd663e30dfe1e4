package app.primed.notebook.io;

import app.primed.desk.SafeFile;
import app.primed.desk.Trouble;
import app.primed.desk.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;

/// A note on disk, as it was when last read or written. Bytes nobody edited stay as they were: charset, byte order
/// mark, line ends, no newline at the end. Safe to use from several threads; of two saves the later one stays.
public final class NoteFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path path;
    private byte[] bytes;
    private Charsets written;
    private Optional<SafeFile.Stamp> stamp;
    private long latest;

    private NoteFile(Path path, byte[] bytes, Optional<SafeFile.Stamp> stamp) {
        this.path = path;
        this.bytes = bytes;
        this.written = Charsets.decode(bytes);
        this.stamp = stamp;
    }

    /// Reads a note.
    ///
    /// @throws Trouble where it cannot be read
    public static NoteFile open(Path path) {
        try {
            var stamp = SafeFile.stamp(path);
            return new NoteFile(path, Files.readAllBytes(path), Optional.of(stamp));
        } catch (IOException e) {
            throw new Trouble(
                    "Could not open " + path + ": " + SafeFile.reason(e) + ".",
                    "Choose another session on the left, or put the file back and open it again.", e);
        }
    }

    /// A note that is not on disk yet; the first save writes it.
    public static NoteFile fresh(Path path) {
        return new NoteFile(path, new byte[0], Optional.empty());
    }

    public Path path() {
        return path;
    }

    /// Its text as an editor holds it, each line ended by `\n`.
    public synchronized String text() {
        return new LineEnds(written.text()).plain();
    }

    /// What became of a save.
    public sealed interface Outcome {
        /// It is on disk.
        record Saved() implements Outcome {}

        /// Nothing to write.
        record Unchanged() implements Outcome {}

        /// Somebody else wrote the file since; it was left alone.
        record ChangedOutside() implements Outcome {}
    }

    /// Saves an editor's text, unless the file was changed outside since it was read.
    ///
    /// @param order rises with each save asked for; one that comes late is dropped
    /// @throws Trouble where it cannot be written; the file is then as it was
    public synchronized Outcome save(String edited, long order) {
        if (order < latest) {
            return new Outcome.Unchanged();
        }
        latest = order;
        var now = written.encode(new LineEnds(written.text()).restore(edited));
        if (Arrays.equals(now, bytes) && stamp.isPresent()) {
            return new Outcome.Unchanged();
        }
        return changedOutside() ? new Outcome.ChangedOutside() : write(now);
    }

    /// Saves over what somebody else wrote.
    public synchronized void overwrite(String edited) {
        var unused = write(written.encode(new LineEnds(written.text()).restore(edited)));
    }

    /// Whether the file's bytes are others than those last read or written here. A file that is gone is not: the next
    /// save puts it back.
    public synchronized boolean changedOutside() {
        try {
            var now = SafeFile.stamp(path);
            if (stamp.isPresent() && now.equals(stamp.get())) {
                return false;
            }
            var there = Files.readAllBytes(path);
            if (stamp.isPresent() && Arrays.equals(there, bytes)) {
                stamp = Optional.of(now);
                return false;
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new Trouble(
                    "Could not look at " + path + ": " + SafeFile.reason(e) + ".",
                    "Check the folder, then save again. Your text is still here.", e);
        }
    }

    /// Puts a copy of a text into the vault's recovery folder.
    ///
    /// @return where it is
    public Path recover(Vault vault, String edited, Instant now) {
        var name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var ending = dot > 0 ? name.substring(dot) : ".md";
        var copy = vault.root().resolve(".primed").resolve("recovery").resolve(stem + "." + STAMP.format(now) + ending);
        SafeFile.write(copy, edited.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return copy;
    }

    private Outcome write(byte[] now) {
        stamp = Optional.of(SafeFile.write(path, now));
        bytes = now;
        written = Charsets.decode(now);
        return new Outcome.Saved();
    }
}

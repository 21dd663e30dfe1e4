package app.primed.notebook.io;

import app.primed.notebook.model.LineDiff;
import app.primed.notebook.model.Merge;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A note on disk, as it was when last read or written. Bytes nobody edited stay as they were: charset, byte order
/// mark, line ends, no newline at the end. Safe to use from several threads; of two saves the later one stays.
public final class NoteFile {
    private volatile Path path;
    private byte[] bytes;
    private DecodedText written;
    private Optional<SafeFile.Stamp> stamp;
    private Instant seenAt = Instant.now();
    private long latest;
    /// What was put into a merge that the editor does not show yet.
    private Optional<String> pendingMerge = Optional.empty();

    private NoteFile(Path path, byte[] bytes, Optional<SafeFile.Stamp> stamp) {
        this.path = path;
        this.bytes = bytes;
        this.written = DecodedText.decode(bytes);
        this.stamp = stamp;
    }

    /// Reads a note.
    ///
    /// @throws UserFacingException if it cannot be read
    public static NoteFile open(Path path) {
        FxThreadGuard.check();
        try {
            var stamp = SafeFile.stamp(path);
            return new NoteFile(path, NoteFiles.read(path), Optional.of(stamp));
        } catch (IOException e) {
            throw new UserFacingException(
                    "Could not open " + path + ": " + SafeFile.reason(e) + ".",
                    "Choose another session on the left, or restore the file and open it again.", e);
        }
    }

    /// A note that is not on disk yet; the first save writes it.
    public static NoteFile create(Path path) {
        return new NoteFile(path, new byte[0], Optional.empty());
    }

    public Path path() {
        return path;
    }

    /// A move of files, which may fail.
    @FunctionalInterface
    interface Move {
        void run() throws IOException;
    }

    /// Moves the file while no save can run, and saves to its new place from then on.
    ///
    /// @param to where the file is afterwards
    synchronized void move(Path to, Move move) throws IOException {
        move.run();
        path = to;
    }

    /// Its text as an editor holds it, each line ended by `\n`.
    public synchronized String text() {
        return new LineEndings(written.text()).plain();
    }

    /// How its bytes were read where they are not UTF-8, for a person: `Windows-1252`.
    public synchronized Optional<String> otherCharset() {
        return written.charset().equals(java.nio.charset.StandardCharsets.UTF_8)
                ? Optional.empty()
                : Optional.of(written.displayName());
    }

    /// What became of a save.
    public sealed interface SaveOutcome {
        /// It is on disk.
        ///
        /// @param asUtf8 whether the note's charset could not encode some character, so that the note is UTF-8 from now on
        record Saved(boolean asUtf8) implements SaveOutcome {}

        /// Nothing to write.
        record Unchanged() implements SaveOutcome {}

        /// Somebody else wrote the file since, elsewhere than here: both are on disk.
        ///
        /// @param text what the editor is to show now
        /// @param lines how many lines of it are theirs
        record Merged(String text, int lines) implements SaveOutcome {}

        /// Somebody else wrote the same lines of the file since; it was left alone.
        ///
        /// @param merge both sides
        record ChangedOutside(Merge merge) implements SaveOutcome {}

        /// Somebody deleted the file; it was not made again.
        record Gone() implements SaveOutcome {}
    }

    /// What others did to the file since it was last read or written here.
    public enum ExternalChange {
        SAME,
        CHANGED,
        GONE
    }

    /// Saves an editor's text, unless the file was changed outside since it was read.
    ///
    /// @param order rises with each save asked for; one that comes late is dropped
    /// @throws UserFacingException if it cannot be written; the file is then as it was
    public synchronized SaveOutcome save(String edited, long order) {
        if (order < latest) {
            return new SaveOutcome.Unchanged();
        }
        latest = order;
        if (pendingMerge.isEmpty()) {
            return noted(edited, saveText(edited));
        }
        // What was merged is on disk and not in this text: it goes into it again, or it would be written over.
        var again = Merge.of(pendingMerge.get(), edited, text());
        if (!again.clean()) {
            return new SaveOutcome.ChangedOutside(again);
        }
        var together = again.text();
        if (together.equals(edited)) {
            pendingMerge = Optional.empty();
            return noted(edited, saveText(edited));
        }
        return switch (saveText(together)) {
            case SaveOutcome.Saved _,SaveOutcome.Unchanged _ ->
                noted(edited, new SaveOutcome.Merged(together, lines(edited, together)));
            case SaveOutcome other -> noted(edited, other);
        };
    }

    private SaveOutcome noted(String edited, SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Merged) {
            pendingMerge = Optional.of(edited);
        }
        return outcome;
    }

    /// The editor shows what the last save merged.
    public synchronized void mergeShown() {
        pendingMerge = Optional.empty();
    }

    private SaveOutcome saveText(String edited) {
        var restored = new LineEndings(written.text()).restore(edited);
        var now = written.encode(restored);
        if (Arrays.equals(now, bytes) && stamp.isPresent()) {
            return new SaveOutcome.Unchanged();
        }
        while (true) {
            switch (externalChange()) {
                case SAME -> {
                    var asUtf8 = writeOver(restored, now);
                    if (asUtf8.isPresent()) {
                        return new SaveOutcome.Saved(asUtf8.get());
                    } // Else somebody wrote it just now.
                }
                case CHANGED -> {
                    return merge(edited);
                }
                case GONE -> {
                    return new SaveOutcome.Gone();
                }
            }
        }
    }

    private record Known(DecodedText written, byte[] bytes, Optional<SafeFile.Stamp> stamp) {}

    private SaveOutcome merge(String edited) {
        FxThreadGuard.check();
        try {
            while (true) {
                var seen = SafeFile.stamp(path);
                var theirs = Files.readAllBytes(path);
                var decoded = DecodedText.decode(theirs);
                var ends = new LineEndings(decoded.text());
                var merge = Merge.of(text(), edited, ends.plain());
                if (!merge.clean()) {
                    return new SaveOutcome.ChangedOutside(merge);
                }
                if (!seen.equals(SafeFile.stamp(path))) {
                    continue; // They are still writing.
                }
                var merged = merge.text();
                var restored = ends.restore(merged);
                var now = decoded.encode(restored);
                var before = new Known(written, bytes, stamp);
                written = decoded;
                bytes = theirs;
                stamp = Optional.of(seen);
                var asUtf8 = Optional.<Boolean>empty();
                try {
                    asUtf8 = Arrays.equals(now, theirs) ? Optional.of(false) : writeOver(restored, now);
                } finally {
                    if (asUtf8.isEmpty()) {
                        // The next look must find theirs again, or it would be written over.
                        written = before.written();
                        bytes = before.bytes();
                        stamp = before.stamp();
                    }
                }
                if (asUtf8.isPresent()) {
                    return merged.equals(edited)
                            ? new SaveOutcome.Saved(asUtf8.get())
                            : new SaveOutcome.Merged(merged, lines(edited, merged));
                }
            }
        } catch (NoSuchFileException e) {
            return new SaveOutcome.Gone();
        } catch (IOException e) {
            throw unseen(e);
        }
    }

    /// An editor's text and the file as they are now, merged where possible.
    ///
    /// @throws UserFacingException if the file cannot be read
    public synchronized Merge mergeWithDisk(String edited) {
        FxThreadGuard.check();
        try {
            return Merge.of(text(), edited,
                    new LineEndings(DecodedText.decode(Files.readAllBytes(path)).text()).plain());
        } catch (IOException e) {
            throw unseen(e);
        }
    }

    private static int lines(String mine, String merged) {
        var count = LineDiff.count(mine, merged);
        return Math.max(count.added(), count.removed());
    }

    private UserFacingException unseen(IOException e) {
        return new UserFacingException(
                "Could not check " + path + ": " + SafeFile.reason(e) + ".",
                "Check the folder, then save again. Your text is still here.", e);
    }

    /// Saves over what somebody else wrote, or anew where the file was deleted.
    public synchronized void overwrite(String edited) {
        pendingMerge = Optional.empty();
        var restored = new LineEndings(written.text()).restore(edited);
        var now = written.encode(restored);
        var unused = wrote(restored, now, SafeFile.write(path, now));
    }

    /// Whether the file's bytes are others than those last read or written here, or the file is gone.
    ///
    /// @throws UserFacingException if it cannot be looked at
    public synchronized ExternalChange externalChange() {
        FxThreadGuard.check();
        try {
            var now = SafeFile.stamp(path);
            seenAt = Instant.now();
            if (stamp.isPresent() && now.equals(stamp.get())) {
                return ExternalChange.SAME;
            }
            var there = Files.readAllBytes(path);
            if (stamp.isPresent() && Arrays.equals(there, bytes)) {
                stamp = Optional.of(now);
                return ExternalChange.SAME;
            }
            return ExternalChange.CHANGED;
        } catch (NoSuchFileException e) {
            return stamp.isPresent() ? ExternalChange.GONE : ExternalChange.SAME;
        } catch (IOException e) {
            throw unseen(e);
        }
    }

    /// What the file held when it was last read or written here, byte for byte.
    synchronized byte[] bytes() {
        return bytes.clone();
    }

    /// The file system's identity of the file; empty if there is none.
    synchronized String key() {
        return stamp.map(SafeFile.Stamp::key).orElse("");
    }

    /// When the file was last known to be in its place.
    public synchronized Instant seenAt() {
        return seenAt;
    }

    /// Looks for the file of a note that is no longer in its place, and saves there from now on.
    ///
    /// @return its new place; empty if it was deleted
    public synchronized Optional<Path> followRename(Vault vault) {
        var found = RenamedNote.find(vault, key(), bytes, seenAt);
        found.ifPresent(to -> path = to);
        return found;
    }

    /// When that was written; empty for a note that was not on disk yet.
    synchronized Optional<Instant> writtenAt() {
        return stamp.map(seen -> seen.modified().toInstant());
    }

    /// Writes the file as it is known, if it still is.
    ///
    /// @return whether the charset had to become UTF-8; empty if somebody else wrote the file meanwhile
    private Optional<Boolean> writeOver(String restored, byte[] now) {
        return SafeFile.writeOver(stamp, path, now).map(fresh -> wrote(restored, now, fresh));
    }

    private boolean wrote(String restored, byte[] now, SafeFile.Stamp fresh) {
        boolean asUtf8 = !written.canEncode(restored);
        stamp = Optional.of(fresh);
        seenAt = Instant.now();
        bytes = now;
        written = asUtf8 ? DecodedText.decode(now) : written.with(restored);
        return asUtf8;
    }
}

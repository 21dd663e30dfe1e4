package app.primed.quiz.io;

import app.primed.platform.FileMutex;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.Vault;
import app.primed.quiz.model.FileProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An append-only file of JSON Lines, flushed to disk before [#append] returns.
///
/// An incomplete line (after a crash during a write) is reported and kept; the next append starts a new line. Lines of
/// an unknown kind are kept and reported too. Several processes may append: each holds a [FileMutex] while it writes,
/// adds whole lines at the end, and changes no others.
final class JsonLines {
    /// The byte order mark of UTF-8.
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final String name;
    private final FileMutex mutex;
    private final int maxBytes;
    private final String what;
    private final ObjectReader json = Json.reader();

    /// @param maxBytes the longest line; longer ones are skipped
    /// @param what the word for a line ("review") in messages
    JsonLines(Vault vault, Path file, int maxBytes, String what) {
        this.file = file;
        this.name = vault.relativeName(file);
        this.mutex = new FileMutex(vault, file.getFileName() + ".lock");
        this.maxBytes = maxBytes;
        this.what = what;
    }

    /// Parses one line.
    @FunctionalInterface
    interface Meaning<T> {
        T of(JsonNode line) throws LogLineJson.UnknownLineException;
    }

    /// Parses the most common lines without a JSON parser; others are left to it.
    @FunctionalInterface
    interface Plain<T> {
        /// @return the value of the bytes in `[from, to)`, or null if they are written in another way
        @Nullable
        T read(byte[] bytes, int from, int to);
    }

    /// The lines of a file in order, and what could not be read.
    record Contents<T>(List<T> lines, List<FileProblem> problems) {}

    /// Reads the whole file; a missing one is empty.
    <T> Contents<T> read(Meaning<T> meaning) throws IOException {
        return read((_, _, _) -> null, meaning);
    }

    /// As [#read(Meaning)], with a fast parser for common lines.
    <T> Contents<T> read(Plain<? extends T> plain, Meaning<T> meaning) throws IOException {
        FxThreadGuard.check();
        byte[] bytes;
        try {
            bytes = readBytes();
        } catch (NoSuchFileException e) {
            return new Contents<>(List.of(), List.of());
        }
        var lines = new ArrayList<T>();
        var complaints = new ArrayList<FileProblem>();
        var number = 1;
        for (var from = startsWithMark(bytes) ? MARK.length : 0; from < bytes.length; number++) {
            var to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            T found = plain.read(bytes, from, to);
            if (found == null) {
                read(Arrays.copyOfRange(bytes, from, to), number, to == bytes.length, meaning, lines, complaints);
            } else {
                lines.add(found);
            }
            from = to + 1;
        }
        return new Contents<>(List.copyOf(lines), List.copyOf(complaints));
    }

    /// A last line without its end may be one that another process is writing: it is read again when that is done.
    private byte[] readBytes() throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length == 0 || bytes[bytes.length - 1] == '\n' || !mutex.wasUsed()) {
            return bytes;
        }
        try (var _ = mutex.lock()) {
            return Files.readAllBytes(file);
        }
    }

    /// Some editors add one when they save a file.
    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    private <T> void read(
            byte[] line, int number, boolean open, Meaning<T> meaning, List<T> lines, List<FileProblem> complaints) {
        if (line.length > maxBytes) {
            complaints.add(new FileProblem(name, number,
                    "This line is too long for a " + what + "; it was skipped."));
            return;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString().strip();
            if (!text.isEmpty()) {
                lines.add(meaning.of(json.readTree(text)));
            }
        } catch (CharacterCodingException | JsonProcessingException e) {
            complaints.add(new FileProblem(name, number, open
                    ? "The last line is incomplete, as after a crash; it was skipped and the " + what
                            + "s before it count."
                    : "This line is not one JSON object; it was skipped and stays in the file."));
        } catch (LogLineJson.UnknownLineException e) {
            complaints.add(new FileProblem(name, number, e.getMessage() + "; it was skipped and stays in the file."));
        }
    }

    /// Appends all of these lines or none; they are on disk when this returns.
    ///
    /// @throws IOException if that fails; the file is then as it was
    void append(List<String> lines) throws IOException {
        FxThreadGuard.check();
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line).append('\n');
        }
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        // Not a channel: an interrupt would close it in the middle of a line.
        try (var _ = mutex.lock(); var open = new RandomAccessFile(file.toFile(), "rw")) {
            long end = open.length();
            var bytes = (onFreshLine(open, end) ? text : "\n" + text).toString().getBytes(StandardCharsets.UTF_8);
            try {
                open.seek(end);
                open.write(bytes);
                open.getFD().sync();
            } catch (IOException e) {
                open.setLength(end);
                throw e;
            }
            if (end == 0) {
                flushFolder();
            }
        }
    }

    private static boolean onFreshLine(RandomAccessFile open, long end) throws IOException {
        if (end == 0) {
            return true;
        }
        open.seek(end - 1);
        return open.read() == '\n';
    }

    /// The name of a new file is on disk only after its folder was flushed. Not every system can flush a folder.
    private void flushFolder() {
        FxThreadGuard.check();
        if (file.getParent() == null) {
            return;
        }
        try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows cannot open folders and does not need this.
        }
    }
}

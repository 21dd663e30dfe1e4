package app.primed.search.io;

import app.primed.platform.FxThreadGuard;
import app.primed.search.model.FileStamp;
import app.primed.search.model.IndexedNote;
import app.primed.search.model.NoteSummary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/// The notes in the index with their summaries, in a plain file beside Lucene's, so that the session list can be shown
/// before Lucene starts. Each commit of the index names its manifest.
final class IndexManifest {
    private static final int MAGIC = 0x5052494d;
    private static final long UNDATED = Long.MIN_VALUE;

    private IndexManifest() {}

    static void write(Path file, String version, Map<String, IndexedNote> notes) throws IOException {
        FxThreadGuard.check();
        var bytes = new ByteArrayOutputStream(notes.size() * 96 + 64);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(version);
            out.writeInt(notes.size());
            for (var known : notes.values()) {
                var facts = known.facts();
                out.writeUTF(facts.note());
                out.writeLong(known.stamp().size());
                out.writeLong(known.stamp().modified());
                out.writeLong(facts.day().map(LocalDate::toEpochDay).orElse(UNDATED));
                out.writeUTF(cut(facts.theme()));
                out.writeInt(facts.openQuestions());
                out.writeInt(facts.openGoals());
            }
        }
        var body = bytes.toByteArray();
        Files.write(file, ByteBuffer.allocate(body.length + Long.BYTES).put(body).putLong(checksum(body)).array());
    }

    /// @throws IOException if the file is missing, damaged or of another version
    static Map<String, IndexedNote> read(Path file, String version) throws IOException {
        FxThreadGuard.check();
        var all = Files.readAllBytes(file);
        if (all.length < Long.BYTES) {
            throw new IOException("cut short");
        }
        var body = Arrays.copyOf(all, all.length - Long.BYTES);
        if (ByteBuffer.wrap(all, body.length, Long.BYTES).getLong() != checksum(body)) {
            throw new IOException("damaged");
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            if (in.readInt() != MAGIC || !in.readUTF().equals(version)) {
                throw new IOException("of another version");
            }
            int count = in.readInt();
            var notes = LinkedHashMap.<String, IndexedNote>newLinkedHashMap(count);
            for (int i = 0; i < count; i++) {
                var note = in.readUTF();
                var stamp = new FileStamp(in.readLong(), in.readLong());
                long day = in.readLong();
                var facts = new NoteSummary(
                        note, day == UNDATED ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)), in.readUTF(),
                        in.readInt(), in.readInt());
                notes.put(note, new IndexedNote(stamp, facts));
            }
            return notes;
        }
    }

    private static long checksum(byte[] body) {
        var crc = new CRC32();
        crc.update(body);
        return crc.getValue();
    }

    private static String cut(String theme) {
        return theme.length() <= 300 ? theme : theme.substring(0, 300);
    }
}

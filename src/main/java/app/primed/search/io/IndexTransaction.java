package app.primed.search.io;

import app.primed.search.model.FileStamp;
import app.primed.search.model.IndexableNote;
import app.primed.search.model.IndexedNote;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/// An update of the index, invisible until [#commit()] and discarded by closing without it. Thread-safe.
public final class IndexTransaction implements AutoCloseable {
    private static final double BUFFER_MB = 48;

    private final IndexWriter writer;
    private final Map<String, IndexedNote> known;
    private final ManifestWriter naming;
    private boolean committed;

    /// Writes the manifest before the commit.
    interface ManifestWriter {
        Map<String, String> name(Map<String, IndexedNote> notes) throws IOException;
    }

    IndexTransaction(Directory disk, boolean fresh, Map<String, IndexedNote> known, ManifestWriter naming)
            throws IOException {
        var config =
                new IndexWriterConfig(WordAnalyzer.stemmed()).setOpenMode(fresh ? OpenMode.CREATE : OpenMode.APPEND)
                        .setRAMBufferSizeMB(BUFFER_MB).setUseCompoundFile(false).setCommitOnClose(false);
        this.writer = new IndexWriter(disk, config);
        this.known = new ConcurrentHashMap<>(known);
        this.naming = naming;
    }

    /// Adds or replaces a note.
    public void put(IndexableNote note, FileStamp stamp) throws IOException {
        var before = known.put(note.note(), new IndexedNote(stamp, note.facts()));
        var documents = Documents.of(note, false);
        if (before == null) {
            writer.addDocuments(documents);
        } else {
            writer.updateDocuments(new Term(Documents.NOTE, note.note()), documents);
        }
    }

    /// Removes a note.
    public void remove(String note) throws IOException {
        known.remove(note);
        writer.deleteDocuments(new Term(Documents.NOTE, note));
    }

    /// Publishes the update.
    public void commit() throws IOException {
        writer.setLiveCommitData(naming.name(known).entrySet());
        writer.commit();
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (committed) {
            writer.close();
        } else {
            writer.rollback();
        }
    }
}

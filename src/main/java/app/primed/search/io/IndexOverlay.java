package app.primed.search.io;

import app.primed.search.model.FileStamp;
import app.primed.search.model.IndexableNote;
import app.primed.search.model.IndexedNote;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/// Notes in memory that are newer than the index on disk: the note being typed, and notes read while another program
/// writes the index. They hide the indexed ones.
final class IndexOverlay implements AutoCloseable {
    private final IndexWriter writer;
    private final Map<String, Optional<IndexedNote>> view = new LinkedHashMap<>();

    IndexOverlay() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(WordAnalyzer.stemmed()));
    }

    /// Both layers, as they are searched.
    ///
    /// @param reader to be released with [IndexReader#decRef()]
    /// @param hidden matches the hidden lines on disk
    record View(IndexReader reader, Optional<Query> hidden) {}

    View view(Optional<DirectoryReader> disk) throws IOException {
        try (var top = DirectoryReader.open(writer)) {
            var all = new MultiReader(
                    disk.map(below -> new IndexReader[] {below, top}).orElseGet(() -> new IndexReader[] {top}), false);
            if (view.isEmpty()) {
                return new View(all, Optional.empty());
            }
            var hidden = new BooleanQuery.Builder()
                    .add(new TermInSetQuery(Documents.NOTE, view.keySet().stream().map(BytesRef::new).toList()),
                            Occur.FILTER)
                    .add(new TermQuery(new Term(Documents.LAYER, Documents.TYPED)), Occur.MUST_NOT).build();
            return new View(all, Optional.of(hidden));
        }
    }

    void put(IndexableNote note, FileStamp stamp) throws IOException {
        writer.updateDocuments(new Term(Documents.NOTE, note.note()), Documents.of(note, true));
        view.put(note.note(), Optional.of(new IndexedNote(stamp, note.facts())));
    }

    /// Hides a deleted note.
    void hide(String note) throws IOException {
        writer.deleteDocuments(new Term(Documents.NOTE, note));
        view.put(note, Optional.empty());
    }

    /// Removes notes that are in the index on disk now.
    void remove(Collection<String> notes) throws IOException {
        for (var note : notes) {
            if (view.remove(note) != null) {
                writer.deleteDocuments(new Term(Documents.NOTE, note));
            }
        }
    }

    /// The notes that are in memory.
    Set<String> notes() {
        return Set.copyOf(view.keySet());
    }

    /// Replaces the notes on disk by those in memory. A note being typed keeps the stamp of its file.
    void addTo(Map<String, IndexedNote> notes) {
        view.forEach((note, known) -> known.ifPresentOrElse(
                k -> notes.merge(note, k, (below, above) -> above.stamp().equals(FileStamp.UNSURE)
                        ? new IndexedNote(below.stamp(), above.facts())
                        : above),
                () -> notes.remove(note)));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

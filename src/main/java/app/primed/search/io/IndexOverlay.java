package app.primed.search.io;

import app.primed.search.model.FileStamp;
import app.primed.search.model.IndexableNote;
import app.primed.search.model.IndexedNote;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/// What is newer than the index on disk, in memory over it: the note that is being typed, and what a program has
/// read that may not write the index because another one is. A note that lies here hides the one below.
final class IndexOverlay implements AutoCloseable {
    private final IndexWriter writer;
    private final Map<String, Optional<IndexedNote>> view = new LinkedHashMap<>();

    IndexOverlay() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(WordAnalyzer.stemmed()));
    }

    /// What is searched: both layers.
    ///
    /// @param reader to be released with [IndexReader#decRef()]
    /// @param hidden lines of the layer below that something lies over
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

    /// The note is gone; what the index has of it is hidden.
    void hide(String note) throws IOException {
        writer.deleteDocuments(new Term(Documents.NOTE, note));
        view.put(note, Optional.empty());
    }

    /// What lies here of these notes stands in the index on disk now.
    void remove(Collection<String> notes) throws IOException {
        for (var note : notes) {
            if (view.remove(note) != null) {
                writer.deleteDocuments(new Term(Documents.NOTE, note));
            }
        }
    }

    /// Lays what is known here over what is known below. Of a note that is typed the saved file's stamp stays.
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

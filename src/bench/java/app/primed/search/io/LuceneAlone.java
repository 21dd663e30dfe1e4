package app.primed.search.io;

import app.primed.search.model.IndexableNote;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.MMapDirectory;

/// What Lucene itself takes for the same lines, with as many threads and the same memory, read and in memory before.
public final class LuceneAlone {
    private LuceneAlone() {}

    public static double millis(List<IndexableNote> notes) throws IOException, InterruptedException, ExecutionException {
        var folder = Files.createTempDirectory("lucene-alone");
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        long from = System.nanoTime();
        try (var disk = new MMapDirectory(folder);
                var writer = new IndexWriter(disk, new IndexWriterConfig(WordAnalyzer.stemmed()).setRAMBufferSizeMB(48)
                        .setUseCompoundFile(false));
                var each = Executors.newFixedThreadPool(threads)) {
            var parts = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                int part = i;
                parts.add(each.submit(() -> {
                    for (int n = part; n < notes.size(); n += threads) {
                        writer.addDocuments(Documents.of(notes.get(n), false));
                    }
                    return 0;
                }));
            }
            for (var part : parts) {
                part.get();
            }
            writer.commit();
        }
        double took = (System.nanoTime() - from) / 1e6;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return took;
    }
}

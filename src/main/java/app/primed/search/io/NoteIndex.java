package app.primed.search.io;

import app.primed.platform.FxThreadGuard;
import app.primed.search.model.FileStamp;
import app.primed.search.model.Hit;
import app.primed.search.model.IndexableNote;
import app.primed.search.model.IndexedNote;
import app.primed.search.model.Person;
import app.primed.search.model.SearchQuery;
import app.primed.search.model.SearchResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/// The index of a vault's notes: on disk what is saved, in memory over it what is newer. Made from the notes and
/// nothing else: what is damaged, foreign or of another version is made again.
///
/// Several programs may use one index at once. One at a time writes it, only while it has something to write
/// ([#fill()]); all search it. Safe to use from any thread.
public final class NoteIndex implements AutoCloseable {
    private static final String KNOWN = "known-";
    private static final String VERSION = "version";
    private static final String GENERATION = "known";

    private final Path folder;
    private final String version;
    private final LuceneLogging quiet = new LuceneLogging();
    private @Nullable Directory disk;
    private @Nullable DirectoryReader saved;
    private @Nullable IndexOverlay layers;
    private IndexOverlay.@Nullable View view;
    private Map<String, IndexedNote> notes = Map.of();
    private boolean opened;
    private boolean closed;
    private Optional<String> damage = Optional.empty();

    /// Nothing is read yet.
    ///
    /// @param folder where it lies; made when it is first filled
    /// @param version of the notes' reading: an index of another one is made again
    public NoteIndex(Path folder, String version) {
        this.folder = folder;
        this.version = version;
        quiet.silence();
    }

    /// The notes as they were known when the index was last written, at once, without waking the index itself.
    /// Empty where there is none that can be used.
    public Map<String, IndexedNote> readManifest() {
        FxThreadGuard.check();
        synchronized (this) {
            if (opened) {
                return notes();
            }
        }
        try (var files = Files.newDirectoryStream(folder, KNOWN + "*")) {
            var newest = Optional.<Path>empty();
            for (var file : files) {
                if (newest.isEmpty() || generation(file) > generation(newest.get())) {
                    newest = Optional.of(file);
                }
            }
            return newest.isEmpty() ? Map.of() : IndexManifest.read(newest.get(), version);
        } catch (IOException e) {
            return Map.of();
        }
    }

    /// Every note that can be found, by its path inside the vault.
    public synchronized Map<String, IndexedNote> notes() {
        open();
        var all = new LinkedHashMap<>(notes);
        layers().addTo(all);
        return all;
    }

    /// Why the index on disk could not be used and is to be made again; empty where it can, or there is none.
    public synchronized Optional<String> damage() {
        return damage;
    }

    /// Searches. What is damaged is told in the remarks and marks the index as to be made again.
    ///
    /// @param most how many hits to give
    public SearchResults find(SearchQuery query, int most) {
        return search(search -> search.find(query, most), SearchResults.EMPTY);
    }

    /// Every line that fits, by note and line.
    public List<Hit> all(SearchQuery query) {
        return search(search -> search.all(query), List.<Hit>of());
    }

    /// Who is named in the notes, those who say most first.
    ///
    /// @param begun how the handle begins, in any case; may be empty
    public List<Person> people(String begun, int most) {
        return search(search -> search.people(begun, most), List.<Person>of());
    }

    private interface Work<T> {
        T with(IndexSearch search) throws IOException;
    }

    private <T> T search(Work<T> work, T nothing) {
        IndexOverlay.View now;
        synchronized (this) {
            if (closed) {
                return nothing;
            }
            open();
            now = view();
            now.reader().incRef();
        }
        try {
            return work.with(new IndexSearch(now.reader(), now.hidden()));
        } catch (IOException | RuntimeException e) {
            damaged(e);
            return nothing;
        } finally {
            release(now.reader());
        }
    }

    /// Lays a note's newest text over the index: it is found from now on.
    public synchronized void overlayUnsaved(IndexableNote note) {
        overlay(note, FileStamp.UNSURE);
    }

    /// As [#typed], with the stamp of the file it was read from: for a program that may not write.
    public synchronized void overlay(IndexableNote note, FileStamp stamp) {
        change(top -> top.put(note, stamp));
    }

    /// Hides a note that is gone: for a program that may not write.
    public synchronized void hide(String note) {
        change(top -> top.hide(note));
    }

    private interface Change {
        void on(IndexOverlay top) throws IOException;
    }

    private void change(Change change) {
        if (closed) {
            return;
        }
        open();
        try {
            change.on(layers());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // In memory: cannot be.
        }
        closeView();
    }

    /// Sees what other programs wrote since.
    public synchronized void refresh() {
        if (closed) {
            return;
        }
        open();
        try {
            if (saved == null) {
                reopen();
            } else {
                var newer = DirectoryReader.openIfChanged(saved);
                if (newer != null) {
                    use(newer);
                }
            }
        } catch (IOException | RuntimeException e) {
            damaged(e);
        }
        closeView();
    }

    /// Begins to write the index. An index that cannot be used is made again from nothing.
    ///
    /// @return empty where another program is writing it
    /// @throws IOException where the folder cannot be written
    public synchronized Optional<IndexTransaction> beginUpdate() throws IOException {
        open();
        return beginUpdate(saved == null);
    }

    /// As [#fill()], with nothing of what was there.
    public synchronized Optional<IndexTransaction> beginRebuild() throws IOException {
        open();
        return beginUpdate(true);
    }

    private Optional<IndexTransaction> beginUpdate(boolean fresh) throws IOException {
        FxThreadGuard.check();
        Files.createDirectories(folder);
        try {
            return Optional.of(new IndexTransaction(directory(), fresh, fresh ? Map.of() : notes, this::write));
        } catch (LockObtainFailedException e) {
            return Optional.empty();
        }
    }

    /// Writes down what the commit will hold, under a new name, before the commit names it.
    private Map<String, String> write(Map<String, IndexedNote> notes) throws IOException {
        FxThreadGuard.check();
        long next = 1;
        try (var files = Files.newDirectoryStream(folder, KNOWN + "*")) {
            for (var file : files) {
                next = Math.max(next, generation(file) + 1);
            }
        }
        IndexManifest.write(folder.resolve(KNOWN + next), version, notes);
        return Map.of(VERSION, version, GENERATION, Long.toString(next));
    }

    /// Takes over what a filling has committed.
    ///
    /// @param settled notes that need no longer lie in memory
    public synchronized void reloadCommitted(Collection<String> settled) throws IOException {
        if (closed) {
            return;
        }
        damage = Optional.empty();
        if (saved == null) {
            reopen();
        } else {
            var newer = DirectoryReader.openIfChanged(saved);
            if (newer != null) {
                use(newer);
            }
        }
        layers().remove(settled);
        closeView();
        deleteOldManifests();
    }

    private void open() {
        if (opened) {
            return;
        }
        opened = true;
        try {
            layers = new IndexOverlay();
            reopen();
        } catch (IOException | RuntimeException e) {
            damaged(e);
        }
    }

    private void reopen() throws IOException {
        if (!Files.isDirectory(folder) || !DirectoryReader.indexExists(directory())) {
            return;
        }
        var fresh = DirectoryReader.open(directory());
        try {
            for (var leaf : fresh.leaves()) {
                if (leaf.reader() instanceof CodecReader codec) {
                    codec.checkIntegrity();
                }
            }
            use(fresh);
        } catch (IOException | RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    private void use(DirectoryReader fresh) throws IOException {
        var data = fresh.getIndexCommit().getUserData();
        if (!version.equals(data.get(VERSION))) {
            throw new Outdated();
        }
        var table = folder.resolve(KNOWN + data.get(GENERATION));
        try {
            notes = IndexManifest.read(table, version);
        } catch (NoSuchFileException e) {
            throw new IOException("its list of notes is missing", e);
        }
        var old = saved;
        saved = fresh;
        if (old != null && old != fresh) {
            old.close();
        }
    }

    /// The index was made by another version of the program, or with other names of sections.
    private static final class Outdated extends IOException {
        private static final long serialVersionUID = 1;

        Outdated() {
            super("it is of another version");
        }
    }

    private void damaged(Exception cause) {
        synchronized (this) {
            // A newer program reads notes anew as a matter of course: nothing to tell.
            damage = cause instanceof Outdated
                    ? Optional.empty()
                    : Optional.of(String.valueOf(
                            cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()));
            System.getLogger(NoteIndex.class.getName()).log(System.Logger.Level.DEBUG, "index damaged: " + folder,
                    cause);
            if (saved != null) {
                release(saved);
            }
            saved = null;
            notes = Map.of();
            closeView();
        }
    }

    private IndexOverlay.View view() {
        var now = view;
        if (now == null) {
            try {
                now = layers().view(Optional.ofNullable(saved));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            view = now;
        }
        return now;
    }

    private void closeView() {
        var old = view;
        view = null;
        if (old != null) {
            release(old.reader());
        }
    }

    private static void release(IndexReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            System.getLogger(NoteIndex.class.getName()).log(System.Logger.Level.DEBUG, "reader not released", e);
        }
    }

    private Directory directory() throws IOException {
        var now = disk;
        if (now == null) {
            now = new MMapDirectory(folder);
            disk = now;
        }
        return now;
    }

    private IndexOverlay layers() {
        var now = layers;
        if (now == null) {
            throw new IllegalStateException("not opened");
        }
        return now;
    }

    private void deleteOldManifests() throws IOException {
        FxThreadGuard.check();
        var named = saved == null ? "" : KNOWN + saved.getIndexCommit().getUserData().get(GENERATION);
        try (var files = Files.newDirectoryStream(folder, KNOWN + "*")) {
            for (var file : files) {
                if (!String.valueOf(file.getFileName()).equals(named)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static long generation(Path file) {
        try {
            return Long.parseLong(String.valueOf(file.getFileName()).substring(KNOWN.length()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        closeView();
        if (saved != null) {
            saved.close();
        }
        if (layers != null) {
            layers.close();
        }
        if (disk != null) {
            disk.close();
        }
    }
}

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
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/// The index of a vault's notes: saved notes on disk, newer text in memory. It is derived from the notes; a damaged or
/// outdated index is rebuilt.
///
/// Several programs may search one index. One at a time may write it
/// ([#beginUpdate()]); all search it. Safe to use from any thread.
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

    /// Reads nothing yet.
    ///
    /// @param folder of the index; created by the first update
    /// @param version of the reader of notes; an index of another version is rebuilt
    public NoteIndex(Path folder, String version) {
        this.folder = folder;
        this.version = version;
        quiet.silence();
    }

    /// The notes of the last commit, read without opening the index. Empty if there is no usable index.
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

    /// Every searchable note by its path inside the vault.
    public synchronized Map<String, IndexedNote> notes() {
        open();
        var all = new LinkedHashMap<>(notes);
        layers().addTo(all);
        return all;
    }

    /// Why the index on disk is unusable and must be rebuilt; empty if it is usable or missing.
    public synchronized Optional<String> damage() {
        return damage;
    }

    /// Searches. A damaged index finds nothing and is marked for rebuilding.
    ///
    /// @param most the maximum number of hits
    public SearchResults find(SearchQuery query, int most) {
        return search(search -> search.find(query, most), SearchResults.EMPTY);
    }

    /// Every matching line, by note and line.
    public List<Hit> all(SearchQuery query) {
        return search(search -> search.all(query, Optional.empty()), List.<Hit>of());
    }

    /// As [#all(SearchQuery)], in these notes only.
    public List<Hit> all(SearchQuery query, Set<String> among) {
        return search(search -> search.all(query, Optional.of(among)), List.<Hit>of());
    }

    /// The notes whose text in memory is newer than the index on disk.
    public synchronized Set<String> inMemory() {
        open();
        return layers().notes();
    }

    /// The people named in the notes, most lines first.
    ///
    /// @param begun the beginning of the handle in any case; may be empty
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

    /// Makes the unsaved text of a note searchable.
    public synchronized void overlayUnsaved(IndexableNote note) {
        overlay(note, FileStamp.UNSURE);
    }

    /// As [#overlayUnsaved], for a saved note while another program is writing the index.
    public synchronized void overlay(IndexableNote note, FileStamp stamp) {
        change(top -> top.put(note, stamp));
    }

    /// Hides a deleted note while another program is writing the index.
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

    /// Loads what other programs have written.
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

    /// Begins an update. An unusable index is rebuilt.
    ///
    /// @return empty if another program is writing it
    /// @throws IOException if the folder cannot be written
    public synchronized Optional<IndexTransaction> beginUpdate() throws IOException {
        open();
        return beginUpdate(saved == null);
    }

    /// As [#beginUpdate()], but discards the present index.
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

    /// Loads a committed transaction.
    ///
    /// @param settled notes to remove from memory
    /// @param open names the notes being written, whose text in memory is newer; asked when no other can be put there
    public synchronized void reloadCommitted(Collection<String> settled, Supplier<Set<String>> open)
            throws IOException {
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
        var unsaved = open.get();
        layers().remove(settled.stream().filter(note -> !unsaved.contains(note)).toList());
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

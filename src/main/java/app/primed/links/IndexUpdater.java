package app.primed.links;

import app.primed.notebook.io.FoundFile;
import app.primed.notebook.io.NoteFiles;
import app.primed.notebook.io.NoteRepository;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.search.io.IndexTransaction;
import app.primed.search.io.NoteIndex;
import app.primed.search.model.FileStamp;
import app.primed.search.model.IndexableNote;
import app.primed.search.model.IndexedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Updates an index from the notes on disk: indexes new and changed notes, removes deleted ones. Not thread-safe.
public final class IndexUpdater {
    /// A file modified this recently may change again without a new time stamp.
    private static final Duration GRAIN = Duration.ofSeconds(2);
    /// With more notes than these, waits for another program that is writing the index, and reports progress.
    private static final int MANY = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final NoteRepository notes;
    private final NoteIndex index;
    private final InstantSource clock;
    private final IndexListener watcher;
    private final PendingChanges pending = new PendingChanges();
    private volatile List<FoundFile> listed = List.of();
    private Map<Path, String> unread = Map.of();
    private Set<Path> folders = Set.of();
    /// What was listed for the update that follows, which need not list it again.
    private final AtomicReference<@Nullable Listing> ahead = new AtomicReference<>();
    private volatile boolean stopped;
    private boolean changed;
    private volatile boolean rebuild;
    private volatile Set<String> openNotes = Set.of();

    IndexUpdater(NoteRepository notes, NoteIndex index, InstantSource clock, IndexListener watcher) {
        this.notes = notes;
        this.index = index;
        this.clock = clock;
        this.watcher = watcher;
    }

    void stop() {
        stopped = true;
    }

    void rebuild() {
        stopped = false;
        rebuild = true;
    }

    /// Sets the open notes, whose unsaved text stays in memory.
    void setOpenNotes(Set<String> open) {
        openNotes = open;
    }

    /// @param changed the files to be looked at; empty for all
    private record Listing(List<FoundFile> notes, Set<Path> changed) {}

    /// @param looked the files that were looked at; empty for all
    private record Work(List<FoundFile> changed, Set<String> gone, Set<Path> looked) {
        int size() {
            return changed.size() + gone.size();
        }
    }

    /// @return the notes that could not be read, with the reason
    Map<Path, String> run() {
        index.refresh();
        index.damage().ifPresent(why -> watcher.problem(
                "The search index could not be used (" + why + ") and is being rebuilt."));
        var work = findChanges();
        var looked = work.looked();
        var unreadable = new ConcurrentHashMap<Path, String>();
        if (!looked.isEmpty()) {
            unreadable.putAll(unread);
            unreadable.keySet().removeAll(looked);
        }
        unread = unreadable;
        changed = work.size() > 0;
        if (stopped && work.size() > MANY) {
            pending.add(Set.of());
            return unreadable;
        }
        if (work.size() == 0) {
            return unreadable;
        }
        try {
            if (!write(work, unreadable)) {
                work = work.size() > MANY ? awaitOtherProgram() : work;
                if (!write(work, unreadable)) {
                    overlay(work, unreadable);
                }
            }
        } catch (IOException e) {
            watcher.problem("The search index could not be written (" + SafeFile.reason(e)
                    + "). Changed notes are searched from memory until the next start.");
            overlay(findChanges(), unreadable);
        }
        return unreadable;
    }

    /// Whether the last run found anything to do.
    boolean hasChanged() {
        return changed;
    }

    /// Files that another program changed, created or deleted.
    ///
    /// @param files empty for any file
    void changedOnDisk(Set<Path> files) {
        pending.add(files);
    }

    /// Whether files changed since the last update began.
    boolean isBehind() {
        return !pending.isEmpty() || ahead.get() != null;
    }

    /// The vault's notes as they are now.
    ///
    /// @throws UserFacingException where the folder cannot be listed, or the listing was stopped
    synchronized List<FoundFile> list() {
        var unused = pending.take(); // Before they are looked at.
        var vault = notes.vault();
        var progress = new ListingProgress(watcher, () -> stopped);
        folders = Set.of();
        try {
            var now = NoteFiles.list(vault, progress);
            folders = Set.copyOf(now.folders());
            listed = now.notes();
            return listed;
        } catch (CancellationException e) {
            throw new UserFacingException("Listing the notes in " + vault.notes() + " was stopped.",
                    "Open a smaller folder, or choose “Rebuild the search index” in the palette to list them all.", e);
        } finally {
            progress.end();
        }
    }

    /// As [#list()], just before an update. Looks only at the files that are known to have changed, if there are any.
    synchronized List<FoundFile> listAhead() {
        var earlier = ahead.get();
        var changed =
                pending.take().filter(files -> !files.isEmpty() && files.stream().allMatch(this::isInKnownFolder));
        if (changed.isEmpty()) {
            ahead.set(new Listing(list(), Set.of()));
        } else {
            listed = NoteFiles.listAgain(notes.vault(), listed, changed.get());
            var all = new HashSet<>(changed.get());
            if (earlier != null) {
                all.addAll(earlier.changed());
            }
            ahead.set(new Listing(listed, earlier != null && earlier.changed().isEmpty() ? Set.of() : all));
        }
        return listed;
    }

    /// Whether it can only be a note, not a folder full of them.
    private boolean isInKnownFolder(Path file) {
        return (folders.contains(file.getParent()) || !file.startsWith(notes.vault().notes()))
                && !Files.isDirectory(file);
    }

    /// The notes as they were listed last.
    List<FoundFile> listed() {
        return listed;
    }

    private Work findChanges() {
        var vault = notes.vault();
        var known = rebuild ? Map.<String, IndexedNote>of() : index.notes();
        var already = ahead.getAndSet(null);
        var present = already == null ? list() : already.notes();
        var only = already == null || rebuild ? Set.<Path>of() : already.changed();
        var gone = new HashSet<>(known.keySet());
        if (!only.isEmpty()) {
            gone.retainAll(only.stream().map(vault::relativeName).toList());
        }
        var changed = new ArrayList<FoundFile>();
        for (var file : present) {
            if (!only.isEmpty() && !only.contains(file.path())) {
                continue;
            }
            var name = vault.relativeName(file.path());
            gone.remove(name);
            var before = known.get(name);
            if (before == null || !before.stamp().equals(stamp(file))) {
                changed.add(file);
            }
        }
        // Most names are dates: the newest notes first.
        Collections.reverse(changed);
        return new Work(changed, gone, only);
    }

    private Work awaitOtherProgram() {
        var until = clock.instant().plus(PATIENCE);
        var work = findChanges();
        while (work.size() > MANY && !stopped && clock.instant().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            index.refresh();
            work = findChanges();
        }
        return work;
    }

    /// @return false where another program is writing the index
    private boolean write(Work work, Map<Path, String> unreadable) throws IOException {
        var begun = rebuild ? index.beginRebuild() : index.beginUpdate();
        if (begun.isEmpty()) {
            return false;
        }
        var put = new HashSet<>(work.gone());
        try (var filling = begun.get()) {
            for (var note : work.gone()) {
                filling.remove(note);
            }
            put.addAll(readAll(work.changed(), unreadable, filling));
            filling.commit();
        }
        rebuild = false;
        index.reloadCommitted(put, () -> openNotes);
        return true;
    }

    private Set<String> readAll(List<FoundFile> files, Map<Path, String> unreadable, IndexTransaction filling)
            throws IOException {
        var put = ConcurrentHashMap.<String>newKeySet();
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var failed = new ArrayList<Exception>();
        Runnable reader = () -> {
            try {
                int i = next.getAndIncrement();
                while (i < files.size() && !(stopped && files.size() > MANY)) {
                    var file = files.get(i);
                    var stamp = stampToStore(file);
                    try {
                        filling.put(read(file.path()), stamp);
                        put.add(notes.vault().relativeName(file.path()));
                    } catch (java.nio.file.FileSystemException e) {
                        unreadable.put(file.path(), SafeFile.reason(e));
                    }
                    reportProgress(done.incrementAndGet(), files.size());
                    i = next.getAndIncrement();
                }
            } catch (IOException | RuntimeException e) {
                synchronized (failed) {
                    failed.add(e);
                }
            }
        };
        var helpers = new ArrayList<Thread>();
        int threads = files.size() < MANY ? 0 : Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4) - 1;
        for (int i = 0; i < threads; i++) {
            helpers.add(Thread.ofPlatform().daemon().name("primed-index-" + i).start(reader));
        }
        reader.run();
        helpers.forEach(IndexUpdater::join);
        reportProgress(files.size(), files.size());
        for (var failure : failed) {
            throw failure instanceof IOException io ? io : new IOException(failure);
        }
        return put;
    }

    private void reportProgress(int done, int total) {
        if (total >= MANY && (done == total || done % Math.max(1, total / 100) == 0)) {
            watcher.progress(done, total);
        }
    }

    /// Keeps newer notes in memory when the index cannot be written.
    private void overlay(Work work, Map<Path, String> unreadable) {
        work.gone().forEach(index::hide);
        int done = 0;
        for (var file : work.changed()) {
            if (stopped && work.changed().size() > MANY) {
                break;
            }
            try {
                if (!openNotes.contains(notes.vault().relativeName(file.path()))) {
                    index.overlay(read(file.path()), stampToStore(file));
                }
            } catch (IOException e) {
                unreadable.put(file.path(), SafeFile.reason(e));
            }
            reportProgress(++done, work.changed().size());
        }
    }

    private IndexableNote read(Path file) throws IOException {
        return NotePassages.read(notes, file);
    }

    private static FileStamp stamp(FoundFile file) {
        var modified = file.stamp().modified().toInstant();
        return new FileStamp(file.stamp().size(),
                Math.addExact(Math.multiplyExact(modified.getEpochSecond(), 1_000_000_000L),
                        modified.getNano()));
    }

    /// The stamp to store; none for a file that may change again unnoticed.
    private FileStamp stampToStore(FoundFile file) {
        Instant modified = file.stamp().modified().toInstant();
        return modified.isAfter(clock.instant().minus(GRAIN)) ? FileStamp.UNSURE : stamp(file);
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

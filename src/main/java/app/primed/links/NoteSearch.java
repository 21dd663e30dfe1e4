package app.primed.links;

import app.primed.notebook.io.FoundFile;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.io.VaultSectionNames;
import app.primed.notebook.model.ListedSession;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.platform.Vault;
import app.primed.quiz.model.NoteItem;
import app.primed.search.io.IndexFolder;
import app.primed.search.io.NoteIndex;
import app.primed.search.model.IndexedNote;
import app.primed.search.model.NoteSummary;
import app.primed.search.model.Person;
import app.primed.search.model.QueryReader;
import app.primed.search.model.SearchResults;
import app.primed.stepper.io.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps the index of a vault's notes up to date and searches it. Its methods block; call them in the background.
/// Thread-safe.
public final class NoteSearch implements SessionCatalog.Source, AutoCloseable {
    private static final List<String> KINDS = Arrays.stream(SectionKind.values()).map(SectionKind::id).toList();

    private final NoteRepository notes;
    private final Vault vault;
    private final InstantSource clock;
    private final IndexFolder place;
    private final NoteIndex index;
    private final IndexListener listener;
    private final IndexUpdater update;
    private final IndexedCards cards;
    private final ExecutorService sweeping = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("primed-index").factory());
    private final AtomicReference<@Nullable CompletableFuture<Map<Path, String>>> waiting = new AtomicReference<>();
    private volatile Map<Path, String> unreadable = Map.of();
    private volatile boolean sweptOnce;
    private volatile Optional<List<NoteSummary>> sessions = Optional.empty();

    /// @param cache the folder that holds the indexes of all vaults
    /// @param watcher receives the progress of indexing, and problems
    public NoteSearch(NoteRepository notes, Path cache, InstantSource clock, IndexListener watcher) {
        this.notes = notes;
        this.vault = notes.vault();
        this.clock = clock;
        this.place = new IndexFolder(cache);
        this.index = new NoteIndex(place.folderOf(vault.root()), IndexVersion.of(vault));
        this.listener = watcher;
        this.update = new IndexUpdater(notes, index, clock, watcher);
        this.cards = new IndexedCards(index);
    }

    /// Uses an index in the user's cache folder.
    ///
    /// @throws app.primed.platform.UserFacingException if the vault's own section names are invalid
    public static NoteSearch inDefaultFolder(Vault vault, InstantSource clock, IndexListener watcher) {
        return new NoteSearch(new NoteRepository(vault, VaultSectionNames.read(vault)), defaultFolder(), clock,
                watcher);
    }

    /// The folder of all indexes: in the user's cache folder, or as set by `-Dprimed.index=…`.
    public static Path defaultFolder() {
        var chosen = System.getProperty("primed.index", "");
        return chosen.isEmpty() ? CacheFolder.ofUser().path().resolve("search") : Path.of(chosen).toAbsolutePath();
    }

    @Override
    public List<ListedSession> cached() {
        var known = index.readManifest();
        return known.isEmpty() ? byName(update.list(), Map.of()) : listed(known);
    }

    @Override
    public List<ListedSession> present() {
        return sweptOnce ? byName(update.listAhead(), index.notes()) : List.of();
    }

    /// The present sessions. Notes that are not indexed yet are listed by their names.
    @Override
    public List<ListedSession> read() {
        updateNow();
        return byName(update.listed(), index.notes());
    }

    private List<ListedSession> listed(Map<String, IndexedNote> known) {
        return known.values().stream().map(k -> listed(k.facts())).toList();
    }

    private ListedSession listed(NoteSummary facts) {
        return new ListedSession(vault.root().resolve(facts.note()), facts.day(), facts.theme(), facts.openQuestions(),
                facts.openGoals());
    }

    private List<ListedSession> byName(List<FoundFile> files, Map<String, IndexedNote> known) {
        var all = new ArrayList<ListedSession>();
        var broken = unreadable;
        for (var file : files) {
            var name = vault.relativeName(file.path());
            var facts = known.get(name);
            var reason = broken.get(file.path());
            all.add(facts != null
                    ? listed(facts.facts())
                    : reason != null
                            ? SessionCatalog.unreadable(file.path(), reason)
                            : SessionCatalog.named(file.path(), name));
        }
        return all;
    }

    /// Updates the index from the notes on disk. Requests that arrive while one is waiting share its result.
    public CompletableFuture<Map<Path, String>> update() {
        var mine = new CompletableFuture<Map<Path, String>>();
        var before = waiting.compareAndExchange(null, mine);
        if (before != null) {
            return before;
        }
        sweeping.execute(() -> {
            waiting.set(null);
            try {
                unreadable = update.run();
                sessions = Optional.empty();
                place.writeOwner(vault.root());
                boolean first = !sweptOnce;
                sweptOnce = true;
                if (first || update.hasChanged()) {
                    listener.changed();
                }
                mine.complete(unreadable);
            } catch (RuntimeException | Error e) {
                mine.completeExceptionally(e); // Otherwise callers would wait forever.
            }
        });
        return mine;
    }

    /// As [#update()], and waits for it.
    public void updateNow() {
        var unused = await(update());
    }

    /// Whether the index was updated since the start.
    public boolean isReady() {
        return sweptOnce;
    }

    /// Stops indexing; notes indexed so far are kept.
    public void stop() {
        update.stop();
    }

    /// Rebuilds the index.
    public CompletableFuture<Map<Path, String>> rebuild() {
        update.rebuild();
        return update().thenApply(broken -> {
            cards.forget();
            return broken;
        });
    }

    /// Sets the notes that are being written: their text as it is typed counts, not what is saved of it. To be called
    /// before [#putTyped], so that an update that ends meanwhile does not drop the text again.
    public void setOpenNotes(Collection<Path> files) {
        update.setOpenNotes(files.stream().map(vault::relativeName).collect(Collectors.toUnmodifiableSet()));
    }

    /// Makes the text of an open note searchable as it is typed.
    public void putTyped(Path file, Session session) {
        index.overlayUnsaved(NotePassages.of(session, notes.reader(),
                NotePassages.summary(vault.relativeName(file), file, session)));
        sessions = Optional.empty();
    }

    /// The summaries of all sessions, in any order.
    public List<NoteSummary> sessions() {
        var now = sessions;
        if (now.isEmpty()) {
            now = Optional.of(index.notes().values().stream().map(IndexedNote::facts).toList());
            sessions = now;
        }
        return now.get();
    }

    /// Searches.
    ///
    /// @param typed as [QueryReader] reads it
    public SearchResults find(String typed, int most) {
        return index.find(reader().read(typed), most);
    }

    /// Files of the vault that another program changed, created or deleted: the next update looks at them.
    ///
    /// @param files empty for any file
    public void changedOnDisk(Set<Path> files) {
        update.changedOnDisk(files);
    }

    /// The questions of all notes. Updates the index first where it is not up to date.
    public List<NoteItem> cards() {
        if (!sweptOnce || update.isBehind()) {
            updateNow();
        } else {
            var unused = await(CompletableFuture.supplyAsync(() -> true, sweeping)); // After an update that is running.
        }
        return cards.all();
    }

    public List<Person> people(String begun, int most) {
        return index.people(begun, most);
    }

    QueryReader reader() {
        return new QueryReader(KINDS, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()),
                notes.reader().rules().people()::of);
    }

    public static List<String> kinds() {
        return KINDS;
    }

    /// Waits for work that continues even if the wait is interrupted.
    public static <T> Optional<T> await(CompletableFuture<T> work) {
        try {
            return Optional.of(work.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        update.stop();
        sweeping.shutdown();
        try {
            if (!sweeping.awaitTermination(5, TimeUnit.SECONDS)) {
                System.getLogger(NoteSearch.class.getName()).log(System.Logger.Level.WARNING, "indexing did not end");
            }
            index.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.getLogger(NoteSearch.class.getName()).log(System.Logger.Level.DEBUG, "index not closed", e);
        }
    }

    /// Deletes the indexes of vaults that no longer exist.
    public void deleteOrphans() {
        place.deleteOrphans();
    }
}

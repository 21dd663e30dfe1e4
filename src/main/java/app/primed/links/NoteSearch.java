package app.primed.links;

import app.primed.notebook.io.NoteFiles;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.io.VaultSectionNames;
import app.primed.notebook.model.ListedSession;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.platform.Vault;
import app.primed.search.io.IndexFolder;
import app.primed.search.io.NoteIndex;
import app.primed.search.model.Hit;
import app.primed.search.model.IndexableNote;
import app.primed.search.model.IndexedNote;
import app.primed.search.model.NoteSummary;
import app.primed.search.model.Person;
import app.primed.search.model.QueryReader;
import app.primed.search.model.SearchQuery;
import app.primed.search.model.SearchResults;
import app.primed.search.model.Trait;
import app.primed.stepper.io.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A vault's notes made findable: keeps the index as the notes are, and asks it. Blocks; for `Background` and commands.
/// Safe to use from any thread.
public final class NoteSearch implements SessionCatalog.Source, AutoCloseable {
    private static final List<String> KINDS = Arrays.stream(SectionKind.values()).map(SectionKind::id).toList();

    private final NoteRepository notes;
    private final Vault vault;
    private final InstantSource clock;
    private final IndexFolder place;
    private final NoteIndex index;
    private final IndexUpdater update;
    private final ExecutorService sweeping = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("primed-index").factory());
    private final AtomicReference<@Nullable CompletableFuture<Map<Path, String>>> waiting = new AtomicReference<>();
    private volatile Map<Path, String> unreadable = Map.of();
    private volatile boolean sweptOnce;
    private volatile Optional<List<NoteSummary>> sessions = Optional.empty();

    /// @param cache the folder that holds the indexes of all vaults
    /// @param watcher told how far the indexing is, and of what stands in its way
    public NoteSearch(NoteRepository notes, Path cache, InstantSource clock, IndexUpdater.Listener watcher) {
        this.notes = notes;
        this.vault = notes.vault();
        this.clock = clock;
        this.place = new IndexFolder(cache);
        this.index = new NoteIndex(place.folderOf(vault.root()), IndexVersion.of(vault));
        this.update = new IndexUpdater(notes, index, clock, watcher);
    }

    /// With the index where the user's caches are.
    ///
    /// @throws app.primed.platform.UserFacingException where the vault's own names of sections cannot be used
    public static NoteSearch inDefaultFolder(Vault vault, InstantSource clock, IndexUpdater.Listener watcher) {
        return new NoteSearch(new NoteRepository(vault, VaultSectionNames.read(vault)), defaultFolder(), clock,
                watcher);
    }

    /// The folder of all indexes: in the user's cache folder, or where `-Dprimed.index=…` says.
    public static Path defaultFolder() {
        var chosen = System.getProperty("primed.index", "");
        return chosen.isEmpty() ? CacheFolder.ofUser().path().resolve("search") : Path.of(chosen).toAbsolutePath();
    }

    @Override
    public List<ListedSession> cached() {
        var known = index.readManifest();
        return known.isEmpty() ? byName(Map.of()) : listed(known);
    }

    /// The sessions as they are now. While the index is first made, what is not in it yet is listed by its name.
    @Override
    public List<ListedSession> read() {
        updateNow();
        return byName(index.notes());
    }

    private List<ListedSession> listed(Map<String, IndexedNote> known) {
        return known.values().stream().map(k -> listed(k.facts())).toList();
    }

    private ListedSession listed(NoteSummary facts) {
        return new ListedSession(vault.root().resolve(facts.note()), facts.day(), facts.theme(), facts.openQuestions(),
                facts.openGoals());
    }

    private List<ListedSession> byName(Map<String, IndexedNote> known) {
        var all = new ArrayList<ListedSession>();
        var broken = unreadable;
        for (var file : NoteFiles.in(vault)) {
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

    /// Brings the index up to the notes as they are on disk. Of requests that come while one waits only one is done.
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
                sweptOnce = true;
                mine.complete(unreadable);
            } catch (RuntimeException | Error e) {
                mine.completeExceptionally(e); // Or whoever waits would wait for ever.
            }
        });
        return mine;
    }

    /// As [#sweep()], and waits for it.
    public void updateNow() {
        var unused = await(update());
    }

    /// Whether the index has been compared with the notes since the start.
    public boolean isReady() {
        return sweptOnce;
    }

    /// Ends the indexing under way; what is indexed so far is kept.
    public void stop() {
        update.stop();
    }

    /// Indexes everything again, from nothing.
    public CompletableFuture<Map<Path, String>> rebuild() {
        update.rebuild();
        return update();
    }

    /// The text of the open note as it is typed: found from now on.
    public void setOpenNote(Path file, Session session) {
        index.overlayUnsaved(NotePassages.of(session, IndexUpdater.summary(vault.relativeName(file), file, session)));
        update.setOpenNote(vault.relativeName(file));
        sessions = Optional.empty();
    }

    /// A note as the index takes it in.
    ///
    /// @throws IOException where it cannot be read
    public static IndexableNote read(NoteRepository notes, Path file) throws IOException {
        var session = notes.read(file);
        return NotePassages.of(session, IndexUpdater.summary(notes.vault().relativeName(file), file, session));
    }

    /// What is known of each session, in any order.
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

    /// Every line the quiz can ask, once the index is as the notes are.
    public List<Hit> cards() {
        updateNow();
        return index.all(new SearchQuery(
                List.of(new SearchQuery.Clause(new SearchQuery.Condition.Is(Trait.CARD), true)), List.of()));
    }

    public List<Person> people(String begun, int most) {
        return index.people(begun, most);
    }

    QueryReader reader() {
        return new QueryReader(KINDS, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
    }

    public static List<String> kinds() {
        return KINDS;
    }

    /// Waits for work that goes on by itself whether somebody waits or not.
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

    /// Removes the indexes of vaults that are gone.
    public void deleteOrphans() {
        place.deleteOrphans();
    }
}

package app.primed.links;

import app.primed.notebook.io.FoundFile;
import app.primed.notebook.io.GitFolder;
import app.primed.notebook.io.NoteFiles;
import app.primed.platform.FolderWatcher;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Notices what other programs change in a vault: notes, folders, decks, and what git knows of them. Uses the system's watches; where there are none,
/// or too few for so many folders, it lists the notes again and again, as often as that costs a tenth of a processor.
public final class VaultWatcher implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Vault vault;
    private final Consumer<Set<Path>> changed;
    private final Runnable gitChanged;
    private final boolean events;
    private volatile List<Path> gitFolders = List.of();
    private Optional<FolderWatcher> watcher = Optional.empty();
    private volatile boolean watching;
    private volatile boolean closed;

    /// @param changed receives the files that changed, on any thread; an empty set means any of them
    /// @param gitChanged runs, on any thread, after git changed the commit, the branch or what is staged
    public VaultWatcher(Vault vault, Consumer<Set<Path>> changed, Runnable gitChanged) {
        // Java's watches on macOS are a poll every ten seconds.
        this(vault, changed, gitChanged, !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac"));
    }

    VaultWatcher(Vault vault, Consumer<Set<Path>> changed, Runnable gitChanged, boolean events) {
        this.vault = vault;
        this.changed = changed;
        this.gitChanged = gitChanged;
        this.events = events;
    }

    /// Begins to watch. Blocks until every folder is watched.
    public synchronized void start() {
        if (closed) {
            return;
        }
        try {
            if (!events) {
                throw new IOException("no watches here");
            }
            watcher = Optional.of(new FolderWatcher(this::matters, this::report));
            watchFolders();
            watching = true;
        } catch (IOException e) {
            System.getLogger(VaultWatcher.class.getName()).log(System.Logger.Level.INFO,
                    "listing " + vault.notes() + " instead of watching it: " + e.getMessage());
            watcher.ifPresent(FolderWatcher::close);
            watcher = Optional.empty();
            Thread.ofVirtual().name("primed-poll").start(this::poll);
        }
    }

    /// Whether every folder is watched.
    public boolean isWatching() {
        return watching;
    }

    private void watchFolders() throws IOException {
        var folders = new ArrayList<>(NoteFiles.list(vault, (_, _) -> !closed).folders());
        folders.add(vault.root());
        if (Files.isDirectory(vault.quizzes())) {
            folders.add(vault.quizzes());
        }
        gitFolders = GitFolder.statusFolders(vault.root());
        folders.addAll(gitFolders);
        if (watcher.isPresent()) {
            watcher.get().watch(folders);
        }
    }

    private boolean matters(Path file) {
        var name = String.valueOf(file.getFileName());
        return isOfGit(file) && !name.endsWith(".lock") || NoteFiles.isNoteName(file) || name.equals(".gitignore")
                || name.endsWith(".json") && vault.quizzes().equals(file.getParent());
    }

    private boolean isOfGit(Path file) {
        return file.endsWith(".git") || gitFolders.contains(file.getParent());
    }

    private void report(FolderWatcher.Changes changes) {
        var files = new HashSet<>(changes.files());
        boolean git = files.removeIf(this::isOfGit);
        boolean all = changes.folders() || files.stream().anyMatch(file -> file.endsWith(".gitignore"));
        // A folder of git's may be that of a new branch.
        if (all || git && changes.files().stream().anyMatch(file -> isOfGit(file) && Files.isDirectory(file))) {
            synchronized (this) {
                try {
                    watchFolders();
                } catch (IOException | UserFacingException | CancellationException e) {
                    System.getLogger(VaultWatcher.class.getName()).log(System.Logger.Level.DEBUG, "not watched", e);
                }
            }
        }
        if (closed) {
            return;
        }
        if (git) {
            gitChanged.run();
        }
        if (all || !files.isEmpty()) {
            changed.accept(all ? Set.of() : files);
        }
    }

    private void poll() {
        List<FoundFile> before = List.of();
        Map<Path, FileTime> gitBefore = Map.of();
        boolean first = true;
        while (!closed) {
            long begun = System.nanoTime();
            try {
                var now = NoteFiles.list(vault, (_, _) -> !closed).notes();
                if (!first && !now.equals(before)) {
                    changed.accept(Set.of());
                }
                var gitNow = gitTimes();
                if (!first && !gitNow.equals(gitBefore)) {
                    gitChanged.run();
                }
                before = now;
                gitBefore = gitNow;
                first = false;
                watching = true;
            } catch (UserFacingException | CancellationException e) {
                // The folder is out of reach for now.
            }
            LockSupport.parkNanos(Math.max(POLL.toNanos(), 10 * (System.nanoTime() - begun)));
        }
    }

    /// Git replaces files in these folders, which changes the folders' times.
    private Map<Path, FileTime> gitTimes() {
        var times = new HashMap<Path, FileTime>();
        for (var folder : GitFolder.statusFolders(vault.root())) {
            try {
                times.put(folder, Files.getLastModifiedTime(folder));
            } catch (IOException e) {
                System.getLogger(VaultWatcher.class.getName()).log(System.Logger.Level.DEBUG, "gone: " + folder, e);
            }
        }
        return times;
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            watcher.ifPresent(FolderWatcher::close);
        }
    }
}

package app.primed.platform;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Reports what other programs change in a set of folders, as the system reports them. Changes that follow each other
/// closely, as when git changes a branch, are reported together. Thread-safe.
public final class FolderWatcher implements AutoCloseable {
    /// A report waits until nothing has happened for so long,
    private static final Duration QUIET = Duration.ofMillis(60);
    /// but not longer than this.
    private static final Duration LONGEST = Duration.ofMillis(300);

    private final WatchService service;
    private final Predicate<Path> matters;
    private final Consumer<Changes> report;
    private final Map<Path, WatchKey> watched = new HashMap<>();

    /// What changed.
    ///
    /// @param files changed, created or deleted files
    /// @param folders whether folders came or went, or the system lost count: then anything may have changed
    public record Changes(Set<Path> files, boolean folders) {}

    /// @param matters whether a change of a file is worth reporting
    /// @param report called on a thread of the watcher's
    /// @throws IOException if the system has no more watches
    public FolderWatcher(Predicate<Path> matters, Consumer<Changes> report) throws IOException {
        this.matters = matters;
        this.report = report;
        service = FileSystems.getDefault().newWatchService();
        Thread.ofPlatform().daemon().name("primed-watch").start(this::run);
    }

    /// Watches exactly these folders from now on. Folders that are gone meanwhile are passed over.
    ///
    /// @throws IOException if the system cannot watch so many
    public void watch(Collection<Path> folders) throws IOException {
        FxThreadGuard.check();
        synchronized (watched) {
            var wanted = Set.copyOf(folders);
            watched.entrySet().removeIf(each -> {
                boolean gone = !wanted.contains(each.getKey()) || !each.getValue().isValid();
                if (gone) {
                    each.getValue().cancel();
                }
                return gone;
            });
            for (var folder : folders) {
                if (!watched.containsKey(folder)) {
                    register(folder);
                }
            }
        }
    }

    private void register(Path folder) throws IOException {
        try {
            watched.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE));
        } catch (NoSuchFileException | NotDirectoryException e) {
            System.getLogger(FolderWatcher.class.getName()).log(System.Logger.Level.DEBUG, "gone: " + folder, e);
        } catch (ClosedWatchServiceException e) {
            // The window is closing.
        }
    }

    private void run() {
        try {
            while (true) {
                var changes = new Changes(new HashSet<>(), false);
                var until = System.nanoTime() + LONGEST.toNanos();
                var key = service.take();
                while (key != null) {
                    changes = add(key, changes);
                    key = System.nanoTime() < until ? service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : null;
                }
                if (changes.folders() || !changes.files().isEmpty()) {
                    report.accept(changes);
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // The end.
        }
    }

    private Changes add(WatchKey key, Changes changes) {
        boolean folders = changes.folders();
        var folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                var path = folder.resolve(name);
                if (matters.test(path)) {
                    changes.files().add(path);
                } else if (!name.toString().startsWith(".")) {
                    folders |= event.kind() != StandardWatchEventKinds.ENTRY_MODIFY && isFolder(path);
                }
            } else {
                folders = true; // Too much happened at once.
            }
        }
        return new Changes(changes.files(), folders | !key.reset());
    }

    private boolean isFolder(Path path) {
        synchronized (watched) {
            return watched.containsKey(path) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            System.getLogger(FolderWatcher.class.getName()).log(System.Logger.Level.DEBUG, "not closed", e);
        }
    }
}

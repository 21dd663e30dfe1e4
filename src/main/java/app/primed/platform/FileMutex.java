package app.primed.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A mutex over all threads and all processes that work on one vault. The system releases it when its holder ends,
/// however that happens.
///
/// It locks a file of its own, never the data: on POSIX systems a process that closes any descriptor of a file loses its
/// locks on that file, so that merely reading the data would release the lock. For the same reason a process opens the
/// lock file only while it holds the in-process half, a semaphore per lock file.
///
/// On a drive that supports no locks (some network drives) it excludes only the threads of this process. It is not
/// reentrant.
public final class FileMutex {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger(FileMutex.class.getName());
    private static final Map<Path, Semaphore> IN_PROCESS = new ConcurrentHashMap<>();

    private final Vault vault;
    private final Path folder;
    private final Consumer<Vault> create;
    private final String name;

    /// @param name of the lock file in the vault's `.primed` folder
    public FileMutex(Vault vault, String name) {
        this(vault, VaultDataFolder.of(vault), VaultDataFolder::create, name);
    }

    private FileMutex(Vault vault, Path folder, Consumer<Vault> create, String name) {
        this.vault = vault;
        this.folder = folder;
        this.create = create;
        this.name = name;
    }

    /// The mutex of the window that writes a vault's notes. Its file is outside the vault, where opening writes nothing.
    public static FileMutex forWindow(Vault vault) {
        return new FileMutex(vault, VaultDataFolder.ofUser(vault), VaultDataFolder::createOfUser, "lock");
    }

    /// The mutex for changes of a vault's small files (words, decisions, decks). Every window may change them, also one
    /// in which the notes are read-only.
    public static FileMutex forWriting(Vault vault) {
        return new FileMutex(vault, "writing");
    }

    /// A mutex that is held. Any thread may close it.
    public static final class Lock implements AutoCloseable {
        private final Semaphore inProcess;
        private final @Nullable FileChannel channel;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Lock(Semaphore inProcess, @Nullable FileChannel channel) {
            this.inProcess = inProcess;
            this.channel = channel;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                closeQuietly(channel);
                inProcess.release();
            }
        }
    }

    /// Waits until the mutex is free and locks it.
    ///
    /// @throws UserFacingException where another thread or process holds it for more than ten seconds
    public Lock lock() {
        boolean interrupted = false;
        try {
            for (var end = System.nanoTime() + TIMEOUT.toNanos(); System.nanoTime() < end;) {
                var lock = tryLock();
                if (lock.isPresent()) {
                    return lock.get();
                }
                LockSupport.parkNanos(500_000);
                interrupted |= Thread.interrupted(); // Else the next wait would not wait.
            }
            throw new UserFacingException("Another program is writing to " + vault.root() + ".",
                    "Try again when it is done; nothing was changed.");
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Whether some process has ever locked it. Asking creates no file.
    public boolean wasUsed() {
        FxThreadGuard.check();
        return Files.exists(folder.resolve(name));
    }

    /// Locks the mutex if it is free.
    ///
    /// @return empty where another thread or process holds it
    public Optional<Lock> tryLock() {
        FxThreadGuard.check();
        // An interrupted thread can neither write to a channel nor lock one.
        boolean interrupted = Thread.interrupted();
        try {
            return attempt();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<Lock> attempt() {
        Path real = folder;
        boolean lockable = true;
        try {
            create.accept(vault);
            real = folder.toRealPath();
        } catch (IOException | UserFacingException e) {
            if (Thread.currentThread().isInterrupted()) {
                return tryLock();
            }
            LOG.log(System.Logger.Level.DEBUG, "no lock in " + real, e);
            lockable = false;
        }
        var file = real.resolve(name);
        var inProcess = IN_PROCESS.computeIfAbsent(file, _ -> new Semaphore(1));
        if (!inProcess.tryAcquire()) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = lockable ? FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE) : null;
            if (channel != null && channel.tryLock() == null) {
                closeQuietly(channel);
                inProcess.release();
                return Optional.empty();
            }
        } catch (IOException e) {
            closeQuietly(channel);
            channel = null;
            if (Thread.currentThread().isInterrupted()) {
                inProcess.release();
                return tryLock();
            }
            LOG.log(System.Logger.Level.DEBUG, "no lock on " + file, e);
        }
        return Optional.of(new Lock(inProcess, channel));
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "lock file not closed", e);
            }
        }
    }
}

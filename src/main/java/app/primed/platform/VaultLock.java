package app.primed.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Says which of two programs on one vault writes its notes: a lock on `.primed/lock` that the system lets go when its
/// holder ends, however it ends. One who wants it writes `.primed/takeover` and waits; the holder looks for that file,
/// saves, and lets go.
public final class VaultLock implements AutoCloseable {
    /// A wish older than this is one of a program that ended before it was granted.
    private static final Duration WISH = Duration.ofSeconds(20);

    private final FileChannel channel;
    private final FileLock lock;

    private VaultLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the lock.
    ///
    /// @return empty where another program (or another window of this one) has it, or the folder cannot hold one
    public static Optional<VaultLock> take(Vault vault) {
        if (!Files.isDirectory(vault.root())) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = open(vault);
            var lock = channel.tryLock();
            if (lock != null) {
                Files.deleteIfExists(wish(vault));
                return Optional.of(new VaultLock(channel, lock));
            }
        } catch (OverlappingFileLockException | IOException | UserFacingException e) {
            System.getLogger(VaultLock.class.getName()).log(System.Logger.Level.DEBUG, "no lock on " + vault.root(), e);
        }
        closeQuietly(channel);
        return Optional.empty();
    }

    /// Whether somebody else has the lock; where the folder cannot hold one, nobody has.
    public static boolean elsewhere(Vault vault) {
        if (!Files.isDirectory(vault.root())) {
            return false;
        }
        try (var channel = open(vault); var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException | UserFacingException e) {
            return false;
        }
    }

    /// Asks the holder to let go.
    ///
    /// @throws Trouble where that cannot be written
    public static void ask(Vault vault) {
        SafeFile.write(wish(vault), Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8));
    }

    /// Takes the wish back.
    public static void withdraw(Vault vault) {
        try {
            Files.deleteIfExists(wish(vault));
        } catch (IOException e) {
            System.getLogger(VaultLock.class.getName()).log(System.Logger.Level.DEBUG, "wish not withdrawn", e);
        }
    }

    /// Whether somebody asks for the lock.
    public static boolean asked(Vault vault) {
        try {
            var since = Files.getLastModifiedTime(wish(vault)).toInstant();
            return Duration.between(since, Instant.now()).abs().compareTo(WISH) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
        } catch (IOException e) {
            System.getLogger(VaultLock.class.getName()).log(System.Logger.Level.DEBUG, "lock not released", e);
        }
        closeQuietly(channel);
    }

    private static Path wish(Vault vault) {
        return VaultDataFolder.of(vault).resolve("takeover");
    }

    private static FileChannel open(Vault vault) throws IOException {
        return FileChannel.open(
                VaultDataFolder.create(vault).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                System.getLogger(VaultLock.class.getName()).log(System.Logger.Level.DEBUG, "channel not closed", e);
            }
        }
    }
}

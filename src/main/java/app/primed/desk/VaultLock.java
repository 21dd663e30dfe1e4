package app.primed.desk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Tells two programs on one vault of each other: a lock on `.primed/lock` that the system lets go when its holder
/// ends, however it ends. Nothing is forbidden by it; saving notices changes from outside in any case.
public final class VaultLock implements AutoCloseable {
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
            var file = Files.createDirectories(vault.root().resolve(".primed")).resolve("lock");
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new VaultLock(channel, lock));
            }
        } catch (OverlappingFileLockException | IOException e) {
            System.getLogger(VaultLock.class.getName()).log(System.Logger.Level.DEBUG, "no lock on " + vault.root(), e);
        }
        closeQuietly(channel);
        return Optional.empty();
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

package app.primed.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Lets one program at a time read, change and write a vault's small files (words, decisions, the deck made of notes):
/// any window may add to them, also one in which the notes are read-only, and none loses what another added.
///
/// The lock is on `.primed/writing`; the system lets it go when its holder ends, however it ends. A vault that can hold
/// no lock (some network drives) is written without one.
public final class OneAtATime {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private OneAtATime() {}

    /// Runs a change while nobody else runs one.
    ///
    /// @throws Trouble where another program has been at it for ten seconds, and what the change throws
    public static void in(Vault vault, Runnable change) {
        var channel = open(vault);
        if (channel == null) {
            change.run();
            return;
        }
        try {
            var lock = lock(channel);
            if (lock == null) {
                throw new UserFacingException("Another program is writing to " + vault.root() + ".",
                        "Try again when it is done; nothing was changed.");
            }
        } catch (IOException e) {
            told(vault, e); // It can hold no lock.
        } catch (UserFacingException e) {
            close(vault, channel);
            throw e;
        }
        try {
            change.run();
        } finally {
            close(vault, channel);
        }
    }

    /// Lets the lock go as well.
    private static void close(Vault vault, FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            told(vault, e);
        }
    }

    private static void told(Vault vault, Exception e) {
        System.getLogger(OneAtATime.class.getName()).log(System.Logger.Level.DEBUG, "no lock in " + vault.root(), e);
    }

    private static @org.jspecify.annotations.Nullable FileChannel open(Vault vault) {
        try {
            return FileChannel.open(VaultDataFolder.create(vault).resolve("writing"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException | UserFacingException e) {
            told(vault, e);
            return null;
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock lock(FileChannel channel) throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        do {
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // Another thread of this program: as good as another program.
            }
            LockSupport.parkNanos(500_000);
        } while (System.nanoTime() < until);
        return null;
    }
}

package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileMutexTest {
    @TempDir
    Path folder;

    private FileMutex mutex() {
        return new FileMutex(new Vault(folder), "lock");
    }

    @Test
    void aKilledProcessHoldsNothing() throws Exception {
        var process = start("hold");
        try {
            assertEquals("locked", process.inputReader().readLine());
            assertTrue(mutex().tryLock().isEmpty());
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        mutex().tryLock().orElseThrow().close();
    }

    /// Closing any descriptor of a file releases the process's POSIX locks on it, so a second attempt in the process
    /// that holds the lock must not open the lock file.
    @Test
    void tryingAgainInTheSameProcessLetsNoOtherIn() throws Exception {
        try (var lock = mutex().tryLock().orElseThrow()) {
            assertTrue(mutex().tryLock().isEmpty());
            assertEquals("refused", start("try").inputReader().readLine());
            lock.close();
            assertEquals("locked", start("try").inputReader().readLine());
        }
    }

    /// Why the data file itself is not locked.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void readingALockedFileReleasesItsLock() throws Exception {
        var file = VaultDataFolder.create(new Vault(folder)).resolve("lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            assertEquals("refused", start("try").inputReader().readLine());
            Files.readAllBytes(file);
            assertEquals("locked", start("try").inputReader().readLine());
        }
    }

    @Test
    void closingTwiceReleasesOnce() {
        var first = mutex().tryLock().orElseThrow();
        first.close();
        try (var _ = mutex().tryLock().orElseThrow()) {
            first.close();
            assertTrue(mutex().tryLock().isEmpty());
        }
    }

    @Test
    void aThreadThatIsInterruptedStillExcludesOtherProcesses() throws Exception {
        Thread.currentThread().interrupt();
        try (var _ = mutex().lock()) {
            assertTrue(Thread.interrupted(), "the interrupt is kept");
            assertEquals("refused", start("try").inputReader().readLine());
        }
    }

    /// A vault whose drive is gone, or that cannot hold a lock file.
    @Test
    void withoutALockFileItExcludesThreads() {
        var gone = new FileMutex(new Vault(folder.resolve("gone")), "lock");
        try (var _ = gone.lock()) {
            assertTrue(gone.tryLock().isEmpty());
        }
        assertTrue(Files.notExists(folder.resolve("gone")));
    }

    @Test
    void anErrorWhileItIsHeldReleasesIt() {
        assertThrows(StackOverflowError.class, () -> {
            try (var _ = mutex().lock()) {
                throw new StackOverflowError();
            }
        });
        mutex().tryLock().orElseThrow().close();
    }

    private Process start(String mode) throws IOException {
        return ChildJvm.running(Contender.class, folder, mode).start();
    }

    /// Another process that tries to lock the mutex, prints the result, and may wait to be killed.
    static final class Contender {
        public static void main(String[] arguments) throws IOException {
            var lock = new FileMutex(new Vault(Path.of(arguments[0])), "lock").tryLock();
            System.out.println(lock.isPresent() ? "locked" : "refused");
            if (arguments[1].equals("hold")) {
                System.in.read();
            }
        }
    }
}

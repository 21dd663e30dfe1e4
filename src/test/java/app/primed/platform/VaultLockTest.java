package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultLockTest {
    @TempDir
    Path folder;

    @Test
    void aSecondProcessIsToldAndAKilledOneLeavesNoLock() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertEquals("true", process.inputReader().readLine());
            assertTrue(VaultLock.take(new Vault(folder)).isEmpty());
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        try (var lock = VaultLock.take(new Vault(folder)).orElseThrow()) {
            assertTrue(VaultLock.take(new Vault(folder)).isEmpty(), "a second window of the same program");
        }
        VaultLock.take(new Vault(folder)).orElseThrow().close();
    }

    /// The other program: takes the lock and waits to be ended.
    static final class Holder {
        public static void main(String[] args) throws Exception {
            System.out.println(VaultLock.take(new Vault(Path.of(args[0]))).isPresent());
            System.in.read();
        }
    }
}

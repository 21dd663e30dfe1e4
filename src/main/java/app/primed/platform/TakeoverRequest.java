package app.primed.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Asks the window that writes a vault's notes to let another one write: the file `takeover` beside its lock. That window
/// checks for it, saves and releases its [FileMutex].
public final class TakeoverRequest {
    /// An older request was left by a program that ended before it was granted.
    private static final Duration VALID = Duration.ofSeconds(20);

    private final Vault vault;

    public TakeoverRequest(Vault vault) {
        this.vault = vault;
    }

    private Path file() {
        return VaultDataFolder.ofUser(vault).resolve("takeover");
    }

    /// @throws UserFacingException where the file cannot be written
    public void send() {
        SafeFile.write(file(), Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8));
    }

    public void withdraw() {
        FxThreadGuard.check();
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            System.getLogger(TakeoverRequest.class.getName()).log(System.Logger.Level.DEBUG, "not withdrawn", e);
        }
    }

    public boolean isPending() {
        FxThreadGuard.check();
        try {
            var sent = Files.getLastModifiedTime(file()).toInstant();
            return Duration.between(sent, Instant.now()).abs().compareTo(VALID) < 0;
        } catch (IOException e) {
            return false;
        }
    }
}

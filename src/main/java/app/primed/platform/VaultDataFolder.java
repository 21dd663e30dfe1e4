package app.primed.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The vault's folder `.primed` for Primed's own data: the lock, recovery copies, earlier versions. A `.gitignore` in
/// it excludes all of it from git.
public final class VaultDataFolder {
    private VaultDataFolder() {}

    /// Its path; the folder may not exist.
    public static Path of(Vault vault) {
        return vault.root().resolve(".primed");
    }

    /// The folder for recovery copies while the vault cannot be written (full disk, removed drive): `recovery` beside
    /// the user's settings.
    public static Path userRecovery() {
        return Settings.defaultFile().resolveSibling("recovery");
    }

    /// Creates the folder if needed and excludes it from git.
    ///
    /// @throws UserFacingException if it cannot be created, or if the vault itself is missing: creating it could hide
    ///     the contents of a drive that is mounted again
    public static Path create(Vault vault) {
        FxThreadGuard.check();
        if (!Files.isDirectory(vault.root())) {
            throw new UserFacingException("There is no folder " + vault.root() + ".",
                    "Restore it, or choose another vault.");
        }
        var folder = of(vault);
        var ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            SafeFile.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }
}

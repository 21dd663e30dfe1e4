package app.primed.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// The vault's folder `.primed` for Primed's own data: recovery copies, earlier versions, the lock of small files. A
/// `.gitignore` in it excludes all of it from git. It is created by the first change of anything.
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

    /// A folder of the user's for what windows on a vault tell each other, beside the settings. The same for each path
    /// that leads to the vault.
    public static Path ofUser(Vault vault) {
        FxThreadGuard.check();
        var path = vault.root();
        try {
            path = path.toRealPath();
        } catch (IOException e) {
            // The vault is missing; nobody writes it.
        }
        var hash = UUID.nameUUIDFromBytes(path.toString().getBytes(StandardCharsets.UTF_8));
        return Settings.defaultFile().resolveSibling("windows").resolve(hash.toString());
    }

    static void createOfUser(Vault vault) {
        FxThreadGuard.check();
        try {
            Files.createDirectories(ofUser(vault));
        } catch (IOException e) {
            throw new UserFacingException("Could not create " + ofUser(vault) + ": " + SafeFile.reason(e) + ".",
                    "Check the permissions of the folder around it.", e);
        }
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

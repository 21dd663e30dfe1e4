package app.primed.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The vault's folder `.primed`, for what is Primed's own: the lock, rescued texts, earlier versions. A file in it tells
/// git to leave all of it alone.
public final class VaultDataFolder {
    private VaultDataFolder() {}

    /// Where it is; it need not be there.
    public static Path of(Vault vault) {
        return vault.root().resolve(".primed");
    }

    /// Where rescued texts go while the vault takes none (its disk is full, its drive was pulled out): `recovery` beside
    /// the person's settings.
    public static Path userRecovery() {
        return Settings.defaultFile().resolveSibling("recovery");
    }

    /// Where it is, made and hidden from git where it was not.
    ///
    /// @throws Trouble where it cannot be made, or the vault itself is gone: its drive may come back, and would hide what
    ///         was put in its place
    public static Path create(Vault vault) {
        FxThreadGuard.check();
        if (!Files.isDirectory(vault.root())) {
            throw new UserFacingException("There is no folder " + vault.root() + ".",
                    "Put it back, or choose another vault.");
        }
        var folder = of(vault);
        var ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            SafeFile.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }
}

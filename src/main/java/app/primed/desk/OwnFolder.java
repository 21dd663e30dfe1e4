package app.primed.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The vault's folder `.primed`, for what is Primed's own: the lock, rescued texts, earlier versions. A file in it tells
/// git to leave all of it alone.
public final class OwnFolder {
    private OwnFolder() {}

    /// Where it is; it need not be there.
    public static Path of(Vault vault) {
        return vault.root().resolve(".primed");
    }

    /// Where it is, made and hidden from git where it was not.
    ///
    /// @throws Trouble where it cannot be made
    public static Path made(Vault vault) {
        var folder = of(vault);
        var ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            SafeFile.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }
}

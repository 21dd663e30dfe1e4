package app.primed.links;

import app.primed.platform.Vault;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What an index depends on besides the notes: its format, the program, and the vault's section names and corrections. An index of
/// another version is rebuilt.
final class IndexVersion {
    /// Increase with every change of the index's content.
    private static final int SHAPE = 5;

    private IndexVersion() {}

    static String of(Vault vault) {
        return SHAPE + " " + program() + " " + hash(vault, "primed.json") + " " + hash(vault, "primed.rules");
    }

    /// The program's jar. Classes in a folder, as during development, have no version.
    private static String program() {
        try {
            var source = IndexVersion.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return "";
            }
            var place = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(place)
                    ? Files.size(place) + "-" + Files.getLastModifiedTime(place).toMillis()
                    : "";
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return "";
        }
    }

    private static String hash(Vault vault, String name) {
        try {
            var file = vault.root().resolve(name);
            return Files.exists(file) ? Integer.toHexString(Arrays.hashCode(Files.readAllBytes(file))) : "";
        } catch (IOException e) {
            return "";
        }
    }
}

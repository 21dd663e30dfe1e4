package app.primed.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// `NAME.sha256` beside each package, as `sha256sum --check` reads it.
final class Checksums {
    private Checksums() {}

    static void write(Path folder) throws IOException {
        for (var file : Folders.list(folder)) {
            Files.writeString(file.resolveSibling(file.getFileName() + ".sha256"),
                    sha256(file) + "  " + file.getFileName() + "\n");
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var part = new byte[1 << 16];
            for (var read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package app.primed.search.io;

import app.primed.platform.FxThreadGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// The folder of all indexes, with a subfolder for each vault, in the user's cache folder.
///
/// Indexes are not in the vault because that may be read-only, on a slow drive, in git, or synchronized. They can be
/// deleted at any time.
///
/// @param path holds the indexes of all vaults
public record IndexFolder(Path path) {
    private static final String OF = "vault.txt";

    /// The folder for a vault. It need not exist.
    public Path folderOf(Path vault) {
        var sum = new CRC32C();
        sum.update(vault.toString().getBytes(StandardCharsets.UTF_8));
        var name = vault.getFileName() == null ? "vault" : vault.getFileName().toString().replaceAll("\\W", "_");
        return path.resolve(name + "-" + HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    /// Records in a vault's folder, if it exists, which vault it belongs to.
    public void writeOwner(Path vault) {
        FxThreadGuard.check();
        var of = folderOf(vault).resolve(OF);
        try {
            if (Files.isDirectory(folderOf(vault)) && !Files.exists(of)) {
                Files.writeString(of, vault.toString());
            }
        } catch (IOException e) {
            // It will only not be swept.
            System.getLogger(IndexFolder.class.getName()).log(System.Logger.Level.DEBUG, "not marked: " + of, e);
        }
    }

    /// Deletes the indexes of vaults that no longer exist.
    public void deleteOrphans() {
        FxThreadGuard.check();
        if (!Files.isDirectory(path)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(path, Files::isDirectory)) {
            for (var folder : folders) {
                var of = folder.resolve(OF);
                if (Files.isRegularFile(of) && !Files.isDirectory(Path.of(Files.readString(of)))) {
                    delete(folder);
                }
            }
        } catch (IOException | UncheckedIOException | java.nio.file.InvalidPathException e) {
            // What cannot be deleted costs only its space; the next start tries again.
            System.getLogger(IndexFolder.class.getName()).log(System.Logger.Level.DEBUG, "not swept: " + path, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        FxThreadGuard.check();
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

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

/// Where indexes lie: one folder a vault, in the user's cache folder.
///
/// Not in the vault: that may be read-only, on a slow drive, in git or copied to other machines by a program that knows
/// nothing of an index; an index is worth nothing there. Deleting any of it is harmless.
///
/// @param path holds the indexes of all vaults
public record IndexFolder(Path path) {
    private static final String OF = "vault.txt";

    /// The folder for a vault; it need not be there.
    public Path folderOf(Path vault) {
        var sum = new CRC32C();
        sum.update(vault.toString().getBytes(StandardCharsets.UTF_8));
        var name = vault.getFileName() == null ? "vault" : vault.getFileName().toString().replaceAll("\\W", "_");
        return path.resolve(name + "-" + HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    /// Writes into a vault's folder, where there is one, whose it is.
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

    /// Deletes the indexes of vaults that are no longer there.
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

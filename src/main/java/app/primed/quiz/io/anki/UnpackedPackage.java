package app.primed.quiz.io.anki;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.UserFacingException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The collection of an `.apkg`, a zip file, in its own temporary folder. No name in the zip is used as a path, and the
/// unpacked size is limited.
final class UnpackedPackage implements AutoCloseable {
    static final long LARGEST = 1L << 30;
    private static final int MOST_ENTRIES = 200_000;
    /// The highest compression ratio. Real collections compress to a fifth or a tenth; a much higher ratio is a zip
    /// bomb.
    private static final int STEEPEST = 100;
    private static final long ALWAYS_FINE = 16L << 20;
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    /// Newest first: next to it, an older one holds only a note that asks to update Anki.
    private static final List<String> COLLECTIONS =
            List.of("collection.anki21b", "collection.anki21", "collection.anki2");

    private final Path folder;

    private UnpackedPackage(Path folder) {
        this.folder = folder;
    }

    /// @throws UserFacingException with the reason if it is not a package
    static UnpackedPackage of(Path file) throws IOException, InterruptedException {
        var name = String.valueOf(file.getFileName());
        var unpacked = new UnpackedPackage(AbandonedFolders.create());
        AbandonedFolders.deleteAbandoned(unpacked.folder);
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw refused(name, "it contains more than %,d files".formatted(MOST_ENTRIES));
            }
            var entry = COLLECTIONS.stream().map(zip::getEntry).filter(e -> e != null).findFirst();
            unpacked.copy(zip, entry.orElseThrow(() -> refused(name, "it contains no collection of cards")), name);
            return unpacked;
        } catch (ZipException e) {
            unpacked.close();
            throw refused(name, "it is not a zip file, or it is damaged", e);
        } catch (IOException | InterruptedException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    static UserFacingException refused(String name, String why) {
        return refused(name, why, null);
    }

    static UserFacingException refused(String name, String why, @org.jspecify.annotations.Nullable Exception cause) {
        var tried = name + " cannot be read as an Anki deck: " + why + ". Nothing was imported.";
        var way = "In Anki choose File, Export, \u201cAnki Deck Package (.apkg)\u201d and try again.";
        return cause == null ? new UserFacingException(tried, way) : new UserFacingException(tried, way, cause);
    }

    Path collection() {
        return folder.resolve("collection.db");
    }

    private void copy(ZipFile zip, ZipEntry entry, String name) throws IOException, InterruptedException {
        FxThreadGuard.check();
        var packed = Math.max(1, Optional.of(entry.getCompressedSize()).filter(s -> s > 0).orElse(1L));
        try (var raw = zip.getInputStream(entry);
                var in = entry.getName().endsWith("b") ? new ZstdInputStream(raw) : raw;
                var out = Files.newOutputStream(collection())) {
            var buffer = new byte[1 << 16];
            var size = 0L;
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > LARGEST || size > ALWAYS_FINE && size / packed > STEEPEST) {
                    throw refused(name, "it is far larger than a deck when unpacked");
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                out.write(buffer, 0, n);
            }
        } catch (com.github.luben.zstd.ZstdIOException | java.io.EOFException e) {
            throw refused(name, "it is damaged", e);
        }
        if (!isDatabase(collection())) {
            throw refused(name, "its collection is not a database");
        }
    }

    private static boolean isDatabase(Path file) throws IOException {
        FxThreadGuard.check();
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        }
    }

    @Override
    public void close() throws IOException {
        AbandonedFolders.delete(folder);
    }
}

package app.primed.quiz.io.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are made to do harm, or were harmed: each gets a reason that names it, and leaves every byte of the vault
/// and every temporary folder as it was.
class AnkiHostileTest {
    private static final Path REAL = Path.of("src/test/resources/anki/anki-2.1.15.apkg");

    @TempDir
    Path folder;

    private AnkiExchange files;
    private Vault vault;
    private Map<String, String> before;
    private Set<Path> leftovers;

    @BeforeEach
    void aVaultWithCardsAndReviews() throws Exception {
        vault = new Vault(Files.createDirectories(folder.resolve("vault")));
        files = new AnkiExchange(vault, InstantSource.system());
        files.importCards(files.read(REAL, ImportProgress.UNSEEN), Set.of(), true);
        before = bytes();
        leftovers = unpacked();
    }

    @AfterEach
    void nothingHasChanged() throws Exception {
        assertEquals(before, bytes());
        assertEquals(leftovers, unpacked());
    }

    private Map<String, String> bytes() throws Exception {
        var all = new TreeMap<String, String>();
        try (var walk = Files.walk(vault.root())) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                all.put(file.toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        }
        assertTrue(all.keySet().stream().anyMatch(f -> f.endsWith("reviews.jsonl")), "there is something to lose");
        return all;
    }

    private static Set<Path> unpacked() throws Exception {
        try (var list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return Set.copyOf(list
                    .filter(f -> f.getFileName().toString().startsWith("primed-anki-" + ProcessHandle.current().pid()))
                    .toList());
        }
    }

    private void refused(Path file, String reason) {
        var trouble = assertThrows(UserFacingException.class, () -> files.read(file, ImportProgress.UNSEEN));
        assertTrue(trouble.getMessage().contains(String.valueOf(file.getFileName())), trouble.getMessage());
        assertTrue(trouble.getMessage().contains(reason), trouble.getMessage());
        assertFalse(trouble.remedy().isBlank());
    }

    @Test
    void aRealPackageCutAnywhere() throws Exception {
        var whole = Files.readAllBytes(REAL);
        var file = folder.resolve("cut.apkg");
        for (var length = 0; length < whole.length; length += 101) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused(file, "it is not a zip file, or it is damaged");
        }
    }

    @Test
    void aTextOf200Megabytes() throws Exception {
        var file = folder.resolve("huge.txt");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write("question\tanswer\n".getBytes(StandardCharsets.UTF_8));
            out.setLength(200L << 20);
        }
        refused(file, "larger than 64 MB");
    }

    @Test
    void anotherEncoding() throws Exception {
        refused(Files.write(folder.resolve("utf16.txt"), "Q\tA\n".getBytes(StandardCharsets.UTF_16)), "not UTF-8");
        refused(Files.write(folder.resolve("utf16le.txt"), "Q\tA\n".getBytes(StandardCharsets.UTF_16LE)),
                "not a text file");
        refused(Files.write(folder.resolve("latin.txt"), "Zust\u00e4nde\tA\n".getBytes(StandardCharsets.ISO_8859_1)),
                "not UTF-8");
    }

    @Test
    void aBombInsideTheZip() throws Exception {
        var zeros = new byte[64 << 20];
        System.arraycopy("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 0, zeros, 0, 16);
        refused(Apkg.zip(folder.resolve("bomb.apkg"), Map.of("collection.anki2", zeros)),
                "far larger than a deck when unpacked");
    }

    @Test
    void aSchemaThatIsAProgram() throws Exception {
        var view = new Apkg(folder, false);
        view.run("DROP TABLE notes");
        view.run("CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                + " SELECT i AS id, 'g' AS guid, 1 AS mid, '' AS tags, 'a' AS flds FROM n");
        refused(view.zip("view.apkg"), "no notes and cards");
        var module = new Apkg(folder, false);
        module.run("DROP TABLE notes");
        module.run("CREATE VIRTUAL TABLE notes USING fts5(id, guid, mid, tags, flds)");
        refused(module.zip("module.apkg"), "no notes and cards");
        var blob = new Apkg(folder, false).basic("a", "", "Q", "A");
        blob.run("UPDATE notes SET flds = zeroblob(12000000)");
        refused(blob.zip("blob.apkg"), "damaged or in an unknown format");
        var computed = new Apkg(folder, false).basic("a", "", "Q", "A");
        computed.run("DROP TABLE cards");
        computed.run("CREATE TABLE cards (id integer primary key, nid integer, did integer, odid integer, ord integer,"
                + " mod integer, queue AS (length(hex(zeroblob(7000000)))))");
        computed.run("INSERT INTO cards (id, nid, did, ord, mod) SELECT 1, id, 1, 0, 0 FROM notes");
        refused(computed.zip("computed.apkg"), "damaged or in an unknown format");
    }

    /// Stopped in the middle of a large package: it says so at once and leaves nothing behind.
    @Test
    void stoppedHalfWay() throws Exception {
        var apkg = new Apkg(folder, true);
        for (var i = 0; i < 20_000; i++) {
            apkg.basic("g" + i, "", "What is <b>" + i + "</b>?", "It is <i>" + i + "</i>.");
        }
        var file = apkg.zip("many.apkg");
        var half = new CountDownLatch(1);
        var told = new ArrayList<String>();
        var thrown = new AtomicReference<Exception>();
        var reader = Thread.ofVirtual().start(() -> {
            try {
                files.read(file, words -> {
                    told.add(words);
                    half.countDown();
                });
            } catch (Exception e) {
                thrown.set(e);
            }
        });
        half.await();
        reader.interrupt();
        reader.join();
        assertTrue(thrown.get() instanceof InterruptedException, String.valueOf(thrown.get()));
        assertFalse(told.contains("Reading: 19,968 cards"), "it did not read to the end");
        assertEquals(List.of(), List.copyOf(unpacked().stream().filter(f -> !leftovers.contains(f)).toList()));
    }
}

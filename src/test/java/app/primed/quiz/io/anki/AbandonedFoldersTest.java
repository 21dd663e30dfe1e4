package app.primed.quiz.io.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ChildJvm;
import app.primed.platform.Vault;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// Nothing of an import that came to a bad end stays behind.
class AbandonedFoldersTest {
    private static final Path REAL = Path.of("src/test/resources/anki/anki-2.1.15.apkg");

    @TempDir
    Path folder;

    /// The next import clears up after a program that was killed, and leaves alone what one that runs is reading.
    @Test
    void aCollectionUnpackedByAProgramThatIsGoneIsDeleted() throws Exception {
        var files = new AnkiExchange(new Vault(folder), InstantSource.system());
        var crash = AnkiCrash.start(REAL);
        try (var said = new BufferedReader(crash.inputReader(StandardCharsets.UTF_8))) {
            var collection = Path.of(said.readLine());
            files.read(REAL, ImportProgress.UNSEEN);
            assertTrue(Files.exists(collection), "its program still runs");
            crash.getOutputStream().close();
            assertEquals(1, crash.waitFor());
            assertTrue(Files.exists(collection), "there is something to clear up");
            files.read(REAL, ImportProgress.UNSEEN);
            assertFalse(Files.exists(collection.getParent()));
        } finally {
            crash.destroyForcibly();
        }
    }

    @Test
    void whatOnlyHasTheNameOfALeftoverStays() throws Exception {
        var gone = new ProcessBuilder(ChildJvm.command(List.of("-version"), "none"))
                .redirectErrorStream(true).start();
        gone.getInputStream().readAllBytes();
        gone.waitFor();
        var name = "primed-anki-" + gone.pid() + "-1";
        var ours = Files.createDirectory(folder.resolve("ours"));
        var leftover = Files.createDirectories(folder.resolve(name));
        Files.writeString(leftover.resolve("collection.db"), "left");
        var own = Files.createDirectory(folder.resolve("primed-anki-" + ProcessHandle.current().pid() + "-1"));
        var other = Files.createDirectory(folder.resolve("primed-anki-cards"));
        var file = Files.writeString(folder.resolve(name + "-file"), "a file");
        var kept = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(kept.resolve("mine.txt"), "mine");
        var link = Files.createSymbolicLink(folder.resolve(name + "-link"), kept);
        AbandonedFolders.deleteAbandoned(ours);
        assertFalse(Files.exists(leftover));
        for (var there : new Path[] {ours, own, other, file, link, kept.resolve("mine.txt")}) {
            assertTrue(Files.exists(there), there.toString());
        }
    }

    /// The limit refuses the first statement that guards it.
    @Test
    void aCollectionThatCannotBeGuardedIsClosed() throws Exception {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("c.db"));
        connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 5);
        assertThrows(SQLException.class, () -> AnkiPackageReader.guarded(connection));
        assertTrue(connection.isClosed());
    }
}

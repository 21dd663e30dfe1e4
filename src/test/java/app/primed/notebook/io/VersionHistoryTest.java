package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteFile.SaveOutcome;
import app.primed.notebook.model.NoteVersion;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionHistoryTest {
    @TempDir
    Path folder;

    private Instant now = Instant.now();

    private VersionHistory versions() {
        return new VersionHistory(new Vault(folder), () -> now);
    }

    private Path note(String text) throws IOException {
        var note = folder.resolve("notes/a/2020-01-27.md");
        Files.createDirectories(note.getParent());
        return Files.writeString(note, text);
    }

    @Test
    void whatStoodThereIsKeptOnceEachFiveMinutes() throws IOException {
        var path = note("first\r\n");
        var versions = versions();
        var file = NoteFile.open(path);
        for (int i = 0; i < 40; i++) {
            versions.store(file);
            file.save("text " + i + "\n", i);
            now = now.plusSeconds(30);
        }
        var kept = versions.of(path, "");
        // Twenty minutes: at the start and after 5, 10 and 15.
        assertEquals(4, kept.size());
        assertEquals("first\r\n", Files.readString(kept.getLast().file()));
        assertEquals("text 29\n", versions.text(kept.getFirst()));
    }

    @Test
    void aNoteOpenedAgainKeepsWhatItWasThen() throws IOException {
        var path = note("one\n");
        var versions = versions();
        for (var text : new String[] {"two\n", "three\n", "one\n"}) {
            var file = NoteFile.open(path);
            versions.store(file);
            file.save(text, 1);
        }
        assertEquals(3, versions.of(path, "").size());
        var file = NoteFile.open(path);
        versions.store(file);
        assertEquals(3, versions.of(path, "").size(), "the same text is kept once");
    }

    @Test
    void atMostFiftyStayAndNoneOlderThanAMonth() throws IOException {
        var path = note("0\n");
        var versions = versions();
        var file = NoteFile.open(path);
        for (int i = 1; i < 60; i++) {
            versions.store(file);
            file.save(i + "\n", i);
            now = now.plusSeconds(301);
        }
        assertEquals(50, versions.of(path, "").size());
        now = now.plusSeconds(31L * 86_400);
        versions.store(file);
        assertEquals(1, versions.of(path, "").size());
    }

    @Test
    void aRenamedNoteIsFoundByWhatItSays() throws IOException {
        var path = note("Goals\n=====\n- read the chapter\n- write it down\n");
        var versions = versions();
        var file = NoteFile.open(path);
        versions.store(file);
        file.save("Goals\n=====\n- read the chapter\n- write it down\n- and more\n", 1);
        var other = Files.writeString(folder.resolve("notes/other.md"), "nothing alike\n");
        var renamed = Files.move(path, folder.resolve("notes/renamed.md"));
        assertTrue(versions.of(other, Files.readString(other)).isEmpty());
        assertEquals(1, versions.of(renamed, Files.readString(renamed)).size());
    }

    @Test
    void whatWasRescuedIsListed() throws IOException {
        var path = note("a\n");
        var file = NoteFile.open(path);
        RecoveryFiles.write(new Vault(folder), file.path(), "mine\n", now);
        Files.writeString(path, "theirs\n");
        RecoveryFiles.copyTheirs(new Vault(folder), file.path(), now.plusSeconds(1));
        var versions = versions().of(path, "");
        assertEquals(NoteVersion.Origin.THEIRS, versions.getFirst().origin());
        assertEquals(NoteVersion.Origin.RECOVERED, versions.getLast().origin());
        assertEquals("mine\n", versions().text(versions.getLast()));
    }

    @Test
    void aHistoryThatCannotBeWrittenHindersNoSave() throws IOException {
        var path = note("a\n");
        Files.createDirectories(folder.resolve(".primed"));
        Files.writeString(folder.resolve(".primed/history"), "a file in the way");
        var file = NoteFile.open(path);
        versions().store(file);
        assertInstanceOf(SaveOutcome.Saved.class, file.save("b\n", 1));
    }

    /// In a real repository: nothing of ours shows up, nothing of git's is touched, and its lock is no matter.
    @Test
    void gitIsLeftAlone() throws Exception {
        Assumptions.assumeTrue(git("--version").startsWith("git"), "git is not on this machine");
        git("init", "-q");
        var path = note("a\n");
        git("add", ".");
        var lock = Files.writeString(folder.resolve(".git/index.lock"), "somebody is at it");
        var index = Files.readAllBytes(folder.resolve(".git/index"));
        var file = NoteFile.open(path);
        versions().store(file);
        file.save("b\n", 1);
        RecoveryFiles.write(new Vault(folder), file.path(), "c\n", now);
        assertArrayEquals(index, Files.readAllBytes(folder.resolve(".git/index")));
        assertEquals("somebody is at it", Files.readString(lock));
        Files.delete(lock);
        assertEquals("AM notes/a/2020-01-27.md", git("status", "--porcelain").strip());
    }

    private String git(String... words) throws Exception {
        var all = new java.util.ArrayList<>(java.util.List.of("git"));
        all.addAll(java.util.List.of(words));
        try {
            var process = new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            return said;
        } catch (IOException e) {
            return "";
        }
    }
}

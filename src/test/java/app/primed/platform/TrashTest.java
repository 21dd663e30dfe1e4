package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {
    @TempDir
    Path folder;

    private Trash trash(Optional<Path> desktop) {
        return new Trash(new Vault(folder.resolve("vault")), desktop, () -> Instant.parse("2020-01-27T10:15:30Z"));
    }

    private Path note(String name) throws IOException {
        Files.createDirectories(folder.resolve("vault/notes"));
        return Files.writeString(folder.resolve("vault/notes").resolve(name), name);
    }

    @Test
    void theDesktopFindsWhatWasDeletedAndWhere() throws IOException {
        var note = note("Día 1 %.md");
        var desktop = folder.resolve("Trash");
        var trashed = trash(Optional.of(desktop)).put(note);
        assertFalse(Files.exists(note));
        assertEquals("Día 1 %.md", Files.readString(desktop.resolve("files/Día 1 %.md")));
        var info = Files.readAllLines(desktop.resolve("info/Día 1 %.md.trashinfo"));
        assertEquals("[Trash Info]", info.get(0));
        assertTrue(info.get(1).startsWith("Path=/") && info.get(1).endsWith("/vault/notes/D%C3%ADa%201%20%25.md"),
                info.get(1));
        assertTrue(info.get(2).matches("DeletionDate=2020-01-2\\dT\\d\\d:\\d\\d:\\d\\d"), info.get(2));
        assertTrue(trashed.onDesktop());
    }

    @Test
    void twoFilesOfOneNameAreBothKeptAndRestored() throws IOException {
        for (var desktop : java.util.List.of(Optional.of(folder.resolve("Trash")), Optional.<Path>empty())) {
            var trash = trash(desktop);
            var note = note("a.md");
            var first = trash.put(note);
            Files.writeString(note, "second");
            var second = trash.put(note);
            trash.restore(second);
            assertEquals("second", Files.readString(note));
            Files.delete(note);
            trash.restore(first);
            assertEquals("a.md", Files.readString(note));
            first.info().ifPresent(info -> assertFalse(Files.exists(info)));
        }
    }

    @Test
    void aFolderIsRestoredWithAllThatIsInIt() throws IOException {
        note("a.md");
        var notes = folder.resolve("vault/notes");
        var trash = trash(Optional.empty());
        var trashed = trash.put(notes);
        assertFalse(Files.exists(notes));
        assertTrue(trashed.at().startsWith(folder.resolve("vault/.primed/trash")));
        assertTrue(Files.exists(folder.resolve("vault/.primed/.gitignore")));
        trash.restore(trashed);
        assertEquals("a.md", Files.readString(notes.resolve("a.md")));
    }

    @Test
    void restoringNeverOverwrites() throws IOException {
        var note = note("a.md");
        var trash = trash(Optional.of(folder.resolve("Trash")));
        var trashed = trash.put(note);
        Files.writeString(note, "new");
        var failure = assertThrows(UserFacingException.class, () -> trash.restore(trashed));
        assertTrue(failure.getMessage().contains("there is one of this name"), failure.getMessage());
        assertEquals("new", Files.readString(note));
        assertEquals("a.md", Files.readString(trashed.at()));
    }
}

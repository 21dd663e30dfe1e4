package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.notebook.viewmodel.SideBySide;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.RecentFolders;
import app.primed.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file given to the program, as by *Open with*.
class RequestedNoteTest {
    @TempDir
    Path temporary;

    private Path settings;
    private Path folder;
    private Path note;

    @BeforeEach
    void write() throws IOException {
        settings = Files.createDirectories(temporary.resolve("user")).resolve("settings.json");
        folder = temporary.resolve("my stream");
        note = Files.createDirectories(folder.resolve("notes/2026")).resolve("11.md");
        Files.writeString(note, "# 2026-11-01\n");
    }

    @Test
    void aNoteOfAFolderThatWasOpenBeforeOpensThere() {
        RecentFolders.beside(settings).opened(folder, Instant.EPOCH);
        assertEquals(folder, RequestedNote.inItsFolder(note, settings));
        assertEquals("notes/2026/11.md", noteToShow());
    }

    @Test
    void elsewhereTheFolderAroundItIsOpened() {
        assertEquals(note.getParent(), RequestedNote.inItsFolder(note, settings));
        assertEquals("11.md", noteToShow());
    }

    @Test
    void aFolderOfNotesBelongsToTheOneAroundIt() throws IOException {
        var direct = Files.writeString(folder.resolve("notes/a.md"), "# a\n");
        assertEquals(folder, RequestedNote.inItsFolder(direct, settings));
        assertEquals("notes/a.md", noteToShow());
    }

    private String noteToShow() {
        try (var saved = new Settings(settings, new ImmediateBackground())) {
            return SideBySide.place(saved).note();
        }
    }
}

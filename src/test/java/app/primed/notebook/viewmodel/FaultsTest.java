package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.TextEdit;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.SmallDisk;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of typed text when the disk fails it.
class FaultsTest {
    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();
    private final TextEditor editor = TextEditor.withoutScreen();
    private String config = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        config = System.getProperty("primed.config", "");
        System.setProperty("primed.config", folder.resolve("person").toString());
    }

    @AfterEach
    void thePersonBefore() {
        if (config.isEmpty()) {
            System.clearProperty("primed.config");
        } else {
            System.setProperty("primed.config", config);
        }
    }

    private NotebookViewModel notebook(Path vault) {
        var model = NotebookViewModel.of(
                new NoteRepository(new Vault(vault), SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(new Vault(vault), SectionNames.STANDARD)), background,
                new Settings(folder.resolve("settings.json"), background), () -> Instant.parse("2020-01-29T09:00:00Z"),
                e -> {
                    throw new IllegalStateException(e);
                });
        model.note().attach(editor);
        model.opener().start();
        return model;
    }

    private static boolean close(NotebookViewModel model) {
        var safe = new java.util.concurrent.atomic.AtomicBoolean();
        model.opener().close(safe::set);
        return safe.get();
    }

    private void type(NotebookViewModel model, String text) {
        editor.apply(new TextEdit(0, editor.text().length(), text));
        model.note().edited();
        background.runLater();
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertEquals(1, all.size(), all.toString());
            return all.getFirst();
        }
    }

    @Test
    void aFullDiskKeepsTheOldNoteAndTheTextInAnotherFolder() throws Exception {
        var vault = folder.resolve("vault");
        try (var disk = SmallDisk.at(vault, 2)) {
            var note = Files.createDirectories(vault.resolve("notes")).resolve("2020-01-27.md");
            Files.writeString(note, "old\n");
            var model = notebook(vault);
            disk.fill();
            var typed = "new\n".repeat(50_000);
            type(model, typed);
            assertEquals("old\n", Files.readString(note));
            assertEquals(typed, editor.text());
            var trouble = model.saving().stateProperty().get().failure().orElseThrow().error();
            assertTrue(trouble.getMessage().contains("No space left on device"), trouble.getMessage());
            var copy = only(folder.resolve("person/recovery"));
            assertEquals(typed, Files.readString(copy));
            assertTrue(trouble.remedy().contains(copy.toString()), trouble.remedy());

            disk.free();
            background.runLater();
            background.runLater();
            assertTrue(model.saving().stateProperty().get().failure().isEmpty());
            assertEquals(typed, Files.readString(note));
            assertEquals(typed, Files.readString(copy), "a copy stays");
        }
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() throws Exception {
        var vault = folder.resolve("vault");
        try (var disk = SmallDisk.at(vault, 2)) {
            var note = Files.createDirectories(vault.resolve("notes")).resolve("2020-01-27.md");
            Files.writeString(note, "old\n");
            // A file stands where the person's folder would be.
            Files.writeString(folder.resolve("person"), "");
            var model = notebook(vault);
            disk.fill();
            type(model, "new\n".repeat(50_000));
            var trouble = model.saving().stateProperty().get().failure().orElseThrow().error();
            assertTrue(trouble.remedy().contains("the text is in this window only"), trouble.remedy());
            assertFalse(close(model), "it does not close over unsaved text");
            assertEquals("old\n", Files.readString(note));
            disk.free();
            assertTrue(close(model));
            assertEquals("new\n".repeat(50_000), Files.readString(note));
        }
    }

    @Test
    void aVaultThatVanishesIsNotMadeAgain() throws IOException {
        var vault = folder.resolve("vault");
        var note = Files.createDirectories(vault.resolve("notes")).resolve("2020-01-27.md");
        Files.writeString(note, "old\n");
        var model = notebook(vault);
        try (var all = Files.walk(vault)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        type(model, "new\n");
        assertFalse(Files.exists(vault));
        assertEquals("new\n", editor.text());
        assertEquals("new\n", Files.readString(only(folder.resolve("person/recovery"))));
        assertTrue(model.saving().stateProperty().get().deleted().isPresent());
        model.saving().replaceFile();
        assertEquals("new\n", Files.readString(note));
    }

    @Test
    void anotherCharsetIsReportedWhenANoteOpens() throws IOException {
        var vault = folder.resolve("vault");
        var note = Files.createDirectories(vault.resolve("notes")).resolve("2020-01-27.md");
        Files.write(note, "caf\u00e9\n".getBytes(Charset.forName("windows-1252")));
        var model = notebook(vault);
        assertEquals("Not UTF-8: opened as Windows-1252, and saved the same way", model.message().textProperty().get());
    }
}

package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.SectionNames;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a vault says of its new sessions.
class VaultSettingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 27);

    @TempDir
    Path folder;

    @Test
    void whatIsSetIsWrittenBesideWhatWasThere() throws IOException {
        var file = Files.writeString(folder.resolve("primed.json"), "{\"sections\": {\"aha\": \"learnings\"}}");
        var vault = new Vault(folder);
        new VaultSettings("Template.md", "YYYY/MM-DD/README.md").write(vault);
        assertEquals(new VaultSettings("Template.md", "YYYY/MM-DD/README.md"), VaultSettings.read(vault));
        assertTrue(Files.readString(file).contains("aha"));
        new VaultSettings("", "").write(vault);
        assertFalse(Files.readString(file).contains("template"));
    }

    @Test
    void anUnreadableFileIsLeftAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("primed.json"), "{\"sections\": ");
        assertThrows(UserFacingException.class, () -> new VaultSettings("a.md", "").write(new Vault(folder)));
        assertEquals("{\"sections\": ", Files.readString(file));
    }

    @Test
    void aNameIsTheDaysAndStaysInTheFolder() {
        assertEquals(Optional.of("2026/01-27/README.md"),
                new VaultSettings("", "YYYY/MM-DD/README.md").pathFor(DAY));
        assertEquals(Optional.of("stream 2026-01-27.md"), new VaultSettings("", "stream YYYY-MM-DD").pathFor(DAY));
        assertEquals(Optional.empty(), new VaultSettings("", "").pathFor(DAY));
        assertFalse(VaultSettings.isUsable("notes.md"), "each day would be the same file");
        assertFalse(VaultSettings.isUsable("../YYYY-MM-DD.md"));
        assertTrue(VaultSettings.isUsable("YYYY-MM-DD.md"));
    }

    @Test
    void aNewSessionIsNamedByIt() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/2026-01-20.md"), "2026-01-20\n");
        var vault = new Vault(folder);
        new VaultSettings("", "YYYY/MM-DD.md").write(vault);
        var plan = new SessionCreator(new NoteRepository(vault, SectionNames.STANDARD), new DecisionLog(vault))
                .plan(DAY, 5, Map.of());
        assertEquals(folder.resolve("notes/2026/01-27.md"), plan.path());
    }
}

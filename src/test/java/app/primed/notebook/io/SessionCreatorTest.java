package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.OpenItem;
import app.primed.notebook.model.SectionNames;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCreatorTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 29);

    @TempDir
    Path folder;

    private NoteRepository shelf;
    private SessionCreator notes;

    @BeforeEach
    void vault() throws IOException {
        Files.createDirectories(folder.resolve("notes/Week3"));
        var vault = new Vault(folder);
        Files.createDirectories(folder.resolve("notes/Template"));
        Files.writeString(folder.resolve("notes/Template/README.md"), "# DATE\n\n## Goals\n\n## Questions\n");
        Files.writeString(folder.resolve("notes/Week3/2020-01-27.md"),
                "# 2020 - 1 - 27\n\n## Goals\n\n- [ ] read\n- [ ] sleep\n\n## Questions\n\n- why prime?\n");
        shelf = new NoteRepository(vault, SectionNames.STANDARD);
        notes = new SessionCreator(shelf, new DecisionLog(vault));
    }

    @Test
    void theVaultsTemplateAndHabitAreUsed() throws IOException {
        var plan = notes.plan(DAY, 10, Map.of());
        assertEquals(folder.resolve("notes/Week3/2020-01-29.md"), plan.path());
        assertTrue(plan.existing().isEmpty());
        var open = plan.openItems();
        assertEquals(List.of("read", "sleep", "why prime?"), open.stream().map(OpenItem::words).toList());
        var begun =
                notes.create(DAY, plan.path(), List.of(open.get(0), open.get(2)), List.of(open.get(1)), Instant.EPOCH);
        assertEquals("""
                # 2020 - 1 - 29

                ## Goals
                - [ ] read (carried from 27 Jan)

                ## Questions
                - why prime? (carried from 27 Jan)
                """, Files.readString(begun));
        var next = notes.plan(DAY.plusDays(1), 10, Map.of());
        assertEquals(List.of("read", "why prime?"), next.openItems().stream().map(OpenItem::words).toList());
        notes.restore(List.of(open.get(1)), Instant.ofEpochSecond(1));
        assertEquals(List.of("read", "sleep", "why prime?"),
                notes.plan(DAY.plusDays(1), 10, Map.of()).openItems().stream().map(OpenItem::words).toList());
    }

    @Test
    void ofNotesWhoseDaysAreKnownOnlyThoseLookedBackAtAreRead() throws IOException {
        var known = new java.util.HashMap<Path, LocalDate>();
        for (int day = 1; day <= 9; day++) {
            var file = folder.resolve("notes/2019-12-0" + day + ".md");
            // Whoever read the ones far back would find another day in them.
            Files.writeString(file, "# 2020 - 1 - 28\n\n## Goals\n\n- [ ] goal " + day + "\n");
            known.put(file, LocalDate.of(2019, 12, day));
        }
        var plan = notes.plan(DAY, 1, known);
        assertEquals(List.of("read", "sleep", "why prime?"), plan.openItems().stream().map(OpenItem::words).toList());
        assertEquals(List.of("goal 9"), notes.plan(DAY, 2, known).openItems().stream().map(OpenItem::words)
                .filter(words -> words.startsWith("goal")).toList());
    }

    @Test
    void aSecondSessionOfADayNeverWritesOverTheFirst() throws IOException {
        var plan = notes.plan(DAY, 10, Map.of());
        var first = notes.create(DAY, plan.path(), List.of(), List.of(), Instant.EPOCH);
        Files.writeString(first, "mine");
        assertEquals(first, notes.plan(DAY, 10, Map.of()).existing().orElseThrow());
        var second = notes.create(DAY, plan.path(), List.of(), List.of(), Instant.EPOCH);
        assertEquals("2020-01-29 2.md", second.getFileName().toString());
        assertEquals("mine", Files.readString(first));
    }

    @Test
    void aTemplateIsNoSession() throws IOException {
        assertEquals(1, shelf.read().size());
        Files.writeString(folder.resolve("mine.md"), "# {{date}}\n\n## TODO\n");
        Files.writeString(folder.resolve("primed.json"), "{\"template\": \"mine.md\"}");
        var begun = notes.create(DAY, notes.plan(DAY, 10, Map.of()).path(), List.of(), List.of(), Instant.EPOCH);
        assertEquals("# 2020 - 1 - 29\n\n## TODO\n", Files.readString(begun));
        assertFalse(Files.exists(folder.resolve("notes/decisions.jsonl")));
    }
}

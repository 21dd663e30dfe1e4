package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.KindNames;
import app.primed.notebook.model.LeftOpen;
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

class NewNotesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 29);

    @TempDir
    Path folder;

    private NoteShelf shelf;
    private NewNotes notes;

    @BeforeEach
    void vault() throws IOException {
        var vault = new Vault(folder);
        Files.createDirectories(folder.resolve("notes/Week3"));
        Files.createDirectories(folder.resolve("notes/Template"));
        Files.writeString(folder.resolve("notes/Template/README.md"), "# DATE\n\n## Goals\n\n## Questions\n");
        Files.writeString(folder.resolve("notes/Week3/2020-01-27.md"),
                "# 2020 - 1 - 27\n\n## Goals\n\n- [ ] read\n- [ ] sleep\n\n## Questions\n\n- why prime?\n");
        shelf = new NoteShelf(vault, KindNames.STANDARD);
        notes = new NewNotes(shelf, new DecisionLog(vault));
    }

    @Test
    void theVaultsTemplateAndHabitAreUsed() throws IOException {
        var plan = notes.plan(DAY, 10, Map.of());
        assertEquals(folder.resolve("notes/Week3/2020-01-29.md"), plan.path());
        assertTrue(plan.there().isEmpty());
        var open = plan.open();
        assertEquals(List.of("read", "sleep", "why prime?"), open.stream().map(LeftOpen::words).toList());
        var begun =
                notes.begin(DAY, plan.path(), List.of(open.get(0), open.get(2)), List.of(open.get(1)), Instant.EPOCH);
        assertEquals("""
                # 2020 - 1 - 29

                ## Goals
                - [ ] read (carried from 27 Jan)

                ## Questions
                - why prime? (carried from 27 Jan)
                """, Files.readString(begun));
        var next = notes.plan(DAY.plusDays(1), 10, Map.of());
        assertEquals(List.of("read", "why prime?"), next.open().stream().map(LeftOpen::words).toList());
        notes.takeBack(List.of(open.get(1)), Instant.ofEpochSecond(1));
        assertEquals(List.of("read", "sleep", "why prime?"),
                notes.plan(DAY.plusDays(1), 10, Map.of()).open().stream().map(LeftOpen::words).toList());
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
        assertEquals(List.of("read", "sleep", "why prime?"), plan.open().stream().map(LeftOpen::words).toList());
        assertEquals(List.of("goal 9"), notes.plan(DAY, 2, known).open().stream().map(LeftOpen::words)
                .filter(words -> words.startsWith("goal")).toList());
    }

    @Test
    void aSecondSessionOfADayNeverWritesOverTheFirst() throws IOException {
        var plan = notes.plan(DAY, 10, Map.of());
        var first = notes.begin(DAY, plan.path(), List.of(), List.of(), Instant.EPOCH);
        Files.writeString(first, "mine");
        assertEquals(first, notes.plan(DAY, 10, Map.of()).there().orElseThrow());
        var second = notes.begin(DAY, plan.path(), List.of(), List.of(), Instant.EPOCH);
        assertEquals("2020-01-29 2.md", second.getFileName().toString());
        assertEquals("mine", Files.readString(first));
    }

    @Test
    void aTemplateIsNoSession() throws IOException {
        assertEquals(1, shelf.read().size());
        Files.writeString(folder.resolve("mine.md"), "# {{date}}\n\n## TODO\n");
        Files.writeString(folder.resolve("primed.json"), "{\"template\": \"mine.md\"}");
        var begun = notes.begin(DAY, notes.plan(DAY, 10, Map.of()).path(), List.of(), List.of(), Instant.EPOCH);
        assertEquals("# 2020 - 1 - 29\n\n## TODO\n", Files.readString(begun));
        assertFalse(Files.exists(folder.resolve("notes/decisions.jsonl")));
    }
}

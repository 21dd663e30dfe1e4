package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.SectionNames;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the board knows of other days, on real files.
class RelatedEntriesTest {
    @TempDir
    Path folder;

    @Test
    void aQuestionKnowsItsOtherDaysAndWhatMayBeTheSame() throws IOException {
        var notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("2020-01-24.md"), """
                2020-01-24

                Questions
                =========

                - Where does the word datum come from?
                - How does async build on yield in the loop?
                """);
        var today = notes.resolve("2020-01-27.md");
        Files.writeString(today, """
                2020-01-27

                Questions
                =========

                - Where does the word datum come from? (carried from 24 Jan 2020)
                - How does async build on yield in a loop, exactly here?
                """);
        var background = new ImmediateBackground();
        var failures = new ArrayList<Throwable>();
        var notebook = NotebookViewModel.of(
                new NoteRepository(new Vault(folder), SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(new Vault(folder), SectionNames.STANDARD)), background,
                new Settings(folder.resolve("settings.json"), background), InstantSource.system(), failures::add);
        notebook.opener().open(today);
        var elsewhere = notebook.related();
        var questions = notebook.note().session().questions();
        assertTrue(elsewhere.of(questions.getFirst()).isEmpty(), "nothing is known before the vault was looked at");

        elsewhere.refreshSoon();
        background.runLater();
        assertEquals(List.of("notes/2020-01-24.md:6"), places(elsewhere, questions.getFirst()));
        var other = questions.getLast();
        assertEquals(List.of(), places(elsewhere, other));
        var near = elsewhere.of(other).near();
        assertEquals(List.of("How does async build on yield in the loop?"),
                near.stream().map(thing -> thing.words()).toList());

        var before = Files.readString(today);
        elsewhere.decide(other, near.getFirst(), true);
        assertEquals(List.of("notes/2020-01-24.md:7"), places(elsewhere, other), "one question since it was said so");
        assertTrue(elsewhere.of(other).near().isEmpty());
        assertEquals(before, Files.readString(today), "no note is changed by it");
        assertFalse(Files.readString(notes.resolve("decisions.jsonl")).isBlank());
        assertEquals(List.of(), failures);
    }

    private static List<String> places(RelatedEntries elsewhere, Question question) {
        return elsewhere.of(question).days().stream().map(stood -> stood.note() + ":" + stood.line()).toList();
    }
}

package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.LineReading;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.SectionNames;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Corrections of the reading, kept in the vault.
class ReadingCorrectionsTest {
    private static final String NOTE = "## Odds\n- Q) one\n- Q) two\n- Q) three\n\n## Questions\n- Why not?\n";

    @TempDir
    Path folder;

    private NotebookViewModel notebook;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        var note = Files.writeString(folder.resolve("notes/2020-01-27.md"), NOTE);
        var background = new ImmediateBackground();
        var repository = new NoteRepository(new Vault(folder), SectionNames.STANDARD);
        notebook = NotebookViewModel.of(repository, new SessionCatalog(repository), background,
                new Settings(folder.resolve("settings.json"), background), InstantSource.system(), failure -> {
                    throw new AssertionError(failure);
                });
        notebook.access().begin(() -> {});
        notebook.opener().open(note);
    }

    private List<String> asked() {
        return notebook.note().session().questions().stream().map(Question::text).toList();
    }

    private Entry entry(int line) {
        return notebook.note().session().sections().stream().flatMap(s -> s.entries().stream()).flatMap(Entry::all)
                .filter(e -> e.line() == line).findFirst().orElseThrow();
    }

    private String rules() throws IOException {
        return Files.readString(folder.resolve("primed.rules"));
    }

    @Test
    void aCorrectionCountsAtOnceAndIsInAFileToRead() throws IOException {
        assertEquals(List.of("Why not?"), asked());
        notebook.corrections().correct(entry(2), LineReading.Kind.QUESTION);
        assertEquals(List.of("Q) one", "Why not?"), asked());
        assertTrue(rules().endsWith("\n\"Q) one\" is a question\n"), rules());
        assertEquals(NOTE, Files.readString(folder.resolve("notes/2020-01-27.md")));
        notebook.corrections().correct(entry(2), LineReading.Kind.QUESTION);
        assertEquals(List.of("Why not?"), asked(), "said again it is taken back");
        assertFalse(rules().contains("Q) one"), rules());
    }

    @Test
    void aRuleIsOfferedAcceptedAndNotOfferedAgainOnceDismissed() throws IOException {
        var corrections = notebook.corrections();
        corrections.correct(entry(2), LineReading.Kind.QUESTION);
        assertTrue(corrections.offerProperty().get().isEmpty());
        corrections.correct(entry(3), LineReading.Kind.QUESTION);
        var offer = corrections.offerProperty().get().orElseThrow();
        assertEquals("lines beginning \"Q)\" are questions", offer.rule().sentence());
        assertEquals(1, offer.changes().size());
        corrections.dismiss();
        assertEquals("lines under \"Odds\" are questions", again().rule().sentence(), "one at a time");
        corrections.accept();
        assertEquals(List.of("Q) one", "Q) two", "Q) three", "Why not?"), asked());
        assertTrue(rules().endsWith("lines under \"Odds\" are questions\n"), rules());
    }

    /// Corrects a line twice, so that it is as it was.
    private app.primed.notebook.model.RuleOffer again() {
        notebook.corrections().correct(entry(3), LineReading.Kind.QUESTION);
        notebook.corrections().correct(entry(3), LineReading.Kind.QUESTION);
        return notebook.corrections().offerProperty().get().orElseThrow();
    }

    @Test
    void whatWasAddedAsAQuestionIsOne() {
        notebook.actions().add(notebook.note().session().sections().get(1), "pip install rich");
        assertEquals(List.of("Why not?"), asked());
        notebook.corrections().asked("pip install rich");
        assertEquals(List.of("Why not?", "pip install rich"), asked());
    }

    @Test
    void rulesEditedOutsideCountAfterALook() throws IOException {
        Files.writeString(folder.resolve("primed.rules"), "lines ending \"?\" are not questions\nnonsense\n");
        notebook.corrections().refresh();
        assertEquals(List.of(), asked());
        notebook.corrections().correct(entry(2), LineReading.Kind.LEARNING);
        assertTrue(rules().startsWith("lines ending \"?\" are not questions\nnonsense\n"), rules());
    }

    @Test
    void correctionsOneRightAfterTheOtherAreAllKept() throws Exception {
        var repository = new NoteRepository(new Vault(folder), SectionNames.STANDARD);
        var threads = java.util.stream.IntStream.range(0, 20).mapToObj(i -> Thread.ofVirtual().unstarted(
                () -> repository.correct(new app.primed.notebook.model.ReadingRule(
                        app.primed.notebook.model.ReadingRule.Form.LINE, "line " + i, LineReading.Kind.QUESTION))))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(20, repository.reader().rules().all().size());
        assertEquals(20, rules().lines().filter(line -> line.endsWith("is a question"))
                .filter(line -> !line.startsWith("#")).count());
    }
}

package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.PictureFiles;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SlideDeck.Slide;
import app.primed.notebook.model.TextEdit;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlideShowTest {
    private static final String NOTE = """
            # 2020 - 1 - 27

            ## Goals
            - [ ] prime

            ## Bounties

            ## Code Challenge
            ```python
            def two():
                yield 2
            ```
            and then
            ```python
            next(two())
            ```

            ## Learnings
            - one thing
            """;

    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();
    private final TextEditor editor = TextEditor.withoutScreen();
    private final List<String> told = new ArrayList<>();
    private NotebookViewModel notebook;
    private SlideShow deck;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/2020-01-27.md"), NOTE);
        Files.writeString(folder.resolve("notes/2020-01-20.md"), "# 2020 - 1 - 20\n\n## Goals\n- secret\n");
        var notes = new NoteRepository(new Vault(folder), SectionNames.STANDARD);
        notebook = NotebookViewModel.of(
                notes, new SessionCatalog(notes), background, new Settings(folder.resolve("settings.json"), background),
                () -> Instant.parse("2020-01-28T09:00:00Z"), failure -> told.add(failure.getMessage()));
        notebook.note().attach(editor);
        notebook.opener().start();
        deck = new SlideShow(notebook.notes(), notes.reader());
    }

    private String title() {
        return deck.slideProperty().get().map(Slide::title).orElse("");
    }

    @Test
    void slidesAreReachedByStepAndByNumber() {
        assertTrue(deck.start());
        assertEquals(4, deck.size());
        assertEquals("2020 - 1 - 27", title());
        assertEquals("Slide 1 of 4 \u00b7 next: Goals", deck.positionProperty().get());
        assertFalse(deck.previous());
        assertTrue(deck.next());
        assertTrue(deck.next());
        assertEquals("Code Challenge", title());
        deck.last();
        assertEquals("Learnings", title());
        assertFalse(deck.next());
        assertEquals("Slide 4 of 4 \u00b7 last slide", deck.positionProperty().get());
        deck.first();
        assertFalse(deck.goToTyped());
        deck.type(3);
        assertEquals("Slide 1 of 4 \u00b7 Enter goes to 3", deck.positionProperty().get());
        assertTrue(deck.goToTyped());
        assertEquals("Code Challenge", title());
        deck.type(9);
        deck.type(9);
        assertTrue(deck.goToTyped());
        assertEquals("Learnings", title());
        deck.type(0);
        assertTrue(deck.goToTyped());
        assertEquals("2020 - 1 - 27", title());
    }

    @Test
    void theCodeOfASlideComesWithWhatItNeeds() {
        deck.start();
        deck.type(3);
        deck.goToTyped();
        var fences = deck.slideProperty().get().orElseThrow().fences();
        assertEquals(fences.getFirst(), deck.python().orElseThrow());
        var snippet = deck.snippet(fences.getLast()).orElseThrow();
        assertTrue(snippet.code().contains("yield 2") && snippet.code().contains("next(two())"), snippet.code());
        assertFalse(snippet.name().contains("/"), snippet.name());
    }

    @Test
    void whatIsSavedMeanwhileShowsAndTheSlideStays() {
        deck.start();
        deck.last();
        int goals = editor.text().indexOf("## Goals");
        editor.apply(new TextEdit(goals, goals, "## Quotes\n- a new one\n\n"));
        editor.apply(new TextEdit(editor.text().length(), editor.text().length(), "- another thing\n"));
        notebook.note().edited();
        assertFalse(deck.slideProperty().get().orElseThrow().section().entries().size() > 1, "typed, not saved");
        notebook.saving().saveNow();
        assertEquals("Learnings", title());
        assertEquals(2, deck.slideProperty().get().orElseThrow().section().entries().size());
        assertEquals("Slide 5 of 5 \u00b7 last slide", deck.positionProperty().get());
    }

    @Test
    void anotherNoteIsNotShown() {
        deck.start();
        assertTrue(deck.holdsOpenNote());
        notebook.opener().open(folder.resolve("notes/2020-01-20.md"));
        assertEquals("2020 - 1 - 27", title());
        assertFalse(deck.holdsOpenNote());
        deck.next();
        assertEquals("Goals", title());
        assertEquals("prime", deck.slideProperty().get().orElseThrow().section().entries().getFirst().text());
    }

    @Test
    void theOpenNoteIsTakenAlong() throws IOException {
        var progress = new ArrayList<String>();
        var export = new NoteExport(notebook.notes(), new PictureFiles(notebook.vault()), background, told::add,
                progress::add);
        assertEquals("2020-01-27.pdf", export.fileName("pdf"));
        export.saveHtml(folder.resolve("out/n.html"));
        assertTrue(Files.readString(folder.resolve("out/n.html")).contains("Code Challenge"));
        export.savePdf(folder.resolve("out/n.pdf"));
        assertTrue(Files.size(folder.resolve("out/n.pdf")) > 1000);
        assertFalse(export.busyProperty().get());
        assertEquals(List.of("Exporting n.pdf\u2026", ""), progress);
        assertEquals(
                List.of("Saved to " + folder.resolve("out/n.html") + ".",
                        "Saved to " + folder.resolve("out/n.pdf") + "."),
                told);
        assertTrue(export.body().orElseThrow().startsWith("<main>"));
    }
}

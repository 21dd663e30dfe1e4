package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.TextEdit;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two notes side by side: each is saved by itself, and no word goes into the other.
class SideBySideTest {
    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();
    private final List<Throwable> reported = new ArrayList<>();
    private TextEditor left = TextEditor.withoutScreen();
    private TextEditor right = TextEditor.withoutScreen();
    private NotebookViewModel first;
    private NotebookViewModel second;
    private Settings settings;
    private Path monday;
    private Path tuesday;
    private Path wednesday;

    @BeforeEach
    void openTwo() throws IOException {
        System.setProperty("primed.trash", folder.resolve("Trash").toString());
        Files.createDirectories(folder.resolve("vault/notes/week"));
        monday = Files.writeString(folder.resolve("vault/notes/week/2020-01-27.md"), "monday\n");
        tuesday = Files.writeString(folder.resolve("vault/notes/week/2020-01-28.md"), "tuesday\n");
        wednesday = Files.writeString(folder.resolve("vault/notes/2020-01-29.md"), "wednesday\n");
        start();
        first.panes().open(monday);
        first.panes().openBeside(tuesday, 1, _ -> {});
    }

    @AfterEach
    void nothingFailed() {
        System.clearProperty("primed.trash");
        assertEquals(List.of(), reported);
    }

    private void start() {
        left = TextEditor.withoutScreen();
        right = TextEditor.withoutScreen();
        var notes = new NoteRepository(new Vault(folder.resolve("vault")), SectionNames.STANDARD);
        settings = new Settings(folder.resolve("settings.json"), background);
        first = NotebookViewModel.of(notes, new SessionCatalog(notes), background,
                settings, InstantSource.system(), reported::add);
        second = first.beside().orElseThrow();
        first.note().attach(left);
        second.note().attach(right);
        first.panes().start();
    }

    private static void type(NotebookViewModel into, TextEditor editor, String text) {
        editor.apply(new TextEdit(editor.text().length(), editor.text().length(), text));
        into.note().edited();
    }

    private Optional<Path> open(NotebookViewModel place) {
        return place.note().path();
    }

    @Test
    void eachIsSavedByItselfAfterItsOwnPause() throws IOException {
        type(first, left, "left\n");
        type(second, right, "right\n");
        background.runLater();
        assertEquals("monday\nleft\n", Files.readString(monday));
        assertEquals("tuesday\nright\n", Files.readString(tuesday));
        assertTrue(first.saving().stateProperty().get() instanceof SaveState.Saved);
        assertTrue(second.saving().stateProperty().get() instanceof SaveState.Saved);
    }

    @Test
    void anOutsideChangeIsMergedIntoItsOwnNote() throws IOException {
        type(second, right, "right\n");
        Files.writeString(tuesday, "from outside\ntuesday\n");
        second.saving().saveNow();
        assertEquals("from outside\ntuesday\nright\n", Files.readString(tuesday));
        assertEquals("from outside\ntuesday\nright\n", right.text());
        assertEquals("monday\n", left.text());
    }

    @Test
    void aNewSessionCanBeWrittenInAlsoWhereTheLastNoteWasRead() {
        first.panes().closeBeside();
        first.viewModeProperty().set(ViewMode.READ);
        first.newSession().plan(LocalDate.of(2020, 1, 30),
                plan -> first.newSession().create(plan, "", List.of(), List.of()));
        assertTrue(open(first).orElseThrow().toString().contains("2020-01-30"));
        assertEquals(ViewMode.SPLIT, first.viewModeProperty().get());
    }

    @Test
    void aNoteIsOpenInOnePlaceOnly() {
        assertSame(second.note(), first.notes().active());
        first.panes().openBeside(monday, 1, _ -> {});
        assertSame(first.note(), first.notes().active(), "its own place gets the keys");
        assertEquals(Optional.of(tuesday), open(second));
        first.opener().open(tuesday);
        assertSame(second.note(), first.notes().active());
        assertEquals(Optional.of(monday), open(first));
        second.opener().openAt(monday, 1, line -> assertEquals(1, line));
        assertSame(first.note(), first.notes().active());
        assertEquals("monday\n", left.text());
        assertEquals("tuesday\n", right.text());
    }

    @Test
    void whatIsOpenedGoesToTheActivePlace() {
        first.panes().open(wednesday);
        assertEquals(Optional.of(wednesday), open(second));
        first.notes().activate(first.note());
        first.panes().open(tuesday);
        assertEquals(Optional.of(tuesday), open(first));
    }

    @Test
    void aCapturedLineGoesIntoTheActiveNote() {
        first.capture().draftProperty().set("l: into the second");
        first.capture().capture(captured -> assertEquals("2020-01-28.md", captured.note()));
        assertTrue(right.text().contains("into the second"), right.text());
        assertEquals("monday\n", left.text());
    }

    @Test
    void closingTheSecondSavesItAndGivesTheKeysToTheFirst() throws IOException {
        type(second, right, "unsaved\n");
        first.panes().closeBeside();
        assertEquals("tuesday\nunsaved\n", Files.readString(tuesday));
        assertFalse(first.panes().isShown());
        assertSame(first.note(), first.notes().active());
        assertEquals("monday\n", left.text());
        first.panes().open(tuesday);
        assertEquals("tuesday\nunsaved\n", left.text());
    }

    @Test
    void bothComeBackAtTheNextStart() {
        first.panes().close(safe -> assertTrue(safe));
        background.runLater();
        start();
        assertEquals(Optional.of(monday), open(first));
        assertEquals(Optional.of(tuesday), open(second));
        assertSame(first.note(), first.notes().active());
        first.panes().closeBeside();
        background.runLater();
        start();
        assertEquals(Optional.of(monday), open(first));
        assertFalse(first.panes().isShown());
    }

    @Test
    void bothAreSavedBeforeTheWindowCloses() throws IOException {
        type(first, left, "left\n");
        type(second, right, "right\n");
        first.panes().close(safe -> assertTrue(safe));
        assertEquals("monday\nleft\n", Files.readString(monday));
        assertEquals("tuesday\nright\n", Files.readString(tuesday));
    }

    @Test
    void bothFollowAFolderThatIsRenamed() throws IOException {
        type(first, left, "left\n");
        type(second, right, "right\n");
        first.fileActions().rename("notes/week", "fifth", _ -> {});
        var to = folder.resolve("vault/notes/fifth");
        assertEquals(Optional.of(to.resolve("2020-01-27.md")), open(first));
        assertEquals(Optional.of(to.resolve("2020-01-28.md")), open(second));
        type(first, left, "more\n");
        type(second, right, "more\n");
        background.runLater();
        assertEquals("monday\nleft\nmore\n", Files.readString(to.resolve("2020-01-27.md")));
        assertEquals("tuesday\nright\nmore\n", Files.readString(to.resolve("2020-01-28.md")));
        assertFalse(Files.exists(monday));
    }

    @Test
    void whenTheFirstIsDeletedTheOtherTakesItsPlace() throws IOException {
        type(second, right, "right\n");
        first.fileActions().delete(List.of("notes/week/2020-01-27.md"));
        assertEquals(Optional.of(tuesday), open(first));
        assertFalse(first.panes().isShown());
        assertEquals("tuesday\nright\n", left.text());
        assertEquals("tuesday\nright\n", Files.readString(tuesday));
    }

    @Test
    void bothAreClosedWhenTheirFolderIsDeleted() {
        first.fileActions().delete(List.of("notes/week"));
        assertFalse(Files.exists(monday));
        assertEquals(Optional.of(wednesday), open(first));
        assertFalse(first.panes().isShown());
        first.fileActions().undo();
        assertTrue(Files.exists(monday));
        assertTrue(Files.exists(tuesday));
    }

    @Test
    void aVanishedSecondNoteKeepsItsWordsAndLeavesTheFirstAlone() throws IOException {
        Files.delete(tuesday);
        type(second, right, "kept\n");
        type(first, left, "left\n");
        background.runLater();
        var copy = second.saving().stateProperty().get().deleted().orElseThrow().copy();
        assertEquals("tuesday\nkept\n", Files.readString(copy));
        assertEquals("monday\nleft\n", Files.readString(monday));
        assertTrue(first.saving().stateProperty().get() instanceof SaveState.Saved);
        second.opener().closeDeleted();
        assertFalse(first.panes().isShown());
        assertEquals(Optional.of(monday), open(first));
        assertFalse(Files.exists(tuesday));
    }

    @Test
    void foldsFollowANoteThatIsRenamedOrMoved() {
        NoteFolds.ofBoard(first.note(), settings).set("Goals", true);
        NoteFolds.ofText(second.note(), settings).set("# Day 1", true);
        first.fileActions().rename("notes/week", "fifth", _ -> {});
        assertEquals(Set.of("Goals"), NoteFolds.ofBoard(first.note(), settings).all());
        assertEquals(Set.of("# Day 1"), NoteFolds.ofText(second.note(), settings).all());
    }
}

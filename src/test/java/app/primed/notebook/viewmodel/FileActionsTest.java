package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.FileNode;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.TextEdit;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes and folders as files: real files in a temporary vault.
class FileActionsTest {
    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();
    private final List<Throwable> reported = new ArrayList<>();
    private final TextEditor editor = TextEditor.withoutScreen();
    private NotebookViewModel model;
    private Settings settings;
    private Path note;

    @BeforeEach
    void open() throws IOException {
        settings = new Settings(folder.resolve("settings.json"), new ImmediateBackground());
        System.setProperty("primed.trash", folder.resolve("Trash").toString());
        Files.createDirectories(folder.resolve("vault/notes/2020"));
        note = Files.writeString(folder.resolve("vault/notes/2020/2020-01-27.md"), "the note\n");
        Files.writeString(folder.resolve("vault/notes/other.md"), "another\n");
        var notes = new NoteRepository(new Vault(folder.resolve("vault")), SectionNames.STANDARD);
        model = NotebookViewModel.of(notes, new SessionCatalog(notes), background,
                settings,
                () -> Instant.parse("2020-01-29T09:00:00Z"), reported::add);
        model.note().attach(editor);
        model.opener().start();
        model.opener().open(note);
    }

    @AfterEach
    void useTheDesktopsTrashAgain() {
        System.clearProperty("primed.trash");
    }

    private void type(String text) {
        editor.apply(new TextEdit(editor.text().length(), editor.text().length(), text));
        model.note().edited();
    }

    private Path at(String path) {
        return folder.resolve("vault").resolve(path);
    }

    private List<String> tree() {
        var rows = new ArrayList<String>();
        collect(model.files().rootProperty().get(), rows);
        return rows;
    }

    private static void collect(FileNode.Folder under, List<String> rows) {
        for (var child : under.children()) {
            rows.add(child.path());
            if (child instanceof FileNode.Folder inner) {
                collect(inner, rows);
            }
        }
    }

    @Test
    void theTreeListsNotesByFolder() {
        assertEquals(List.of("notes/2020", "notes/2020/2020-01-27.md", "notes/other.md"), tree());
    }

    @Test
    void whatIsFoldedFollowsARenameAMoveAndTheirUndo() throws IOException {
        NoteFolds.ofText(model.note(), settings).set("Goals", true);
        model.fileActions().rename("notes/2020/2020-01-27.md", "Monday", _ -> {});
        assertEquals(Set.of("Goals"), folded());
        model.fileActions().rename("notes/2020", "2021", _ -> {});
        assertEquals(at("notes/2021/Monday.md"), model.note().path().orElseThrow());
        assertEquals(Set.of("Goals"), folded());
        model.fileActions().undo();
        model.fileActions().undo();
        assertEquals(note, model.note().path().orElseThrow());
        assertEquals(Set.of("Goals"), folded());
        Files.move(note, at("notes/2020/Tuesday.md"));
        model.saving().check();
        assertEquals(at("notes/2020/Tuesday.md"), model.note().path().orElseThrow());
        assertEquals(Set.of("Goals"), folded(), "another program renamed it");
    }

    private Set<String> folded() {
        return NoteFolds.ofText(model.note(), settings).all();
    }

    @Test
    void theOpenNoteFollowsItsNewNameWithWhatIsUnsaved() throws IOException {
        type("unsaved\n");
        model.fileActions().rename("notes/2020/2020-01-27.md", "Monday", _ -> {});
        var renamed = at("notes/2020/Monday.md");
        assertEquals("the note\nunsaved\n", Files.readString(renamed));
        assertFalse(Files.exists(note));
        assertEquals(renamed, model.note().path().orElseThrow());
        assertEquals("the note\nunsaved\n", editor.text());
        type("later\n");
        model.saving().saveNow();
        assertEquals("the note\nunsaved\nlater\n", Files.readString(renamed));
        assertFalse(Files.exists(note));
        assertEquals(List.of("notes/2020", "notes/2020/Monday.md", "notes/other.md"), tree());
        assertEquals(Optional.of("Renamed 2020-01-27.md to Monday.md"), model.fileActions().doneProperty().get());
        model.fileActions().undo();
        assertEquals("the note\nunsaved\nlater\n", Files.readString(note));
        assertEquals(note, model.note().path().orElseThrow());
        assertEquals(List.of(), reported);
    }

    @Test
    void theOpenNoteFollowsAFolderAboveIt() throws IOException {
        model.fileActions().newFolder("notes", path -> assertEquals("notes/New folder", path));
        assertTrue(tree().contains("notes/New folder"), "an empty folder is shown");
        model.fileActions().move(List.of("notes/2020", "notes/other.md"), "notes/New folder", _ -> {});
        var moved = at("notes/New folder/2020/2020-01-27.md");
        assertEquals(moved, model.note().path().orElseThrow());
        type("more\n");
        model.saving().saveNow();
        assertEquals("the note\nmore\n", Files.readString(moved));
        assertEquals("another\n", Files.readString(at("notes/New folder/other.md")));
        assertEquals(Optional.of("Moved 2 items to New folder"), model.fileActions().doneProperty().get());
        model.fileActions().undo();
        assertEquals("the note\nmore\n", Files.readString(note));
        model.fileActions().undo();
        assertFalse(Files.exists(at("notes/New folder")));
        assertEquals(List.of(), reported);
    }

    @Test
    void earlierVersionsFollowTheNote() throws IOException {
        type("unsaved\n");
        model.saving().saveNow();
        model.fileActions().rename("notes/2020", "twenty", _ -> {});
        try (Stream<Path> kept = Files.list(at(".primed/history/notes/twenty/2020-01-27.md"))) {
            assertEquals(1, kept.count());
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        model.fileActions().rename("notes/other.md", "2020", _ -> {});
        Files.writeString(at("notes/2020/other.md"), "not this\n");
        model.fileActions().move(List.of("notes/other.md"), "notes/2020", _ -> {});
        model.fileActions().rename("notes/2020.md", "../../escaped", _ -> {});
        model.fileActions().move(List.of("notes/2020"), "notes/2020/below", _ -> {});
        assertEquals(List.of(), reported.stream().filter(e -> !(e instanceof UserFacingException)).toList());
        assertEquals("not this\n", Files.readString(at("notes/2020/other.md")));
        assertEquals("another\n", Files.readString(at("notes/2020.md")));
        assertEquals("the note\n", Files.readString(note));
        assertTrue(reported.stream().anyMatch(e -> e.getMessage().contains("into itself")), reported.toString());
        assertFalse(Files.exists(folder.resolve("escaped.md")));
    }

    @Test
    void aMoveOfManyIsAllOrNothing() throws IOException {
        Files.createDirectories(at("notes/to"));
        Files.writeString(at("notes/to/other.md"), "in the way\n");
        model.fileActions().move(List.of("notes/2020/2020-01-27.md", "notes/other.md"), "notes/to", _ -> {});
        assertEquals("the note\n", Files.readString(note));
        assertEquals(note, model.note().path().orElseThrow());
        assertTrue(reported.getFirst().getMessage().contains("already a other.md in notes/to"),
                reported.getFirst().getMessage());
    }

    @Test
    void theDeletedOpenNoteIsSavedFirstAndComesBackByUndo() throws IOException {
        type("unsaved\n");
        model.fileActions().delete(List.of("notes/2020"));
        assertFalse(Files.exists(note));
        assertTrue(model.fileActions().doneProperty().get().orElseThrow().startsWith("Moved 2020 (1 file) to "));
        assertEquals(at("notes/other.md"), model.note().path().orElseThrow());
        assertEquals("the note\nunsaved\n", Files.readString(folder.resolve("Trash/files/2020/2020-01-27.md")));
        assertEquals(List.of("notes/other.md"), tree());
        type("in the other\n");
        model.fileActions().undo();
        assertEquals("the note\nunsaved\n", Files.readString(note));
        assertEquals(note, model.note().path().orElseThrow());
        assertEquals("another\nin the other\n", Files.readString(at("notes/other.md")));
        assertEquals(Optional.empty(), model.fileActions().undoable());
    }

    @Test
    void aNewNoteOpensAndACopyIsBesideIt() throws IOException {
        model.fileActions().newNote("notes/2020", path -> assertEquals("notes/2020/Untitled.md", path));
        assertEquals(at("notes/2020/Untitled.md"), model.note().path().orElseThrow());
        type("words\n");
        model.fileActions().duplicate("notes/2020/Untitled.md");
        assertEquals(at("notes/2020/Untitled copy.md"), model.note().path().orElseThrow());
        assertEquals("words\n", Files.readString(at("notes/2020/Untitled copy.md")));
        model.fileActions().undo();
        assertFalse(Files.exists(at("notes/2020/Untitled copy.md")));
        assertEquals("words\n", Files.readString(folder.resolve("Trash/files/Untitled copy.md")));
    }

    @Test
    void linksFollowARenamedNoteAndComeBackWithItsName() throws IOException {
        var linked = Files.writeString(at("notes/notes two.md"), "# two\n");
        var links = "See [[notes two]], [[Notes two#a|b]] and [c](notes%20two.md).\r\n";
        Files.writeString(at("notes/other.md"), links);
        type("- [[notes two]]\n");
        model.fileActions().rename("notes/notes two.md", "three", _ -> {});
        assertEquals("See [[three]], [[three#a|b]] and [c](three.md).\r\n", Files.readString(at("notes/other.md")));
        assertEquals("the note\n- [[three]]\n", Files.readString(note));
        assertEquals("the note\n- [[three]]\n", editor.text());
        assertEquals(Optional.of("Renamed notes two.md to three.md; 4 links changed in 2 notes"),
                model.fileActions().doneProperty().get());
        type("later\n");
        model.fileActions().undo();
        assertTrue(Files.exists(linked));
        assertEquals(links, Files.readString(at("notes/other.md")));
        assertEquals("the note\n- [[notes two]]\nlater\n", Files.readString(note));
        assertEquals("the note\n- [[notes two]]\nlater\n", editor.text());
        assertEquals(List.of(), reported);
    }

    @Test
    void linksFollowARenamedFolderAndComeBack() throws IOException {
        var links = "See [day](2020/2020-01-27.md), [[2020/2020-01-27|it]], [[2020-01-27]] and ![p](2020/p.png).\n";
        Files.writeString(at("notes/other.md"), links);
        type("[back](../other.md)\n");
        model.fileActions().rename("notes/2020", "twenty", _ -> {});
        assertEquals(
                "See [day](twenty/2020-01-27.md), [[twenty/2020-01-27|it]], [[2020-01-27]] and ![p](twenty/p.png).\n",
                Files.readString(at("notes/other.md")));
        assertEquals("the note\n[back](../other.md)\n", Files.readString(at("notes/twenty/2020-01-27.md")));
        assertEquals(Optional.of("Renamed 2020 to twenty; 3 links changed in 1 note"),
                model.fileActions().doneProperty().get());
        assertEquals("notes/other.md: 3 links", model.fileActions().detailsProperty().get());
        model.fileActions().undo();
        assertEquals(links, Files.readString(at("notes/other.md")));
        assertTrue(Files.exists(note));
        assertEquals(List.of(), reported);
    }

    @Test
    void linksFollowSeveralFilesThatAreMovedAtOnceAndComeBack() throws IOException {
        Files.createDirectories(at("notes/to"));
        Files.writeString(at("notes/other.md"), "[day](2020/2020-01-27.md)\n");
        Files.writeString(at("notes/third.md"), "[other](other.md) and [day](2020/2020-01-27.md)\n");
        type("[other](../other.md) [third](../third.md)\n");
        model.fileActions().move(List.of("notes/2020/2020-01-27.md", "notes/other.md"), "notes/to", _ -> {});
        assertEquals("the note\n[other](other.md) [third](../third.md)\n",
                Files.readString(at("notes/to/2020-01-27.md")));
        assertEquals("the note\n[other](other.md) [third](../third.md)\n", editor.text());
        assertEquals("[day](2020-01-27.md)\n", Files.readString(at("notes/to/other.md")));
        assertEquals("[other](to/other.md) and [day](to/2020-01-27.md)\n", Files.readString(at("notes/third.md")));
        assertEquals(Optional.of("Moved 2 items to to; 4 links changed in 3 notes"),
                model.fileActions().doneProperty().get());
        type("later\n");
        Files.writeString(at("notes/third.md"), Files.readString(at("notes/third.md")) + "more\n");
        model.fileActions().undo();
        assertEquals("the note\n[other](../other.md) [third](../third.md)\nlater\n", Files.readString(note));
        assertEquals("[day](2020/2020-01-27.md)\n", Files.readString(at("notes/other.md")));
        assertEquals("[other](other.md) and [day](2020/2020-01-27.md)\nmore\n",
                Files.readString(at("notes/third.md")));
        assertEquals(List.of(), reported);
    }

    @Test
    void whatWasWrittenIntoIsNotUndone() throws IOException {
        model.fileActions().duplicate("notes/2020/2020-01-27.md");
        var copy = at("notes/2020/2020-01-27 copy.md");
        type("unsaved\n");
        model.fileActions().undo();
        assertEquals("the note\nunsaved\n", Files.readString(copy));
        assertEquals(copy, model.note().path().orElseThrow());
        assertTrue(reported.getFirst().getMessage().contains("changed since it was created"), reported.toString());
        assertEquals(Optional.empty(), model.fileActions().undoable());
        reported.clear();
        model.fileActions().newFolder("notes", _ -> {});
        Files.writeString(at("notes/New folder/picture.png"), "not a note");
        model.fileActions().undo();
        assertTrue(Files.exists(at("notes/New folder/picture.png")));
        assertEquals(1, reported.size());
    }

    @Test
    void aRenameOutsideIsFollowed() throws IOException {
        type("unsaved\n");
        Files.move(note, at("notes/Monday.md"));
        model.saving().saveNow();
        assertEquals(at("notes/Monday.md"), model.note().path().orElseThrow());
        assertEquals("the note\nunsaved\n", Files.readString(at("notes/Monday.md")));
        assertFalse(Files.exists(note));
        Files.move(at("notes/Monday.md"), note);
        model.saving().check();
        assertEquals(note, model.note().path().orElseThrow());
        assertTrue(model.saving().stateProperty().get().deleted().isEmpty());
    }

    /// As git leaves a renamed file: another inode.
    @Test
    void aFileWithTheSameBytesThatAppearsIsTheNote() throws IOException {
        Files.writeString(at("notes/new.md"), "the note\n");
        Files.delete(note);
        model.saving().check();
        assertEquals(at("notes/new.md"), model.note().path().orElseThrow());
    }

    /// File systems give the identity of a deleted file to the next new one.
    @Test
    void aDeletedNoteIsNotTakenForAnotherOne() throws IOException {
        Files.delete(note);
        Files.writeString(at("notes/2020/2020-01-28.md"), "something else\n");
        model.saving().check();
        assertTrue(model.saving().stateProperty().get().deleted().isPresent());
        assertEquals(note, model.note().path().orElseThrow());
        Files.copy(at("notes/2020/2020-01-28.md"), note, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void anOlderCopyIsNotTakenForTheNote() throws IOException {
        Files.writeString(at("notes/copy.md"), "the note\n");
        awaitClock();
        model.saving().check();
        Files.delete(note);
        model.saving().check();
        assertTrue(model.saving().stateProperty().get().deleted().isPresent());
    }

    /// A script in the place of an editor: it finds what was just typed, and what it saves is shown.
    @Test
    void whatAnotherEditorSavesIsShown() throws IOException {
        var script = Files.writeString(folder.resolve("ed.sh"), "#!/bin/sh\nprintf 'line %s\\n' \"$1\" >> \"$2\"\n");
        assertTrue(script.toFile().setExecutable(true));
        model.editor().setCommand(script + " {line} {file}");
        type("unsaved\n");
        model.editor().open(note, 2);
        assertEquals("the note\nunsaved\nline 2\n", Files.readString(note));
        model.saving().check();
        assertEquals("the note\nunsaved\nline 2\n", editor.text());
        assertEquals(List.of(), reported);
    }

    /// Until the copy is older than any rounding of the file system's clock.
    private static void awaitClock() {
        var until = Instant.now().plusMillis(200);
        while (Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
    }
}

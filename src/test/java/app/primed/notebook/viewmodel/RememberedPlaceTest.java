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
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which note is open after a start, where its caret is, and whether keys go into it.
class RememberedPlaceTest {
    private static final String FIRST = "# 2020-01-27\n\nwords of the first note\n";
    private static final String SECOND = "# 2020-01-28\n\nthe second one has a long line in which nobody wrote\n";

    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();
    private Caret editor = new Caret();
    private Path first;
    private Path second;

    @BeforeEach
    void notes() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        first = Files.writeString(folder.resolve("notes/a.md"), FIRST);
        second = Files.writeString(folder.resolve("notes/b.md"), SECOND);
    }

    private NotebookViewModel start() {
        editor = new Caret();
        var notes = new NoteRepository(new Vault(folder), SectionNames.STANDARD);
        var model = NotebookViewModel.of(notes, new SessionCatalog(notes), background,
                new Settings(folder.resolve("settings.json"), background), InstantSource.system(), failure -> {
                    throw new AssertionError(failure);
                });
        model.note().attach(editor);
        model.opener().start();
        return model;
    }

    @Test
    void theCaretOfTheNoteBeforeIsNotThatOfTheNextOne() {
        var model = start();
        model.opener().open(first);
        editor.caret = 28;
        model.opener().open(second);
        background.runLater(); // The settings are saved, and the program is killed.

        var again = start();
        assertEquals(second, again.note().path().orElseThrow());
        assertEquals(SECOND.length(), editor.caret);
    }

    @Test
    void theCaretComesBackInTheSameText() {
        var model = start();
        model.opener().open(first);
        editor.caret = 28;
        model.opener().close(_ -> {});
        background.runLater();

        start();
        assertEquals(28, editor.caret);
    }

    @Test
    void aTextThatChangedSinceHasNoCaret() throws IOException {
        var model = start();
        model.opener().open(first);
        editor.caret = 28;
        model.opener().close(_ -> {});
        background.runLater();
        var changed = FIRST.replace("words", "other words");
        Files.writeString(first, changed);

        start();
        assertEquals(changed.length(), editor.caret);
    }

    @Test
    void aCaretOfAnEarlierVersionIsDropped() throws IOException {
        Files.writeString(folder.resolve("settings.json"),
                "{\"notebook.note\": \"notes/a.md\", \"notebook.caret\": \"28.0\"}");
        start();
        assertEquals(FIRST.length(), editor.caret);
    }

    @Test
    void theNewestNoteIsShownButTakesNoKeysUntilItIsChosen() {
        var model = start();
        assertEquals(second, model.note().path().orElseThrow());
        assertFalse(model.note().askedProperty().get());
        model.opener().open(second);
        assertTrue(model.note().askedProperty().get());
    }

    @Test
    void theRememberedNoteTakesKeys() {
        start().opener().open(first);
        background.runLater();

        var again = start();
        assertEquals(first, again.note().path().orElseThrow());
        assertTrue(again.note().askedProperty().get());
    }

    /// An editor that has a caret, but no screen.
    private static final class Caret implements TextEditor {
        private String text = "";
        private int caret;

        @Override
        public String text() {
            return text;
        }

        @Override
        public void apply(TextEdit edit) {
            text = edit.applyTo(text);
        }

        @Override
        public void replaceText(String other) {
            text = other;
        }

        @Override
        public int caret() {
            return caret;
        }

        @Override
        public void open(String opened, int at) {
            text = opened;
            caret = at;
        }
    }
}

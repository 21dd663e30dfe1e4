package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.TextEdit;
import app.primed.platform.Background;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saving where work takes its time or fails in unusual ways.
class AutoSaveTest {
    @TempDir
    Path folder;

    private final ManualBackground background = new ManualBackground();
    private final TextEditor editor = TextEditor.withoutScreen();
    private NotebookViewModel model;
    private Path note;
    private Path other;
    private Instant now = Instant.parse("2020-01-29T09:00:00Z");

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        note = Files.writeString(folder.resolve("notes/2020-01-27.md"), "old\n");
        other = Files.writeString(folder.resolve("notes/2020-01-20.md"), "other\n");
        var notes = new NoteRepository(new Vault(folder), SectionNames.STANDARD);
        model = NotebookViewModel.of(notes, new SessionCatalog(notes), background,
                new Settings(folder.resolve("settings.json"), new ImmediateBackground()),
                () -> now, failure -> {
                    throw new IllegalStateException(failure);
                });
        model.note().attach(editor);
        model.opener().open(note);
        background.finish();
    }

    private void type(String text) {
        editor.apply(new TextEdit(0, editor.text().length(), text));
        model.note().edited();
    }

    /// Work that recurses too deep throws no exception but an error; the note is saved all the same, a moment later.
    @Test
    void aSaveThatOverflowsTheStackIsTriedAgain() throws IOException {
        type("new\n");
        background.overflows = "notebook-save-";
        background.runLater();
        background.finish();
        assertEquals("Not saved", model.saving().statusProperty().get());
        assertEquals("old\n", Files.readString(note));
        background.overflows = "none";
        background.runLater();
        background.finish();
        assertEquals("new\n", Files.readString(note));
        assertEquals("saved just now", model.saving().statusProperty().get());
    }

    @Test
    void whatWasUndoneBeforeItsSaveIsSavedAndSoSaid() throws IOException {
        type("new\n");
        assertEquals("Saving…", model.saving().statusProperty().get());
        type("old\n"); // As undo does.
        assertEquals("Saving…", model.saving().statusProperty().get(), "nobody has looked yet");
        background.runLater();
        background.finish();
        assertEquals("All changes saved", model.saving().statusProperty().get());
        assertEquals("old\n", Files.readString(note));
        assertEquals("old\n", editor.text());
    }

    @Test
    void whatIsTypedWhileANoteOpensIsSavedBeforeItIsShown() throws IOException {
        model.opener().open(other);
        type("late\n");
        background.finish();
        assertEquals("late\n", Files.readString(note));
        assertEquals("other\n", editor.text());
        assertEquals(other, model.note().path().orElseThrow());
    }

    @Test
    void aNoteThatCanBeSavedNowhereStaysOpen() throws IOException {
        type("precious\n");
        background.overflows = "notebook-save-";
        model.opener().open(other);
        assertThrowsReport();
        assertEquals("precious\n", editor.text());
        assertEquals(note, model.note().path().orElseThrow());
    }

    private void assertThrowsReport() {
        var report = org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, background::finish);
        assertTrue(report.getCause().getMessage().contains("2020-01-27.md"), report.getCause().getMessage());
    }

    @Test
    void theWindowClosesOnceAllIsSaved() throws IOException {
        type("last\n");
        var closed = new boolean[1];
        model.opener().close(safe -> closed[0] = safe);
        assertFalse(closed[0], "it waits for the disk");
        type("last words\n");
        background.finish();
        assertTrue(closed[0]);
        assertEquals("last words\n", Files.readString(note));
    }

    @Test
    void whatWaitsForANoteIsKeptWhenTheWindowCloses() throws IOException {
        model.opener().open(other);
        model.note().typeAheadProperty().set("for the other");
        background.pending.clear(); // The other is still being read.
        model.opener().close(_ -> {});
        background.finish();
        assertEquals("old\n", Files.readString(note));
        assertEquals("other\n", Files.readString(other));
        try (var copies = Files.list(folder.resolve(".primed/recovery"))) {
            var copy = copies.toList().getFirst();
            assertTrue(copy.getFileName().toString().startsWith("2020-01-20."), copy.toString());
            assertEquals("for the other", Files.readString(copy));
        }
    }

    @Test
    void noSaveBeginsWhileAnotherRuns() throws IOException {
        type("one\n");
        background.runLater();
        type("two\n");
        background.runLater();
        assertEquals(1, background.running("notebook-save-"));
        background.finish();
        assertEquals("two\n", Files.readString(note));
    }

    /// Neither the end of a pause nor the outcome of a save gets through to a screen that is busy with keys.
    @Test
    void keysThatComeFasterThanTheyAreDrawnAreSavedAllTheSame() throws IOException {
        type("one\n");
        now = now.plusMillis(250);
        type("two\n");
        assertEquals(1, background.running("notebook-save-"), "the key saw that the pause is over");
        background.delivers = false;
        background.finish();
        assertEquals("two\n", Files.readString(note));
        type("three\n");
        now = now.plusMillis(250);
        type("four\n");
        background.finish();
        assertEquals("four\n", Files.readString(note), "the key saw that the save is over");
    }

    /// A program writes the file while somebody types: the editor must not be changed by the key it is telling of.
    @Test
    void whatOthersWroteIsMergedAfterTheKeyAndNotInsideIt() throws IOException {
        type("old\nmine\n");
        now = now.plusMillis(250);
        type("old\nmine too\n");
        Files.writeString(note, "theirs\nold\n");
        background.delivers = false;
        background.finish();
        type("old\nmine too, and more\n");
        assertEquals("old\nmine too, and more\n", editor.text(), "unchanged by its own key");
        background.deliverHeld();
        assertEquals("theirs\nold\nmine too, and more\n", editor.text());
        background.runLater();
        background.finish();
        assertEquals("theirs\nold\nmine too, and more\n", Files.readString(note));
    }

    /// Runs work when asked, so that a test says what happens meanwhile.
    private static final class ManualBackground implements Background {
        private final ImmediateBackground immediate = new ImmediateBackground();
        private final Deque<Pending> pending = new ArrayDeque<>();
        private String overflows = "none";
        private boolean delivers = true;
        private final Deque<Runnable> held = new ArrayDeque<>();

        private record Pending(String key, Runnable run) {}

        void finish() {
            while (!pending.isEmpty()) {
                pending.removeFirst().run().run();
            }
        }

        void runLater() {
            immediate.runLater();
        }

        void deliverHeld() {
            delivers = true;
            while (!held.isEmpty()) {
                held.removeFirst().run();
            }
        }

        long running(String prefix) {
            return pending.stream().filter(p -> p.key().startsWith(prefix)).count();
        }

        @Override
        public <T> Job submit(
                String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            pending.removeIf(older -> older.key().equals(key));
            Callable<T> run = () -> {
                if (key.startsWith(overflows)) {
                    throw new StackOverflowError();
                }
                return work.call();
            };
            var added = new Pending(key, () -> immediate.submit(key, run,
                    result -> {
                        if (delivers) {
                            done.accept(result);
                        } else {
                            held.add(() -> done.accept(result));
                        }
                    }, failed));
            pending.add(added);
            return () -> pending.remove(added);
        }

        @Override
        public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done) {
            return submit(key, work, done, e -> {
                throw new IllegalStateException(e);
            });
        }

        @Override
        public void onScreen(Runnable action) {
            action.run();
        }

        @Override
        public Job later(String key, long millis, Runnable action) {
            return immediate.later(key, millis, action);
        }

        @Override
        public void close() {
            immediate.close();
        }
    }
}

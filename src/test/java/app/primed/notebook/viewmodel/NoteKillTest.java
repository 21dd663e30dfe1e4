package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.TextEdit;
import app.primed.platform.ChildJvm;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that types without a pause, at random moments: every save it reported is on disk, and no file is half
/// written.
class NoteKillTest {
    private static final long SEED = 12;

    @TempDir
    Path folder;

    @Test
    void everyReportedSaveSurvivesAKill() throws Exception {
        killed(2);
    }

    @Test
    @Tag("full")
    void everyReportedSaveSurvivesManyKills() throws Exception {
        killed(100);
    }

    private void killed(int times) throws Exception {
        var random = new Random(SEED);
        var note = Files.createDirectories(folder.resolve("notes")).resolve("2020-01-27.md");
        for (int round = 0; round < times; round++) {
            Files.writeString(note, "");
            var process = ChildJvm.running(Typist.class, folder).start();
            int reported = 0;
            try (var reports = process.inputReader()) {
                int until = 1 + random.nextInt(60);
                while (reported < until) {
                    reported = Integer.parseInt(reports.readLine());
                }
                process.destroyForcibly().waitFor();
            }
            var text = Files.readString(note);
            int lines = (int) text.lines().count();
            assertEquals(Typist.text(lines), text, "whole after kill " + round);
            assertTrue(lines >= reported, lines + " lines, " + reported + " reported, kill " + round);
        }
    }

    /// Types line after line, and prints the number of each that is saved.
    static final class Typist {
        private Typist() {}

        static String text(int lines) {
            var text = new StringBuilder();
            for (int i = 1; i <= lines; i++) {
                text.append("line ").append(i)
                        .append(" and enough words to fill a page of the disk with some of them\n");
            }
            return text.toString();
        }

        public static void main(String[] args) throws IOException {
            var vault = new Vault(Path.of(args[0]));
            var background = new ImmediateBackground();
            var notes = new NoteRepository(vault, SectionNames.STANDARD);
            var model = NotebookViewModel.of(notes, new SessionCatalog(notes), background,
                    new Settings(vault.root().resolve("settings.json"), new ImmediateBackground()),
                    InstantSource.system(), failure -> {
                        throw new IllegalStateException(failure);
                    });
            var editor = TextEditor.withoutScreen();
            model.note().attach(editor);
            model.opener().start();
            for (int line = 1; line < 10_000; line++) {
                editor.apply(new TextEdit(0, editor.text().length(), text(line)));
                model.note().edited();
                background.runLater();
                if (model.saving().stateProperty().get() instanceof SaveState.Saved) {
                    System.out.println(line);
                }
            }
        }
    }
}

package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.TextEdit;
import app.primed.notebook.viewmodel.WriteAccess.Status;
import app.primed.platform.ChildJvm;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two real programs on one vault.
@Timeout(60)
class TwoWindowsTest {
    @TempDir
    Path folder;

    private String config = "";

    /// Both windows are one user's.
    @BeforeEach
    void settings() {
        config = System.getProperty("primed.config", "");
        System.setProperty("primed.config", folder.resolve("user").toString());
    }

    @AfterEach
    void restore() {
        if (config.isEmpty()) {
            System.clearProperty("primed.config");
        } else {
            System.setProperty("primed.config", config);
        }
    }

    @Test
    void theSecondIsReadOnlyTakesOverAndGivesBackWhenItIsKilled() throws Exception {
        var note = Files.createDirectories(folder.resolve("notes")).resolve("2020-01-27.md");
        Files.writeString(note, "first\n");
        var here = new Window(folder);
        assertEquals(Status.OURS, here.standing());
        var process = new ProcessBuilder(ChildJvm.command(
                List.of("-Dprimed.config=" + folder.resolve("user")), Other.class.getName(), folder))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var say = process.outputWriter();
        var hear = process.inputReader();
        try {
            assertEquals("ANOTHERS first|", hear.readLine());
            assertEquals("ANOTHERS first|", ask(say, hear, "type theirs"), "read-only: nothing is typed");
            assertEquals("first\n", Files.readString(note));

            here.type("first\nmine\n");
            assertEquals("ASKING first|", ask(say, hear, "take"));
            here.background.runLater();
            assertEquals(Status.TAKEN, here.standing());
            assertEquals("first\nmine\n", Files.readString(note), "saved before it lets go");
            ask(say, hear, "tick");
            assertEquals("OURS first|mine|", ask(say, hear, "tick"));
            ask(say, hear, "type both");
            assertEquals("OURS first|mine|both|", ask(say, hear, "tick"));
            assertEquals("first\nmine\nboth\n", Files.readString(note));

            here.background.runLater();
            here.background.runLater();
            assertEquals("first\nmine\nboth\n", here.editor.text(), "what the other writes is shown");
            here.type("lost?\n");
            here.background.runLater();
            assertEquals("first\nmine\nboth\n", here.editor.text());
            assertEquals("first\nmine\nboth\n", Files.readString(note));
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        here.background.runLater();
        assertEquals(Status.OURS, here.standing(), "a killed window's lock is nobody's");
        here.type("first\nmine\nboth\nagain\n");
        assertTrue(close(here.model));
        assertEquals("first\nmine\nboth\nagain\n", Files.readString(note));
        here.model.access().close();
    }

    @Test
    void oneThatDoesNotAnswerIsReported() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        var first = new Window(folder);
        var second = new Window(folder);
        assertEquals(Status.ANOTHERS, second.standing());
        second.model.access().takeOver();
        for (int i = 0; i < 12; i++) {
            second.background.runLater();
        }
        assertEquals(Status.UNANSWERED, second.standing());
        first.background.runLater();
        assertEquals(Status.OURS, first.standing(), "the wish was withdrawn");
        first.model.access().close();
        second.background.runLater();
        assertEquals(Status.OURS, second.standing());
        second.model.access().close();
    }

    @Test
    void whatIsCapturedInAReadOnlyWindowStaysInTheLine() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        var first = new Window(folder);
        var second = new Window(folder);
        assertEquals(Status.ANOTHERS, second.standing());
        var line = second.model.capture();
        line.draftProperty().set("q why two?");
        line.capture(captured -> {
            throw new AssertionError("nothing was written: " + captured);
        });
        assertEquals("q why two?", line.draftProperty().get());
        first.model.access().close();
        second.model.access().close();
    }

    private static boolean close(NotebookViewModel model) {
        var safe = new java.util.concurrent.atomic.AtomicBoolean();
        model.opener().close(safe::set);
        return safe.get();
    }

    private static String ask(BufferedWriter say, BufferedReader hear, String words) throws IOException {
        say.write(words + "\n");
        say.flush();
        return hear.readLine();
    }

    /// A notebook with no screen.
    private static final class Window {
        final ImmediateBackground background = new ImmediateBackground();
        final TextEditor editor = TextEditor.withoutScreen();
        final NotebookViewModel model;

        Window(Path folder) {
            model = NotebookViewModel.of(
                    new NoteRepository(new Vault(folder), SectionNames.STANDARD),
                    new SessionCatalog(new NoteRepository(new Vault(folder), SectionNames.STANDARD)), background,
                    new Settings(folder.resolve("settings.json"), new ImmediateBackground()), InstantSource.system(),
                    e -> {
                        throw new IllegalStateException(e);
                    });
            model.note().attach(editor);
            model.access().begin(model.opener()::start);
        }

        Status standing() {
            return model.access().statusProperty().get();
        }

        void type(String text) {
            editor.apply(new TextEdit(0, editor.text().length(), text));
            model.note().edited();
        }
    }

    /// The other program: does what it is told line by line, and says how it stands.
    static final class Other {
        public static void main(String[] args) throws IOException {
            var window = new Window(Path.of(args[0]));
            System.out.println(told(window));
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("type ")) {
                    window.type(window.editor.text() + line.substring(5) + "\n");
                } else if (line.equals("take")) {
                    window.model.access().takeOver();
                    System.out.println(told(window));
                    continue;
                }
                window.background.runLater();
                System.out.println(told(window));
            }
        }

        private static String told(Window window) {
            return window.standing() + " " + window.editor.text().replace('\n', '|');
        }
    }
}

package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.viewmodel.SaveState;
import app.primed.platform.Vault;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever is typed, on whatever screen, from its first moment on: no file changes but the one being written, and every
/// character is in it or was visibly refused.
@ExtendWith(WindowExtension.class)
@Timeout(600)
class TypingTest {
    private static final String SENTENCE = "Generators, 3 of 4: a yield hands back b.";
    private static final String NOTE = """
            # 2020 - 1 - 27

            ## Goals
            - [ ] tell `yield` from `yield from`

            ## Interview Questions
            - Is a generator a coroutine?
                - It is, once it takes values.

            ## Debates
            - Which linter?
                - plain
                - fancy
            """;
    private static final String DECK = """
            {"deck": "D", "cards": [
             {"id": "c", "kind": "choice", "prompt": "Which?", "right": ["yes"], "wrong": ["no", "never"]},
             {"id": "k", "kind": "challenge", "topic": "t", "title": "One", "prompt": "Print one.",
              "starter": ["print()"], "checks": [{"type": "stdout", "lines": ["1"], "says": "one is printed"}]}]}
            """;

    @TempDir
    static Path folder;

    private Path vault;
    private Path plain;
    private Path large;
    private AppGraph graph;
    private Stage stage;

    @Start
    void start(Stage ignored) throws IOException, InterruptedException {
        vault = Files.createTempDirectory(folder, "vault");
        Files.createDirectories(vault.resolve("notes"));
        Files.createDirectories(vault.resolve("quizzes"));
        plain = Files.writeString(vault.resolve("notes/2020-01-27.md"), NOTE);
        large = Files.writeString(vault.resolve("notes/2020-01-28.md"), "# 2020 - 1 - 28\n\n## Learnings\n"
                + "- a line that is read, like each of the many others, before the note is shown\n".repeat(10_000));
        Files.writeString(vault.resolve("notes/beside.md"), "# Beside\n");
        Files.writeString(vault.resolve("quizzes/deck.json"), DECK);
        assertEquals(0, new ProcessBuilder("git", "init", "--quiet", vault.toString()).start().waitFor());
    }

    /// Opens the program as on a first start: no note is remembered, the newest is large.
    private void open(String settings) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var file = folder.resolve(vault.getFileName() + ".json"); // Outside the vault: it may change at any time.
            try {
                Files.writeString(file, settings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            stage = new Stage();
            graph = new AppGraph(stage, new Vault(vault), file, InstantSource.system());
            graph.show();
        });
    }

    private void openOnPlain() throws TimeoutException {
        open("{\"notebook.note\": \"notes/2020-01-27.md\", \"motion\": \"off\"}");
        await(() -> graph.notebook.note().path().equals(java.util.Optional.of(plain))
                && graph.quiz.cards().loadedProperty().get()
                && graph.notebook.git().statusProperty().get().isPresent());
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            stage.hide();
            graph.close();
        });
    }

    @Test
    void typedWhileANoteOpensThatNobodyChoseIsRefusedInSight() throws Exception {
        whileTheFirstNoteOpens(5);
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(longs = {20, 120})
    void typedWhileTheFirstNoteOpensAtTheirPace(long pace) throws Exception {
        whileTheFirstNoteOpens(pace);
    }

    private void whileTheFirstNoteOpens(long pace) throws Exception {
        open("{}");
        var before = files();
        new Typist(pace).type(SENTENCE);
        await(() -> shows(large) && isSaved());
        assertEquals(SENTENCE, refused());
        new Typist(pace).type(SENTENCE);
        assertEquals(SENTENCE + SENTENCE, refused());
        assertEquals(Set.of(), changed(before));
        interact(() -> stage.getScene().lookup("#note-text").requestFocus());
        new Typist(pace).type(SENTENCE);
        await(() -> Files.readString(large).startsWith("# 2020 - 1 - 28\n" + SENTENCE + "\n"));
        assertEquals(Set.of("notes/2020-01-28.md"), changed(before));
    }

    @Test
    void typedIntoTheListFromTheClickOnIsRefusedInSight() throws Exception {
        openOnPlain();
        var before = files();
        interact(() -> {
            stage.getScene().lookup("#sessions").requestFocus();
            graph.notebook.opener().open(large);
        });
        assertFalse(labels().contains("What you type goes into it."), "the list has the keys");
        new Typist(0).type("BBB typed");
        Typist.press(KeyCode.F12, false); // As a pause, it ends the refusing of spaces and digits.
        new Typist(0).type("after click");
        assertEquals("BBB typedafter click", refused());
        await(() -> shows(large) && isSaved());
        assertEquals(Set.of(), changed(before));
    }

    @Test
    void typedBeforeAnythingHasTheFocusIsRefusedInSight() throws Exception {
        openOnPlain();
        interact(() -> stage.getScene().getRoot().setDisable(true));
        WaitForAsyncUtils.waitForFxEvents();
        new Typist(0).type("IMMEDIATE");
        assertEquals("IMMEDIATE", refused());
        interact(() -> stage.getScene().getRoot().setDisable(false));
    }

    @Test
    void typedFromTheMomentANoteIsChosenIsInItAndNotInTheOneBefore() throws Exception {
        fromTheMomentANoteIsChosen(5);
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(longs = {20, 120})
    void typedFromTheMomentANoteIsChosenAtTheirPace(long pace) throws Exception {
        fromTheMomentANoteIsChosen(pace);
    }

    private void fromTheMomentANoteIsChosen(long pace) throws Exception {
        openOnPlain();
        var before = files();
        interact(() -> graph.notebookScreen().onShown());
        interact(() -> graph.notebook.opener().open(large));
        assertEquals("2020-01-28.md", label(".note-name"));
        new Typist(pace).type(SENTENCE);
        await(() -> shows(large) && isSaved());
        assertEquals(Set.of("notes/2020-01-28.md"), changed(before));
        assertTrue(Files.readString(large).startsWith("# 2020 - 1 - 28\n" + SENTENCE + "\n"));
    }

    @Test
    void whatWasTypedForANoteThatDoesNotOpenIsKept() throws Exception {
        openOnPlain();
        var before = files();
        interact(() -> graph.notebookScreen().onShown());
        interact(() -> graph.notebook.opener().open(large));
        new Typist(0).type("kept");
        // Faster than the large note is read, and perhaps not: then it is in that note.
        interact(() -> graph.notebook.opener().open(plain));
        await(() -> shows(plain) && isSaved());
        await(() -> changed(before).equals(Set.of("notes/2020-01-28.md"))
                || Files.isDirectory(vault.resolve(".primed/recovery")));
        assertFalse(changed(before).contains("notes/2020-01-27.md"));
    }

    @Test
    void typedFromTheMomentANoteIsOpenedBesideIsInItAlone() throws Exception {
        openOnPlain();
        var before = files();
        interact(() -> graph.notebookScreen().openBeside(large));
        new Typist(5).type(SENTENCE);
        await(() -> graph.notebook.beside().orElseThrow().note().path().equals(java.util.Optional.of(large))
                && isSaved());
        assertEquals(Set.of("notes/2020-01-28.md"), changed(before));
        assertTrue(Files.readString(large).startsWith("# 2020 - 1 - 28\n" + SENTENCE + "\n"));
        interact(() -> graph.notebookScreen().closeBeside());
        new Typist(5).type(SENTENCE);
        await(this::isSaved);
        assertEquals(Set.of("notes/2020-01-27.md", "notes/2020-01-28.md"), changed(before));
        assertTrue(Files.readString(plain).contains(SENTENCE));
    }

    @Test
    void aSentenceOnEveryScreenAndDialog() throws Exception {
        everywhere(0, false);
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(longs = {20, 120})
    void aSentenceOnEveryScreenAndDialogAtTheirPace(long pace) throws Exception {
        everywhere(pace, false);
    }

    @Test
    @Tag("full")
    void eachPrintableKeyOnEveryScreenAndDialog() throws Exception {
        everywhere(0, true);
    }

    private void everywhere(long pace, boolean keys) throws Exception {
        openOnPlain();
        for (var place : TypingPlace.values()) {
            var before = files();
            // What the place before refused may still be shown.
            var earlier = refused();
            interact(() -> place.open(graph));
            await(place::isOpen);
            var front = graph.window.screenProperty().get();
            var windows = Window.getWindows().size();
            if (keys) {
                // Space presses Start, once the sheet has read what is open, and a session begins.
                var except = place == TypingPlace.NEW_SESSION ? Set.of(" ") : Set.<String>of();
                new Typist(pace).each(except, key -> {
                    if (!place.commands().contains(key)) {
                        assertEquals(front, graph.window.screenProperty().get(), place + " and " + key);
                    } else if (place != TypingPlace.STEPPER) {
                        interact(() -> {
                            place.close(graph);
                            place.open(graph);
                        });
                    }
                });
            } else {
                new Typist(pace).type(SENTENCE);
                assertEquals(SENTENCE, received(place, earlier), place + " lost something");
            }
            assertEquals(front, graph.window.screenProperty().get(), "left " + place);
            assertEquals(windows, Window.getWindows().size(), "a window opened on " + place);
            assertTrue(shows(plain), "another note opened on " + place);
            if (place == TypingPlace.EDITOR || place == TypingPlace.BESIDE) {
                await(this::isSaved);
            }
            assertEquals(place == TypingPlace.EDITOR
                    ? Set.of("notes/2020-01-27.md")
                    : place == TypingPlace.BESIDE
                            ? Set.of("notes/beside.md")
                            : keys && place == TypingPlace.ANSWER_SHOWN ? Set.of("quizzes/reviews.jsonl") : Set.of(),
                    changed(before), "on " + place);
            interact(() -> place.close(graph));
            Typist.press(KeyCode.CONTROL, true);
            await(() -> Window.getWindows().size() == 1);
        }
    }

    private String refused() {
        var label = (Label) stage.getScene().lookup("#unused-keys");
        return label.isVisible() ? label.getText().replaceFirst("(?s)Not typed: “(.*)”\\. Nothing.*", "$1") : "";
    }

    private Set<String> labels() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var all = new TreeSet<String>();
            for (var node : stage.getScene().getRoot().lookupAll(".label")) {
                if (node instanceof Label label && label.isVisible()) {
                    all.add(label.getText());
                }
            }
            return all;
        });
    }

    /// Where the sentence is: in the text that has the focus, visibly refused, or the keys that do something there.
    private String received(TypingPlace place, String earlier) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var said = refused();
            var unused = said.startsWith(earlier) ? said.substring(earlier.length()) : said;
            var windows = Window.getWindows();
            var owner = windows.getLast().getScene().getFocusOwner();
            var text = owner instanceof TextInputControl field
                    ? field.getText()
                    : owner instanceof CodeArea area && area.isEditable() ? area.getText() : "";
            if (stage.getScene().lookup("#files-find") instanceof Label find && find.isVisible()
                    && find.getText().contains(SENTENCE)) {
                return SENTENCE;
            }
            return text.contains(SENTENCE) ? SENTENCE : place.acted(SENTENCE, unused) + unused;
        });
    }

    private boolean shows(Path note) {
        return graph.notebook.note().path().equals(java.util.Optional.of(note)) && !graph.notebook.note().isOpening();
    }

    private boolean isSaved() {
        return graph.notebook.both().stream().filter(each -> each.note().chosenProperty().get().isPresent()).allMatch(
                each -> !each.note().isOpening() && each.saving().stateProperty().get() instanceof SaveState.Saved);
    }

    private String label(String query) {
        return ((Label) stage.getScene().lookup(query)).getText();
    }

    private Map<String, String> files() throws IOException {
        var all = new TreeMap<String, String>();
        try (var walk = Files.walk(vault)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var name = vault.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".primed/") && !name.startsWith(".git/")) {
                    all.put(name, Files.readString(file));
                }
            }
        }
        return all;
    }

    private Set<String> changed(Map<String, String> before) throws IOException {
        var now = files();
        var names = new TreeSet<>(now.keySet());
        names.addAll(before.keySet());
        names.removeIf(name -> now.getOrDefault(name, "").equals(before.getOrDefault(name, "")));
        return names;
    }

    private static void interact(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package app.primed.notebook.view;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.Corpus;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.Snippet;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.SaveState;
import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.FxBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.ui.SceneCheck;
import app.primed.ui.TaskBox;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The notebook as a user walks through it, in a window.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
@Timeout(90)
class NotebookScreenTest {
    private static final String NOTE = """
            2020 - 1 - 27
            =============

            Goals
            =====
              * [x] know what preemptive multitasking means
              * [ ] see where coroutines pay off
              * [ ] tell `yield` from `yield from` (carried from 24 Jan)

            Interview questions
            ===================
              * Is every generator a coroutine?
              * How does a thread differ from a coroutine?

            Learnings
            =========
              * a generator must be primed before `send(x)`
            ```python
            def averager():
                total, count, average = 0.0, 0, None
                while True:
                    term = yield average
                    total += term; count += 1
                    average = total / count
            ```

            Questions
            =========
              * How does async build on yield?
              * When would you delay creating the coroutine?
              * What does it mean to yield?
                  - give way, or produce

            Debates
            =======
              * Should a decorator prime the coroutine?
                  Pros:
                    - nobody forgets the first `next()`
                    - quiltgnome: friendlier first use
                  Cons:
                    - hides a real step
              * Which linter?
                  - plain
                  - fancy
                      - quiltgnome
                      - LoudOtter

            Viewer advice
            =============
              * LoudOtter: find an electronics book second-hand

            Quotes
            ======

            > a generator is a *frame* that waits - LoudOtter

            Fears
            =====
              * talking too fast

            Scraps
            ======
            """;

    @TempDir
    Path folder;

    private final List<Snippet> stepped = new ArrayList<>();
    private final List<Throwable> told = new ArrayList<>();
    private Stage stage;
    private FxBackground background;
    private NotebookViewModel notebook;
    private NotebookScreen screen;
    private Path note;

    @Start
    void start(Stage window) throws IOException {
        stage = window;
        Files.createDirectories(folder.resolve("notes"));
        note = Files.writeString(folder.resolve("notes/2020-01-27 Coroutines.md"), NOTE);
        Files.writeString(folder.resolve("notes/2020-01-29.md"), "2020-1-29\n\n## async and the event loop\n");
        Files.writeString(folder.resolve("notes/2020-01-24.md"),
                "2020-1-24\n\n## else blocks, with statements\n\n## Questions\n\n- why else?\n");
        Theme.loadFonts();
        show();
    }

    private void show() {
        background = new FxBackground(told::add);
        var settings = new Settings(folder.resolve("settings.json"), background);
        settings.put("notebook.note", "notes/2020-01-27 Coroutines.md");
        InstantSource clock = InstantSource.offset(InstantSource.system(),
                java.time.Duration.between(Instant.now(), Instant.parse("2020-01-29T12:00:00Z")));
        notebook = NotebookViewModel.of(
                new NoteRepository(new Vault(folder), SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(new Vault(folder), SectionNames.STANDARD)), background, settings,
                clock, told::add);
        screen = new NotebookScreen(notebook, settings, new NotebookLinks(
                stepped::add, _ -> {},
                words -> words.contains("thread") ? Optional.of("in 3 d") : Optional.of("due now")));
        var scene = new Scene((Region) screen.node(), 1000, 800);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        notebook.opener().start();
    }

    @Stop
    void stop() {
        notebook.opener().close(_ -> {});
        background.close();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void ready(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#note-text").queryAs(CodeArea.class).getLength() > 0
                && robot.lookup("#task-7").tryQuery().isPresent());
    }

    private String text(FxRobot robot) {
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        return Platform.isFxApplicationThread()
                ? area.getText()
                : WaitForAsyncUtils.waitForAsyncFx(10_000, () -> area.getText());
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(javafx.scene.control.ButtonBase.class).fire());
    }

    @Test
    void whatTheBoardDoesIsOneLineOfTextAndOneUndo(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> robot.lookup("#task-7").queryAs(TaskBox.class).fire());
        var ticked = NOTE.replace("[ ] see", "[x] see");
        assertEquals(ticked, text(robot));

        fire(robot, "#answer-29");
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("by suspending").type(KeyCode.ENTER);
        var answered = ticked.replace("build on yield?\n", "build on yield?\n      - by suspending\n");
        assertEquals(answered, text(robot));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("row-29", stage.getScene().getFocusOwner().getId(), "the focus stays on the board");
        chord(robot, KeyCode.Z);
        assertEquals(ticked, text(robot));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(answered, text(robot));

        robot.interact(() -> robot.lookup("#add-learnings").queryAs(TextField.class).requestFocus());
        robot.write("frames stay alive").type(KeyCode.ENTER);
        var learned = answered.replace("count\n```\n", "count\n```\n  * frames stay alive\n");
        assertEquals(learned, text(robot));
        assertEquals("add-learnings", robot.lookup("#add-learnings").query().getScene().getFocusOwner().getId(),
                "the focus stays");

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(answered, text(robot));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(ticked, text(robot));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(NOTE, text(robot));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(ticked, text(robot));

        until(() -> Files.readString(note).equals(ticked));
        until(() -> notebook.saving().stateProperty().get() instanceof SaveState.Saved);
    }

    private static void chord(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    @Test
    void aNewSessionBeginsOnTheBoardOrAtItsFirstGoal(FxRobot robot) throws Exception {
        ready(robot);
        Files.delete(folder.resolve("notes/2020-01-29.md"));
        Files.writeString(note, "2020-01-27\n");
        robot.interact(() -> notebook.newSession().openToday());
        until(() -> robot.lookup("#first-goals").tryQuery().isPresent());
        assertEquals(5, robot.lookup("#outline").queryListView().getItems().size());
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        assertEquals("=====", area.getParagraph(area.getCurrentParagraph() - 1).getText());
        check("notebook-new-session", 1440, 900);
        fire(robot, "#first-goals");
        robot.write("find out").type(KeyCode.ENTER);
        assertTrue(text(robot).contains("Goals\n=====\n"), text(robot));
        assertTrue(text(robot).contains("find out\n"), text(robot));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("add-goals", stage.getScene().getFocusOwner().getId());
        chord(robot, KeyCode.Z);
        assertFalse(text(robot).contains("find out"), text(robot));
        robot.interact(() -> robot.lookup("#capture").query().requestFocus());
        robot.write("q why so?").type(KeyCode.ENTER);
        assertTrue(text(robot).contains("why so?"), text(robot));
        chord(robot, KeyCode.Z);
        assertFalse(text(robot).contains("why so?"), text(robot));
        fire(robot, "#first-goals");
        check("notebook-chips", 1280, 720);
    }

    @Test
    void anEditFromOutsideIsOneUndoAndLeavesTheCaretInItsLine(FxRobot robot) throws Exception {
        ready(robot);
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(() -> {
            area.requestFocus();
            area.moveTo(NOTE.indexOf("Fears"));
        });
        Files.writeString(note, NOTE.replace("Goals\n=====\n", "Goals\n=====\n  * [ ] from outside\n"));
        until(() -> text(robot).contains("from outside"));
        assertEquals("Fears", area.getParagraph(area.getCurrentParagraph()).getText());
        assertTrue(robot.lookup("#note-remark").queryAs(Label.class).getText().startsWith("Changed outside"));
        chord(robot, KeyCode.Z);
        assertEquals(NOTE, text(robot));
    }

    @Test
    void aDeletedNoteOffersToSaveItAgain(FxRobot robot) throws Exception {
        ready(robot);
        var area = robot.lookup("#note-text").query();
        var place = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> area.localToScene(0, 0));
        Files.delete(note);
        until(() -> robot.lookup("#write-again").tryQuery().isPresent());
        assertEquals(place, WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            area.getScene().getRoot().layout();
            return area.localToScene(0, 0);
        }), "the text stays where it was");
        check("notebook-deleted", 1280, 720);
        robot.interact(() -> robot.lookup("#write-again").query().requestFocus());
        fire(robot, "#write-again");
        until(() -> Files.exists(note) && robot.lookup("#write-again").tryQuery().isEmpty());
        assertEquals(NOTE, Files.readString(note));
        assertEquals("note-text", stage.getScene().getFocusOwner().getId());
    }

    @Test
    void aNoteWithALineOf100000CharactersStaysUsable(FxRobot robot) throws Exception {
        ready(robot);
        var words = NOTE.replace("Fears\n", "Fears " + "long ".repeat(20_000) + "\n").replace("talking too fast",
                "long ".repeat(20_000));
        var path = Files.writeString(folder.resolve("notes/long.md"), words);
        robot.interact(() -> notebook.opener().open(path));
        until(() -> text(robot).equals(words));
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(() -> {
            area.requestFocus();
            area.moveTo(words.indexOf("long long") + 50);
        });
        robot.type(KeyCode.END).write("abcde");
        until(() -> Files.readString(path).contains("long abcde\n"));
    }

    @Test
    void typingIsReadOntoTheBoardAndSavedOnClosing(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> {
            var area = robot.lookup("#note-text").queryAs(CodeArea.class);
            area.requestFocus();
            area.moveTo(area.getLength());
        });
        robot.write("\n## Ideas\n\n- a game of states");
        var board = robot.lookup(".board").queryAs(ScrollPane.class);
        until(() -> {
            robot.interact(() -> board.setVvalue(1)); // What is far below is created on the way there.
            return robot.lookup("#add-ideas").tryQuery().isPresent();
        });
        robot.interact(() -> notebook.opener().close(_ -> {}));
        assertTrue(Files.readString(note).endsWith("- a game of states"));
    }

    @Test
    void pythonStepsFromTheNote(FxRobot robot) throws Exception {
        ready(robot);
        until(() -> robot.lookup("#step-18").tryQuery().isPresent() && robot.lookup("#step-18").query().isVisible());
        fire(robot, "#step-18");
        assertEquals(1, stepped.size());
        assertEquals(19, stepped.getFirst().line());
        assertTrue(stepped.getFirst().code().startsWith("def averager():\n"));
        assertEquals("notes/2020-01-27 Coroutines.md", stepped.getFirst().notePath());
    }

    @Test
    void everythingByKeyboard(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> robot.lookup("#note-text").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
        robot.write("@noodle_arm try pdb").type(KeyCode.ENTER);
        assertTrue(text(robot).contains("  * noodle_arm: try pdb\n"), text(robot));
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        until(() -> text(robot).contains("2020-1-29"));
        robot.interact(() -> robot.lookup("#sessions").query().requestFocus());
        robot.type(KeyCode.DOWN);
        assertTrue(robot.lookup("#sessions").query().isFocused(), "an arrow opens a note and stays in the list");
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#note-text").query().isFocused());
    }

    @Test
    void bothSidesOfAnOutsideChangeAreOffered(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> {
            robot.lookup("#note-text").queryAs(CodeArea.class).insertText(0, "mine\n");
            // Between the key and its save, however slow the machine.
            assertDoesNotThrow(() -> Files.writeString(note, "theirs\n"));
        });
        until(() -> robot.lookup("#keep-mine").tryQuery().isPresent());
        assertEquals("theirs\n", Files.readString(note));
        fire(robot, "#keep-mine");
        until(() -> Files.readString(note).startsWith("mine\n2020"));
        until(() -> robot.lookup("#keep-mine").tryQuery().isEmpty());
    }

    @Test
    void modesNarrowWindowsAndPictures(FxRobot robot) throws Exception {
        ready(robot);
        check("notebook", 1440, 900);
        robot.interact(() -> notebook.viewModeProperty().set(ViewMode.BOARD));
        check("notebook-board", 1440, 900);
        robot.interact(() -> notebook.viewModeProperty().set(ViewMode.WRITE));
        assertTrue(robot.lookup("#add-goals").tryQuery().isEmpty(), "no board while writing");
        robot.interact(() -> notebook.viewModeProperty().set(ViewMode.SPLIT));
        check("notebook-1280", 1280, 720);
        var real = Files.copy(Corpus.all().getFirst(), folder.resolve("notes/real.md"));
        robot.interact(() -> notebook.opener().open(real));
        until(() -> text(robot).contains("functools"));
        check("notebook-real", 1440, 900);
        var empty = Files.writeString(folder.resolve("notes/empty.md"), "");
        robot.interact(() -> notebook.opener().open(empty));
        until(() -> text(robot).isEmpty());
        check("notebook-empty-note", 1440, 900);
        assertFalse(robot.lookup("#first-session").query().getParent().isVisible());
        assertEquals(List.of(), told);
    }

    @Test
    void aNoteBesideHasTheStatusBarAndTheEndOfItsPath(FxRobot robot) throws Exception {
        ready(robot);
        var deep = Files.createDirectories(folder.resolve("notes/first folder of a long path/and a second/last"));
        var other = Files.writeString(deep.resolve("name.md"), "# Four words of text\n");
        robot.interact(() -> {
            stage.setWidth(1_000);
            screen.openBeside(other);
        });
        until(() -> screen.statusLeftProperty().getValue().equals("4 words"));
        var path = robot.from(robot.lookup("#note-beside")).lookup("#note-path").queryParent();
        until(() -> shown(path).equals(List.of("name.md")));
        var end = List.of("\u2026", "last", "name.md");
        for (var width = 1_000; width < 3_000 && !shown(path).equals(end); width += 25) {
            double wider = width; // How wide words are depends on the fonts that are loaded.
            robot.interact(() -> stage.setWidth(wider));
        }
        assertEquals(end, shown(path));
        var folders = List.of("notes", "first folder of a long path", "and a second", "last", "name.md");
        robot.interact(() -> {
            stage.setWidth(2_500);
            screen.closeBeside();
            screen.open(other, 1);
        });
        var whole = robot.lookup("#note-path").queryParent();
        until(() -> shown(whole).equals(folders));
    }

    private static List<String> shown(Parent path) {
        return path.getChildrenUnmodifiable().stream().filter(Node::isVisible).map(part -> ((Label) part).getText())
                .toList();
    }

    @Test
    void theListOfACompletionCoversNoneOfItsField(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> stage.setY(0));
        robot.interact(() -> stage.setHeight(Screen.getPrimary().getVisualBounds().getMaxY()));
        chord(robot, KeyCode.SPACE);
        robot.write("@Lo");
        until(() -> robot.lookup("#completions").tryQuery().isPresent());
        Node list = robot.lookup("#completions").query();
        Node field = robot.lookup("#capture").query();
        double end = list.localToScreen(list.getLayoutBounds()).getMaxY();
        assertTrue(end <= field.localToScreen(field.getLayoutBounds()).getMinY(), "ends at " + end);
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> stage.setHeight(800)); // Tests share the window, which must not be moved off the screen.
    }

    @Test
    void aVanishedNoteGivesWordsAndAnEmptyVaultAFirstStep(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> notebook.opener().open(folder.resolve("notes/none.md")));
        until(() -> told.size() == 1);
        assertTrue(told.getFirst().getMessage().contains("none.md"));
        robot.interact(() -> {
            stop();
            folder = folder.resolve("fresh");
            show();
        });
        until(() -> robot.lookup("#first-session").query().getParent().isVisible());
        check("notebook-empty-vault", 1440, 900);
        robot.interact(() -> robot.lookup("#first-session").queryAs(Button.class).fire());
        until(() -> Files.exists(folder.resolve("2020-01-29.md")));
    }

    @Test
    void newDaysMoveNoRowUnderThePointer(FxRobot robot) throws Exception {
        ready(robot);
        ListView<?> list = robot.lookup("#sessions").queryListView();
        for (int i = 10; i < 90; i++) {
            Files.writeString(folder.resolve("notes/part " + i + ".md"), "# Part " + i + "\n");
        }
        reload(robot, 83);
        until(() -> list.getItems().size() > 80);
        robot.interact(() -> {
            notebook.opener().open(folder.resolve("notes/part 40.md"));
            list.scrollTo(list.getItems().size() / 2 - 10);
        });
        until(() -> notebook.note().path().filter(path -> path.endsWith("part 40.md")).isPresent());
        var before = List.copyOf(list.getItems());
        var selected = cell(robot);
        double y = selected.localToScene(0, 0).getY();
        robot.moveTo(selected).press(MouseButton.PRIMARY);
        for (int i = 10; i < 90; i++) {
            Files.writeString(folder.resolve("notes/part " + i + ".md"),
                    "# Part " + i + "\n\n%d-03-04\n".formatted(1920 + i));
        }
        reload(robot, 83);
        until(() -> notebook.sessions().weeks().size() > 80);
        assertEquals(before, list.getItems());
        robot.release(MouseButton.PRIMARY);
        until(() -> list.getItems().size() > 150);
        assertEquals(y, cell(robot).localToScene(0, 0).getY(), 1);
    }

    private static Node cell(FxRobot robot) {
        return robot.lookup("#sessions .list-cell").match(cell -> ((ListCell<?>) cell).isSelected()).query();
    }

    private void reload(FxRobot robot, int notes) throws Exception {
        robot.interact(notebook.sessions()::reload);
        until(() -> notebook.sessions().sessions().size() == notes);
    }

    private void check(String name, int width, int height) {
        SceneCheck.check(stage.getScene(), name, new int[] {width, height});
    }

    @Test
    void aLineThatWasGoneToInReadIsWhereWritingGoesOn(FxRobot robot) {
        var path = notebook.note().path().orElseThrow();
        robot.interact(() -> {
            notebook.viewModeProperty().set(ViewMode.READ);
            screen.open(path, 10, "");
        });
        assertEquals(10, screen.caretLine());
        robot.interact(() -> screen.open(path, 1, "2020"));
        assertEquals(1, screen.caretLine(), "found in the first line, the note does not stay where it was");
    }

    @Test
    void whatIsTypedAheadGoesOnBehindWhatIsThere(FxRobot robot) {
        var pane = new TypeAheadPane(notebook.note());
        robot.interact(() -> notebook.note().typeAheadProperty().set("begun in the palette"));
        assertEquals(20, ((TextArea) pane.lookup("#type-ahead")).getCaretPosition());
        robot.interact(() -> notebook.note().typeAheadProperty().set(""));
    }

    @Test
    void theOutlineHasEveryDayButTheNotesOwn(FxRobot robot) {
        var outline = new OutlineList(_ -> {});
        var reader = new SessionReader(SectionNames.STANDARD);
        robot.interact(() -> outline.show(reader.read("# March\n## 2021-03-04\none\n## 2021-03-11\ntwo\n", "a.md")));
        assertEquals(3, outline.getItems().size());
        robot.interact(() -> outline.show(reader.read("# 2021-03-04\none\n## Goals\n# 2021-03-11\ntwo\n", "a.md")));
        assertEquals(2, outline.getItems().size());
    }
}

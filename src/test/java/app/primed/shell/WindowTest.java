package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole program in its window, with real files and real Python, used by its keys.
@ExtendWith(WindowExtension.class)
@Timeout(120)
class WindowTest {
    private static final String NOTE = """
            2020 - 1 - 27
            =============

            the day of the averager

            Questions
            =========

            - Where does the word datum come from?

            Interview Questions
            ===================

            - Is a generator a coroutine?

            ```python
            def g():
                yield 1


            x = g()
            next(x)
            x.close()
            ```
            """;

    @TempDir
    static Path folder;

    private Path vault;
    private Path settings;
    private Stage stage;
    private AppGraph graph;

    @Start
    void start(Stage first) throws IOException {
        vault = Files.createTempDirectory(folder, "vault");
        settings = vault.resolve("settings.json");
        Files.createDirectories(vault.resolve("notes"));
        Files.writeString(vault.resolve("notes/2020-01-27.md"), NOTE);
        Files.writeString(vault.resolve("notes/2020-01-20.md"), "2020 - 1 - 20\n=====\n\niterators all day\n");
        Files.writeString(settings, "{\"window.width\": \"1000\", \"window.height\": \"800\", \"theme\": \"dark\"}");
        open(first);
    }

    private void open(Stage fresh) {
        stage = fresh;
        stage.setX(0);
        stage.setY(0);
        graph = new AppGraph(stage, new Vault(vault), settings, InstantSource.system());
        graph.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.hide();
            graph.close();
        });
    }

    @Test
    void keysGoFromScreenToScreen(FxRobot robot) {
        press(robot, KeyCode.DIGIT3);
        assertEquals(MainScreen.QUIZ, front());
        press(robot, KeyCode.DIGIT2);
        assertEquals(MainScreen.STEPPER, front());
        press(robot, KeyCode.DIGIT4);
        assertEquals(MainScreen.HIGHLIGHTS, front());
        press(robot, KeyCode.DIGIT1);
        assertEquals(MainScreen.NOTEBOOK, front());
    }

    @Test
    void thePaletteFindsASessionByItsWords(FxRobot robot) throws TimeoutException {
        await(() -> graph.notebook.sessions().listedProperty().get());
        press(robot, KeyCode.DIGIT3);
        press(robot, KeyCode.K);
        var words = robot.lookup(".palette .text-field").queryAs(TextField.class);
        assertTrue(words.isFocused());
        robot.write("datu");
        await(() -> shown(robot, "Where does the word datum come from?"));
        robot.interact(words::clear);
        robot.write("kind:que open");
        await(() -> !shown(robot, "Where does"));
        robot.interact(words::clear);
        robot.write("iterators");
        await(() -> shown(robot, "iterators all day"));
        robot.type(KeyCode.ENTER);
        await(() -> graph.notebook.note().path().filter(n -> n.endsWith("2020-01-20.md")).isPresent());
        assertEquals(MainScreen.NOTEBOOK, front());
    }

    @Test
    void aFoundLineOpensInTheNotebookAndWhatIsTypedIsFoundBeforeItIsSaved(FxRobot robot) throws TimeoutException {
        await(() -> graph.notebook.note().session().sections().size() > 2);
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(() -> area.appendText("\na quokka was here\n"));
        await(() -> graph.search.find("quokka", 1).total() == 1);
        press(robot, KeyCode.K);
        robot.write("note:01-27 quok");
        await(() -> shown(robot, "a quokka was here"));
        robot.interact(() -> robot.lookup(".palette .text-field").queryAs(TextField.class).clear());
        robot.write("kind:int corou");
        await(() -> shown(robot, "Is a generator a coroutine?"));
        robot.type(KeyCode.ENTER);
        await(() -> !robot.lookup(".palette").query().isVisible()
                || !robot.lookup(".scrim").query().isVisible());
        assertEquals(MainScreen.NOTEBOOK, front());
        assertEquals(14, graph.notebookScreen().caretLine());
    }

    /// Whether a row of the palette says so.
    private static boolean shown(FxRobot robot, String words) {
        return robot.lookup(".palette .list-cell").queryAll().stream().anyMatch(
                cell -> cell instanceof ListCell<?> c && !c.isEmpty()
                        && String.valueOf(c.getAccessibleText()).contains(words));
    }

    @Test
    void theTextSizeHasItsKeysOnEveryScreenAndIsRemembered(FxRobot robot) {
        var before = lineHeight(robot);
        for (var key : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            press(robot, key);
        }
        assertEquals("150.0", size());
        assertTrue(lineHeight(robot) > before * 1.2, "it is drawn larger");
        press(robot, KeyCode.MINUS);
        press(robot, KeyCode.SUBTRACT);
        assertEquals("110.0", size());
        press(robot, KeyCode.NUMPAD0);
        for (var screen : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
            press(robot, screen);
            press(robot, KeyCode.PLUS);
            assertEquals("110.0", size(), "larger on " + front());
            press(robot, KeyCode.DIGIT0);
            assertEquals("100.0", size(), "and back");
        }
        press(robot, KeyCode.EQUALS);
        var larger = lineHeight(robot);
        close();
        robot.interact(() -> open(new Stage()));
        assertEquals(larger, lineHeight(robot), 0.5, "as it was left");
    }

    @Test
    void keysDoNothingBehindAnOpenSheet(FxRobot robot) throws TimeoutException {
        await(() -> !graph.notebook.sessions().weeks().isEmpty() && graph.notebook.note().path().isPresent());
        robot.interact(() -> graph.window.openPalette());
        var palette = robot.lookup(".palette .text-field").queryAs(TextField.class).getParent();
        robot.interact(() -> graph.window.dismissPalette());
        for (var sheet : List.of(KeyCode.N, KeyCode.COMMA)) {
            press(robot, sheet);
            var open = robot.lookup(sheet == KeyCode.N ? "#session-begin" : "#settings-done").query();
            assertTrue(isShown(open));
            press(robot, KeyCode.K);
            assertFalse(isShown(palette), "the palette");
            press(robot, KeyCode.DIGIT3);
            press(robot, KeyCode.SPACE);
            assertEquals(MainScreen.NOTEBOOK, front());
            robot.type(KeyCode.F2);
            assertTrue(robot.lookup("#rename-file").tryQuery().isEmpty());
            for (int i = 0; i < 30; i++) {
                robot.type(KeyCode.TAB);
                assertTrue(isOver(stage.getScene().getFocusOwner()), "Tab " + i);
            }
            assertTrue(isShown(open));
            robot.type(KeyCode.ESCAPE);
            assertFalse(isShown(open));
        }
        press(robot, KeyCode.K);
        assertTrue(isShown(palette));
        press(robot, KeyCode.DIGIT3);
        assertEquals(MainScreen.QUIZ, front());
        assertFalse(isShown(palette), "it gives way to another command");
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOver(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("scrim")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theSettingsActAtOnce(FxRobot robot) throws TimeoutException {
        await(() -> graph.notebook.note().session().sections().size() > 2);
        robot.interact(() -> robot.lookup("#note-text").query().requestFocus());
        press(robot, KeyCode.COMMA);
        var page = robot.lookup("#settings").query();
        assertTrue(page.isVisible());
        robot.interact(() -> {
            robot.lookup("#settings-text-size").queryAs(ComboBox.class).setValue(125);
            robot.lookup("#settings-theme").queryAs(ComboBox.class).setValue("Light");
            robot.lookup("#settings-tab").queryAs(Spinner.class).increment(4);
            robot.lookup("#settings-editor").queryAs(TextField.class).setText("my-editor --wait");
            robot.lookup("#settings-session-name").queryAs(TextField.class).setText("YYYY/MM-DD.md");
            assertEquals(1, robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText)
                    .filter(DateTimeFormatter.ofPattern("'Today: 'yyyy/MM-dd'.md'").format(LocalDate.now(
                            ZoneId.systemDefault()))::equals)
                    .count());
            robot.lookup("#settings-session-name").queryAs(TextField.class).fireEvent(new ActionEvent());
            robot.lookup("#settings-editor").queryAs(TextField.class).fireEvent(new ActionEvent());
        });
        assertEquals("125.0", size());
        assertEquals(Theme.LIGHT, graph.window.theme());
        assertEquals("8.0", graph.settings().get("editor.tab", ""));
        assertEquals("my-editor --wait", graph.settings().get("editor", ""));
        await(() -> Files.exists(vault.resolve("primed.json")));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(page.isVisible());
        assertTrue(robot.lookup("#note-text").query().isFocused(), "keys go to the note again");
    }

    private String size() {
        return graph.settings().get("text.size", "");
    }

    /// Of the top bar's words, in the window's own pixels.
    private double lineHeight(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        var words = graph.window.scene().getRoot().lookup(".brand");
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> words.localToScene(words.getBoundsInLocal()).getHeight());
    }

    @Test
    void f1ShowsTheKeysAndEscapeClosesThem(FxRobot robot) {
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        for (var binding : Shortcuts.ALL) {
            assertTrue(robot.lookup(binding.words()).tryQuery().isPresent(), binding.words());
        }
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, Window.getWindows().size());
    }

    @Test
    void aFenceStepsAndTheWayBackIsOneKey(FxRobot robot) throws TimeoutException {
        await(() -> !graph.notebook.note().session().python().isEmpty());
        var line = graph.notebook.note().session().python().getFirst().range().line();
        robot.interact(() -> graph.notebookScreen().open(vault.resolve("notes/2020-01-27.md"), line));
        await(() -> robot.lookup("#step-" + line).tryQuery().isPresent());
        robot.clickOn("#step-" + line);
        await(() -> graph.stepper.status().endProperty().get().isPresent());
        assertEquals(Mode.WATCH, graph.stepper.program().modeProperty().get());
        var at = graph.stepper.cursor().stepProperty().get();
        robot.type(KeyCode.Y);
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(at, graph.stepper.cursor().stepProperty().get());
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(MainScreen.NOTEBOOK, front());
        assertEquals(NOTE, robot.lookup("#note-text").queryAs(CodeArea.class).getText());
    }

    @Test
    void runningAgainFromTheMiddleKeepsTheWindowWhole(FxRobot robot) throws Throwable {
        robot.interact(() -> {
            graph.stepperScreen().show(new Program("g.py", "def g():\n    yield 1\n\n\nx = g()\nnext(x)\nx.close()\n"),
                    Optional.empty());
            graph.window.show(MainScreen.STEPPER);
        });
        await(() -> graph.stepper.status().endProperty().get().isPresent());
        var total = graph.stepper.cursor().totalProperty().get();
        robot.type(KeyCode.S, 2);
        var at = graph.stepper.cursor().stepProperty().get();
        assertTrue(at > 0);
        for (var round = 0; round < 3; round++) {
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            await(() -> !graph.stepper.runner().runningProperty().get()
                    && graph.stepper.cursor().totalProperty().get() == total);
            WaitForAsyncUtils.checkException();
            assertEquals(at, graph.stepper.cursor().stepProperty().get());
        }
    }

    @Test
    void aQuestionOfANoteBecomesACardAndTheNoteStaysAsItIs(FxRobot robot) throws Exception {
        await(() -> graph.quiz.cards().loadedProperty().get());
        await(() -> robot.lookup("#quiz-9").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#quiz-9").queryButton().fire());
        await(() -> graph.quiz.cards().dueLabelOfQuestion("Where does the word datum come from?").isPresent());
        assertEquals(Optional.of("new"), graph.quiz.cards().dueLabelOfQuestion("Where does the word datum come from?"));
        assertEquals(MainScreen.NOTEBOOK, front());
        assertEquals(NOTE, Files.readString(vault.resolve("notes/2020-01-27.md")));
        assertTrue(Files.readString(vault.resolve("quizzes/from-notes.json")).contains("datum"));
    }

    @Test
    void whatWasOpenIsOpenAgain(FxRobot robot) throws Exception {
        await(() -> graph.notebook.note().path().isPresent());
        press(robot, KeyCode.DIGIT4);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.interact(() -> {
            stage.setWidth(940);
            stage.setHeight(700);
        });
        var note = graph.notebook.note().path();
        assertTrue(saveAll());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.hide();
            graph.close();
        });
        robot.interact(() -> open(new Stage()));
        await(() -> graph.notebook.note().path().isPresent());
        assertEquals(MainScreen.HIGHLIGHTS, front());
        assertEquals("light", graph.window.theme().id());
        assertEquals(note, graph.notebook.note().path());
        assertEquals(940, stage.getWidth());
        assertEquals(700, stage.getHeight());
    }

    private boolean saveAll() throws Exception {
        var safe = new CompletableFuture<Boolean>();
        Platform.runLater(() -> graph.saveAll(safe::complete));
        return safe.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatIsTypedIsSavedWhenTheWindowCloses(FxRobot robot) throws Exception {
        await(() -> graph.notebook.note().session().sections().size() > 2);
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(() -> area.appendText("\nlast words\n"));
        assertTrue(saveAll());
        assertEquals(NOTE + "\nlast words\n", Files.readString(vault.resolve("notes/2020-01-27.md")));
        assertFalse(Files.exists(vault.resolve(".primed/recovery")));
    }

    /// JavaFX shows a list of completions each key before the text.
    @Test
    void whatIsTypedWhileAListIsOpenIsNotRefused(FxRobot robot) throws Exception {
        await(() -> graph.notebook.note().session().sections().size() > 2);
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        var popup = new Popup();
        robot.interact(() -> {
            popup.getContent().add(new ListView<>());
            area.requestFocus();
            area.moveTo(area.getLength());
            popup.show(stage);
        });
        robot.write("-01 ]] ok");
        robot.interact(popup::hide);
        assertEquals(NOTE + "-01 ]] ok", area.getText());
    }

    private MainScreen front() {
        return graph.window.screenProperty().get();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.push(KeyCode.CONTROL, key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}

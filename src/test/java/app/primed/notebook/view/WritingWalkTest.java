package app.primed.notebook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.FxBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// Writing a note, as its writer's keys have it.
@ExtendWith(WindowExtension.class)
@Timeout(90)
class WritingWalkTest {
    private static final String NOTE = """
            2020-1-27

            # Goals

              * [ ] learn yield
              * [x] learn send

            # Learnings

            ```python
            def f():
                yield 1
            ```

            # Scraps

            yield and yield
            """;

    @TempDir
    Path folder;

    private final List<Throwable> told = new ArrayList<>();
    private FxBackground background;
    private NotebookViewModel notebook;
    private NotebookScreen screen;
    private Scene scene;
    private CodeArea area;

    @Start
    void start(Stage stage) throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/2020-01-27.md"), NOTE);
        Theme.loadFonts();
        background = new FxBackground(told::add);
        var settings = new Settings(folder.resolve("settings.json"), background);
        notebook = NotebookViewModel.of(
                new NoteRepository(new Vault(folder), SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(new Vault(folder), SectionNames.STANDARD)), background, settings,
                InstantSource.system(),
                told::add);
        screen = new NotebookScreen(notebook, settings, new NotebookLinks(_ -> {}, _ -> {}, _ -> Optional.empty()));
        scene = new Scene((Region) screen.node(), 1000, 800);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        notebook.opener().start();
        area = (CodeArea) scene.lookup("#note-text");
    }

    @Stop
    void stop() {
        notebook.opener().close(_ -> {});
        background.close();
        assertEquals(List.of(), told);
    }

    @BeforeEach
    void ready(FxRobot robot) throws Exception {
        until(() -> area.getText().equals(NOTE) && notebook.note().session().text().equals(NOTE));
        robot.interact(area::requestFocus);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void caretAfter(FxRobot robot, String words) {
        robot.interact(() -> area.moveTo(area.getText().indexOf(words) + words.length()));
    }

    private static void chord(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
    }

    private void paste(FxRobot robot, String text, KeyCode... keys) {
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(keys);
    }

    @Test
    void listsGoOnEndAndMove(FxRobot robot) {
        caretAfter(robot, "learn yield");
        robot.type(KeyCode.ENTER).write("why");
        assertTrue(area.getText().contains("yield\n  * [ ] why\n"), area.getText());
        robot.type(KeyCode.TAB);
        assertTrue(area.getText().contains("yield\n      * [ ] why\n"), area.getText());
        chord(robot, KeyCode.CONTROL, KeyCode.Z);
        assertTrue(area.getText().contains("yield\n  * [ ] why\n"), "Tab is one step back");
        chord(robot, KeyCode.ALT, KeyCode.UP);
        assertTrue(area.getText().contains("\n  * [ ] why\n  * [ ] learn yield\n"), area.getText());
        robot.type(KeyCode.END).type(KeyCode.ENTER).type(KeyCode.ENTER);
        assertTrue(area.getText().contains("\n  * [ ] why\n\n  * [ ] learn yield\n"), area.getText());
        robot.interact(() -> screen.setTabWidth(3));
        caretAfter(robot, "yield and");
        robot.type(KeyCode.TAB);
        assertTrue(area.getText().contains("yield and    yield"), area.getText());
        caretAfter(robot, "learn yield");
        robot.type(KeyCode.TAB);
        assertTrue(area.getText().contains("\n     * [ ] learn yield\n"), area.getText());
    }

    @Test
    void pythonInItsFenceHasPythonsKeys(FxRobot robot) throws Exception {
        caretAfter(robot, "yield 1");
        robot.type(KeyCode.ENTER).write("x").type(KeyCode.ENTER).type(KeyCode.BACK_SPACE).write("y");
        assertTrue(area.getText().contains("    yield 1\n    x\ny\n```"), area.getText());
        caretAfter(robot, "# Scraps");
        robot.type(KeyCode.ENTER).write("```python").type(KeyCode.ENTER).write("z = 1");
        assertTrue(area.getText().contains("# Scraps\n```python\nz = 1\n```\n"), area.getText());
        until(() -> notebook.note().session().fences().size() == 2);
    }

    @Test
    void pastesFitThePlace(FxRobot robot) {
        robot.interact(() -> area.selectRange(NOTE.indexOf("learn yield"), NOTE.indexOf("learn yield") + 11));
        paste(robot, "https://docs.python.org", KeyCode.CONTROL, KeyCode.V);
        assertTrue(area.getText().contains("[ ] [learn yield](https://docs.python.org)\n"), area.getText());
        caretAfter(robot, "# Scraps\n");
        paste(robot, "def g():\n\treturn 1", KeyCode.CONTROL, KeyCode.V);
        assertTrue(area.getText().contains("# Scraps\n```python\ndef g():\n    return 1\n```\n"), area.getText());
        chord(robot, KeyCode.CONTROL, KeyCode.Z);
        paste(robot, "def g():\n\treturn 1", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertTrue(area.getText().contains("# Scraps\ndef g():\n\treturn 1\n"), area.getText());
        var taken = new ArrayList<String>();
        robot.interact(() -> screen.setPasteInterceptor(taken::add));
        paste(robot, "viewer: hello", KeyCode.CONTROL, KeyCode.V);
        assertEquals(List.of("viewer: hello"), taken);
        assertFalse(area.getText().contains("viewer: hello"));
    }

    @Test
    void findingAndReplacing(FxRobot robot) throws Exception {
        robot.interact(() -> area.moveTo(0));
        chord(robot, KeyCode.CONTROL, KeyCode.H);
        robot.write("yield");
        var count = robot.lookup("#find-count").queryAs(Label.class);
        until(() -> count.getText().equals("1 of 4"));
        robot.type(KeyCode.ENTER);
        assertEquals("2 of 4", count.getText());
        assertEquals("yield", area.getSelectedText());
        robot.interact(() -> robot.lookup("#find-regex").queryAs(ToggleButton.class).fire());
        robot.interact(() -> robot.lookup("#find").queryAs(TextField.class).setText("yield (a"));
        until(() -> count.getText().startsWith("Not a regular expression"));
        robot.interact(() -> {
            robot.lookup("#find").queryAs(TextField.class).setText("(yield) and");
            robot.lookup("#replace").queryAs(TextField.class).setText("<$1> or");
        });
        until(() -> count.getText().equals("1 of 1"));
        robot.interact(() -> robot.lookup("#replace-all").queryButton().fire());
        assertTrue(area.getText().endsWith("<yield> or yield\n"), area.getText());
        until(() -> count.getText().equals("1 replaced"));
        robot.type(KeyCode.ESCAPE);
        assertTrue(area.isFocused());
        assertFalse(robot.lookup("#find").query().getParent().getParent().isVisible());
        chord(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(NOTE, area.getText());
    }

    @Test
    void theMarginHasTheBoardsMarks(FxRobot robot) throws Exception {
        robot.interact(() -> area.replaceText("# Goals\n\n- [ ] learn yield\n\nplain words\nand more\n"));
        var plain = (Shape) scene.lookup(".margin-plain");
        var read = (Shape) scene.lookup(".margin-read");
        until(() -> beside(plain, 4) && beside(plain, 5));
        assertFalse(beside(plain, 0));
        assertFalse(beside(plain, 3), "an empty line has none");
        assertTrue(beside(read, 0));
        assertTrue(beside(read, 2));
        assertFalse(beside(read, 4));
    }

    /// Whether a part of a shape is at the height of a 0-based line.
    private boolean beside(Shape shape, int line) {
        var place = area.getParagraphBoundsOnScreen(line).orElseThrow();
        var middle = shape.screenToLocal(place).getCenterY();
        return shape.contains(17.5, middle) || shape.contains(17.5, middle + 2) || shape.contains(17.5, middle - 2);
    }

    @Test
    void aKeyThatShowsTheTextTypesNothingIntoIt(FxRobot robot) throws Exception {
        for (var mode : List.of(ViewMode.BOARD, ViewMode.READ, ViewMode.WRITE)) {
            robot.interact(() -> {
                notebook.viewModeProperty().set(mode);
                screen.onShown();
            });
            robot.interact(() -> {
                fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.DIGIT1, true);
                fire(KeyEvent.KEY_TYPED, "1", KeyCode.UNDEFINED, true);
                fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, KeyCode.DIGIT1, true);
            });
            assertEquals(ViewMode.WRITE, notebook.viewModeProperty().get());
            assertEquals(NOTE, area.getText(), "from " + mode);
        }
        robot.interact(area::requestFocus);
        robot.interact(() -> area.moveTo(0));
        robot.interact(() -> {
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.DIGIT1, false);
            fire(KeyEvent.KEY_TYPED, "1", KeyCode.UNDEFINED, false);
        });
        assertEquals("1" + NOTE, area.getText(), "the next key is typed");
    }

    @Test
    void aLinkIsNoLongerFaintOnceItsNoteIsThere(FxRobot robot) throws Exception {
        robot.interact(() -> {
            area.appendText("\nsee [[Owls]]\n");
            notebook.viewModeProperty().set(ViewMode.READ);
        });
        until(() -> reads(".link:missing"));
        Files.writeString(folder.resolve("notes/Owls.md"), "# Owls\n");
        robot.interact(() -> notebook.sessions().reloadChanged());
        until(() -> !reads(".link:missing") && reads(".link"));
    }

    private boolean reads(String links) {
        return !scene.getRoot().lookupAll(".read-row " + links).isEmpty();
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean alt) {
        var owner = scene.getFocusOwner();
        Event.fireEvent(owner == null ? scene.getRoot() : owner,
                new KeyEvent(type, character, character, code, false, false, alt, false));
    }

    @Test
    void aFoldIsRememberedForItsNoteOnly(FxRobot robot) throws Exception {
        var other = Files.writeString(folder.resolve("notes/other.md"), NOTE);
        caretAfter(robot, "# Goals");
        chord(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
        assertTrue(area.isFolded(4));
        robot.interact(() -> notebook.panes().open(other));
        until(() -> notebook.note().path().equals(Optional.of(other)));
        assertFalse(area.isFolded(4), "it is the other note's");
        robot.interact(() -> notebook.panes().open(folder.resolve("notes/2020-01-27.md")));
        until(() -> area.isFolded(4) && area.isFolded(5));
        assertFalse(area.isFolded(6));
        robot.interact(() -> notebook.panes().openBeside(other, 1, _ -> {}));
        until(() -> notebook.panes().isShown() && scene.lookup("#note-beside #note-text") instanceof CodeArea beside
                && beside.getText().equals(NOTE));
        var beside = (CodeArea) scene.lookup("#note-beside #note-text");
        assertFalse(beside.isFolded(4));
        robot.interact(beside::requestFocus);
        robot.interact(() -> beside.moveTo(3, 0));
        chord(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
        assertTrue(area.isFolded(4), "the first note keeps its fold");
        robot.interact(() -> notebook.panes().closeBeside());
        until(() -> scene.lookup("#note-beside") == null);
        caretAfter(robot, "# Goals");
        chord(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
        assertFalse(area.isFolded(4));
        robot.interact(() -> notebook.panes().open(other));
        until(() -> notebook.note().path().equals(Optional.of(other)));
        robot.interact(() -> notebook.panes().open(folder.resolve("notes/2020-01-27.md")));
        until(() -> notebook.note().path().equals(Optional.of(folder.resolve("notes/2020-01-27.md"))));
        assertFalse(area.isFolded(4), "what was unfolded stays so");
    }

    /// The shell sets the tab width; the folds have to outlive it.
    @Test
    void aFoldTakesItsLinesOutOfSight(FxRobot robot) throws Exception {
        robot.interact(() -> screen.setTabWidth(4));
        robot.interact(() -> screen.setTabWidth(8));
        caretAfter(robot, "# Goals");
        until(() -> scraps() > 0);
        double before = scraps();
        double row = area.getParagraphBoundsOnScreen(4).orElseThrow().getHeight();
        chord(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
        assertTrue(area.isFolded(4));
        until(() -> rowsWith("learn").isEmpty());
        assertTrue(before - scraps() >= 2 * row, "what follows moves up: " + before + ", " + scraps());
        chord(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
        until(() -> rowsWith("learn").size() == 2);
        assertEquals(before, scraps(), 0.5);
    }

    /// Where the last section starts on the screen.
    private double scraps() {
        int line = area.getText().substring(0, area.getText().indexOf("# Scraps")).split("\n", -1).length - 1;
        return area.getParagraphBoundsOnScreen(line).map(Bounds::getMinY).orElse(0.0);
    }

    /// The shown rows with some words.
    private List<TextFlow> rowsWith(String words) {
        return area.lookupAll(".paragraph-text").stream().map(TextFlow.class::cast)
                .filter(flow -> flow.isVisible() && flow.getHeight() > 0)
                .filter(flow -> flow.getChildrenUnmodifiable().stream()
                        .anyMatch(part -> part instanceof Text run && run.getText().contains(words)))
                .toList();
    }

    @Test
    void foldedLinesAreHiddenAndNeverLost(FxRobot robot) throws Exception {
        caretAfter(robot, "# Goals");
        chord(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
        assertTrue(area.isFolded(4));
        assertTrue(area.isFolded(5));
        assertFalse(area.isFolded(6));
        assertEquals(NOTE, area.getText());
        robot.type(KeyCode.DOWN);
        assertEquals(6, area.getCurrentParagraph(), "the caret walks past");
        robot.type(KeyCode.UP);
        assertEquals(2, area.getCurrentParagraph());
        robot.interact(() -> screen.open(folder.resolve("notes/2020-01-27.md"), 5));
        assertFalse(area.isFolded(4), "a jump unfolds");
        caretAfter(robot, "# Goals");
        robot.interact(
                () -> screen.editorActions().stream().filter(d -> d.label().equals("Fold all sections")).findFirst()
                        .orElseThrow().action().run());
        assertTrue(area.isFolded(10));
        chord(robot, KeyCode.CONTROL, KeyCode.F);
        robot.interact(() -> robot.lookup("#find").queryAs(TextField.class).setText("yield 1"));
        until(() -> area.getSelectedText().equals("yield 1"));
        assertFalse(area.isFolded(11), "what is found is in sight");
        assertTrue(area.isFolded(4), "what is not, stays folded");
        assertEquals(NOTE, area.getText());
    }

    @Test
    void misspeltWordsAreMarkedAndCorrected(FxRobot robot) throws Exception {
        robot.interact(() -> {
            notebook.spelling().enabledProperty().set(true);
            area.replaceText(NOTE.length() - 1, NOTE.length(), " for a generater and an averagex\n");
        });
        var line = area.getParagraphs().size() - 2;
        until(() -> marked(line).equals(List.of("generater", "averagex")));
        assertEquals(List.of(), marked(11), "code is not spelt");
        robot.interact(() -> area.moveTo(area.getText().indexOf("generater") + 3));
        chord(robot, KeyCode.CONTROL, KeyCode.PERIOD);
        until(() -> offered("generator").isPresent());
        robot.interact(() -> offered("generator").orElseThrow().fire());
        until(() -> area.getText().contains("for a generator and"));
        robot.interact(() -> notebook.spelling().add("averagex"));
        until(() -> marked(line).isEmpty());
        assertEquals("averagex\n", Files.readString(folder.resolve("words.txt")));
        robot.interact(() -> notebook.spelling().enabledProperty().set(false));
        until(() -> marked(line).isEmpty());
    }

    private static Optional<MenuItem> offered(String words) {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> words.equals(item.getText())).findFirst();
    }

    private List<String> marked(int line) {
        var text = area.getParagraph(line).getText();
        var marked = new ArrayList<String>();
        int at = 0;
        for (var span : area.getParagraph(line).getStyleSpans()) {
            if (span.getStyle().contains("misspelt")) {
                marked.add(text.substring(at, at + span.getLength()));
            }
            at += span.getLength();
        }
        return marked;
    }

    @Test
    void theStatusCountsWhatIsSelectedAndTheOutlineFollowsTheCaret(FxRobot robot) throws Exception {
        robot.interact(() -> area.selectRange(NOTE.indexOf("yield and"), NOTE.length()));
        until(() -> screen.statusLeftProperty().getValue().contains("(3 selected)"));
        assertEquals(2, robot.lookup("#outline").queryListView().getSelectionModel().getSelectedIndex());
        caretAfter(robot, "learn");
        assertEquals(0, robot.lookup("#outline").queryListView().getSelectionModel().getSelectedIndex());
    }
}

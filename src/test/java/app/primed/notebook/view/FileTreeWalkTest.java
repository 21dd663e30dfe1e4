package app.primed.notebook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.FileNode;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.FxBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.ui.SceneCheck;
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
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The tree of files, by keyboard.
@ExtendWith(WindowExtension.class)
@Timeout(90)
class FileTreeWalkTest {
    @TempDir
    Path folder;

    private final List<Throwable> reported = new ArrayList<>();
    private Stage stage;
    private FxBackground background;
    private Settings settings;
    private NotebookViewModel notebook;

    @Start
    void start(Stage window) throws IOException {
        stage = window;
        write("2020/01/24/GOALS.md", "# 2020-01-24\n\n## Goals\n\n- tell yield from return\n");
        write("2020/01/24/README.md", "# 2020-01-24\n\n## Else blocks\n");
        write("2020/01/27/GOALS.md", "# 2020-01-27\n\n## Goals\n\n- meet the event loop\n");
        write("2020/01/27/README.md", "# 2020-01-27\n\n## Coroutines that take values\n");
        write("topics/Averager.md", "An average that never ends\n");
        write("topics/Event loop.md", "Who wakes whom\n");
        write("viewers with a name that is far too long for this column.md", "HazeAnderson\n");
        Theme.loadFonts();
        background = new FxBackground(reported::add);
        settings = new Settings(folder.resolve("settings.json"), background);
        settings.put("notebook.note", "2020/01/27/README.md");
        notebook = NotebookViewModel.of(
                new NoteRepository(new Vault(folder.resolve("vault")), SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(new Vault(folder.resolve("vault")), SectionNames.STANDARD)),
                background, settings, InstantSource.system(), reported::add);
        var screen = new NotebookScreen(notebook, settings,
                new NotebookLinks(_ -> {}, _ -> {}, _ -> Optional.empty()));
        var scene = new Scene((Region) screen.node(), 1200, 800);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        notebook.opener().start();
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve("vault").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
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

    private Path at(String path) {
        return folder.resolve("vault").resolve(path);
    }

    @SuppressWarnings("unchecked")
    private TreeView<FileNode> tree(FxRobot robot) {
        return robot.lookup("#files").queryAs(TreeView.class);
    }

    private List<String> rows(FxRobot robot) {
        var tree = tree(robot);
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> IntStream.range(0, tree.getExpandedItemCount())
                .mapToObj(i -> tree.getTreeItem(i).getValue().name()).toList());
    }

    private String selected(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000,
                () -> tree(robot).getSelectionModel().getSelectedItem().getValue().path());
    }

    private void showFiles(FxRobot robot) throws Exception {
        until(() -> notebook.note().path().isPresent() && robot.lookup("#note-text").queryAs(CodeArea.class)
                .getLength() > 0);
        robot.interact(() -> robot.lookup("#sidebar-files").queryAs(ButtonBase.class).fire());
        until(() -> robot.lookup("#files").tryQuery().isPresent());
        robot.interact(() -> tree(robot).requestFocus());
    }

    private static void chord(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theOpenNoteIsShownInItsFolder(FxRobot robot) throws Exception {
        showFiles(robot);
        assertEquals("2020/01/27/README.md", selected(robot));
        assertEquals(List.of("2020", "01", "24", "27", "GOALS.md", "README.md", "topics",
                "viewers with a name that is far too long for this column.md"), rows(robot));
        assertEquals(Optional.of("files"), settings.get("notebook.sidebar"));
        SceneCheck.check(stage.getScene(), "files", new int[] {1200, 800}, new int[] {900, 600});
        robot.interact(() -> robot.lookup("#sidebar-days").queryAs(ButtonBase.class).fire());
        SceneCheck.check(stage.getScene(), "days", new int[] {1200, 800});
        assertEquals(List.of(), reported);
    }

    @Test
    void aNoteIsFoundRenamedAndDeletedByKeys(FxRobot robot) throws Exception {
        showFiles(robot);
        var before = Files.readString(at("2020/01/27/README.md"));
        robot.write("aver");
        assertEquals("topics/Averager.md", selected(robot));
        assertEquals("Find: aver", robot.lookup("#files-find").queryAs(Label.class).getText());
        assertEquals(at("2020/01/27/README.md"), notebook.note().path().orElseThrow(), "finding opens nothing");
        robot.type(KeyCode.ESCAPE).type(KeyCode.F2);
        until(() -> robot.lookup("#rename-file").tryQuery().isPresent());
        SceneCheck.check(stage.getScene(), "files-rename", new int[] {1200, 800});
        robot.write("Mean").type(KeyCode.ENTER);
        until(() -> Files.exists(at("topics/Mean.md")));
        until(() -> rows(robot).contains("Mean.md"));
        assertEquals("files", WaitForAsyncUtils.waitForAsyncFx(5_000, () -> stage.getScene().getFocusOwner().getId()));
        SceneCheck.check(stage.getScene(), "files-renamed", new int[] {1200, 800});
        chord(robot, KeyCode.CONTROL, KeyCode.Z);
        until(() -> Files.exists(at("topics/Averager.md")) && rows(robot).contains("Averager.md"));

        robot.write("event");
        robot.type(KeyCode.DELETE);
        until(() -> !Files.exists(at("topics/Event loop.md")) && !rows(robot).contains("Event loop.md"));
        until(() -> robot.lookup("#file-undo").query().isVisible());
        robot.interact(() -> robot.lookup("#file-undo").queryAs(ButtonBase.class).fire());
        until(() -> Files.exists(at("topics/Event loop.md")));
        assertEquals(before, Files.readString(at("2020/01/27/README.md")), "no key went into the open note");
        assertEquals(List.of(), reported);
    }

    @Test
    void aClickOpensANoteAndKeepsTheFocusInTheTree(FxRobot robot) throws Exception {
        showFiles(robot);
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(area::requestFocus);
        robot.clickOn("GOALS.md");
        until(() -> notebook.note().path().equals(Optional.of(at("2020/01/27/GOALS.md"))));
        assertEquals("files", focused());
        robot.write("topics");
        assertEquals("topics", selected(robot), "what is typed finds a file");
        robot.type(KeyCode.ESCAPE);
        robot.write("27"); // A second click so soon would be a double click.
        robot.type(KeyCode.ESCAPE, KeyCode.DOWN, KeyCode.DOWN);
        until(() -> notebook.note().path().equals(Optional.of(at("2020/01/27/README.md"))));
        assertEquals("files", focused());
        robot.type(KeyCode.ENTER);
        assertEquals("note-text", focused());
        robot.doubleClickOn("GOALS.md");
        until(() -> area.isFocused());
        assertEquals(List.of(), reported);
    }

    @Test
    void aClickOnTheOpenNoteLeavesTheKeysWorking(FxRobot robot) throws Exception {
        showFiles(robot);
        robot.clickOn("README.md");
        robot.type(KeyCode.F2);
        until(() -> robot.lookup("#rename-file").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertEquals("files", focused());
        chord(robot, KeyCode.CONTROL, KeyCode.D);
        until(() -> Files.exists(at("2020/01/27/README copy.md")));
        until(() -> selected(robot).endsWith("README copy.md"));
        robot.type(KeyCode.DELETE);
        until(() -> !Files.exists(at("2020/01/27/README copy.md")));
        assertEquals(List.of(), reported);
    }

    @Test
    void theOpenNoteIsRenamedFromItsTextAndFromTheDays(FxRobot robot) throws Exception {
        showFiles(robot);
        robot.interact(() -> robot.lookup("#sidebar-days").queryAs(ButtonBase.class).fire());
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(area::requestFocus);
        robot.type(KeyCode.F2);
        until(() -> robot.lookup("#rename-file").tryQuery().isPresent());
        robot.write("Coroutines").type(KeyCode.ENTER);
        until(() -> Files.exists(at("2020/01/27/Coroutines.md")));
        until(area::isFocused);
        chord(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        until(() -> robot.lookup("#move-filter").tryQuery().filter(Node::isFocused).isPresent());
        robot.interact(() -> robot.lookup("#move-filter").queryAs(TextField.class).setText("topics"));
        robot.type(KeyCode.ENTER);
        until(() -> Files.exists(at("topics/Coroutines.md")));
        assertEquals(Optional.of(at("topics/Coroutines.md")), notebook.note().path());

        robot.interact(() -> robot.lookup("#sidebar-days").queryAs(ButtonBase.class).fire());
        var days = robot.lookup("#sessions").queryListView();
        robot.interact(days::requestFocus);
        until(() -> days.getSelectionModel().getSelectedItem() != null);
        robot.type(KeyCode.DELETE);
        until(() -> !Files.exists(at("topics/Coroutines.md")));
        chord(robot, KeyCode.CONTROL, KeyCode.Z);
        until(() -> Files.exists(at("topics/Coroutines.md")));
        assertEquals(List.of(), reported);
    }

    @Test
    void undoOutsideTheTreeUndoesTextOnly(FxRobot robot) throws Exception {
        showFiles(robot);
        robot.clickOn("GOALS.md");
        until(() -> notebook.note().path().equals(Optional.of(at("2020/01/27/GOALS.md"))));
        chord(robot, KeyCode.CONTROL, KeyCode.D);
        until(() -> notebook.note().path().equals(Optional.of(at("2020/01/27/GOALS copy.md"))));
        robot.interact(() -> robot.lookup(".board").query().requestFocus());
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        var text = area.getText();
        robot.interact(() -> area.appendText("- one more goal\n"));
        chord(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(text, area.getText(), "the change of the text is undone");
        chord(robot, KeyCode.CONTROL, KeyCode.Z);
        robot.interact(area::requestFocus);
        chord(robot, KeyCode.CONTROL, KeyCode.Z);
        assertTrue(notebook.fileActions().undoable().isPresent());
        assertTrue(Files.exists(at("2020/01/27/GOALS copy.md")));
        assertEquals(List.of(), reported);
    }

    private String focused() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> stage.getScene().getFocusOwner().getId());
    }

    @Test
    void aNewNoteIsNamedInPlaceAndWrittenInto(FxRobot robot) throws Exception {
        showFiles(robot);
        robot.write("topics");
        chord(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until(() -> robot.lookup("#rename-file").tryQuery().isPresent());
        assertEquals("Untitled.md", robot.lookup("#rename-file").queryAs(TextField.class).getText());
        robot.write("Tasks").type(KeyCode.ENTER);
        until(() -> Files.exists(at("topics/Tasks.md")) && rows(robot).contains("Tasks.md"));
        until(() -> notebook.note().path().equals(Optional.of(at("topics/Tasks.md"))));
        robot.interact(() -> tree(robot).requestFocus());
        robot.type(KeyCode.ENTER);
        robot.write("what a task is");
        until(() -> Files.readString(at("topics/Tasks.md")).equals("what a task is"));
        assertFalse(Files.exists(at("topics/Untitled.md")));
        assertEquals(List.of(), reported);
    }

    @Test
    void aNoteRenamedOutsideStaysOpenWithItsUndo(FxRobot robot) throws Exception {
        showFiles(robot);
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(() -> area.appendText("typed before the rename\n"));
        Files.move(at("2020/01/27/README.md"), at("2020/01/27/Coroutines.md"));
        robot.interact(() -> notebook.saving().check());
        until(() -> notebook.note().path().equals(Optional.of(at("2020/01/27/Coroutines.md"))));
        until(() -> rows(robot).contains("Coroutines.md") && selected(robot).endsWith("Coroutines.md"));
        until(() -> Files.readString(at("2020/01/27/Coroutines.md")).endsWith("typed before the rename\n"));
        robot.interact(area::undo);
        until(() -> !Files.readString(at("2020/01/27/Coroutines.md")).contains("typed before"));
        assertFalse(Files.exists(at("2020/01/27/README.md")));
        assertEquals(List.of(), reported);
    }

    @Test
    void aNameThatIsNotAllowedIsSaidAndChangesNothing(FxRobot robot) throws Exception {
        showFiles(robot);
        robot.type(KeyCode.F2);
        until(() -> robot.lookup("#rename-file").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#rename-file").queryAs(TextField.class).setText("a:b"));
        robot.type(KeyCode.ENTER);
        until(() -> !reported.isEmpty());
        assertTrue(reported.getFirst().getMessage().contains("A name cannot contain :"),
                reported.getFirst().getMessage());
        assertTrue(Files.exists(at("2020/01/27/README.md")));
    }
}

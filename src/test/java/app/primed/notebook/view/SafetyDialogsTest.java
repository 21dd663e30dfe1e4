package app.primed.notebook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
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
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
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

/// What is shown of a note's earlier versions and of the two sides of a clash, in windows. Pictures go to
/// `target/shots`.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
@Timeout(90)
class SafetyDialogsTest {
    private static final String NOTE = """
            2020 - 1 - 27
            =============

            Goals
            =====
            - [ ] tell `yield` from `yield from`
            - [ ] see where coroutines pay off

            Questions
            =========
            - How does async build on yield?
            - When is a frame thrown away?

            Scraps
            ======
            the averager waits at its first yield
            """;

    @TempDir
    Path folder;

    private final List<Throwable> told = new ArrayList<>();
    private Stage stage;
    private FxBackground background;
    private NotebookViewModel notebook;
    private Path note;

    @Start
    void start(Stage window) throws IOException {
        stage = window;
        Files.createDirectories(folder.resolve("notes"));
        note = Files.writeString(folder.resolve("notes/2020-01-27.md"), NOTE);
        Theme.loadFonts();
        background = new FxBackground(told::add);
        notebook = NotebookViewModel.of(
                new NoteRepository(new Vault(folder), SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(new Vault(folder), SectionNames.STANDARD)), background,
                new Settings(folder.resolve("settings.json"), background), InstantSource.system(), told::add);
        var screen = new NotebookScreen(notebook, new Settings(folder.resolve("settings.json"), background),
                new NotebookLinks(_ -> {}, _ -> {}, _ -> Optional.empty()));
        var scene = new Scene((Region) screen.node(), 1200, 800);
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

    private CodeArea area(FxRobot robot) {
        return robot.lookup("#note-text").queryAs(CodeArea.class);
    }

    private void replace(FxRobot robot, String old, String now) {
        robot.interact(() -> {
            int at = area(robot).getText().indexOf(old);
            area(robot).replaceText(at, at + old.length(), now);
        });
    }

    private void fire(FxRobot robot, String id) throws Exception {
        until(() -> robot.lookup(id).tryQuery().isPresent());
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    @Test
    void anEarlierVersionIsSeenAndRestoredInOneStep(FxRobot robot) throws Exception {
        until(() -> area(robot).getLength() > 0);
        replace(robot, "pay off", "pay off and where they do not");
        replace(robot, "- When is a frame thrown away?\n",
                "- When is a frame thrown away?\n    - when nobody holds it\n");
        var changed = area(robot).getText();
        until(() -> Files.readString(note).equals(changed));
        fire(robot, "#note-history");
        until(() -> robot.lookup("#versions").queryListView().getItems().size() == 1
                && robot.lookup(".diff").queryAs(ListView.class).getItems().size() > 1);
        check(robot, "history-dark");
        robot.interact(() -> Theme.LIGHT.applyTo(stage.getScene()));
        fire(robot, "#restore-version");
        until(() -> area(robot).getText().equals(NOTE));
        until(() -> Files.readString(note).equals(NOTE));
        robot.interact(() -> area(robot).undo());
        assertEquals(changed, area(robot).getText(), "one undo takes it back");
        fire(robot, "#note-history");
        until(() -> robot.lookup("#versions").queryListView().getItems().size() == 1);
        check(robot, "history-light");
        assertEquals(List.of(), told);
    }

    @Test
    void aNoteWithoutVersionsSaysSo(FxRobot robot) throws Exception {
        until(() -> area(robot).getLength() > 0);
        fire(robot, "#note-history");
        until(() -> robot.lookup("No earlier version yet").tryQuery().filter(n -> n.getParent().isVisible())
                .isPresent());
        assertTrue(robot.lookup("#restore-version").query().isDisabled());
        check(robot, "history-empty");
    }

    @Test
    void aClashIsSettledSideBySide(FxRobot robot) throws Exception {
        until(() -> area(robot).getLength() > 0);
        robot.interact(() -> {
            try {
                // Between a key and its save.
                Files.writeString(note, NOTE.replace("first yield", "first yield, primed or not")
                        .replace("build on yield?", "build on a loop?"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            int at = area(robot).getText().indexOf("waits at");
            area(robot).replaceText(at, at + 8, "pauses at");
        });
        fire(robot, "#see-both");
        until(() -> robot.lookup("#use-merged").tryQuery().isPresent());
        assertTrue(robot.lookup("#use-merged").query().isDisabled(), "not before something is chosen");
        check(robot, "both-sides-dark");
        fire(robot, "#choose-both-1");
        assertFalse(robot.lookup("#use-merged").query().isDisabled());
        fire(robot, "#use-merged");
        var both = NOTE.replace("build on yield?", "build on a loop?").replace(
                "the averager waits at its first yield\n",
                "the averager pauses at its first yield\nthe averager waits at its first yield, primed or not\n");
        until(() -> Files.readString(note).equals(both));
        assertEquals(both, area(robot).getText());
        assertTrue(notebook.saving().stateProperty().get().conflict().isEmpty());
    }

    @Test
    void aWrongDecodingIsCorrectedWhenAsked(FxRobot robot) throws Exception {
        until(() -> area(robot).getLength() > 0);
        replace(robot, "the averager waits at its", "‚Äúto yield‚Äù: it‚Äôs waiting at its");
        fire(robot, "#see-repair");
        until(() -> robot.lookup("#repair-all").tryQuery().isPresent());
        check(robot, "repair-dark");
        fire(robot, "#repair-all");
        until(() -> area(robot).getText().contains("“to yield”: it’s waiting"));
        robot.interact(() -> area(robot).undo());
        assertTrue(area(robot).getText().contains("‚Äúto yield‚Äù"));
    }

    private static void check(FxRobot robot, String name) {
        SceneCheck.check(robot.lookup(".dialog-pane").query().getScene(), name);
    }
}

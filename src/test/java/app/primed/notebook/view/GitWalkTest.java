package app.primed.notebook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.nio.charset.StandardCharsets;
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
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
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

/// Commit, push and a conflict in the window, with the program git and a bare remote.
@ExtendWith(WindowExtension.class)
@Timeout(90)
class GitWalkTest {
    @TempDir
    Path folder;

    private final List<Throwable> reported = new ArrayList<>();
    private Stage stage;
    private FxBackground background;
    private NotebookViewModel notebook;

    @Start
    void start(Stage window) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "git is needed");
        stage = window;
        shell(folder, "git", "init", "--quiet", "--bare", "-b", "main", "remote.git");
        cloned("mine");
        write("mine", "2020/01/27/README.md", "# 2020-01-27\n\n## Goals\n\n- meet the event loop\n");
        write("mine", "2020/01/24/README.md", "# 2020-01-24\n\n## Questions\n\n- why else?\n");
        commit("mine", "Start");
        shell(folder.resolve("mine"), "git", "push", "--quiet", "-u", "origin", "main");
        cloned("theirs");
        write("mine", "topics/Event loop.md", "who wakes whom\n");
        Theme.loadFonts();
        background = new FxBackground(reported::add);
        var settings = new Settings(folder.resolve("settings.json"), background);
        settings.put("notebook.note", "2020/01/27/README.md");
        settings.put("notebook.sidebar", "files");
        settings.put("notebook.folders", "topics");
        var notes = new NoteRepository(new Vault(folder.resolve("mine")), SectionNames.STANDARD);
        notebook = NotebookViewModel.of(
                notes, new SessionCatalog(notes), background, settings, InstantSource.system(), reported::add);
        var screen = new NotebookScreen(notebook, settings,
                new NotebookLinks(_ -> {}, _ -> {}, _ -> Optional.empty()));
        var scene = new Scene((Region) screen.node(), 1200, 800);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        notebook.opener().start();
    }

    private void cloned(String name) throws Exception {
        shell(folder, "git", "clone", "--quiet", "remote.git", name);
        var clone = folder.resolve(name);
        shell(clone, "git", "config", "user.name", "Otter");
        shell(clone, "git", "config", "user.email", "otter@example.org");
        shell(clone, "git", "checkout", "--quiet", "-B", "main");
    }

    private void commit(String clone, String message) throws Exception {
        shell(folder.resolve(clone), "git", "add", "-A");
        shell(folder.resolve(clone), "git", "commit", "--quiet", "-m", message);
    }

    private static String shell(Path in, String... command) throws Exception {
        var process = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.strip();
    }

    private void write(String clone, String path, String text) throws IOException {
        var file = folder.resolve(clone).resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Stop
    void stop() {
        if (background != null) {
            notebook.opener().close(_ -> {});
            background.close();
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    @Test
    void changesAreCommittedPushedAndAConflictIsSaid(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#note-text").queryAs(CodeArea.class).getLength() > 0);
        robot.interact(() -> robot.lookup("#note-text").queryAs(CodeArea.class).appendText("- [ ] typed just now\n"));
        until(() -> words(robot, "#git-more").equals("2 changed"));
        SceneCheck.check(stage.getScene(), "git-bar", new int[] {1200, 800});
        fire(robot, "#git-open");
        until(() -> robot.lookup("#git-changes").queryListView().getItems().size() == 2);
        assertTrue(robot.lookup("#git-commit").queryAs(ButtonBase.class).isDisabled(), "no message yet");
        robot.interact(() -> robot.lookup("#git-message").queryAs(TextArea.class).setText("Add a goal"));
        var dialog = robot.lookup("#git-changes").query().getScene();
        SceneCheck.check(dialog, "git-dialog", new int[] {1100, 700});
        fire(robot, "#git-commit");
        until(() -> words(robot, "#git-summary").equals("Committed 2 files."));
        assertTrue(shell(folder.resolve("mine"), "git", "show", "HEAD").contains("+- [ ] typed just now"));
        until(() -> words(robot, "#git-more").equals("no changes, 1 to push"));
        SceneCheck.check(dialog, "git-committed", new int[] {1100, 700});

        write("theirs", "2020/01/27/README.md", "# 2020-01-27\n\n## Goals\n\n- meet the event loop\n- [x] theirs\n");
        commit("theirs", "Theirs");
        shell(folder.resolve("theirs"), "git", "push", "--quiet");
        fire(robot, "#git-push");
        until(() -> words(robot, "#git-summary").startsWith("The push was refused"));
        SceneCheck.check(dialog, "git-refused", new int[] {1100, 700});
        fire(robot, "#git-pull");
        until(() -> words(robot, "#git-summary").startsWith("Both sides changed 2020/01/27/README.md"));
        until(() -> robot.lookup("#git-abort").query().isVisible());
        SceneCheck.check(dialog, "git-conflict", new int[] {1100, 700});
        until(() -> robot.lookup("#note-text").queryAs(CodeArea.class).getText().contains("<<<<<<< HEAD"));
        fire(robot, "#git-abort");
        until(() -> words(robot, "#git-summary").equals("The merge was aborted."));
        until(() -> robot.lookup("#note-text").queryAs(CodeArea.class).getText().endsWith("typed just now\n"));
        until(() -> !robot.lookup("#git-abort").query().isVisible());
        assertEquals(List.of(), reported);
    }
}

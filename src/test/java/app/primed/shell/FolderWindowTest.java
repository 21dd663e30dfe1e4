package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.viewmodel.SideBySide;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.RecentFolders;
import app.primed.platform.Settings;
import app.primed.quiz.io.DeckReader;
import app.primed.tour.WindowRobot;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// From the start page into a folder, to another one and back, as a user goes.
@ExtendWith(WindowExtension.class)
@Timeout(120)
class FolderWindowTest {
    @TempDir
    static Path temporary;

    private Path folder;
    private Path one;
    private Path other;
    private Optional<Path> answer = Optional.empty();
    private int asked;
    private FolderWindow window;
    private Stage stage;

    @Start
    void start(Stage ignored) throws IOException {
        folder = Files.createTempDirectory(temporary, "folders");
        one = Files.createDirectories(folder.resolve("stream-notes"));
        Files.createDirectories(one.resolve("2020/01"));
        Files.writeString(one.resolve("2020/01/27.md"), "# 2020-01-27\r\n\r\n## Questions\r\n- why?\r\n\t- odd \t\r\n");
        Files.writeString(one.resolve("2020/01/29.txt"), "2020-01-29\n\nno newline at the end");
        Files.writeString(one.resolve("README.md"), "# Read me\n");
        other = Files.createDirectories(folder.resolve("python-book"));
        Files.writeString(other.resolve("2021-02-03.md"), "# 2021-02-03\n\n## Goals\n- [ ] read on\n");
        var settings = Files.writeString(Files.createDirectories(folder.resolve("user")).resolve("settings.json"),
                "{\"window.width\": \"1200\", \"window.height\": \"800\", \"motion\": \"off\"}");
        // TestFX keeps the events of its own stage, and with them what they happened to.
        stage = new Stage();
        window = windowOf(settings);
        window.showStart("");
    }

    private FolderWindow windowOf(Path settings) {
        return new FolderWindow(stage, settings, InstantSource.system(), new FolderDialogs() {
            @Override
            public Optional<Path> folder(Window owner, Optional<Path> beside) {
                asked++;
                return answer;
            }

            @Override
            public Optional<Path> ankiDeck(Window owner) {
                return Optional.empty();
            }
        });
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
    }

    @Test
    void lookingAtAFolderWritesNothingIntoIt(FxRobot robot) throws Exception {
        var before = everything(one);
        answer = Optional.of(one);
        new WindowRobot(stage.getScene()).key(KeyCode.O, false, true);
        await(() -> listed(one, 3));
        assertEquals("stream-notes \u2013 Primed", stage.getTitle());
        var graph = window.graph().orElseThrow();
        for (var screen : MainScreen.values()) {
            robot.interact(() -> graph.window.show(screen));
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.interact(() -> graph.openNote("README.md", 1));
        await(() -> graph.notebook.note().path().equals(Optional.of(one.resolve("README.md"))));
        robot.interact(() -> graph.openNote("2020/01/27.md", 3));
        await(() -> graph.notebook.note().path().equals(Optional.of(one.resolve("2020/01/27.md"))));
        await(graph.search::isReady);
        robot.interact(() -> window.showStart(""));
        await(() -> window.graph().isEmpty());
        assertEquals(before, everything(one));
    }

    @Test
    void aSentenceOnTheStartPageIsRefusedInSight(FxRobot robot) throws Exception {
        var before = everything(one);
        new Typist(5).type("Open a folder, please.");
        assertEquals("Not typed: “Open a folder, please.”. Nothing here takes text; open a folder first.",
                robot.lookup("#unused-keys").queryLabeled().getText());
        assertEquals(0, asked, "its spaces pressed no button");
        assertTrue(window.graph().isEmpty());
        assertEquals(before, everything(one));
    }

    @Test
    void aFolderOfNotesSaysWhatElseThereIsAndShowsIt(FxRobot robot) throws Exception {
        Files.writeString(Files.createDirectories(one.resolve("notes")).resolve("a.md"), "# A\n");
        var before = everything(one);
        robot.interact(() -> window.open(one));
        await(() -> listed(one, 1) && scope(robot).equals("Showing notes/ (1) Show all (4)"));
        robot.interact(() -> robot.lookup("#notes-scope-other").queryAs(Hyperlink.class).fire());
        await(() -> listed(one, 4) && scope(robot).equals("Showing all (4) Show only notes/ (1)"));
        robot.interact(() -> window.showStart(""));
        await(() -> window.graph().isEmpty());
        robot.interact(() -> window.open(one));
        await(() -> listed(one, 4) && scope(robot).startsWith("Showing all"));
        robot.interact(() -> robot.lookup("#notes-scope-other").queryAs(Hyperlink.class).fire());
        await(() -> listed(one, 1) && scope(robot).startsWith("Showing notes/"));
        assertEquals(before, everything(one));
    }

    private static String scope(FxRobot robot) {
        return robot.lookup("#notes-scope .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText).findFirst().orElse("") + " "
                + robot.lookup("#notes-scope-other").tryQueryAs(Hyperlink.class).map(Labeled::getText).orElse("");
    }

    @Test
    void changesOnDiskAppearAtOnce(FxRobot robot) throws Exception {
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "one");
        git("checkout", "-qb", "other");
        for (int i = 10; i < 30; i++) {
            Files.writeString(Files.createDirectories(one.resolve("more/deep")).resolve("2021-03-" + i + ".md"),
                    "# 2021-03-" + i + "\n\n## Questions\n- which branch?\n");
        }
        Files.writeString(one.resolve("README.md"), "# Of the other branch\n");
        Files.delete(one.resolve("2020/01/29.txt"));
        git("add", "-A");
        git("commit", "-qm", "other");
        git("checkout", "-q", "main");

        robot.interact(() -> window.open(one));
        await(() -> listed(one, 3));
        var graph = window.graph().orElseThrow();
        robot.interact(() -> graph.openNote("README.md", 1));
        await(() -> graph.notebook.note().session().text().equals("# Read me\n"));
        await(graph::watchesDisk);

        Files.writeString(one.resolve("new.md"), "# 2022-01-02\n\n## Goals\n- [ ] be seen\n");
        await(() -> listed(one, 4));
        Files.writeString(one.resolve("README.md"), "# By another editor\n");
        await(() -> graph.notebook.note().session().text().equals("# By another editor\n"));
        git("checkout", "-q", "--force", "other");
        await(() -> listed(one, 23) && graph.notebook.note().session().text().equals("# Of the other branch\n"));
        await(() -> graph.search.find("which branch", 50).total() == 20);
        // A folder of this second branch was watched as soon as it was there.
        Files.writeString(one.resolve("more/deep/2021-03-10.md"), "# 2021-03-10\n\nzebra\n");
        await(() -> graph.search.find("zebra", 50).total() == 1);
        git("checkout", "-q", "--force", "main");
        await(() -> listed(one, 4) && graph.notebook.note().session().text().equals("# Read me\n"));
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(one.toFile()).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
    }

    @Test
    void eachFolderComesBackAtItsNote(FxRobot robot) throws Exception {
        robot.interact(() -> window.open(one));
        await(() -> listed(one, 3));
        var first = window.graph().orElseThrow();
        robot.interact(() -> first.openNote("2020/01/27.md", 4));
        await(() -> first.notebook.note().path().equals(Optional.of(one.resolve("2020/01/27.md"))));
        robot.interact(() -> first.notebookScreen().openBeside(one.resolve("README.md")));
        await(() -> besidePath().isPresent());
        robot.interact(() -> window.open(other));
        await(() -> listed(other, 1));
        await(() -> window.graph().orElseThrow().notebook.note().path()
                .equals(Optional.of(other.resolve("2021-02-03.md"))));
        assertEquals(Optional.empty(), besidePath());
        robot.interact(() -> window.open(one));
        await(() -> listed(one, 3));
        await(() -> window.graph().orElseThrow().notebook.note().path()
                .equals(Optional.of(one.resolve("2020/01/27.md"))));
        await(() -> besidePath().equals(Optional.of(one.resolve("README.md"))));
        robot.interact(() -> window.showStart(""));
        await(() -> robot.lookup("#recent-stream-notes").tryQuery().isPresent());
        assertTrue(robot.lookup("#recent-python-book").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#recent-python-book").<Button>query().fire());
        await(() -> listed(other, 1));
    }

    @Test
    void aFolderWhoseWindowWasKilledComesBackAtItsNote(FxRobot robot) throws Exception {
        var file = Files.createDirectories(folder.resolve("killed")).resolve("settings.json");
        var recent = RecentFolders.beside(file);
        recent.opened(one, Instant.EPOCH);
        try (var settings = new Settings(file, new ImmediateBackground())) {
            settings.put("vault", one.toString());
            SideBySide.setPlace(settings, new RecentFolders.Place("2020/01/27.md", "", "", ""));
        }
        robot.interact(() -> {
            window = windowOf(file);
            window.open(other);
        });
        await(() -> listed(other, 1));
        assertEquals("2020/01/27.md", recent.find(one).orElseThrow().place().note());
    }

    @Test
    void nothingHoldsAFolderThatWasLeft(FxRobot robot) throws Exception {
        var left = useAndLeave(robot);
        await(() -> {
            System.gc();
            return left.get() == null;
        });
    }

    private WeakReference<AppGraph> useAndLeave(FxRobot robot) throws Exception {
        robot.interact(() -> window.open(one));
        await(() -> listed(one, 3));
        var graph = window.graph().orElseThrow();
        for (var screen : MainScreen.values()) {
            robot.interact(() -> graph.window.show(screen));
        }
        robot.interact(() -> window.open(other));
        await(() -> listed(other, 1));
        return new WeakReference<>(graph);
    }

    @Test
    void aFolderThatCannotBeOpenedChangesNothing(FxRobot robot) throws Exception {
        robot.interact(() -> window.open(other));
        await(() -> listed(other, 1));
        robot.interact(() -> window.open(folder.resolve("missing")));
        await(() -> robot.lookup(".notice .label").queryAll().stream()
                .anyMatch(label -> label.toString().contains("missing")));
        assertTrue(listed(other, 1));
    }

    @Test
    void theSampleIsWrittenOnce(FxRobot robot) throws Exception {
        var sample = folder.resolve("sample");
        robot.interact(() -> window.openSample(sample));
        await(() -> listed(sample, 2));
        var decks = DeckReader.load(sample.resolve("quizzes"), "quizzes/");
        assertEquals(List.of(), decks.problems());
        assertEquals(2, decks.cards().size());
        var before = everything(sample);
        SampleVault.create(sample, LocalDate.of(2020, 1, 1));
        assertEquals(before, everything(sample));
    }

    private boolean listed(Path root, int notes) {
        return window.graph().filter(graph -> graph.vault().root().equals(root)
                && graph.notebook.sessions().listedProperty().get()
                && graph.notebook.sessions().weeks().stream().mapToInt(week -> week.sessions().size()).sum() == notes)
                .isPresent();
    }

    /// Every file and folder with its bytes and its time.
    private static Map<String, String> everything(Path root) throws IOException {
        var all = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.toList()) {
                all.put(root.relativize(path).toString(), Files.getLastModifiedTime(path)
                        + (Files.isDirectory(path)
                                ? ""
                                : Base64.getEncoder().encodeToString(Files.readAllBytes(path))));
            }
        }
        return all;
    }

    private Optional<Path> besidePath() {
        return window.graph().orElseThrow().notebook.beside().orElseThrow().note().path();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}

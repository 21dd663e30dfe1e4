package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.FxBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.quiz.io.anki.AnkiExchange;
import app.primed.quiz.view.AnkiMenu;
import app.primed.quiz.viewmodel.AnkiViewModel;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.shell.stage.StageViewModel.Part;
import app.primed.tour.WindowRobot;
import app.primed.ui.WindowExtension;
import com.sun.glass.ui.undrawn.UndrawnPlatformFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.management.JMException;
import javax.management.ObjectName;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Opens and closes every screen, page, sheet and dialog many times. What a view binds or subscribes to must end with
/// the view: the number of live objects of each class may not grow with the number of rounds.
@ExtendWith(WindowExtension.class)
@Timeout(240)
class OpenAndCloseTest {
    private static final Pattern ROW = Pattern.compile("^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");
    /// This program's classes, with its listeners, and JavaFX's windows, controls and panes. JavaFX's other objects vary
    /// with its caches of styles and fonts.
    private static final Pattern COUNTED =
            Pattern.compile("app\\.primed\\..*|org\\.(reactfx|fxmisc)\\..*|javafx\\.stage\\.\\w+"
                    + "|javafx\\.scene\\.(Scene|control\\.\\w+|layout\\.\\w+(Box|Pane))");
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

            ## Scraps
            ‚Äúto yield‚Äù: it‚Äôs waiting at its first yield
            """;

    @TempDir
    static Path folder;

    private Path vault;
    private AppGraph graph;
    private Stage stage;
    private WindowRobot keys;
    private FxBackground background;
    private AnkiMenu anki;

    @BeforeAll
    static void draw() {
        UndrawnPlatformFactory.setDrawing(true);
    }

    @AfterAll
    static void drawNothing() {
        UndrawnPlatformFactory.setDrawing(false);
    }

    @Start
    void start(Stage ignored) throws IOException {
        vault = Files.createTempDirectory(folder, "vault");
        Files.createDirectories(vault.resolve("notes"));
        Files.createDirectories(vault.resolve("quizzes"));
        Files.writeString(vault.resolve("notes/2020-01-27.md"), NOTE);
        Files.writeString(vault.resolve("notes/2020-01-20.md"), "# 2020 - 1 - 20\n\n## Ideas\n- iterators all day\n");
        Files.copy(Path.of("quizzes/coroutines.json"), vault.resolve("quizzes/coroutines.json"));
        var deck = Files.writeString(vault.resolve("anki.txt"), "#separator:tab\nWhat primes a generator?\tnext()\n");
        var settings = Files.writeString(vault.resolve("settings.json"),
                "{\"window.width\": \"1000\", \"window.height\": \"800\", \"motion\": \"off\"}");
        // TestFX keeps the events of its own stage, and with them the buttons that fired them.
        stage = new Stage();
        graph = new AppGraph(stage, new Vault(vault), settings, InstantSource.system());
        graph.show();
        keys = new WindowRobot(graph.window.scene());
        background = new FxBackground(failure -> {
            throw new AssertionError(failure);
        });
        anki = new AnkiMenu(new AnkiViewModel(
                new AnkiExchange(new Vault(vault), InstantSource.system()), graph.quiz.cards(), background, _ -> {},
                failure -> {
                    throw new AssertionError(failure);
                }), new Settings(settings, background), (_, _) -> Optional.of(deck));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.hide();
            graph.close();
            background.close();
        });
    }

    @Test
    void fiveRoundsLeaveNothingBehind(FxRobot robot) throws Exception {
        rounds(robot, 2, 5);
    }

    @Test
    @Tag("full")
    @Timeout(900)
    void fiftyRoundsLeaveNothingBehind(FxRobot robot) throws Exception {
        rounds(robot, 10, 50);
    }

    private void rounds(FxRobot robot, int first, int all) throws Exception {
        await(() -> graph.quiz.cards().loadedProperty().get() && graph.notebook.note().path().isPresent());
        robot.interact(() -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, "noodle_arm: hello there\nquiltgnome: why a generator?\n")));
        check(first, all, () -> {
            screens(robot);
            notes(robot);
            sheets(robot);
            noteDialogs(robot);
            quizPages(robot);
            quizDialogs(robot);
            stage(robot);
        });
    }

    @Test
    void theMergeDialogLeavesNothingBehind(FxRobot robot) throws Exception {
        robot.interact(() -> graph.window.show(MainScreen.NOTEBOOK));
        open(robot, "2020-01-27.md");
        robot.interact(() -> {
            try {
                Files.writeString(vault.resolve("notes/2020-01-27.md"), NOTE.replace("Which linter?", "No linter?"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            var area = (CodeArea) stage.getScene().lookup("#note-text");
            int at = area.getText().indexOf("Which linter");
            area.replaceText(at, at + 5, "Whose");
        });
        check(2, 7, () -> {
            press(robot, "#see-both");
            closeDialog(robot);
        });
    }

    private void screens(FxRobot robot) {
        for (var screen : MainScreen.values()) {
            robot.interact(() -> graph.window.show(screen));
        }
    }

    private void notes(FxRobot robot) throws TimeoutException {
        robot.interact(() -> graph.window.show(MainScreen.NOTEBOOK));
        open(robot, "2020-01-20.md");
        open(robot, "2020-01-27.md");
        for (var mode : ViewMode.values()) {
            robot.interact(() -> graph.notebook.viewModeProperty().set(mode));
        }
        robot.interact(() -> graph.notebook.viewModeProperty().set(ViewMode.SPLIT));
        robot.interact(graph.notebookScreen()::onShown);
        keys.key(KeyCode.F, false, true);
        assertTrue(stage.getScene().lookup("#find").isFocused());
        keys.key(KeyCode.ESCAPE);
    }

    private void sheets(FxRobot robot) throws TimeoutException {
        keys.key(KeyCode.N, false, true);
        keys.key(KeyCode.ESCAPE);
        run(robot, "Paste chat");
        await(() -> stage.getScene().lookup("#chat-rows") instanceof Node rows && rows.isFocused());
        keys.key(KeyCode.ESCAPE);
        robot.interact(() -> graph.window.show(MainScreen.QUIZ));
        keys.key(KeyCode.SPACE, false, true);
        keys.key(KeyCode.ESCAPE);
        keys.key(KeyCode.F1);
        closeDialog(robot);
    }

    private void noteDialogs(FxRobot robot) throws TimeoutException {
        run(robot, "History of this note");
        closeDialog(robot);
        press(robot, "#see-repair");
        closeDialog(robot);
    }

    private void quizPages(FxRobot robot) throws TimeoutException {
        var quiz = graph.quiz;
        robot.interact(() -> graph.window.show(MainScreen.QUIZ));
        robot.interact(quiz.cram()::open);
        robot.interact(quiz.cram()::close);
        robot.interact(quiz.statistics()::open);
        await(() -> quiz.statistics().statisticsProperty().get().isPresent());
        robot.interact(quiz.statistics()::close);
        robot.interact(quiz.schedule()::open);
        robot.interact(quiz.schedule()::close);
        robot.interact(quiz.mock()::open);
        assertEquals(MockViewModel.Stage.SETUP, quiz.mock().stageProperty().get());
        robot.interact(quiz.mock()::leave);
        robot.interact(quiz.review()::start);
        robot.interact(quiz.current()::showAnswer);
        robot.interact(quiz.review()::leave);
    }

    private void quizDialogs(FxRobot robot) throws TimeoutException {
        robot.interact(() -> graph.quiz.browse().open(graph.quiz.cards().allCards().getFirst(), false));
        press(robot, "#browse-delete");
        closeDialog(robot);
        robot.interact(graph.quiz.browse()::close);
        robot.interact(anki::read);
        closeDialog(robot);
    }

    private void stage(FxRobot robot) throws TimeoutException {
        keys.key(KeyCode.F11);
        await(() -> Window.getWindows().size() == 2);
        for (var part : Part.values()) {
            robot.interact(() -> graph.stageController.show(part));
        }
        robot.interact(graph.stageController::present);
        keys.key(KeyCode.F11);
        await(() -> Window.getWindows().size() == 1);
    }

    private void open(FxRobot robot, String note) throws TimeoutException {
        robot.interact(() -> graph.notebookScreen().open(vault.resolve("notes").resolve(note), 1));
        await(() -> graph.notebook.note().path().filter(open -> open.endsWith(note)).isPresent());
    }

    /// Runs a command of the palette.
    private void run(FxRobot robot, String command) {
        keys.key(KeyCode.K, false, true);
        robot.interact(() -> ((TextField) stage.getScene().lookup(".palette .text-field")).setText(command));
        keys.key(KeyCode.ENTER);
    }

    private void press(FxRobot robot, String id) throws TimeoutException {
        await(() -> stage.getScene().lookup(id) instanceof ButtonBase button && !button.isDisabled());
        robot.interact(() -> ((ButtonBase) stage.getScene().lookup(id)).fire());
    }

    private static void closeDialog(FxRobot robot) throws TimeoutException {
        await(() -> Window.getWindows().size() == 2);
        robot.interact(() -> {
            var pane = (DialogPane) Window.getWindows().getLast().getScene().getRoot();
            var cancel = pane.getButtonTypes().stream().filter(type -> type.getButtonData().isCancelButton())
                    .findFirst().orElseThrow();
            ((Button) pane.lookupButton(cancel)).fire();
        });
        await(() -> Window.getWindows().size() == 1);
    }

    private interface Round {
        void run() throws Exception;
    }

    /// Compares the live objects after the last round with those after the first rounds, which fill caches and pools.
    private static void check(int first, int all, Round round) throws Exception {
        for (int i = 0; i < first; i++) {
            round.run();
        }
        var before = liveObjects();
        for (int i = first; i < all; i++) {
            round.run();
        }
        // A leak of one object a round; the last round of a short run may differ from the first by a few objects, so
        // that there it takes two.
        int limit = all > 10 ? all - first : 2 * (all - first);
        var grown = new TreeMap<String, Long>();
        liveObjects().forEach((type, count) -> {
            long more = count - before.getOrDefault(type, 0L);
            if (more >= limit) {
                grown.put(type, more);
            }
        });
        assertEquals(Map.of(), grown);
    }

    /// The number of reachable objects by class, of this program's classes and those of the screen.
    private static Map<String, Long> liveObjects() throws JMException {
        WaitForAsyncUtils.waitForFxEvents();
        var histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[] {new String[0]}, new String[] {String[].class.getName()});
        return histogram.lines().map(ROW::matcher)
                .filter(row -> row.matches() && COUNTED.matcher(row.group(2)).matches())
                .collect(Collectors.toMap(row -> row.group(2), row -> Long.parseLong(row.group(1)), Long::sum));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}

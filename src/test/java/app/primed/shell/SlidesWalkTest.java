package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.shell.stage.Backdrop;
import app.primed.shell.stage.StageViewModel.Part;
import app.primed.tour.Screenshots;
import app.primed.tour.WindowRobot;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A presenter's evening: the open note as slides, its code stepped, and back to the slide.
@ExtendWith(WindowExtension.class)
@Timeout(180)
class SlidesWalkTest {
    private static final String NOTE = """
            # 2020 - 1 - 27

            ## Goals
            - [x] show what a yield does
            - [ ] say it without jargon

            ## Bounties

            ## Code Challenge
            What does it print?
            ```python
            def two():
                # hands out, then takes in
                got = yield 2
                print(got)

            g = two()
            next(g)
            ```

            ## Viewer Advice
            sweeku: friends do not let friends prime by hand
            """;

    @TempDir
    static Path folder;

    private Stage main;
    private AppGraph graph;
    private WindowRobot keys;

    @Start
    void start(Stage first) throws IOException {
        var vault = Files.createTempDirectory(folder, "vault");
        Files.createDirectories(vault.resolve("notes"));
        Files.writeString(vault.resolve("notes/2020-01-27.md"), NOTE);
        var settings = vault.resolve("settings.json");
        Files.writeString(settings, "{\"window.width\": \"1200\", \"window.height\": \"800\", \"motion\": \"off\"}");
        main = first;
        graph = new AppGraph(main, new Vault(vault), settings, InstantSource.system());
        graph.show();
        keys = new WindowRobot(graph.window.scene());
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            main.hide();
            graph.close();
        });
    }

    @Test
    void aNoteIsPresentedAndItsCodeStepped(FxRobot robot) throws TimeoutException {
        await(() -> graph.notebook.note().session().sections().size() > 3);
        robot.interact(() -> ((MenuButton) graph.notebookScreen().node().lookup("#note-more")).getItems().stream()
                .filter(item -> "present-slides".equals(item.getId())).findFirst().orElseThrow().fire());
        await(() -> seen().contains("2020 - 1 - 27"));
        picture("1-opening", robot);
        assertEquals("Slide 1 of 4 \u00b7 next: Goals", place());
        assertFalse(seen().contains("without jargon"), seen());

        key(KeyCode.SPACE);
        assertTrue(seen().contains("without jargon"), seen());
        picture("2-goals", robot);
        key(KeyCode.RIGHT);
        assertTrue(seen().contains("# hands out, then takes in"), seen());
        picture("3-code", robot);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> save("3-presenter", main.getScene().snapshot(null)));

        // Into the code and back, by the presenter's keys.
        key(KeyCode.ENTER);
        assertEquals(Part.STEPPER, graph.stageController.stage().partProperty().get());
        await(() -> graph.stepper.status().endProperty().get().isPresent());
        robot.interact(graph.stepper.cursor()::first);
        key(KeyCode.RIGHT);
        assertEquals(1, graph.stepper.cursor().stepProperty().get());
        picture("4-stepping", robot);
        key(KeyCode.BACK_SPACE);
        assertEquals(Part.SLIDES, graph.stageController.stage().partProperty().get());
        assertTrue(seen().contains("# hands out, then takes in"), seen());

        key(KeyCode.END);
        assertTrue(seen().contains("sweeku"), seen());
        picture("5-advice", robot);
        key(KeyCode.DIGIT2);
        key(KeyCode.ENTER);
        assertTrue(seen().contains("without jargon"), seen());

        // The stage's own window takes the same keys.
        robot.type(KeyCode.PAGE_DOWN, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Part.STEPPER, graph.stageController.stage().partProperty().get());
        robot.type(KeyCode.ESCAPE, KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(seen().contains("2020 - 1 - 27"), seen());
    }

    private void key(KeyCode code) {
        keys.key(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String place() {
        return ((Label) main.getScene().lookup("#deck-place")).getText();
    }

    private String seen() {
        return WaitForAsyncUtils.waitForAsyncFx(5000,
                () -> graph.stageController.window().scene().getRoot().lookupAll("*").stream()
                        .filter(node -> node instanceof Text || node instanceof Label)
                        .filter(SlidesWalkTest::shows)
                        .map(node -> node instanceof Text text ? text.getText() : ((Label) node).getText())
                        .collect(Collectors.joining("\n")));
    }

    private static boolean shows(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Pictures of the deck in each backdrop, where somebody asked for them by `-Dslides.pictures=FOLDER`.
    private void picture(String name, FxRobot robot) {
        if (System.getProperty("slides.pictures") != null) {
            for (var backdrop : Backdrop.values()) {
                robot.interact(() -> graph.stageController.stage().backdropProperty().set(backdrop));
                WaitForAsyncUtils.waitForAsyncFx(5000, () -> save(
                        name + "-" + backdrop.name().toLowerCase(Locale.ROOT),
                        graph.stageController.window().picture(1920)));
            }
            robot.interact(() -> graph.stageController.stage().backdropProperty().set(Backdrop.DARK));
        }
    }

    private static void save(String name, javafx.scene.image.WritableImage image) {
        var into = System.getProperty("slides.pictures");
        if (into != null) {
            try {
                Files.write(Path.of(into, name + ".png"), Screenshots.png(image));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
    }
}

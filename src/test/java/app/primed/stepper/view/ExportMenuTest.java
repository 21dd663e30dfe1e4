package app.primed.stepper.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.viewmodel.Runs;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The menu that takes a step or a run along, used as a person does.
@ExtendWith(WindowExtension.class)
class ExportMenuTest {
    @TempDir
    static Path folder;

    private final List<ExportMenu.FileRequest> asked = new ArrayList<>();
    private Optional<String> answer = Optional.empty();
    private StepperFixture stand;

    @Start
    void start(Stage stage) {
        stand = new StepperFixture(stage, folder);
    }

    @Test
    void aStepGoesToTheClipboardAsAPicture(FxRobot robot) {
        StepperFixture.onScreen(() -> {
            Clipboard.getSystemClipboard().clear();
            stand.open("averager.py", Runs.averager());
            stand.stepper.cursor().goTo(20);
        });
        robot.clickOn("#share").clickOn("#copy-picture");
        StepperFixture.onScreen(() -> assertTrue(Clipboard.getSystemClipboard().hasImage()));
        StepperFixture.onScreen(() -> assertEquals(2240, Clipboard.getSystemClipboard().getImage().getWidth()));
        robot.clickOn("#share-dismiss");
        assertFalse(stand.scene.lookup(".share-bar").isVisible());
    }

    @Test
    void theNameReportsTheStepAndTheFolderIsRemembered(FxRobot robot) throws Exception {
        var notes = Files.createDirectories(folder.resolve("vault/notes"));
        StepperFixture.onScreen(() -> {
            stand.settings.put("vault", folder.resolve("vault").toString());
            stand.open("The averager!.py", Runs.averager());
            stand.stepper.cursor().goTo(20);
        });
        var menu = menu();
        StepperFixture.onScreen(menu::saveSvg);
        assertEquals(new ExportMenu.FileRequest("Vector picture", "svg", "the-averager--step-21.svg", notes),
                asked.getLast());
        assertEquals("", stand.stepper.export().messageProperty().get(), "nothing was chosen");
        answer = Optional.of("elsewhere/mine");
        Files.createDirectories(folder.resolve("elsewhere"));
        StepperFixture.onScreen(menu::savePng);
        assertTrue(Files.exists(folder.resolve("elsewhere/mine.png")), "the ending is added");
        StepperFixture.onScreen(menu::saveKeySteps);
        assertEquals(new ExportMenu.FileRequest("Film", "gif", "the-averager-.gif", folder.resolve("elsewhere")),
                asked.getLast());
        assertTrue(Files.exists(folder.resolve("elsewhere/mine.gif")));
    }

    @Test
    void onlyALessonHasKeySteps(FxRobot robot) {
        StepperFixture.onScreen(() -> stand.open("averager.py", Runs.averager()));
        robot.clickOn("#share");
        var items = ((MenuButton) stand.scene.lookup("#share")).getItems();
        assertEquals(
                List.of("film-key-steps"),
                items.stream().filter(item -> !item.isVisible()).map(MenuItem::getId).toList());
    }

    private ExportMenu menu() {
        var made = new ArrayList<ExportMenu>();
        StepperFixture.onScreen(() -> {
            var menu = new ExportMenu(stand.stepper, stand.settings, Optional.of(question -> {
                asked.add(question);
                return answer.map(name -> folder.resolve(name));
            }));
            made.add(menu);
            new StackPane(menu);
        });
        return made.getFirst();
    }
}

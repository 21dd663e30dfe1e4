package app.primed.notebook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.FxBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
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

/// The list and the tree show the open note, however it was opened.
@ExtendWith(WindowExtension.class)
@Timeout(90)
class SidebarWalkTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    private final List<Throwable> reported = new ArrayList<>();
    private FxBackground background;
    private NotebookViewModel notebook;
    private NotebookScreen screen;

    @Start
    void start(Stage stage) throws IOException {
        Files.createDirectories(folder.resolve("vault/minutes"));
        for (int i = 0; i < 90; i++) {
            Files.writeString(note(i), "# Minutes\n\n- point " + i + "\n");
        }
        Theme.loadFonts();
        background = new FxBackground(reported::add);
        var settings = new Settings(folder.resolve("settings.json"), background);
        settings.put("notebook.note", "minutes/" + FIRST.plusDays(20) + ".md"); // Left there at the last start.
        var notes = new NoteRepository(new Vault(folder.resolve("vault")), SectionNames.STANDARD);
        notebook = NotebookViewModel.of(notes, new SessionCatalog(notes), background, settings, InstantSource.system(),
                reported::add);
        screen = new NotebookScreen(notebook, settings,
                new NotebookLinks(_ -> {}, _ -> {}, _ -> Optional.empty()));
        var scene = new Scene((Region) screen.node(), 1200, 800);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        notebook.opener().start();
    }

    private Path note(int day) {
        return folder.resolve("vault/minutes/" + FIRST.plusDays(day) + ".md");
    }

    @Stop
    void stop() {
        notebook.opener().close(_ -> {});
        background.close();
        assertEquals(List.of(), reported);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Whether a selected row is drawn, whole, with the words.
    private static boolean shows(Control list, String words) {
        return list.lookupAll(".indexed-cell").stream().map(IndexedCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.isSelected() && !cell.isEmpty())
                .anyMatch(cell -> cell.getAccessibleText().contains(words) && list.localToScene(
                        list.getBoundsInLocal()).contains(cell.localToScene(cell.getBoundsInLocal())));
    }

    @Test
    void theOpenNoteIsInSightInTheListAndInTheTree(FxRobot robot) throws Exception {
        var days = robot.lookup("#sessions").queryAs(Control.class);
        until(() -> notebook.note().path().equals(Optional.of(note(20))));
        until(() -> shows(days, "Tue 21 Jan"));
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(area::requestFocus);
        robot.interact(() -> notebook.panes().open(note(85)));
        until(() -> shows(days, "Thu 26 Mar"));
        until(area::isFocused);

        robot.interact(() -> robot.lookup("#sidebar-files").queryAs(ButtonBase.class).fire());
        var files = robot.lookup("#files").queryAs(Control.class);
        until(() -> shows(files, FIRST.plusDays(85) + ".md"));
        robot.interact(area::requestFocus);
        robot.interact(() -> notebook.panes().open(note(2)));
        until(() -> shows(files, FIRST.plusDays(2) + ".md"));
        robot.interact(() -> notebook.newSession().openToday());
        until(() -> notebook.note().path().filter(path -> !path.getFileName().toString().startsWith("2020"))
                .isPresent());
        until(() -> shows(files, notebook.note().path().orElseThrow().getFileName().toString()));
        until(area::isFocused);
    }

    @Test
    void whatWasTypedCanBeUndoneAfterAnotherNote(FxRobot robot) throws Exception {
        until(() -> notebook.note().path().equals(Optional.of(note(20))));
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        var before = area.getText();
        robot.interact(() -> area.appendText("- typed\n"));
        robot.interact(() -> notebook.panes().open(note(2)));
        until(() -> notebook.note().path().equals(Optional.of(note(2))));
        robot.interact(() -> notebook.panes().open(note(20)));
        until(() -> notebook.note().path().equals(Optional.of(note(20))));
        robot.interact(area::undo);
        assertEquals(before, area.getText());
        until(() -> Files.readString(note(20)).equals(before));
    }

    @Test
    void wordsThatWereFoundInTheTailOfALongLineAreInSight(FxRobot robot) throws Exception {
        until(() -> notebook.note().path().equals(Optional.of(note(20))));
        var text =
                "# Minutes\n\n- point\n" + "words that fill a row or two of the window ".repeat(100) + "a needle in it "
                        + "and so on ".repeat(20) + "\n- after it\n";
        Files.writeString(note(50), text);
        robot.interact(() -> screen.open(note(50), 4, "Needle"));
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        int at = text.indexOf("needle");
        until(() -> area.getText().equals(text) && area.getCharacterBoundsOnScreen(at, at + 6)
                .filter(area.localToScreen(area.getLayoutBounds())::contains).isPresent());
        assertEquals(3, area.getCurrentParagraph());
        assertEquals(area.getParagraphLength(3), area.getCaretColumn(), "keys go behind the line's words");
    }
}

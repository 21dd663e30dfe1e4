package app.primed.highlights.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.highlights.model.Grouping;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.NoteLocation;
import app.primed.highlights.model.Period;
import app.primed.highlights.viewmodel.HighlightsExport;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.highlights.viewmodel.HighlightsViewModel.Choice;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A user's way through the highlights, by mouse and by keys.
@ExtendWith(WindowExtension.class)
class HighlightsWalkTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 27);
    private static final LocalDate LATER = LocalDate.of(2021, 3, 1);

    @TempDir
    static Path folder;

    private final List<NoteLocation> opened = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private HighlightsViewModel model;
    private HighlightsExport export;

    @Start
    void start(Stage stage) {
        var background = new ImmediateBackground();
        model = new HighlightsViewModel(background, HighlightsWalkTest::vault,
                InstantSource.fixed(Instant.parse("2021-03-02T10:00:00Z")));
        export = new HighlightsExport(model, background, folder, told::add);
        var screen = new HighlightsScreen(
                model, export, new Settings(folder.resolve("settings.json"), background), opened::add);
        var scene = new Scene(screen, 980, 760);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        screen.onShown();
    }

    /// So that the focus comes back to it from the capture line, where it was while the notes were read again.
    @Test
    void aRowThatStaysIsTheSameButton(FxRobot robot) {
        var before = robot.lookup(".toggle-button.choice").queryAs(ToggleButton.class);
        robot.interact(() -> model.togglePeriod(model.lastDays()));
        assertSame(before, robot.lookup(".toggle-button.choice").queryAs(ToggleButton.class));
    }

    private static Highlights vault() {
        var all = new ArrayList<Highlight>();
        for (int i = 1; i <= 40; i++) {
            all.add(new Highlight(HighlightCollection.ADVICE, "advice " + i,
                    Optional.of(i % 2 == 0 ? "sweeku" : "Begin"),
                    new NoteLocation(Optional.of(i <= 30 ? DAY : LATER), "notes/a.md", i)));
        }
        all.add(new Highlight(HighlightCollection.OPEN_QUESTIONS, "What is priming?", Optional.empty(),
                new NoteLocation(Optional.of(LATER), "notes/b.md", 7), List.of(),
                List.of(new NoteLocation(Optional.of(DAY), "notes/a.md", 3))));
        return new Highlights(all, 2, Map.of(DAY, 30, LATER, 11));
    }

    @Test
    void aQuestionOpensWhereItIsAndWhereItWasBefore(FxRobot robot) {
        robot.clickOn("What is priming?");
        robot.clickOn("27 Jan 2020");
        assertEquals(List.of(7, 3), opened.stream().map(NoteLocation::line).toList());
    }

    @Test
    void aCollectionIsFilteredGroupedAndShownPieceByPiece(FxRobot robot) {
        robot.clickOn(row(robot, "Viewer advice"));
        assertEquals(24, robot.lookup(".highlight-card").queryAll().size());
        robot.interact(() -> robot.lookup("#more-highlights").queryButton().fire());
        assertEquals(40, robot.lookup(".highlight-card").queryAll().size());
        robot.clickOn("#highlight-filter").write("advice 12");
        assertEquals(1, robot.lookup(".highlight-card").queryAll().size());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        robot.interact(() -> model.groupingProperty().set(Grouping.VIEWER));
        var titles =
                robot.lookup(".content .eyebrow").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
        assertEquals(List.of("@sweeku   20", "@Begin   20").stream().sorted().toList(),
                titles.stream().sorted().toList());
    }

    @Test
    void aViewersPageAndAYearOfIt(FxRobot robot) {
        robot.clickOn(row(robot, "@sweeku"));
        assertEquals(20, robot.lookup(".deed").queryAll().size());
        robot.interact(() -> row(robot, "2021").fire());
        assertEquals(5, robot.lookup(".deed").queryAll().size());
        assertTrue(row(robot, "2021").isSelected());
        robot.interact(() -> row(robot, "2021").fire());
        assertFalse(row(robot, "2021").isSelected());
        assertEquals(20, robot.lookup(".deed").queryAll().size());
    }

    @Test
    void nothingIsCutOffWhereThereIsLittleRoom(FxRobot robot) throws Exception {
        robot.clickOn(row(robot, "Viewer advice"));
        var window = robot.window(0);
        robot.interact(() -> window.setWidth(740)); // As 1,280 pixels are with large text.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> robot
                .lookup(".highlight-card").queryAll().stream().map(Node::getLayoutX).distinct().count() == 1).get());
        for (var node : robot.lookup(".highlight-card, .content > .scroll-pane, #export-highlights").queryAll()) {
            double right = node.localToScene(node.getLayoutBounds()).getMaxX();
            assertTrue(right <= window.getScene().getWidth(), node + " ends at " + right);
        }
    }

    @Test
    void keysMoveThroughTheChoices(FxRobot robot) {
        robot.interact(() -> row(robot, "Open questions").requestFocus());
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertTrue(row(robot, "Debates").isFocused());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertEquals(new Choice.Of(HighlightCollection.DEBATES), model.choiceProperty().get());
    }

    @Test
    void whatIsShownIsWrittenAsMarkdownWithLinksThatLeadToTheNotes(FxRobot robot) throws Exception {
        robot.interact(() -> {
            model.choose(new Choice.Of(HighlightCollection.ADVICE));
            model.togglePeriod(new Period.On(LATER));
            export.save(folder.resolve("out/advice.md"));
        });
        var lines = Files.readAllLines(folder.resolve("out/advice.md"));
        assertEquals("# Viewer advice, 1 Mar 2021", lines.getFirst());
        assertEquals("- advice 31 — @Begin ([1 Mar 2021](../notes/a.md))", lines.get(2));
        assertEquals(12, lines.size());
        assertEquals("viewer-advice-1-mar-2021.md", export.name());
        assertTrue(told.getFirst().contains("advice.md"), told.toString());
    }

    private static ToggleButton row(FxRobot robot, String name) {
        return robot.lookup(".choice").queryAll().stream().filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(row -> row.getAccessibleText().startsWith(name + ",")).findFirst().orElseThrow();
    }
}

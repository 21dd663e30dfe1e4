package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.search.model.Hit;
import app.primed.search.model.SearchResults;
import app.primed.ui.WindowExtension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Enter opens what was found for the words as typed, whenever the search answers.
@ExtendWith(WindowExtension.class)
class PaletteTest {
    private final List<String> opened = new ArrayList<>();
    private final Map<String, Consumer<PaletteResults>> asked = new LinkedHashMap<>();
    private Palette palette;

    @Start
    void start(Stage stage) {
        palette = new Palette(List::of, new Palette.Finder() {
            @Override
            public void find(String typed, int most, Consumer<PaletteResults> show) {
                asked.put(typed, show);
            }

            @Override
            public void open(Hit hit) {
                opened.add(hit.note());
            }

            @Override
            public void typeAhead(String words) {
                opened.add("typed " + words);
            }

            @Override
            public List<String> kinds() {
                return List.of();
            }
        });
        stage.setScene(new Scene(palette, 800, 600));
        stage.show();
        palette.open("", false, () -> {});
    }

    private void answer(String typed, String... notes) {
        asked.get(typed).accept(new PaletteResults(List.of(),
                Stream.of(notes).map(note -> new PaletteCommand("Session", note, "", () -> opened.add(note))).toList(),
                SearchResults.EMPTY, ""));
    }

    private TextField words() {
        return (TextField) palette.lookup(".text-field");
    }

    private void press(KeyCode code) {
        Event.fireEvent(words(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void enterWaitsForTheListOfTheWordsAsTyped(FxRobot robot) {
        robot.interact(() -> {
            words().setText("mon");
            answer("mon", "monday.md");
            words().setText("tue");
            press(KeyCode.ENTER);
            assertEquals(List.of(), opened, "monday.md is still shown, and is not meant");
            assertFalse(words().isEditable(), "keys after Enter do not change the words");
            answer("tue", "tuesday.md", "monday.md");
        });
        assertEquals(List.of("tuesday.md"), opened);
        assertFalse(palette.isVisible());
    }

    @Test
    void whatIsTypedWhileEnterWaitsGoesWhereItLeads(FxRobot robot) {
        robot.interact(() -> {
            words().setText("tue");
            press(KeyCode.ENTER);
            for (var character : "FAST".split("")) {
                Event.fireEvent(words(),
                        new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            }
            assertEquals("tue", words().getText());
            answer("tue", "tuesday.md");
        });
        assertEquals(List.of("tuesday.md", "typed FAST"), opened);
        robot.interact(() -> {
            palette.open("", false, () -> {});
            words().setText("wed");
            press(KeyCode.ENTER);
            answer("wed", "wednesday.md");
        });
        assertEquals("wednesday.md", opened.getLast(), "once only");
    }

    @Test
    void nothingIsSaidToBeMissingBeforeTheSearchAnswers(FxRobot robot) throws Exception {
        var list = (ListView<?>) palette.lookup(".list-view");
        robot.interact(() -> words().setText("tue"));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> ((Label) list.getPlaceholder()).getText().equals("Searching…"));
        robot.interact(() -> answer("tue"));
        assertEquals("No results", ((Label) list.getPlaceholder()).getText());
    }

    @Test
    void escapeStopsWaiting(FxRobot robot) {
        robot.interact(() -> {
            words().setText("tue");
            press(KeyCode.ENTER);
            press(KeyCode.ESCAPE);
            answer("tue", "tuesday.md");
        });
        assertEquals(List.of(), opened);
        robot.interact(() -> palette.open("", false, () -> {}));
        assertTrue(words().isEditable());
    }

    @Test
    void aRowOneWentToStaysTheOneWhenMoreIsFound(FxRobot robot) {
        robot.interact(() -> {
            words().setText("note");
            answer("note", "a.md", "b.md");
            press(KeyCode.DOWN);
            answer("note", "new.md", "a.md", "b.md");
            press(KeyCode.ENTER);
        });
        assertEquals(List.of("b.md"), opened);
    }

    @Test
    void theListFollowsTheNotesWhileItIsOpen(FxRobot robot) {
        robot.interact(() -> {
            words().setText("note");
            answer("note", "a.md", "b.md");
            asked.clear();
            palette.repeatSearch();
            answer("note", "new.md", "a.md");
            assertEquals(2, rows().getItems().size());
            press(KeyCode.ENTER);
        });
        assertEquals(List.of("a.md"), opened, "the row that was shown when Enter was pressed");
    }

    private ListView<?> rows() {
        return (ListView<?>) palette.lookup(".list-view");
    }

    @Test
    void notesComeBeforeViewersWhereANoteIsOpenedBeside(FxRobot robot) {
        for (var beside : List.of(true, false)) {
            robot.interact(() -> {
                palette.open("ha", beside, () -> {});
                asked.get("ha").accept(new PaletteResults(
                        List.of(new PaletteCommand("Viewer", "@haze", "", () -> opened.add("@haze"))),
                        List.of(new PaletteCommand("Session", "harbour.md", "", () -> opened.add("harbour.md"))),
                        SearchResults.EMPTY, ""));
                press(KeyCode.ENTER);
            });
        }
        assertEquals(List.of("harbour.md", "@haze"), opened);
    }
}

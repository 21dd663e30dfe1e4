package app.primed.quiz.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Background;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.quiz.io.anki.AnkiExchange;
import app.primed.quiz.viewmodel.AnkiViewModel;
import app.primed.quiz.viewmodel.PendingBackground;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.ui.SceneCheck;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;

/// A deck from Anki, brought in as a person does: menu, file, summary, agreed.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class AnkiWalkTest {
    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private Stage stage;
    private QuizWindow stand;
    private Settings settings;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void close() {
        QuizWindow.onScreen(stage::hide);
    }

    private void open(Path file) {
        open(file, new ImmediateBackground());
    }

    private void open(Path file, Background background) {
        settings = new Settings(folder.resolve("settings.json"), new ImmediateBackground());
        QuizWindow.onScreen(() -> {
            stand = new QuizWindow(stage, new QuizFixture(folder.resolve("vault")));
            stand.desk.pass(Duration.ofDays(3_000));
            var exchange = new AnkiViewModel(
                    new AnkiExchange(stand.desk.vault, stand.desk), stand.quiz.cards(), background, notes::add,
                    e -> notes.add(e.getMessage()));
            stand.screen.add(new AnkiMenu(exchange, settings, (_, _) -> Optional.of(file)));
        });
    }

    private Scene offer() {
        var menu = (MenuButton) stand.scene.lookup("#quiz-exchange");
        QuizWindow.onScreen(() -> menu.getItems().getFirst().fire());
        return Window.getWindows().stream().filter(w -> w != stage && w.getScene().lookup("#anki-take") != null)
                .findFirst().orElseThrow().getScene();
    }

    @Test
    void aDeckComesInByTheMenu() throws Exception {
        var file =
                Files.writeString(folder.resolve("Python.txt"), "#separator:tab\nWhat primes a generator?\tnext()\n");
        open(file);
        SceneCheck.check(stand.scene, "quiz-exchange", new int[] {960, 840});
        var dialog = offer();
        assertTrue(((Label) dialog.lookup("#anki-offer")).getText().startsWith("1 card in 1 deck.\n1 new card."));
        assertNull(dialog.lookup("#anki-reviews"), "there are none to bring");
        SceneCheck.check(dialog, "quiz-anki-" + "text");
        QuizWindow.onScreen(() -> ((Button) dialog.lookup("#anki-take")).fire());
        assertEquals(List.of("Imported from Python.txt: 1 new card."), notes);
        assertEquals(3, stand.quiz.overview().outlookProperty().get().newCards());
        assertEquals(Optional.of(folder.toString()), settings.get("quiz.anki-folder"));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theReviewsComeAlongWhenTicked(Theme theme) throws Exception {
        var file = Path.of("src/test/resources/anki/anki-2.1.15.apkg").toAbsolutePath();
        open(file);
        QuizWindow.onScreen(() -> theme.applyTo(stand.scene));
        var dialog = offer();
        var box = (CheckBox) dialog.lookup("#anki-reviews");
        assertEquals("Import the 13 reviews", box.getText());
        assertFalse(box.isSelected());
        QuizWindow.onScreen(box::requestFocus);
        SceneCheck.check(dialog, "quiz-anki-" + theme.id());
        QuizWindow.onScreen(box::fire);
        QuizWindow.onScreen(() -> ((Button) dialog.lookup("#anki-take")).fire());
        assertEquals(List.of("Imported from anki-2.1.15.apkg: 19 new cards, 2 suspended, with 13 reviews."), notes);
        assertEquals(13, stand.quiz.overview().outlookProperty().get().due());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void onlyReadingOffersToStop(Theme theme) throws Exception {
        var file = Files.writeString(folder.resolve("Python.txt"), "Q\tA\n");
        open(file, new PendingBackground(new ArrayList<>()));
        var menu = (MenuButton) stand.scene.lookup("#quiz-exchange");
        var stop = (Button) stand.scene.lookup("#anki-stop");
        assertFalse(stop.isVisible());
        QuizWindow.onScreen(() -> menu.getItems().getLast().fire());
        assertTrue(menu.isDisabled());
        assertFalse(stop.isVisible(), "what is written is written to the end");
        QuizWindow.onScreen(() -> stage.close());
        open(file, new PendingBackground(new ArrayList<>()));
        QuizWindow.onScreen(() -> ((MenuButton) stand.scene.lookup("#quiz-exchange")).getItems().getFirst().fire());
        var shown = (Button) stand.scene.lookup("#anki-stop");
        assertTrue(shown.isVisible());
        stand.check(theme, 1280, 720, "anki-reading");
        QuizWindow.onScreen(shown::fire);
        assertFalse(shown.isVisible());
        assertEquals(List.of("Cancelled. Nothing was imported."), notes);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void muchToSayIsWrapped(Theme theme) throws Exception {
        var text = new StringBuilder("#separator:tab\n#deck column:3\n");
        for (var i = 0; i < 1_200; i++) {
            text.append("Q").append(i).append("\tA [sound:").append(i).append(".mp3]\tDeck ").append(i % 30)
                    .append('\n');
        }
        text.append("no answer\n\tno question\nQ1\tagain\tDeck 1\nP\t[sound:x.mp3]\n");
        text.append("{{c1::image-occlusion:rect:left=.1}}\t<img src=x.png>\n");
        var file = Files.writeString(
                folder.resolve("A long name for a file of cards about generators and coroutines, exported.txt"), text);
        open(file);
        QuizWindow.onScreen(() -> theme.applyTo(stand.scene));
        var first = offer();
        QuizWindow.onScreen(() -> ((Button) first.lookup("#anki-take")).fire());
        try (var decks = Files.list(stand.desk.vault.quizzes())) {
            for (var deck : decks.filter(d -> d.getFileName().toString().contains("anki-deck-2")).toList()) {
                Files.writeString(deck, Files.readString(deck).replace("\"answer\" : \"A", "\"answer\" : \"Mine: A"));
            }
        }
        var again = offer();
        var words = ((Label) again.lookup("#anki-offer")).getText();
        assertTrue(words.contains("0 new cards, 760 unchanged, 440 with your changes kept."), words);
        SceneCheck.check(again, "quiz-anki-" + "long-" + theme.id());
    }

    /// With the menu open.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theMenuSaysWhatItDoes(Theme theme) throws Exception {
        open(folder);
        QuizWindow.onScreen(() -> theme.applyTo(stand.scene));
        var menu = (MenuButton) stand.scene.lookup("#quiz-exchange");
        QuizWindow.onScreen(menu::show);
        var popup = Window.getWindows().stream().filter(w -> w != stage && w.isShowing()).findFirst().orElseThrow();
        SceneCheck.check(popup.getScene(), "quiz-anki-" + "menu-" + theme.id());
        assertEquals(List.of("Import from Anki\u2026", "Export to Anki\u2026"),
                menu.getItems().stream().map(MenuItem::getText).toList());
        QuizWindow.onScreen(menu::hide);
    }

}

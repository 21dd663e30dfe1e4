package app.primed.tour;

import app.primed.notebook.model.Section;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;

/// The notebook's sheets and dialogs in the tour: each opened as a person would, looked at and left.
final class TourNotebook {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 760;
    private static final String CHAT = """
            [19:30:12] sweeku_: is a generator expression lazy as well?
            [19:30:40] HazeAnderson: you should look at itertools.islice,
            it saves a lot of typing
            [19:30:55] sweeku_: Kappa
            [19:31:02] spartangtr99: !uptime
            """;

    private final TourWindow tour;
    private final WindowRobot driver;

    TourNotebook(TourWindow tour, WindowRobot driver) {
        this.tour = tour;
        this.driver = driver;
    }

    /// With a note open.
    void walk() {
        find();
        beginning();
        chat();
        search();
        tour.print("   Found and folded in the text; a new session with what was left open; pasted chat sorted;"
                + " a search");
    }

    private void find() {
        deed("Find in the note");
        var field = (TextField) driver.find("#find");
        driver.run(() -> field.setText("yield"));
        driver.awaitTrue("the places found", () -> !count().isEmpty());
        fold();
        tour.screenshot(driver, "2-find-and-folds");
        driver.key(KeyCode.ESCAPE);
        deed("Unfold all sections");
    }

    /// The next section in which nothing was found, so that all that was found stays in sight.
    private void fold() {
        driver.run(() -> tour.graph().notebook.note().session().sections().stream()
                .filter(s -> s.headed() && s.line() > area().getCurrentParagraph() + 1)
                .filter(s -> s.range().endLine() > s.line() + 2)
                .filter(s -> !text(s).contains("yield"))
                .findFirst().ifPresent(s -> area().moveTo(s.line() - 1, 0)));
        deed("Fold this section");
    }

    private String text(Section section) {
        var lines = area().getText().lines().toList();
        return String.join("\n", lines.subList(section.line() - 1, Math.min(lines.size(), section.range().endLine())));
    }

    private CodeArea area() {
        return (CodeArea) Objects.requireNonNull(scene().lookup("#note-text"));
    }

    private String count() {
        return ((javafx.scene.control.Label) Objects.requireNonNull(scene().lookup("#find-count"))).getText();
    }

    private void beginning() {
        driver.press(".new-session");
        var name = (TextField) driver.find("#session-name");
        driver.awaitTrue("what was left open", () -> !name.getText().isEmpty());
        tour.screenshot(driver, "2-new-session");
        driver.key(KeyCode.ESCAPE);
    }

    /// By the clipboard, as a person pastes.
    private void chat() {
        driver.run(() -> {
            var content = new ClipboardContent();
            content.putString(CHAT);
            Clipboard.getSystemClipboard().setContent(content);
            area().requestFocus();
        });
        driver.key(KeyCode.V, false, true);
        driver.find("#chat-rows");
        tour.screenshot(driver, "2-chat");
        driver.key(KeyCode.ESCAPE);
        driver.awaitTrue("the sheet to close", () -> !inSight("#chat-rows"));
    }

    private boolean inSight(String selector) {
        var node = scene().lookup(selector);
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private void search() {
        driver.run(() -> tour.graph().window.openPalette());
        var words = (TextField) driver.find(".palette .text-field");
        driver.run(() -> words.setText("kind:questions yield"));
        driver.await("the lines found", () -> java.util.Optional.ofNullable(scene().lookup(".found-word")));
        tour.screenshot(driver, "2-search");
        driver.key(KeyCode.ESCAPE);
    }

    /// Once something was changed and saved: what stood there before beside what stands there now.
    void history() {
        driver.run(tour.graph().notebook.saving()::saveNow);
        driver.awaitTrue("the saving", () -> tour.graph().notebook.saving().stateProperty().get().settled());
        driver.run(tour.graph().notebookScreen()::showHistory);
        var window = driver.await("the history", () -> Window.getWindows().stream()
                .filter(w -> w.getScene() != null && w.getScene().lookup("#versions") != null).findFirst());
        driver.run(() -> {
            window.setWidth(WIDTH);
            window.setHeight(HEIGHT);
        });
        tour.screenshot(new WindowRobot(window.getScene()), window.getScene(), "2-history");
        driver.run(window::hide);
    }

    private void deed(String words) {
        driver.run(
                () -> tour.graph().notebookScreen().editorActions().stream().filter(deed -> deed.label().equals(words))
                        .findFirst().orElseThrow().action().run());
    }

    private Scene scene() {
        return tour.graph().window.scene();
    }
}

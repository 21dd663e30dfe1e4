package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.ui.SceneCheck;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Cards written in a note, from the key to the grade, in the whole program on the sample session.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
@Timeout(120)
class WrittenCardsWalkTest {
    @TempDir
    Path folder;

    private Path note;
    private Stage stage;
    private AppGraph graph;

    @Start
    void start(Stage first) throws IOException {
        note = folder.resolve("notes/2020-01-29.md");
        Files.createDirectories(note.getParent());
        Files.copy(Path.of("notes/2020-01-29.md"), note);
        Files.writeString(folder.resolve("settings.json"),
                "{\"window.width\": \"1440\", \"window.height\": \"900\", \"theme\": \"dark\"}");
        stage = first;
        graph = new AppGraph(stage, new Vault(folder), folder.resolve("settings.json"), InstantSource.system());
        graph.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.hide();
            graph.close();
        });
    }

    @Test
    void whatIsWrittenIsAskedAndOpensItsLine(FxRobot robot) throws Exception {
        await(() -> graph.quiz.cards().loadedProperty().get() && graph.notebook.note().path().isPresent());
        var lines = Files.readAllLines(note);
        var cloze = card("A cancelled task gets a […]");
        assertTrue(cloze.id().startsWith("cloze-"), cloze.id());
        assertEquals("`CancelledError`", ((Card.Recall) cloze).answer());
        assertTrue(lines.get(cloze.source().line() - 1).startsWith("A cancelled task gets a =="));
        robot.interact(() -> graph.notebookScreen().open(note, cloze.source().line()));
        check("notebook");

        robot.interact(() -> {
            graph.window.show(MainScreen.QUIZ);
            graph.quiz.review().open(cloze);
        });
        check("quiz-cloze");
        var before = graph.quiz.overview().outlookProperty().get().newCards();
        robot.interact(() -> {
            graph.quiz.current().showAnswer();
            graph.quiz.current().openSource();
        });
        await(() -> MainScreen.NOTEBOOK.equals(graph.window.screenProperty().get()));
        assertEquals(cloze.source().line(), graph.notebookScreen().caretLine());
        robot.interact(() -> graph.quiz.review().grade(Grade.EASY));
        await(() -> graph.quiz.current().cardProperty().get().isEmpty());
        assertEquals(before - 1, graph.quiz.overview().outlookProperty().get().newCards(),
                "its sibling waits for tomorrow");
        assertTrue(Files.readString(folder.resolve("quizzes/reviews.jsonl")).contains(cloze.id()));

        var back = card("makes a loop");
        assertTrue(back.id().startsWith("back-"), back.id());
        robot.interact(() -> {
            graph.window.show(MainScreen.QUIZ);
            graph.quiz.review().open(back);
            graph.quiz.current().showAnswer();
        });
        check("quiz-back");
        robot.interact(graph.quiz.review()::leave);
    }

    @Test
    void whatIsTypedIsACardBeforeItIsSaved(FxRobot robot) throws Exception {
        await(() -> graph.notebook.note().session().sections().size() > 2);
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(() -> area.insertText(0, "What is a quokka?::A small marsupial\n\n"));
        await(() -> graph.notebook.note().session().text().startsWith("What is a quokka"));
        await(() -> {
            graph.quiz.cards().load();
            return graph.quiz.cards().activeCards().stream().anyMatch(c -> c.prompt().equals("What is a quokka?"));
        });
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals(1, card("What is a quokka?").source().line());
    }

    private Card card(String begin) {
        return graph.quiz.cards().activeCards().stream().filter(c -> c.prompt().contains(begin)).findFirst()
                .orElseThrow(() -> new AssertionError(begin + " is not among " + graph.quiz.cards().activeCards()));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void check(String name) {
        SceneCheck.check(stage.getScene(), "written-" + name, new int[] {1440, 900});
    }
}

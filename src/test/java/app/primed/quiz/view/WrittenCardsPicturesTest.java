package app.primed.quiz.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// How cards look that people wrote as such; the pictures are to be looked at.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class WrittenCardsPicturesTest {
    private static final String SENTENCE =
            "A cancelled task gets %s at the `await` where it waits, and its `finally` runs %s it is done.";
    private static final String CODE = """
            It prints the word and goes on:

            ```python
            for word in words:
                print(word)
            ```

            - nothing is returned""";

    @TempDir
    Path folder;

    private Stage stage;
    private QuizWindow stand;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void close() {
        QuizWindow.onScreen(stage::hide);
    }

    private static NoteItem item(int line, String kind, String question, String answer) {
        return new NoteItem("notes/2020-01-29.md", line, kind, "By Heart", question, answer,
                Optional.of(LocalDate.of(2020, 1, 29)));
    }

    @Test
    void clozesPairsAndCardsOfSeveralLines() throws Exception {
        var desk = new QuizFixture(folder);
        desk.notes = List.of(
                item(40, "cloze", SENTENCE.formatted("[…]", "before"), "`CancelledError`"),
                item(40, "cloze", SENTENCE.formatted("`CancelledError`", "[…]"), "before"),
                item(44, "interview-questions", "`asyncio.run(main())`", "makes a loop, runs one coroutine to its end"),
                item(44, "back", "makes a loop, runs one coroutine to its end", "`asyncio.run(main())`"),
                item(50, "interview-questions", "What does this do,\nand what does it return?", CODE));
        QuizWindow.onScreen(() -> stand = new QuizWindow(stage, desk));
        assertEquals(3, stand.quiz.overview().outlookProperty().get().newCards(), "one of each line today");
        draw("[…]", "cloze");
        draw("makes a loop", "back");
        draw("What does this do", "several-lines");
    }

    private void draw(String words, String name) throws Exception {
        QuizWindow.onScreen(() -> stand.quiz.review().open(stand.quiz.cards().activeCards().stream()
                .filter(c -> c.prompt().contains(words)).findFirst().map(Card::id).flatMap(stand.quiz.cards()::find)
                .orElseThrow()));
        stand.check(name);
        QuizWindow.onScreen(stand.quiz.current()::showAnswer);
        stand.check(name + "-answer");
    }
}

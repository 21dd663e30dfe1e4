package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What can be undone in an editor that shows one text after another.
@ExtendWith(WindowExtension.class)
@Timeout(60)
class UndoHistoriesTest {
    private CodeEditor editor;

    @Start
    void start(Stage stage) {
        editor = new CodeEditor(Highlighter.PLAIN);
        stage.setScene(new Scene(editor, 400, 300));
        stage.show();
    }

    private void open(String name, String text) {
        editor.open(PreparedText.of(text), 0, name);
    }

    private void undo(String expected) {
        editor.area().undo();
        assertEquals(expected, editor.text());
    }

    @Test
    void aTextThatComesBackAsItWasLeftHasItsHistoryAgain(FxRobot robot) {
        robot.interact(() -> {
            open("a.md", "one\n");
            editor.edit(4, 4, "two\n");
            editor.edit(8, 8, "three\n");
            editor.area().undo();
            open("b.md", "other\n");
            assertFalse(editor.area().isUndoAvailable());
            editor.edit(0, 0, "an ");
            open("a.md", "one\ntwo\n");
            editor.area().redo();
            assertEquals("one\ntwo\nthree\n", editor.text());
            editor.area().appendText("typed");
            undo("one\ntwo\nthree\n");
            undo("one\ntwo\n");
            undo("one\n");
            assertFalse(editor.area().isUndoAvailable());
            open("b.md", "an other\n");
            undo("other\n");
        });
    }

    @Test
    void aTextThatChangedMeanwhileBeginsAnew(FxRobot robot) {
        robot.interact(() -> {
            open("a.md", "one\n");
            editor.edit(4, 4, "two\n");
            open("b.md", "other\n");
            open("a.md", "one\ntwo, changed by git\n");
            assertFalse(editor.area().isUndoAvailable());
            open("c.md", "other\n");
            assertFalse(editor.area().isUndoAvailable(), "the same words in another note have none");
        });
    }

    @Test
    void aRenamedTextKeepsItsHistory(FxRobot robot) {
        robot.interact(() -> {
            open("a.md", "one\n");
            editor.edit(4, 4, "two\n");
            editor.rename("z.md");
            open("b.md", "other\n");
            open("z.md", "one\ntwo\n");
            undo("one\n");
        });
    }

    @Test
    void onlyTheLastOnesAreKept(FxRobot robot) {
        robot.interact(() -> {
            for (int n = 0; n < 12; n++) {
                open(n + ".md", "one\n");
                editor.edit(4, 4, "two\n");
            }
            open("0.md", "one\ntwo\n");
            assertFalse(editor.area().isUndoAvailable());
            open("11.md", "one\ntwo\n");
            assertTrue(editor.area().isUndoAvailable());
            var large = "x".repeat(5_000_000);
            open("large.md", "");
            editor.edit(0, 0, large);
            open("b.md", "other\n");
            open("large.md", large);
            assertFalse(editor.area().isUndoAvailable(), "a history of that size is not kept");
        });
    }
}

package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A line longer than any person writes must not freeze the window. Wrapped, RichTextFX needs minutes for each of
/// these keys: the time-out is there for that, and measures nothing.
@ExtendWith(WindowExtension.class)
@Timeout(120)
class LongLineTest {
    private static final String LONG = "# note\n\n" + "word ".repeat(20_000) + "\nlast\n";

    private CodeEditor editor;

    @Start
    void start(Stage stage) {
        editor = new CodeEditor(Highlighter.PLAIN);
        editor.wrap().set(true);
        stage.setScene(new Scene(editor, 700, 500));
        Theme.DARK.applyTo(stage.getScene());
        stage.show();
        editor.open(LONG);
    }

    @Test
    void aClickEndAndKeysInALineOf100000CharactersDoNotFreeze(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> editor.area().requestFocus());
        robot.moveTo(editor).clickOn(MouseButton.PRIMARY);
        robot.interact(() -> editor.area().moveTo(2, 40));
        robot.type(KeyCode.END);
        assertEquals(100_000, editor.area().getCaretColumn());
        for (var key : "abcde".split("")) {
            robot.type(KeyCode.valueOf(key.toUpperCase(java.util.Locale.ROOT)));
        }
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.UP);
        assertEquals(LONG.replace("word \nlast", "word abcde\nlast"), editor.text());
    }

    @Test
    void otherLinesAreWrappedUnlessTheCaretIsInALongOne(FxRobot robot) {
        assertTrue(editor.area().isWrapText());
        robot.interact(() -> editor.open("words ".repeat(60) + "\n" + "x".repeat(6_000) + "\n"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(true, false), List.of(rows(0) > 1, rows(1) > 1));
        robot.interact(() -> editor.area().moveTo(1, 0));
        assertFalse(editor.area().isWrapText());
        robot.interact(() -> editor.area().moveTo(0, 0));
        assertTrue(editor.area().isWrapText());
        robot.interact(() -> editor.area().insertText(0, 0, "y".repeat(6_000)));
        assertFalse(editor.area().isWrapText());
        robot.interact(() -> editor.area().deleteText(0, 3_000, 0, 6_000));
        assertTrue(editor.area().isWrapText());
    }

    private int rows(int line) {
        double height = editor.area().getParagraphBoundsOnScreen(line).orElseThrow().getHeight();
        double one = editor.area().getParagraphBoundsOnScreen(2).orElseThrow().getHeight();
        return (int) Math.round(height / one);
    }
}

package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// What is in sight after a note was opened or a line was gone to, where lines are wrapped.
@ExtendWith(WindowExtension.class)
@Timeout(120)
class EditorPlaceTest {
    private Stage stage;
    private CodeEditor editor;

    @Start
    void start(Stage shared) {
        editor = new CodeEditor(Highlighter.PLAIN);
        editor.wrap().set(true);
        // Its own: the shared one keeps the size that another test gave it.
        stage = new Stage();
        stage.setScene(new Scene(editor, 500, 500));
        Theme.DARK.applyTo(stage.getScene());
        stage.show();
    }

    @Stop
    void stop() {
        stage.hide();
    }

    private static String note(int n) {
        return "# The minutes of the technical committee, meeting number " + n + " of the year 2025\n\n## Links\n\n"
                + ("* a point of the agenda with more words than one row of this small window can hold " + n + "\n")
                        .repeat(40);
    }

    /// Opens a text and waits until the scroll position has settled.
    private void open(FxRobot robot, String text, int caret) {
        robot.interact(() -> editor.open(PreparedText.of(text), caret, ""));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {});
    }

    /// How far down the window a line begins: 0 at the top, 1 at the foot.
    private double place(int line) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var window = editor.area().localToScreen(editor.area().getLayoutBounds());
            var row = editor.area().getParagraphBoundsOnScreen(line).orElseThrow();
            return (row.getMinY() - window.getMinY()) / window.getHeight();
        });
    }

    @Test
    void aNoteOpensAtItsFirstLineWhileTheCaretIsInSightThere(FxRobot robot) {
        for (int n = 0; n < 3; n++) {
            var text = note(n);
            open(robot, text, text.indexOf('\n') + 1);
            assertEquals(0, place(0), 0.01, "note " + n);
        }
    }

    @Test
    void aCaretFurtherDownIsInSight(FxRobot robot) throws Exception {
        var text = note(1);
        for (int caret : new int[] {600, 1_200, 2_000, text.length()}) {
            open(robot, text, caret);
            double place = place(editor.area().getCurrentParagraph());
            assertTrue(place > 0 && place < 0.97, "caret " + caret + " is at " + place);
        }
        var one = "# Title\n" + "words that go on and on ".repeat(200) + "\nlast\n";
        open(robot, one, one.length() - 8);
        // The end of a line with more rows than fit.
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var window = editor.area().localToScreen(editor.area().getLayoutBounds());
            return editor.area().getCaretBounds().filter(window::intersects).isPresent();
        }));
    }

    @Test
    void aLineBelowLongOnesIsAThirdDown(FxRobot robot) {
        var text = "# Title\n" + "words that go on and on ".repeat(60) + "\n" + "more of such words ".repeat(200)
                + "\nthe line\n" + "and words after it\n".repeat(40);
        open(robot, text, 0);
        robot.interact(() -> editor.scroll().place(3));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1 / 3., place(3), 0.05);
        robot.interact(() -> editor.scroll().toLine(6));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1 / 3., place(3), 0.05, "a line in sight moves nothing");
        robot.interact(() -> editor.scroll().place(2));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, place(2), 0.05, "a line with more rows than fit begins at the top");
        var found = text.indexOf("more of such words ", text.indexOf("the line") - 300);
        robot.interact(() -> {
            editor.area().moveTo(0);
            editor.scroll().toOffset(found);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            var window = editor.area().localToScreen(editor.area().getLayoutBounds());
            var row = editor.area().getCharacterBoundsOnScreen(found, found + 1).orElseThrow();
            double down = (row.getMinY() - window.getMinY()) / window.getHeight();
            assertTrue(down > 0.2 && down < 0.9, "found words are at " + down);
            assertEquals(0, editor.area().getCaretPosition());
        });
    }
}

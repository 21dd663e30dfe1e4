package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.markdown.InlineReader;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class MarkdownTextTest {
    @Test
    void whatJavaFxDrawsFromAWrongFontIsNotSlanted(FxRobot robot) {
        var words =
                MarkdownText.of(InlineReader.read("*slanted* *\u0627\u0644\u0639\u0631\u0628\u064A\u0629*"), "md-text");
        robot.interact(() -> {
            Theme.DARK.applyTo(new Scene(words));
            words.applyCss();
        });
        var slanted = words.getChildren().stream().map(Text.class::cast).filter(text -> !text.getText().isBlank())
                .map(text -> text.getFont().getStyle().contains("Italic")
                        || text.getFont().getStyle().contains("Oblique"))
                .toList();
        assertEquals(List.of(true, false), slanted);
    }
}

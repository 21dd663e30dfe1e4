package app.primed.quiz.view;

import app.primed.ui.CodeView;
import javafx.scene.control.ScrollPane;

/// Shows the program of a card.
final class ProgramPane extends ScrollPane {
    private static final double TYPE = 14;
    /// Line height as a multiple of the font size, with some space.
    private static final double PITCH = 1.6;

    private final CodeView lines = new CodeView(TYPE);

    ProgramPane() {
        setContent(lines);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
    }

    void show(String code) {
        lines.setText(code);
        lines.setMinHeight(Math.ceil(code.lines().count() * TYPE * PITCH) + 16);
        setVvalue(0);
    }
}

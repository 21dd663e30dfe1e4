package app.primed.quiz.view;

import app.primed.ui.CodeLines;
import javafx.scene.control.ScrollPane;

/// The program of a card, to read.
final class ProgramPane extends ScrollPane {
    private static final double TYPE = 14;
    /// Height of a line for each pixel of type, with room to spare.
    private static final double PITCH = 1.6;

    private final CodeLines lines = new CodeLines(TYPE);

    ProgramPane() {
        setContent(lines);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
    }

    void show(String code) {
        lines.show(code);
        lines.setMinHeight(Math.ceil(code.lines().count() * TYPE * PITCH) + 16);
        setVvalue(0);
    }
}

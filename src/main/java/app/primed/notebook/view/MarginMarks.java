package app.primed.notebook.view;

import app.primed.notebook.model.board.BoardContents;
import app.primed.ui.CodeEditor;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The board's marks in the editor's margin: a line beside what was read as something, a dotted one beside plain text.
/// Only visible lines are looked at, so the cost does not grow with the text.
final class MarginMarks extends Pane {
    private static final double X = 17.5;
    private static final byte READ = 1;
    private static final byte PLAIN = 2;

    private final CodeEditor editor;
    private final IntUnaryOperator asRead;
    private final Path read = new Path();
    private final Path plain = new Path();
    private byte[] marks = {};

    /// @param asRead the number of a 0-based line in the last reading
    MarginMarks(CodeEditor editor, IntUnaryOperator asRead) {
        this.editor = editor;
        this.asRead = asRead;
        setMouseTransparent(true);
        read.getStyleClass().add("margin-read");
        plain.getStyleClass().add("margin-plain");
        read.setManaged(false);
        plain.setManaged(false);
        getChildren().setAll(read, plain);
        editor.area().viewportDirtyEvents().subscribe(_ -> requestLayout());
        editor.area().estimatedScrollYProperty().addListener((_, _, _) -> requestLayout());
    }

    /// @param lines how many lines the text has
    void show(BoardContents contents, int lines) {
        var now = new byte[lines];
        for (var card : contents.sections()) {
            var heading = card.section().heading().range();
            if (card.opens() && card.section().headed()) {
                Arrays.fill(now, heading.line() - 1, Math.min(lines, heading.endLine()), READ);
            }
            for (var row : card.rows()) {
                Arrays.fill(now, row.line() - 1, Math.min(lines, row.endLine()), row.read() ? READ : PLAIN);
            }
        }
        marks = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        read.getElements().clear();
        plain.getElements().clear();
        var area = editor.area();
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = Math.min(area.lastVisibleParToAllParIndex(), editor.lines() - 1);
        byte run = 0;
        double from = 0;
        double to = 0;
        for (int line = first; line <= last; line++) {
            byte mark = markOf(line);
            Bounds place =
                    mark == 0 || area.isFolded(line) ? null : area.getVisibleParagraphBoundsOnScreen(line - first);
            var here = place == null ? null : screenToLocal(place);
            byte now = here == null ? 0 : mark;
            if (now != run) {
                draw(run, from, to);
                run = now;
                from = here == null ? 0 : here.getMinY();
            }
            to = here == null ? to : here.getMaxY();
        }
        draw(run, from, to);
    }

    private byte markOf(int line) {
        int at = asRead.applyAsInt(line);
        return at < 0 || at >= marks.length || editor.line(line).isBlank() ? 0 : marks[at];
    }

    private void draw(byte mark, double from, double to) {
        if (mark != 0) {
            (mark == READ ? read : plain).getElements().addAll(new MoveTo(X, from + 2), new LineTo(X, to - 2));
        }
    }
}

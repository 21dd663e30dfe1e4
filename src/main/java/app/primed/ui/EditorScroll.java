package app.primed.ui;

import java.util.Optional;
import javafx.geometry.Bounds;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Scrolls a [CodeEditor]. Lines are wrapped, so where one is, is known once it is laid out.
public final class EditorScroll {
    /// A caret above this line is in sight with the text's start.
    private static final int NEAR_TOP = 16;

    private final CodeArea area;
    /// Whether a text was opened whose rows are not laid out yet.
    private boolean opened;

    EditorScroll(CodeArea area) {
        this.area = area;
    }

    /// A text was opened: its start is shown if the caret is in sight there, or else the caret.
    void toOpened() {
        // Rows are made where they stay: following the caret alone would make those of the start first, and asked for
        // before they are there, it scrolls the start away.
        int line = area.getCurrentParagraph();
        area.showParagraphAtTop(line < NEAR_TOP ? 0 : line - NEAR_TOP / 2);
        opened = true;
    }

    /// The rows have their places.
    void laidOut() {
        if (opened) {
            opened = false;
            toLine(area.getCurrentParagraph());
            area.requestFollowCaret(); // In a line with more rows than fit.
        }
    }

    /// Scrolls a 0-based line into view, about a third down, unless the whole of it is in sight. The caret does not move.
    public void toLine(int line) {
        if (line >= 0 && line < area.getParagraphs().size() && !isInSight(line)) {
            place(line);
        }
    }

    /// RichTextFX knows the bounds of what is seen of a line: one that ends at an edge may be cut off there.
    private boolean isInSight(int line) {
        area.layout();
        if (area.getVisibleParagraphs().isEmpty()) {
            return false;
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = area.lastVisibleParToAllParIndex();
        boolean top = line > first || line == 0 && area.getEstimatedScrollY() <= 0;
        return line >= first && line <= last && top && (line < last
                || boundsOf(line).filter(row -> row.getMaxY() < area.getHeight() - 1).isPresent());
    }

    /// Puts a 0-based line about a third down, higher if it has more rows than fit below.
    public void place(int line) {
        opened = false;
        area.showParagraphAtTop(line);
        area.layout();
        boundsOf(line).ifPresentOrElse(row -> {
            double room = area.getHeight();
            area.scrollYBy(row.getMinY() - Math.max(0, Math.min(room / 3, room - row.getHeight())));
        }, () -> area.showParagraphAtTop(Math.max(0, line - 3))); // It is laid out only later.
    }

    /// Scrolls to an offset in a line that has more rows than fit. The caret does not move.
    public void toOffset(int offset) {
        var line = boundsOf(area.offsetToPosition(offset, Bias.Backward).getMajor());
        if (line.isEmpty() || line.get().getMaxY() < area.getHeight() - 1) {
            return;
        }
        int caret = area.getCaretPosition();
        area.moveTo(offset);
        area.requestFollowCaret();
        area.layout();
        area.getCaretBounds().map(area::screenToLocal)
                .ifPresent(row -> area.scrollYBy(row.getMinY() - area.getHeight() / 3));
        area.moveTo(caret);
    }

    /// What is seen of a line, in the area's coordinates; empty where it is not shown.
    private Optional<Bounds> boundsOf(int line) {
        return area.localToScreen(area.getLayoutBounds()) == null
                ? Optional.empty()
                : area.getParagraphBoundsOnScreen(line).map(area::screenToLocal);
    }
}

package app.primed.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;

/// Wraps the lines of a [CodeEditor] at its width. Of a line that is too long to be wrapped the start is shown, and
/// nothing is wrapped while the caret is in it.
public final class EditorWrap {
    private static final PseudoClass WRAPPED = PseudoClass.getPseudoClass("wrapped");

    private final CodeArea area;
    private final Node styled;
    private boolean on;

    /// @param styled gets the pseudo-class `wrapped`
    EditorWrap(CodeArea area, Node styled) {
        this.area = area;
        this.styled = styled;
    }

    public void set(boolean on) {
        this.on = on;
        update();
    }

    void update() {
        int line = area.getCurrentParagraph();
        boolean wrapped = on && (line >= area.getParagraphs().size() || !isLong(line));
        if (area.isWrapText() != wrapped) {
            area.setWrapText(wrapped);
            styled.pseudoClassStateChanged(WRAPPED, wrapped);
        }
    }

    private boolean isLong(int line) {
        return area.getParagraphLength(line) > PreparedText.MAX_WRAPPED_LENGTH;
    }

    /// Styles the long ones of some changed lines before they are laid out; all other styles can wait.
    ///
    /// @param from the first, 0-based
    /// @param to the last
    void mark(PlainTextChange change, int from, int to) {
        if (change.getInserted().isEmpty()) {
            return;
        }
        for (int line = from; line <= to; line++) {
            var style = area.getParagraph(line).getParagraphStyle();
            if (isLong(line) && !style.contains(PreparedText.LONG)) {
                area.setParagraphStyle(line, PreparedText.lineStyle(area.getParagraphLength(line), style));
            }
        }
    }
}

package app.primed.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/// A button at the left of each visible line that can be folded; it folds and unfolds. A folded line shows how many lines
/// it hides.
public final class FoldGutter extends Pane {
    private final CodeEditor editor;
    private final Folding folding;
    private final Map<Integer, Button> marks = new HashMap<>();
    private final Map<Integer, Button> counts = new HashMap<>();
    private static final String FOLD = "Fold this section  (Ctrl Shift [)";
    private static final String UNFOLD = "Show the folded lines  (Ctrl Shift ])";

    public FoldGutter(CodeEditor editor, Folding folding) {
        this.editor = editor;
        this.folding = folding;
        setPickOnBounds(false);
        getStyleClass().add("fold-marks");
        editor.area().viewportDirtyEvents().subscribe(_ -> requestLayout());
        editor.area().estimatedScrollYProperty().addListener((_, _, _) -> requestLayout());
        folding.addOnChange(this::refresh);
    }

    /// Call this when the foldable ranges have changed.
    public void refresh() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var area = editor.area();
        getChildren().forEach(mark -> mark.setVisible(false));
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = Math.min(area.lastVisibleParToAllParIndex(), editor.lines() - 1);
        int before = -1;
        var stretches = folding.ranges();
        for (int i = firstFrom(stretches, first); i < stretches.size() && stretches.get(i).first() <= last; i++) {
            var stretch = stretches.get(i);
            int line = stretch.first();
            if (line == before || stretch.hidden() <= 0 || area.isFolded(line)) {
                continue;
            }
            before = line;
            var place = area.getVisibleParagraphBoundsOnScreen(line - first);
            var at = place == null ? null : screenToLocal(place);
            if (at == null) {
                continue;
            }
            boolean folded = folding.isFolded(line);
            var mark = marks.computeIfAbsent(line, _ -> button(line, "fold-mark"));
            update(mark, folded);
            if (folded) {
                var count = counts.computeIfAbsent(line, _ -> button(line, "fold-count"));
                int hidden = folding.hidden(line);
                count.setText(hidden + (hidden == 1 ? " line" : " lines"));
                Icons.setTooltip(count, UNFOLD);
                count.autosize();
                var end = area.getCharacterBoundsOnScreen(
                        area.getAbsolutePosition(line, Math.max(0, editor.line(line).length() - 1)),
                        area.getAbsolutePosition(line, editor.line(line).length()));
                double x = end.map(b -> screenToLocal(b).getMaxX()).orElse(at.getMinX() + 80.0);
                count.relocate(x + 10, at.getMinY() + 1);
                count.setVisible(true);
            }
            mark.setAccessibleText((folded ? "Unfold " : "Fold ") + editor.line(line).strip());
            mark.autosize();
            mark.relocate(1, at.getMinY() + 2);
            mark.setVisible(true);
        }
        if (getChildren().size() > 400) {
            marks.values().removeIf(mark -> !mark.isVisible());
            counts.values().removeIf(mark -> !mark.isVisible());
            getChildren().removeIf(mark -> !mark.isVisible());
        }
    }

    /// A binary search: a note may have thousands of ranges.
    private static int firstFrom(List<Folding.Range> stretches, int line) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).first() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Updating icons and tooltips is expensive, so it happens only when a line is folded or unfolded.
    private void update(Button mark, boolean folded) {
        var tooltip = folded ? UNFOLD : FOLD;
        if (!Icons.tooltip(mark).equals(tooltip)) {
            Icons.setTooltip(mark, tooltip);
            mark.setGraphic(Icons.of(folded ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
            mark.getStyleClass().remove("folded-mark");
            if (folded) {
                mark.getStyleClass().add("folded-mark");
            }
        }
    }

    private Button button(int line, String style) {
        var button = new Button();
        button.getStyleClass().add(style);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> folding.toggle(line));
        getChildren().add(button);
        return button;
    }
}

package app.primed.stepper.view;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;

/// The positions of the lines of code, for layers over the editor.
final class LineGeometry {
    /// The x coordinate of the end of an empty line.
    private static final double EMPTY_END = 48;

    private final CodeArea area;
    private final Node layer;

    LineGeometry(CodeArea area, Node layer) {
        this.area = area;
        this.layer = layer;
    }

    /// The bounds of a 1-based line if it is visible, from the left edge to the end of its text.
    Optional<Bounds> of(int number) {
        var line = number - 1;
        if (line < 0 || line >= area.getParagraphs().size() || area.getVisibleParagraphs().isEmpty()) {
            return Optional.empty();
        }
        return area.allParToVisibleParIndex(line).flatMap(visible -> {
            var whole = layer.screenToLocal(area.getVisibleParagraphBoundsOnScreen(visible));
            if (whole == null) {
                return Optional.empty();
            }
            var end = area.getAbsolutePosition(line, area.getParagraphLength(line));
            var start = Math.max(area.getAbsolutePosition(line, 0), end - 1);
            var textEnd = area.getCharacterBoundsOnScreen(start, end)
                    .map(bounds -> layer.screenToLocal(bounds).getMaxX())
                    .orElse(EMPTY_END);
            return Optional.of(new BoundingBox(0, whole.getMinY(), textEnd, whole.getHeight()));
        });
    }
}

package app.primed.stepper.view;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;

/// Where the lines of the code are on a layer that lies on it.
final class LineGeometry {
    /// Where an empty line's text would end.
    private static final double EMPTY_END = 48;

    private final CodeArea area;
    private final Node layer;

    LineGeometry(CodeArea area, Node layer) {
        this.area = area;
        this.layer = layer;
    }

    /// Where a 1-based line is, if it is visible: its height, and as its width where its text ends.
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

package app.primed.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeLineCap;

/// An edge of the state diagram: a line, its arrowhead and its label.
final class EdgeArrow {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("taken");
    private static final double HEAD = 9;
    private static final double LIT_HEAD = 13;

    private final StateEdge edge;
    private final DiagramLayout.Way way;
    private final CubicCurve line;
    private final Polygon head = new Polygon();
    private final Label label = new Label();
    private Shown shown = new Shown(false, false, "");

    private record Shown(boolean lit, boolean taken, String text) {}

    EdgeArrow(StateEdge edge, DiagramLayout.Way way) {
        this.edge = edge;
        this.way = way;
        line = way.path();
        line.getStyleClass().addAll("edge-line", StateIcon.styleClass(edge.to()));
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        head.getStyleClass().addAll("edge-head", StateIcon.styleClass(edge.to()));
        label.getStyleClass().addAll("edge-label", StateIcon.styleClass(edge.to()));
        label.setManaged(false);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    List<Node> nodes() {
        return List.of(line, head, label);
    }

    void show(boolean lit, boolean taken, String text) {
        var now = new Shown(lit, taken, text);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        for (var node : nodes()) {
            node.pseudoClassStateChanged(LIT, lit);
            node.pseudoClassStateChanged(PASSED, taken && !lit);
            // The edge from CREATED to CLOSED is rare, so it is shown only once it was used.
            node.setVisible(edge != StateEdge.DISCARD || taken || lit);
        }
        head.getPoints().setAll(headPoints(lit ? LIT_HEAD : HEAD));
        label.setText(Ellipsis.end(text, way.room()));
        if (lit) {
            line.toFront();
            head.toFront();
            label.toFront();
        }
        place();
    }

    /// Positions the label, whose size is known only once it is styled.
    void place() {
        label.applyCss();
        var width = label.prefWidth(-1);
        var height = label.prefHeight(-1);
        var x = switch (way.labelSide()) {
            case LEFT -> way.labelAt().getX();
            case CENTER -> way.labelAt().getX() - width / 2;
            case RIGHT -> way.labelAt().getX() - width;
        };
        label.resizeRelocate(x, way.labelAt().getY() - height / 2, width, height);
    }

    private Double[] headPoints(double size) {
        var angle = Math.toRadians(way.arrival());
        var dx = Math.cos(angle);
        var dy = Math.sin(angle);
        var tipX = line.getEndX() + dx * 3;
        var tipY = line.getEndY() + dy * 3;
        var backX = tipX - dx * size;
        var backY = tipY - dy * size;
        var half = size * 0.45;
        return new Double[] {tipX, tipY, backX - dy * half, backY + dx * half, backX + dy * half, backY - dx * half};
    }
}

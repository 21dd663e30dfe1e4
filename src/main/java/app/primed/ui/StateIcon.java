package app.primed.ui;

import app.primed.trace.ObjectState;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// The icon of a state. The four differ by shape as well as by colour: a dashed circle (CREATED), a triangle (RUNNING),
/// two bars (SUSPENDED), a square (CLOSED).
public final class StateIcon {
    private StateIcon() {}

    /// The style class that gives a node this state's colours: `state-running`.
    public static String styleClass(ObjectState state) {
        return "state-" + state.name().toLowerCase(Locale.ROOT);
    }

    /// The icon as a shape in a square of `size` pixels, coloured by the stylesheet.
    public static Node node(ObjectState state, double size) {
        var box = new Pane() {
            @Override
            public String getUserAgentStylesheet() {
                return StateStyles.SHEET;
            }
        };
        box.getStyleClass().addAll("state-mark", styleClass(state));
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        for (var shape : shapes(state, size)) {
            shape.getStyleClass().add("state-shape");
            box.getChildren().add(shape);
        }
        box.setMouseTransparent(true);
        return box;
    }

    private static Shape[] shapes(ObjectState state, double size) {
        var u = size / 10;
        return switch (state) {
            case CREATED -> {
                var ring = new Circle(5 * u, 5 * u, 4 * u);
                ring.setStrokeWidth(1.3 * u);
                ring.getStrokeDashArray().setAll(2.3 * u, 1.85 * u);
                yield new Shape[] {ring};
            }
            case RUNNING -> new Shape[] {new Polygon(1.5 * u, u, 9.3 * u, 5 * u, 1.5 * u, 9 * u)};
            case SUSPENDED -> new Shape[] {
                new Rectangle(1.4 * u, u, 2.6 * u, 8 * u), new Rectangle(6 * u, u, 2.6 * u, 8 * u)
            };
            case CLOSED -> new Shape[] {new Rectangle(1.4 * u, 1.4 * u, 7.2 * u, 7.2 * u)};
        };
    }

    /// Draws the icon into a square of `size` pixels whose corner is at (x, y).
    static void draw(GraphicsContext g, ObjectState state, double x, double y, double size, Paint colour) {
        var u = size / 10;
        g.setFill(colour);
        switch (state) {
            case CREATED -> {
                g.setStroke(colour);
                g.setLineWidth(1.3 * u);
                g.setLineDashes(2.3 * u, 1.85 * u);
                g.strokeOval(x + u, y + u, 8 * u, 8 * u);
                g.setLineDashes();
            }
            case RUNNING -> g.fillPolygon(
                    new double[] {x + 1.5 * u, x + 9.3 * u, x + 1.5 * u},
                    new double[] {y + u, y + 5 * u, y + 9 * u}, 3);
            case SUSPENDED -> {
                g.fillRect(x + 1.4 * u, y + u, 2.6 * u, 8 * u);
                g.fillRect(x + 6 * u, y + u, 2.6 * u, 8 * u);
            }
            case CLOSED -> g.fillRect(x + 1.4 * u, y + 1.4 * u, 7.2 * u, 7.2 * u);
        }
    }
}

package app.primed.ui;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.shape.CubicCurve;

/// A way from one state to another, and where it runs in a drawing of 640 × 196.
public enum StateEdge {
    START(StateMark.CREATED, StateMark.RUNNING, "next()", curve(128, 73, 150, 46, 190, 40, 251, 40), at(172, 34), HPos.CENTER),
    RESUME(StateMark.SUSPENDED, StateMark.RUNNING, "send(x)", curve(298, 128, 298, 110, 298, 90, 298, 67), at(289, 97), HPos.RIGHT),
    PAUSE(StateMark.RUNNING, StateMark.SUSPENDED, "yield v", curve(342, 66, 342, 85, 342, 105, 342, 127), at(352, 97), HPos.LEFT),
    FINISH(StateMark.RUNNING, StateMark.CLOSED, "return", curve(387, 42, 445, 42, 492, 52, 522, 74), at(470, 34), HPos.CENTER),
    CLOSE(StateMark.SUSPENDED, StateMark.CLOSED, "close()", curve(387, 152, 445, 152, 492, 144, 522, 122), at(470, 162), HPos.CENTER),
    DISCARD(StateMark.CREATED, StateMark.CLOSED, "close()", curve(92, 122, 110, 212, 530, 212, 548, 122), at(205, 186), HPos.CENTER);

    private final StateMark from;
    private final StateMark to;
    private final String label;
    private final double[] points;
    private final Point2D labelAt;
    private final HPos labelSide;

    StateEdge(StateMark from, StateMark to, String label, double[] points, Point2D labelAt, HPos labelSide) {
        this.from = from;
        this.to = to;
        this.label = label;
        this.points = points;
        this.labelAt = labelAt;
        this.labelSide = labelSide;
    }

    /// The way between two states, where there is one.
    public static Optional<StateEdge> of(StateMark from, StateMark to) {
        for (var edge : values()) {
            if (edge.from == from && edge.to == to) {
                return Optional.of(edge);
            }
        }
        return Optional.empty();
    }

    public StateMark from() {
        return from;
    }

    public StateMark to() {
        return to;
    }

    /// What usually goes along it.
    public String label() {
        return label;
    }

    Point2D labelAt() {
        return labelAt;
    }

    HPos labelSide() {
        return labelSide;
    }

    CubicCurve path() {
        return new CubicCurve(
                points[0], points[1], points[2], points[3], points[4], points[5], points[6], points[7]);
    }

    /// The direction in which it arrives, in degrees clockwise from the right.
    double arrival() {
        return Math.toDegrees(Math.atan2(points[7] - points[5], points[6] - points[4]));
    }

    private static double[] curve(double... points) {
        return points;
    }

    private static Point2D at(double x, double y) {
        return new Point2D(x, y);
    }
}

package app.primed.ui;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.shape.CubicCurve;

/// A way from one state to another, and where it runs in a drawing of 640 × 180.
public enum StateEdge {
    START(StateMark.CREATED, StateMark.RUNNING, "next()", curve(128, 59, 150, 32, 190, 26, 251, 26), at(168, 20),
            HPos.CENTER, 20),
    RESUME(StateMark.SUSPENDED, StateMark.RUNNING, "send(x)", curve(298, 114, 298, 96, 298, 76, 298, 53), at(289, 83),
            HPos.RIGHT, 17),
    PAUSE(StateMark.RUNNING, StateMark.SUSPENDED, "yield v", curve(342, 52, 342, 71, 342, 91, 342, 113), at(352, 83),
            HPos.LEFT, 17),
    FINISH(StateMark.RUNNING, StateMark.CLOSED, "return", curve(387, 28, 445, 28, 492, 38, 522, 60), at(478, 18),
            HPos.CENTER, 22),
    CLOSE(StateMark.SUSPENDED, StateMark.CLOSED, "close()", curve(387, 138, 445, 138, 492, 130, 522, 108), at(480, 148),
            HPos.CENTER, 22),
    DISCARD(StateMark.CREATED, StateMark.CLOSED, "close()", curve(92, 108, 110, 198, 530, 198, 548, 108), at(98, 160),
            HPos.CENTER, 22);

    private final StateMark from;
    private final StateMark to;
    private final String label;
    private final double[] points;
    private final Point2D labelAt;
    private final HPos labelSide;
    private final int room;

    StateEdge(StateMark from, StateMark to, String label, double[] points, Point2D labelAt, HPos labelSide, int room) {
        this.from = from;
        this.to = to;
        this.label = label;
        this.points = points;
        this.labelAt = labelAt;
        this.labelSide = labelSide;
        this.room = room;
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

    /// Characters the label has room for.
    int room() {
        return room;
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

package app.primed.ui;

import app.primed.trace.ObjectState;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.shape.CubicCurve;

/// The positions of the states and edges of a [StateDiagram].
///
/// @param width of the drawing, in its own units
/// @param pillWidth of a state with its icon and name
/// @param markSize of a state's icon
public record DiagramLayout(
        double width, double height, double pillWidth, double markSize, Map<ObjectState, Point2D> places,
        Map<StateEdge, Way> ways) {

    /// @param points a cubic curve: start, two control points, end; x and y alternate
    /// @param room maximum characters of the label
    public record Way(double[] points, Point2D labelAt, HPos labelSide, int room) {
        public CubicCurve path() {
            return new CubicCurve(
                    points[0], points[1], points[2], points[3], points[4], points[5], points[6], points[7]);
        }

        /// The direction of the curve at its end, in degrees clockwise from the right.
        public double arrival() {
            return Math.toDegrees(Math.atan2(points[7] - points[5], points[6] - points[4]));
        }
    }

    /// 640 × 180: states in a row, with the transition labels between them.
    public static final DiagramLayout WIDE = new DiagramLayout(
            640, 180, 130, 11,
            Map.of(ObjectState.CREATED, at(92, 84), ObjectState.RUNNING, at(320, 28), ObjectState.SUSPENDED,
                    at(320, 138),
                    ObjectState.CLOSED, at(548, 84)),
            new EnumMap<>(Map.of(
                    StateEdge.START, way(at(168, 20), HPos.CENTER, 20, 128, 59, 150, 32, 190, 26, 251, 26),
                    StateEdge.RESUME, way(at(289, 83), HPos.RIGHT, 17, 298, 114, 298, 96, 298, 76, 298, 53),
                    StateEdge.PAUSE, way(at(352, 83), HPos.LEFT, 17, 342, 52, 342, 71, 342, 91, 342, 113),
                    StateEdge.FINISH, way(at(478, 18), HPos.CENTER, 22, 387, 28, 445, 28, 492, 38, 522, 60),
                    StateEdge.CLOSE, way(at(480, 148), HPos.CENTER, 22, 387, 138, 445, 138, 492, 130, 522, 108),
                    StateEdge.DISCARD, way(at(98, 160), HPos.CENTER, 22, 92, 108, 110, 198, 530, 198, 548, 108))));

    /// 480 × 248: SUSPENDED is below, so that labels are half as wide.
    static final DiagramLayout TALL = new DiagramLayout(
            480, 248, 142, 14,
            Map.of(ObjectState.CREATED, at(72, 66), ObjectState.RUNNING, at(240, 66), ObjectState.SUSPENDED,
                    at(240, 200),
                    ObjectState.CLOSED, at(408, 66)),
            new EnumMap<>(Map.of(
                    StateEdge.START, way(at(156, 18), HPos.CENTER, 15, 144, 66, 150, 66, 156, 66, 166, 66),
                    StateEdge.RESUME, way(at(208, 133), HPos.RIGHT, 18, 218, 176, 218, 150, 218, 120, 218, 91),
                    StateEdge.PAUSE, way(at(274, 133), HPos.LEFT, 17, 262, 90, 262, 120, 262, 150, 262, 175),
                    StateEdge.FINISH, way(at(324, 18), HPos.CENTER, 15, 312, 66, 318, 66, 324, 66, 334, 66),
                    StateEdge.CLOSE, way(at(412, 214), HPos.CENTER, 12, 313, 200, 377, 200, 408, 170, 408, 91),
                    StateEdge.DISCARD, way(at(70, 214), HPos.CENTER, 12, 72, 90, 72, 275, 408, 275, 408, 91))));

    /// The centre of a state.
    public Point2D place(ObjectState mark) {
        return java.util.Objects.requireNonNull(places.get(mark));
    }

    public Way way(StateEdge edge) {
        return java.util.Objects.requireNonNull(ways.get(edge));
    }

    private static Way way(Point2D labelAt, HPos side, int room, double... points) {
        return new Way(points, labelAt, side, room);
    }

    private static Point2D at(double x, double y) {
        return new Point2D(x, y);
    }
}

package app.primed.stepper.model;

import java.util.List;

/// A picture made of shapes and text, sharp at any size. Later pieces cover earlier ones.
///
/// Lengths are pixels at 1×. Colours are written `#rrggbb`; an empty text means none.
///
/// @param title a description for screen readers
public record Drawing(String title, int width, int height, List<Piece> pieces) {

    public sealed interface Piece {}

    /// A rectangle with rounded corners.
    ///
    /// @param thick line width
    /// @param dash length of dashes and gaps, 0 for a solid line
    public record Box(
            double x, double y, double width, double height, double radius, String fill, String line, double thick,
            double dash) implements Piece {
        public static Box filled(double x, double y, double width, double height, double radius, String fill) {
            return new Box(x, y, width, height, radius, fill, "", 0, 0);
        }
    }

    /// A filled polygon.
    ///
    /// @param points x and y alternate
    public record Area(List<Double> points, String fill) implements Piece {}

    /// A cubic curve.
    ///
    /// @param points x and y of its start, two control points and its end
    public record Curve(List<Double> points, String line, double thick, double dash) implements Piece {}

    /// One line of text. Spaces are preserved.
    ///
    /// @param x the position of the side that `side` names
    /// @param y its baseline
    public record Words(double x, double y, double size, Face face, Side side, List<Run> runs) implements Piece {}

    /// Text of one colour.
    public record Run(String text, String colour) {}

    public enum Face {
        TEXT,
        BOLD,
        CODE,
        BOLD_CODE
    }

    /// Which part of the text is at its x position.
    public enum Side {
        START,
        MIDDLE,
        END
    }
}

package app.primed.stepper.model;

import java.util.List;

/// A picture as shapes and words, sharp at any size; the first piece lies below all others.
///
/// Lengths are pixels at 1×; colours are written `#rrggbb`, and empty where there is none.
///
/// @param title what it shows, for those who cannot see it
public record Drawing(String title, int width, int height, List<Piece> pieces) {

    public sealed interface Piece {}

    /// A rectangle with rounded corners.
    ///
    /// @param thick the width of its line
    /// @param dash the length of its line's dashes and of the gaps between them, 0 for a whole line
    public record Box(
            double x, double y, double width, double height, double radius, String fill, String line, double thick,
            double dash) implements Piece {
        public static Box filled(double x, double y, double width, double height, double radius, String fill) {
            return new Box(x, y, width, height, radius, fill, "", 0, 0);
        }
    }

    /// A filled shape of straight lines.
    ///
    /// @param points x and y in turn
    public record Area(List<Double> points, String fill) implements Piece {}

    /// A cubic curve.
    ///
    /// @param points x and y of its start, two control points and its end
    public record Curve(List<Double> points, String line, double thick, double dash) implements Piece {}

    /// One line of words; every space counts.
    ///
    /// @param x where it starts, is centred or ends
    /// @param y its baseline
    public record Words(double x, double y, double size, Face face, Side side, List<Run> runs) implements Piece {}

    /// Words of one colour.
    public record Run(String text, String colour) {}

    public enum Face {
        TEXT,
        BOLD,
        CODE,
        BOLD_CODE
    }

    /// Which end of the words is where they are put.
    public enum Side {
        START,
        MIDDLE,
        END
    }
}

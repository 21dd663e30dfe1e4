package app.primed.stepper.view;

import app.primed.stepper.model.Drawing;
import app.primed.stepper.model.Drawing.Area;
import app.primed.stepper.model.Drawing.Box;
import app.primed.stepper.model.Drawing.Face;
import app.primed.stepper.model.Drawing.Piece;
import app.primed.stepper.model.Drawing.Run;
import app.primed.stepper.model.Drawing.Side;
import app.primed.stepper.model.Drawing.Words;
import app.primed.trace.ObjectState;
import java.util.ArrayList;
import java.util.List;

/// Collects the pieces of a picture, and measures text.
final class DrawingCanvas {
    /// The width of a JetBrains Mono character relative to its size.
    private static final double CODE_WIDTH = 0.6;

    private final List<Piece> pieces = new ArrayList<>();

    void add(Piece piece) {
        pieces.add(piece);
    }

    void card(double x, double y, double width, double height, DrawingPalette palette) {
        add(new Box(x + 0.5, y + 0.5, width - 1, height - 1, 8, palette.card(), palette.edge(), 1, 0));
    }

    void words(double x, double y, double size, Face face, String colour, String text) {
        words(x, y, size, face, Side.START, colour, text);
    }

    void words(double x, double y, double size, Face face, Side side, String colour, String text) {
        if (!text.isEmpty()) {
            add(new Words(x, y, size, face, side, List.of(new Run(text, colour))));
        }
    }

    /// Draws a state's icon, as [app.primed.ui.StateIcon] does, in a square of `size` whose corner is at (x, y).
    void mark(ObjectState mark, double x, double y, double size, String colour) {
        var u = size / 10;
        switch (mark) {
            case CREATED -> add(new Box(x + u, y + u, 8 * u, 8 * u, 4 * u, "", colour, 1.3 * u, 2.1 * u));
            case RUNNING ->
                add(new Area(
                        List.of(x + 1.5 * u, y + u, x + 9.3 * u, y + 5 * u, x + 1.5 * u, y + 9 * u), colour));
            case SUSPENDED -> {
                add(Box.filled(x + 1.4 * u, y + u, 2.6 * u, 8 * u, 0, colour));
                add(Box.filled(x + 6 * u, y + u, 2.6 * u, 8 * u, 0, colour));
            }
            case CLOSED -> add(Box.filled(x + 1.4 * u, y + 1.4 * u, 7.2 * u, 7.2 * u, 0, colour));
        }
    }

    static double codeWidth(String text, double size) {
        return text.codePointCount(0, text.length()) * CODE_WIDTH * size;
    }

    /// Shortens code to a width.
    static String fit(String text, double size, double width) {
        var most = (int) Math.max(1, width / (CODE_WIDTH * size));
        var line = text.replace('\n', ' ').replace('\t', ' ');
        var there = line.codePointCount(0, line.length());
        return there <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    /// Breaks text into at most `most` lines no wider than `width`.
    static List<String> wrapped(String text, double size, double width, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && textWidth(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.getLast() + "…");
        return kept;
    }

    /// An upper estimate of the width in Inter or in a fallback font.
    private static double textWidth(String text, double size) {
        return text.codePoints().mapToDouble(c -> "ijlI.,:;'|!()[] t".indexOf(c) >= 0
                ? 0.36
                : "mwMW@%…".indexOf(c) >= 0 || c > 0x2E80 ? 0.95 : Character.isUpperCase(c) ? 0.72 : 0.61).sum()
                * size;
    }

    Drawing finish(String title, double width, double height) {
        return new Drawing(title, (int) Math.ceil(width), (int) Math.ceil(height), List.copyOf(pieces));
    }
}

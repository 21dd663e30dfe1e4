package app.primed.stepper.io;

import app.primed.stepper.model.Drawing;
import app.primed.stepper.model.Drawing.Area;
import app.primed.stepper.model.Drawing.Box;
import app.primed.stepper.model.Drawing.Curve;
import app.primed.stepper.model.Drawing.Face;
import app.primed.stepper.model.Drawing.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Rasterizes a [Drawing] without a screen, on any thread, in the bundled fonts.
final class DrawingRasterizer {
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    DrawingRasterizer() {
        fonts.put(Face.TEXT, font("inter/Inter-Regular.otf"));
        fonts.put(Face.BOLD, font("inter/Inter-SemiBold.otf"));
        fonts.put(Face.CODE, font("jetbrains_mono/JetBrainsMono-Regular.ttf"));
        fonts.put(Face.BOLD_CODE, font("jetbrains_mono/JetBrainsMono-Bold.ttf"));
    }

    /// @param scale pixels per unit of the drawing
    BufferedImage draw(Drawing drawing, double scale) {
        var picture = new BufferedImage(
                (int) Math.ceil(drawing.width() * scale), (int) Math.ceil(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        for (var piece : drawing.pieces()) {
            switch (piece) {
                case Box box -> {
                    var shape = new RoundRectangle2D.Double(
                            box.x(), box.y(), box.width(), box.height(), box.radius() * 2, box.radius() * 2);
                    fill(g, shape, box.fill());
                    stroke(g, shape, box.line(), box.thick(), box.dash());
                }
                case Area area -> fill(g, path(area.points()), area.fill());
                case Curve curve -> {
                    var p = curve.points();
                    var shape = new CubicCurve2D.Double(
                            p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6), p.get(7));
                    stroke(g, shape, curve.line(), curve.thick(), curve.dash());
                }
                case Words words -> write(g, words);
            }
        }
        g.dispose();
        return picture;
    }

    private static void fill(Graphics2D g, Shape shape, String colour) {
        if (!colour.isEmpty()) {
            g.setColor(Color.decode(colour));
            g.fill(shape);
        }
    }

    private static void stroke(Graphics2D g, Shape shape, String colour, double thick, double dash) {
        if (!colour.isEmpty()) {
            g.setColor(Color.decode(colour));
            g.setStroke(
                    new BasicStroke(
                            (float) thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                            dash > 0 ? new float[] {(float) dash} : null, 0));
            g.draw(shape);
        }
    }

    private static Shape path(List<Double> points) {
        var path = new Path2D.Double();
        for (var i = 0; i < points.size(); i += 2) {
            if (i == 0) {
                path.moveTo(points.get(0), points.get(1));
            } else {
                path.lineTo(points.get(i), points.get(i + 1));
            }
        }
        path.closePath();
        return path;
    }

    private void write(Graphics2D g, Words words) {
        var font = Objects.requireNonNull(fonts.get(words.face())).deriveFont((float) words.size());
        var widths =
                words.runs().stream().mapToDouble(run -> width(g, fontFor(font, run.text()), run.text())).toArray();
        var all = java.util.Arrays.stream(widths).sum();
        var x = switch (words.side()) {
            case START -> words.x();
            case MIDDLE -> words.x() - all / 2;
            case END -> words.x() - all;
        };
        for (var i = 0; i < widths.length; i++) {
            var run = words.runs().get(i);
            g.setFont(fontFor(font, run.text()));
            g.setColor(Color.decode(run.colour()));
            g.drawString(run.text(), (float) x, (float) words.y());
            x += widths[i];
        }
    }

    private static double width(Graphics2D g, Font font, String text) {
        return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    /// The bundled font, or a system font if it lacks a character (Chinese, emoji).
    private static Font fontFor(Font ours, String text) {
        return ours.canDisplayUpTo(text) < 0
                ? ours
                : new Font(Font.SANS_SERIF, Font.PLAIN, 1)
                        .deriveFont(ours.getSize2D());
    }

    private static Font font(String file) {
        var name = "/com/formdev/flatlaf/fonts/" + file;
        try (var stream = Objects.requireNonNull(DrawingRasterizer.class.getResourceAsStream(name), name)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}

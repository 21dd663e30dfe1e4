package app.primed.stepper.io;

import app.primed.stepper.model.Drawing;
import app.primed.stepper.model.Drawing.Area;
import app.primed.stepper.model.Drawing.Box;
import app.primed.stepper.model.Drawing.Curve;
import app.primed.stepper.model.Drawing.Face;
import app.primed.stepper.model.Drawing.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a drawing as [SVG](https://www.w3.org/TR/SVG11/) with selectable text and no external resources. Viewers
/// without the fonts use similar ones.
final class SvgWriter {
    private static final String TEXT = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private static final String CODE = "'JetBrains Mono', ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

    private final StringBuilder out = new StringBuilder();

    private SvgWriter() {}

    static String of(Drawing drawing) {
        var svg = new SvgWriter();
        svg.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">"
                        .formatted(drawing.width(), drawing.height(), drawing.width(), drawing.height()));
        svg.line("<title>" + escaped(drawing.title()) + "</title>");
        for (var piece : drawing.pieces()) {
            svg.line(switch (piece) {
                case Box box -> box(box);
                case Area area ->
                    "<polygon points=\"" + points(area.points()) + "\" fill=\"" + colour(area.fill()) + "\"/>";
                case Curve curve -> curve(curve);
                case Words words -> words(words);
            });
        }
        svg.line("</svg>");
        return svg.out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String box(Box box) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"%s/>".formatted(
                number(box.x()), number(box.y()), number(box.width()), number(box.height()), number(box.radius()),
                colour(box.fill()), stroke(box.line(), box.thick(), box.dash()));
    }

    private static String curve(Curve curve) {
        var p = curve.points().stream().map(SvgWriter::number).toList();
        return "<path d=\"M%s %sC%s %s %s %s %s %s\" fill=\"none\"%s/>".formatted(
                p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6), p.get(7),
                stroke(curve.line(), curve.thick(), curve.dash()));
    }

    private static String stroke(String colour, double thick, double dash) {
        return colour.isEmpty()
                ? ""
                : " stroke=\"" + colour(colour) + "\" stroke-width=\"" + number(thick) + "\""
                        + (dash > 0 ? " stroke-dasharray=\"" + number(dash) + "\"" : "");
    }

    private static String words(Words words) {
        var code = words.face() == Face.CODE || words.face() == Face.BOLD_CODE;
        var bold = words.face() == Face.BOLD || words.face() == Face.BOLD_CODE;
        var anchor = switch (words.side()) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        return "<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"%s\"%s%s xml:space=\"preserve\">%s</text>"
                .formatted(
                        number(words.x()), number(words.y()), code ? CODE : TEXT, number(words.size()),
                        bold ? " font-weight=\"600\"" : "", anchor,
                        words.runs().stream().map(run -> "<tspan fill=\"" + colour(run.colour()) + "\">"
                                + escaped(run.text()) + "</tspan>").collect(Collectors.joining()));
    }

    private static String points(List<Double> points) {
        return points.stream().map(SvgWriter::number).collect(Collectors.joining(" "));
    }

    private static String number(double number) {
        var text = String.format(Locale.ROOT, "%.2f", number);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    private static String colour(String colour) {
        return colour.isEmpty() ? "none" : escaped(colour);
    }

    /// Escapes text for XML and removes the characters that XML does not allow.
    static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    var allowed = c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE
                            || c >= 0x10000;
                    safe.appendCodePoint(allowed ? c : 0xFFFD);
                }
            }
        });
        return safe.toString();
    }
}

package app.primed.notebook.io;

import app.primed.markdown.EmojiFinder;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Draws the emoji of a page, so that they can be seen where there is no font for them: as SVG in HTML, as pictures in a
/// PDF. Their shapes are those of the bundled EmojiOne font.
final class EmojiGlyphs {
    private static final String FONT = "/de/jensd/fx/glyphs/emojione/emojione-svg.otf";
    private static final Pattern PIECE =
            Pattern.compile("<style>.*?</style>|<title>.*?</title>|<[^>]*>|&[#\\w]+;", Pattern.DOTALL);
    private static final int SIZE = 100;
    private static final int PIXELS = 96;

    private final Map<String, Optional<String>> drawn = new HashMap<>();
    private Optional<Font> font = Optional.empty();
    private boolean loaded;

    /// The page with each emoji as a drawing in the colour of the text.
    String asSvg(String html) {
        return replaced(html, this::svg);
    }

    /// The page with each emoji as a picture.
    String asPictures(String html) {
        return replaced(html, this::picture);
    }

    private String replaced(String html, Function<String, Optional<String>> drawing) {
        if (!EmojiFinder.mayBeIn(html)) {
            return html;
        }
        var out = new StringBuilder(html.length());
        var tags = PIECE.matcher(html);
        int at = 0;
        while (tags.find()) {
            draw(out, html.substring(at, tags.start()), drawing);
            out.append(tags.group());
            at = tags.end();
        }
        draw(out, html.substring(at), drawing);
        return out.toString();
    }

    private void draw(StringBuilder out, String text, Function<String, Optional<String>> drawing) {
        for (var piece : EmojiFinder.pieces(text)) {
            out.append(piece.emoji()
                    ? drawn.computeIfAbsent(piece.text(), drawing).orElse(piece.text())
                    : piece.text());
        }
    }

    private Optional<String> svg(String emoji) {
        var name = EmojiFinder.pieces(emoji).getFirst().name();
        if (!name.isEmpty()) {
            return Optional.of("<span title=\"" + emoji + "\">:" + name + ":</span>");
        }
        return outline(emoji).map(shape -> {
            var bounds = shape.getBounds2D();
            return String.format(Locale.ROOT,
                    "<svg class=\"emoji\" role=\"img\" viewBox=\"%.0f %.0f %.0f %.0f\"><title>%s</title><path d=\"%s\" /></svg>",
                    bounds.getX(), bounds.getY(), Math.ceil(bounds.getWidth()) + 1, Math.ceil(bounds.getHeight()) + 1,
                    emoji, path(shape));
        });
    }

    private Optional<String> picture(String emoji) {
        return outline(emoji).map(shape -> {
            var bounds = shape.getBounds2D();
            double scale = (PIXELS - 2) / Math.max(bounds.getWidth(), bounds.getHeight());
            var image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
            var graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(new Color(0x1f2328));
            graphics.translate(1, 1);
            graphics.scale(scale, scale);
            graphics.translate(-bounds.getX(), -bounds.getY());
            graphics.fill(shape);
            graphics.dispose();
            var bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "<img class=\"emoji\" alt=\"" + emoji + "\" src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\" />";
        });
    }

    /// The shape of an emoji; empty where the font has none.
    private Optional<Shape> outline(String emoji) {
        return font().filter(known -> known.canDisplay(emoji.codePointAt(0))).map(known -> {
            var glyphs = known.layoutGlyphVector(new FontRenderContext(new AffineTransform(), true, true),
                    emoji.toCharArray(), 0, emoji.length(), Font.LAYOUT_LEFT_TO_RIGHT);
            return glyphs.getOutline();
        }).filter(shape -> !shape.getBounds2D().isEmpty()).map(Shape.class::cast);
    }

    private Optional<Font> font() {
        if (!loaded) {
            loaded = true;
            try (var stream = EmojiGlyphs.class.getResourceAsStream(FONT)) {
                font = stream == null
                        ? Optional.empty()
                        : Optional.of(Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont((float) SIZE));
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException(FONT, e);
            }
        }
        return font;
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        var at = new double[6];
        for (var steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            int points = switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', 1);
                case PathIterator.SEG_LINETO -> append(path, 'L', 1);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', 2);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', 3);
                default -> append(path, 'Z', 0);
            };
            for (int n = 0; n < points * 2; n++) {
                path.append(n > 0 ? " " : "").append(Math.round(at[n] * 10) / 10.0);
            }
        }
        return path.toString();
    }

    private static int append(StringBuilder path, char command, int points) {
        path.append(command);
        return points;
    }
}

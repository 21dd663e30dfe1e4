package app.primed.notebook.io;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts a PDF carries with it, so that it looks the same everywhere: Roboto for text and JetBrains Mono for code.
/// (Inter, the program's own, comes with outlines that PDFBox cannot embed.) What neither has a shape for, a
/// smiling face, is said by its name.
final class PdfFonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
    private static final Pattern PIECE = Pattern.compile("<style>.*?</style>|<title>.*?</title>|<[^>]*>|&[#\\w]+;",
            Pattern.DOTALL);

    private record Face(String file, String family, int weight, FontStyle style) {}

    private static final List<Face> FACES = List.of(
            new Face("roboto/Roboto-Regular.ttf", "Roboto", 400, FontStyle.NORMAL),
            new Face("roboto/Roboto-Bold.ttf", "Roboto", 700, FontStyle.NORMAL),
            new Face("roboto/Roboto-Italic.ttf", "Roboto", 400, FontStyle.ITALIC),
            new Face("roboto/Roboto-BoldItalic.ttf", "Roboto", 700, FontStyle.ITALIC),
            new Face("jetbrains_mono/JetBrainsMono-Regular.ttf", "JetBrains Mono", 400, FontStyle.NORMAL),
            new Face("jetbrains_mono/JetBrainsMono-Bold.ttf", "JetBrains Mono", 700, FontStyle.NORMAL),
            new Face("jetbrains_mono/JetBrainsMono-Italic.ttf", "JetBrains Mono", 400, FontStyle.ITALIC),
            new Face("jetbrains_mono/JetBrainsMono-BoldItalic.ttf", "JetBrains Mono", 700, FontStyle.ITALIC));

    private final List<CmapLookup> shapes = new ArrayList<>();
    private final Set<String> named = new TreeSet<>();

    PdfFonts() throws IOException {
        for (var face : FACES) {
            if (face.weight == 400 && face.style == FontStyle.NORMAL) {
                try (var stream = open(face)) {
                    shapes.add(new TTFParser().parse(new RandomAccessReadBuffer(stream)).getUnicodeCmapLookup());
                }
            }
        }
    }

    void giveTo(PdfRendererBuilder builder) {
        for (var face : FACES) {
            builder.useFont(() -> open(face), face.family, face.weight, face.style, true);
        }
    }

    /// The characters no font had a shape for.
    Set<String> named() {
        return named;
    }

    /// A page's text with what cannot be drawn said in words.
    String drawable(String html) {
        var out = new StringBuilder(html.length());
        var tags = PIECE.matcher(html);
        int at = 0;
        while (tags.find()) {
            draw(out, html.substring(at, tags.start()));
            out.append(tags.group());
            at = tags.end();
        }
        draw(out, html.substring(at));
        return out.toString();
    }

    private void draw(StringBuilder out, String text) {
        text.codePoints().forEach(c -> {
            if (c == 0x200D || c >= 0xFE00 && c <= 0xFE0F) {
                return; // It only joins or chooses among shapes that are said in words.
            }
            if (c < 0x7f || Character.isWhitespace(c) || has(c)) {
                out.appendCodePoint(c);
            } else {
                named.add(Character.toString(c));
                out.append("<span class=\"unprintable\">").append(name(c)).append("</span>");
            }
        });
    }

    private boolean has(int c) {
        return shapes.stream().anyMatch(shape -> shape.getGlyphId(c) != 0);
    }

    private static String name(int c) {
        var name = Character.isLetter(c) ? null : Character.getName(c);
        return name == null || name.length() > 40
                ? "U+%04X".formatted(c)
                : name.toLowerCase(java.util.Locale.ROOT);
    }

    private static InputStream open(Face face) {
        return Objects.requireNonNull(PdfFonts.class.getResourceAsStream(FOLDER + face.file), face.file);
    }
}

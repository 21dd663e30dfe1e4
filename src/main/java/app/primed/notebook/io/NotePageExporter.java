package app.primed.notebook.io;

import app.primed.notebook.model.page.NotePage;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Writes a note's page to a file: HTML, or PDF laid out from the same HTML. Neither loads anything from anywhere.
public final class NotePageExporter {
    private NotePageExporter() {}

    /// The whole HTML document.
    public static String html(NotePage page) {
        return new EmojiGlyphs().asSvg(page.document(sheet("screen.css"), ""));
    }

    public static void writeHtml(NotePage page, Path file) {
        SafeFile.write(file, html(page).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the PDF. An interrupt before the file is written leaves nothing behind.
    ///
    /// @return the characters no bundled font has a shape for; the PDF says them in words
    public static Set<String> writePdf(NotePage page, Path file) {
        FxThreadGuard.check();
        try {
            var fonts = new PdfFonts();
            var bytes = pdf(page, fonts);
            if (Thread.interrupted()) {
                throw new CancellationException();
            }
            SafeFile.write(file, bytes);
            return fonts.named();
        } catch (IOException | UncheckedIOException e) {
            throw new UserFacingException(
                    "Could not create the PDF " + file + ": " + SafeFile.reason(e) + ".",
                    "Export it as HTML and print that from a browser.", e);
        }
    }

    private static byte[] pdf(NotePage page, PdfFonts fonts) throws IOException {
        XRLog.setLoggingEnabled(false); // It speaks of each font and rule it reads.
        var html = fonts.drawable(new EmojiGlyphs().asPictures(
                page.document(sheet("paper.css") + titled(page.title()), page.bookmarks())));
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        fonts.giveTo(builder);
        builder.withProducer("Primed");
        builder.withHtmlContent(html, null);
        builder.useUriResolver((_, uri) -> uri.startsWith("data:image/") ? uri : null);
        builder.toStream(bytes);
        builder.run();
        return bytes.toByteArray();
    }

    /// The title at the foot of each page.
    private static String titled(String title) {
        var words = title.replaceAll("[\\p{Cntrl}<>&\\\\\"]", " ");
        return "@page { @bottom-left { content: \"" + words + "\"; font: 8pt Roboto; color: #59636e; } }\n";
    }

    private static String sheet(String name) {
        try (InputStream stream = Objects.requireNonNull(
                NotePageExporter.class.getResourceAsStream("/app/primed/notebook/page/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

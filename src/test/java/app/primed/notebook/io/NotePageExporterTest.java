package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.page.NotePage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotePageExporterTest {
    @TempDir
    Path folder;

    private static NotePage page(String text) {
        return new NotePage(new SessionReader(SectionNames.STANDARD).read(text, ""), "evening.md");
    }

    private PDDocument pdf(String text, Set<String> named) throws Exception {
        var file = folder.resolve("n.pdf");
        assertEquals(named, NotePageExporter.writePdf(page(text), file));
        return Loader.loadPDF(file.toFile());
    }

    @Test
    void aPageNeedsNothingElse() throws Exception {
        NotePageExporter.writeHtml(page("## Goals\n- one\n"), folder.resolve("n.html"));
        var html = Files.readString(folder.resolve("n.html"));
        assertTrue(html.contains("prefers-color-scheme: dark") && html.contains("@media print"));
        assertFalse(html.contains("<script") || html.contains("<link") || html.contains("url(")
                || html.contains("@import"));
        assertTrue(html.contains("<title>evening</title>"));
    }

    @Test
    void aPdfHoldsTheWordsTheOutlineAndTheLinks() throws Exception {
        try (var pdf = pdf("""
                # 27 Jan 2020
                ## Viewer Advice
                ada: read https://docs.example/yield first
                ### Deeper
                ```python
                x = yield 1  # \u03b1 and \u2192
                ```
                """, Set.of())) {
            var text = new PDFTextStripper().getText(pdf);
            for (var word : "Monday 27 January 2020,Viewer Advice,ada,first,x =,yield 1,# \u03b1 and \u2192,1 / 1"
                    .split(",")) {
                assertTrue(text.contains(word), word + " in " + text);
            }
            var outline = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals("27 Jan 2020", outline.getTitle());
            assertEquals("Viewer Advice", outline.getFirstChild().getTitle());
            assertEquals("Deeper", outline.getFirstChild().getFirstChild().getTitle());
            var link = (PDAnnotationLink) pdf.getPage(0).getAnnotations().getFirst();
            assertEquals("https://docs.example/yield", ((PDActionURI) link.getAction()).getURI());
            assertEquals("Monday 27 January 2020", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    void everyFontIsInIt() throws Exception {
        try (var pdf = pdf("## Goals\n- **bold** `code` *slanted*\n", Set.of())) {
            int fonts = 0;
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                var font = pdf.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                fonts++;
            }
            assertTrue(fonts >= 4, "fonts: " + fonts);
        }
    }

    @Test
    void whatNoFontHasIsSaidInWords() throws Exception {
        try (var pdf = pdf("## Scraps\n- hm \u4e00 and \ud83e\udef6 so\n", Set.of("\u4e00", "\ud83e\udef6"))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("heart hands") && text.contains("hm"), text);
        }
    }

    @Test
    void emojiAreDrawn() throws Exception {
        try (var pdf = pdf("## Scraps\n- hm \ud83e\udd14 and \ud83d\udc4d\ud83c\udffd\n", Set.of())) {
            assertEquals(2, images(pdf));
        }
        var html = NotePageExporter.html(page("## Scraps\n- hm \ud83e\udd14\n"));
        assertTrue(NotePageExporter.html(page("- \ud83e\udef6\n")).contains(">:heart hands:</span>"));
        assertTrue(html.contains("<svg class=\"emoji\"") && html.contains("<title>\ud83e\udd14</title><path d=\"M"),
                html);
    }

    @Test
    void picturesAreInThePage() throws Exception {
        var png =
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        var session =
                new SessionReader(SectionNames.STANDARD).read("![alt](a.png) ![web](https://x.example/b.png)\n", "");
        var page = new NotePage(session, "n.md", source -> source.equals("a.png") ? png : "");
        assertTrue(NotePageExporter.html(page).contains("<img src=\"" + png + "\" alt=\"alt\" />"));
        assertTrue(NotePageExporter.html(page).contains("<a href=\"https://x.example/b.png\""));
        NotePageExporter.writePdf(page, folder.resolve("p.pdf"));
        try (var pdf = Loader.loadPDF(folder.resolve("p.pdf").toFile())) {
            assertEquals(1, images(pdf));
        }
    }

    private static int images(PDDocument pdf) throws Exception {
        int images = 0;
        for (var name : pdf.getPage(0).getResources().getXObjectNames()) {
            images += pdf.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
        }
        return images;
    }

    @Test
    void aLongLineOfCodeStaysOnThePaper() throws Exception {
        try (var pdf = pdf("```python\nx = \"" + "abcdefghij".repeat(60) + "\"\n" + "y = 1\n".repeat(120) + "```\n",
                Set.of())) {
            var right = new double[1];
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                    right[0] = Math.max(right[0], at.getX() + at.getWidth());
                    super.processTextPosition(at);
                }
            };
            var text = stripper.getText(pdf);
            assertTrue(right[0] <= pdf.getPage(0).getMediaBox().getWidth() - 50, "right edge " + right[0]);
            assertEquals(60, text.replaceAll("\\s", "").split("abcdefghij", -1).length - 1);
            assertEquals(120, text.split("y = 1", -1).length - 1);
            assertTrue(pdf.getNumberOfPages() >= 2);
        }
    }

    @Test
    void cancelledItLeavesNothing() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class,
                () -> NotePageExporter.writePdf(page("## Goals\n"), folder.resolve("n.pdf")));
        assertFalse(Files.exists(folder.resolve("n.pdf")));
    }
}

package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.model.PrivateText;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.SlideDeck;
import app.primed.notebook.model.page.NotePage;
import java.io.IOException;
import java.nio.file.Files;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Text between `%%` and `%%` is for its writer only.
class PrivateNowhereTest {
    private static final SessionReader READER = new SessionReader(SectionNames.STANDARD);
    private static final String SECRET = "plumsecret";

    private static Session publicReading(String text) {
        return PrivateText.publicReading(READER.read(text, ""), READER, "");
    }

    @Property(tries = 600)
    void noCommentReachesTextStageSlidesOrPage(@ForAll("notes") String text) {
        var session = publicReading(text);
        absent(session.text(), text);
        absent(new NoteBlocks(session).all().toString(), text);
        absent(SlideDeck.of(session, "note.md").toString(), text);
        absent(NotePageExporter.html(new NotePage(session, "note.md")), text);
    }

    @Property(tries = 4)
    void noCommentReachesAPdf(@ForAll("notes") String text) throws IOException {
        var file = Files.createTempFile("private", ".pdf");
        try {
            NotePageExporter.writePdf(new NotePage(publicReading(text), "note.md"), file);
            try (var pdf = Loader.loadPDF(file.toFile())) {
                absent(new PDFTextStripper().getText(pdf), text);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void absent(String shown, String text) {
        assertFalse(shown.contains(SECRET), () -> text + "\n---\n" + shown);
    }

    /// Lines and comments in any order; code is whole or inside of a comment.
    @Provide
    Arbitrary<String> notes() {
        var open =
                Arbitraries.of("Goals\n=====", "## Questions", "## Debates", "", "- item", "  - nested", "why is that?",
                        "quiltgnome: hello", "> quoted", "> [!note] Title", "| a | b |\n| - | - |\n| c | d |",
                        "```python\nx = 1\n```", "words on words", "1. one", "- [ ] task");
        var hidden = Arbitraries.of(SECRET, "- " + SECRET, "", "# " + SECRET, "```\n" + SECRET + "\n```",
                "```\n" + SECRET, "> " + SECRET, SECRET + "? " + SECRET, "quiltgnome: " + SECRET,
                "<b>" + SECRET + "</b>",
                "    " + SECRET, SECRET + "\n===");
        var block = hidden.list().ofMinSize(1).ofMaxSize(4).map(lines -> "%%\n" + String.join("\n", lines) + "\n%%");
        var inline = Arbitraries.of("a %%" + SECRET + "%% b", "- %% " + SECRET + " %%", "# Head %%" + SECRET + "%%",
                "words %%" + SECRET + "\n\nmore " + SECRET + "%% words", "> %%" + SECRET + "%%");
        return Arbitraries.oneOf(open, block, inline).list().ofMinSize(1).ofMaxSize(12)
                .map(lines -> String.join("\n", lines) + "\n");
    }
}

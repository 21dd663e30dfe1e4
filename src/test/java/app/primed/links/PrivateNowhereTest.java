package app.primed.links;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.primed.highlights.model.Grouping;
import app.primed.highlights.model.MarkdownExport;
import app.primed.notebook.io.NotePageExporter;
import app.primed.notebook.model.Decisions;
import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.model.PrivateText;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.SlideDeck;
import app.primed.notebook.model.page.NotePage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// What is private is in no export, on no stage, in no highlight and on no card.
class PrivateNowhereTest {
    private static final SessionReader READER = new SessionReader(SectionNames.STANDARD);
    private static final String SECRET = "plumsecret";

    private static Session publicReading(String text) {
        return PrivateText.publicReading(READER.read(text, ""), READER, "");
    }

    @Property(tries = 600)
    void nothingPrivateReachesTextStageSlidesPageHighlightsOrCards(@ForAll("notes") String text) {
        var session = publicReading(text);
        absent(session.text(), text);
        absent(new NoteBlocks(session).all().toString(), text);
        absent(SlideDeck.of(session, "note.md").toString(), text);
        absent(NotePageExporter.html(new NotePage(session, "note.md")), text);
        var highlights = HighlightsCollector.from(Map.of("note.md", session), Decisions.NONE);
        absent(highlights.toString(), text);
        absent(MarkdownExport.of("All", List.of(new Grouping.Group("", highlights.all())), note -> note), text);
        absent(QuizItems.of("note.md", READER.read(text, ""), READER).toString(), text);
    }

    @Property(tries = 4)
    void nothingPrivateReachesAPdf(@ForAll("notes") String text) throws IOException {
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
        var marked = Arbitraries.of("- " + SECRET + " #private\n  - nested " + SECRET,
                "## " + SECRET + " #private\n- " + SECRET + "\n### Deeper " + SECRET + "\n- why " + SECRET + "?",
                "> [!private] " + SECRET + "\n> " + SECRET, "<!-- " + SECRET + " -->",
                "a <!-- " + SECRET + "\n\n" + SECRET + " --> b", "- [ ] " + SECRET + " #private",
                "- why " + SECRET + "? #private\n    - " + SECRET, "quiltgnome: " + SECRET + " #Private",
                "- an item\n  > [!PRIVATE]-\n  > " + SECRET);
        return Arbitraries.oneOf(open, block, inline, marked).list().ofMinSize(1).ofMaxSize(12)
                .map(lines -> String.join("\n", lines) + "\n");
    }

    @Example
    void aPrivateNoteIsNowhere() {
        for (var head : List.of("private: true", "tags: [python, Private]")) {
            var text = "---\n" + head + "\n---\n# " + SECRET + "\n\n- " + SECRET + "\n";
            absent(publicReading(text).text(), text);
            absent(NotePageExporter.html(new NotePage(publicReading(text), "note.md")), text);
        }
    }
}

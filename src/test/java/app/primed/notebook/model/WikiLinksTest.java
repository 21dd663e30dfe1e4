package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WikiLinksTest {
    private static final List<String> NOTES = List.of(
            "notes/2020/01/27.md", "notes/2020/01/README.md", "notes/2020/02/README.md", "notes/topics/Event loop.md",
            "notes/topics/Averager.txt", "README.md");

    private static String renamed(String text, String from, String before, String after) {
        var edits = WikiLinks.renamed(new SessionText(text), from, before, after, NOTES);
        return edits.isEmpty() ? text : TextEdit.combine(edits, text).applyTo(text);
    }

    @Test
    void aNameIsFoundWhereverTheNoteIs() {
        assertEquals(Optional.of("notes/topics/Event loop.md"), WikiLinks.resolve("event Loop", "README.md", NOTES));
        assertEquals(Optional.of("notes/topics/Averager.txt"),
                WikiLinks.resolve("topics/Averager", "README.md", NOTES));
        assertEquals(Optional.of("notes/topics/Averager.txt"), WikiLinks.resolve("Averager.txt", "README.md", NOTES));
        assertEquals(Optional.empty(), WikiLinks.resolve("verager", "README.md", NOTES));
    }

    @Test
    void ofSeveralTheOneBesideTheNoteIsMeant() {
        assertEquals(Optional.of("notes/2020/02/README.md"),
                WikiLinks.resolve("README", "notes/2020/02/3.md", NOTES));
        assertEquals(Optional.of("README.md"), WikiLinks.resolve("README", "notes/topics/x.md", NOTES));
        assertEquals(Optional.of("notes/2020/01/README.md"), WikiLinks.resolve("01/README", "x.md", NOTES));
    }

    @Test
    void renamingRewritesEveryLinkAndNothingElse() {
        assertEquals(
                "See [[Loop]], [[Loop#Queue|the loop]], ![[Loop]], [it](../topics/Loop.md#a) and `[[Event loop]]`.\n"
                        + "```\n[[Event loop]]\n```\n[[27]]\n",
                renamed("See [[Event loop]], [[event loop#Queue|the loop]], ![[Event loop]], "
                        + "[it](../topics/Event%20loop.md#a) and `[[Event loop]]`.\n```\n[[Event loop]]\n```\n[[27]]\n",
                        "notes/2020/x.md".replace("2020", "days"), "notes/topics/Event loop.md",
                        "notes/topics/Loop.md"));
    }

    @Test
    void aLinkWithAPathKeepsItsForm() {
        assertEquals("[[other/Mean]] [[notes/other/Mean]] [[Mean]]",
                renamed("[[topics/Averager]] [[notes/topics/Averager]] [[Averager]]", "README.md",
                        "notes/topics/Averager.txt", "notes/other/Mean.txt"));
    }

    @Test
    void aNameThatIsTakenBecomesAPath() {
        assertEquals("[[notes/topics/README]]",
                renamed("[[Averager]]", "x.md", "notes/topics/Averager.txt", "notes/topics/README.md"));
    }

    @Test
    void aMovedNoteKeepsItsLinksAndPictures() {
        var text = "![a](states.png) [b](../../topics/Averager.txt) [c](https://x.example) [d](#top) [[27]]";
        var edits = WikiLinks.moved(new SessionText(text), "notes/2020/01/27.md", "notes/27.md");
        assertEquals("![a](2020/01/states.png) [b](topics/Averager.txt) [c](https://x.example) [d](#top) [[27]]",
                TextEdit.combine(edits, text).applyTo(text));
    }

    @Test
    void aPathDoesNotLeaveTheVault() {
        assertEquals(Optional.empty(), WikiLinks.path("../../../etc/passwd", "notes/a.md"));
        assertEquals(Optional.of("etc/passwd"), WikiLinks.path("/etc/passwd", "notes/a.md"));
        assertEquals(Optional.of("notes/a b.png"), WikiLinks.path("a%20b.png", "notes/a.md"));
    }
}

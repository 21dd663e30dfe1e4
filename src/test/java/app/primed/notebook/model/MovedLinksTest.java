package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MovedLinksTest {
    private static final List<String> NOTES = List.of(
            "notes/2020/01/27.md", "notes/2020/01/README.md", "notes/2020/02/README.md", "notes/topics/Event loop.md",
            "notes/topics/Averager.txt", "README.md");

    private static String renamed(String text, String from, String before, String after) {
        return moved(text, from, name -> name.equals(before) ? after : name);
    }

    private static String moved(String text, String from, UnaryOperator<String> moves) {
        var edits = new MovedLinks(NOTES, moves).in(new SessionText(text), from);
        return edits.isEmpty() ? text : TextEdit.combine(edits, text).applyTo(text);
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
        assertEquals("![a](2020/01/states.png) [b](topics/Averager.txt) [c](https://x.example) [d](#top) [[27]]",
                renamed(text, "notes/2020/01/27.md", "notes/2020/01/27.md", "notes/27.md"));
    }

    @Test
    void aFolderThatIsRenamedTakesLinksAndPicturesWithIt() {
        UnaryOperator<String> moves = name -> name.replaceFirst("^notes/topics/", "notes/themes/");
        assertEquals("[[Event loop]] [[themes/Averager]] [a](themes/Averager.txt#x) ![p](themes/p.png) [r](2020/r.md)",
                moved("[[Event loop]] [[topics/Averager]] [a](topics/Averager.txt#x) ![p](topics/p.png) [r](2020/r.md)",
                        "notes/x.md", moves));
        assertEquals("[a](Averager.txt) [up](../2020/01/27.md) [[Averager]]",
                moved("[a](Averager.txt) [up](../2020/01/27.md) [[Averager]]", "notes/topics/Event loop.md", moves));
    }

    @Test
    void aNameThatCameToMeanAnotherNoteGetsItsPath() {
        assertEquals("[[notes/2020/01/deep/README]] [[27]]", moved("[[README]] [[27]]", "notes/2020/01/27.md",
                name -> name.equals("notes/2020/01/README.md") ? "notes/2020/01/deep/README.md" : name));
    }
}

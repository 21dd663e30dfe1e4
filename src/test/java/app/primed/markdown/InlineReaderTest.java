package app.primed.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.markdown.Inline.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineReaderTest {
    private static Inline only(String text) {
        var read = InlineReader.read(text);
        assertEquals(1, read.size(), () -> text + " is " + read);
        return read.getFirst();
    }

    @Test
    void linksOfObsidianHaveNoteHeadingAndWords() {
        assertEquals(new Inline.WikiLink("Averager", "", "Averager"), only("[[Averager]]"));
        assertEquals(new Inline.WikiLink("topics/Loop", "The queue", "the loop"),
                only("[[topics/Loop#The queue|the loop]]"));
        assertEquals(new Inline.WikiLink("", "Goals", "Goals"), only("[[#Goals]]"));
    }

    @Test
    void picturesSayHowWideTheyAre() {
        assertEquals(new Inline.Picture("states.png", "states.png", 300), only("![[states.png|300]]"));
        assertEquals(new Inline.Picture("a/b.png", "the states", 0), only("![the states](a/b.png)"));
        assertEquals(new Inline.Picture("b.png", "alt", 120), only("![alt|120](b.png)"));
        assertEquals(new Inline.Picture("a b.png", "alt", 120), only("<img width='120px' src=\"a b.png\" alt=alt />"));
        assertEquals(new Inline.Picture("b.png", "", 0), only("<IMG src=b.png width=\"50%\">"));
        assertEquals(List.of(new Inline.Text("<img alt=\"no source\">")), InlineReader.read("<img alt=\"no source\">"));
    }

    @Test
    void marksOfWords() {
        assertEquals(new Inline.Styled(Style.STRIKETHROUGH, List.of(new Inline.Text("old"))), only("~~old~~"));
        assertEquals(new Inline.Styled(Style.HIGHLIGHT, List.of(new Inline.Text("new"))), only("==new=="));
        assertEquals(new Inline.Styled(Style.PRIVATE, List.of(new Inline.Text("mine"))), only("%%mine%%"));
        assertEquals(new Inline.Code("[[x]] [^1]"), only("`[[x]] [^1]`"));
    }

    @Test
    void aTagBeginsAWordAndIsMoreThanANumber() {
        for (var name : List.of("interview/2020", "übung", "y1984", "2021-03", "tea_pot", "🫖", "茶", "चाय")) {
            assertEquals(new Inline.Tag(name), only("#" + name));
            assertEquals(TagFinder.within(name), TagFinder.in("a **#" + name + "**"));
        }
        assertEquals(List.of(new Inline.Tag("tea"), new Inline.Text(".pot")), InlineReader.read("#tea.pot"));
        for (var text : List.of("see #12, C#x, a/#b and (#c)", "#", "#-", "# tea", "#!")) {
            assertEquals(List.of(new Inline.Text(text)), InlineReader.read(text));
            assertEquals(List.of(), TagFinder.in(text));
        }
        for (var text : List.of("[x](#tea)", "[[#tea]]", "`a #tea`", "https://example.org/#tea", "[#tea](x)")) {
            assertEquals(List.of(), TagFinder.in(text), text);
        }
        assertEquals(List.of("kettle", "kettle/lid", "tea"), TagFinder.in("#Tea, #kettle/lid: [x](#no)"));
    }

    @Test
    void whatIsNoLinkStaysAsItIsWritten() {
        for (var text : List.of("a[[0]", "x = [[1, 2], [3]]", "![[", "[^ 1]", "[[]]", "#", "100%% sure", "a == b")) {
            assertEquals(text, InlineReader.plain(InlineReader.read(text)), text);
        }
    }

    @Test
    void changesOfDirectionAreShown() {
        assertEquals("c‹RLO›rove‹PDF›", InlineReader.plain(InlineReader.read("c\u202erove\u202c")));
        assertEquals(new Inline.Code("‹LRI›x"), only("`\u2066x`"));
    }

    @Test
    void namesOfStatesAndPythonStayNames() {
        assertEquals(List.of(new Inline.Text("in "), new Inline.State("GEN_RUNNING")),
                InlineReader.read("in GEN_RUNNING"));
        assertEquals(List.of(new Inline.Text("and __init__ do")), InlineReader.read("and __init__ do"));
    }

    @Test
    void htmlIsText() {
        assertEquals(List.of(new Inline.Text("<script>alert(1)</script>")),
                InlineReader.read("<script>alert(1)</script>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a **b ", "[[", "![[a", "==x", "~~~~ ", "%%", "[a](", "`", "<b>", "#", "[^", "**",
        "_a_b "})
    void longHostileLinesAreRead(String part) {
        assertTrue(InlineReader.read(part.repeat(100_000 / part.length())).size() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JAVA\nSCRIPT:x", " data:text/html,x", "file:///etc/passwd", "vbscript:x", "//host/x",
        "\u0001javascript:x", "ms-word:x"})
    void whatCouldRunIsRefused(String target) {
        assertEquals(LinkTarget.REFUSED, LinkTarget.of(target));
    }

    @Test
    void theWebAndMailMayBeOpened() {
        assertEquals(LinkTarget.OUTSIDE, LinkTarget.of("HTTPS://example.org/a?b"));
        assertEquals(LinkTarget.OUTSIDE, LinkTarget.of("mailto:a@b.example"));
        assertEquals(LinkTarget.LOCAL, LinkTarget.of("../2020/01/27.md#goals"));
    }
}

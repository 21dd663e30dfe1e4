package app.primed.notebook.model.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.model.Corpus;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class NotePageTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static Session read(String text) {
        return new SessionReader(SectionNames.STANDARD).read(text, "2020-01-27.md");
    }

    private static String body(String text) {
        return new NotePage(read(text), "2020-01-27.md").body();
    }

    @Test
    void aSmallNoteAsItIsMeant() {
        assertEquals(
                """
                        <main>
                        <section class="kind-day">
                        <h1 id="s1">2020 - 1 - 27</h1>
                        <p class="day">Monday 27 January 2020</p>
                        </section>
                        <section class="kind-goals">
                        <h2 id="s2">Goals</h2>
                        <ul>
                        <li class="task done"><p><span class="box ticked" title="done">&#160;&#10003;&#160;</span> Prime <em>one</em></p>
                        </li>
                        </ul>
                        </section>
                        <section class="kind-viewer-questions">
                        <h2 id="s3">Viewer Questions</h2>
                        <p><span class="handle">@sweeku</span> why <code>yield</code> in <span class="state running">GEN_RUNNING</span>? <span class="mark asked">open</span></p>
                        </section>
                        </main>
                        """,
                body("""
                        # 2020 - 1 - 27

                        ## Goals
                        - [x] Prime *one*

                        Viewer Questions
                        -----
                        sweeku: why `yield` in GEN_RUNNING?
                                                """));
    }

    @Test
    void whatIsIndentedUnderAHeadingIsTextAndChatLinesStandAlone() {
        var html = body("## Learnings\n    a coroutine is primed\n\n## Viewer Advice\nada: use send\nbob: use next\n");
        assertFalse(html.contains("<pre"), html);
        assertTrue(html.contains("<span class=\"handle\">@bob</span> use next"), html);
    }

    @Test
    void anUnmarkedFenceThatReadsAsPythonIsColoured() {
        var page = new NotePage(read("```\ndef f():\n    yield 1\n```\n"), "n.md");
        assertTrue(
                page.body().contains("<code><span class=\"py-keyword\">def</span> <span class=\"py-name\">f</span>():\n"
                        + "    <span class=\"py-keyword\">yield</span> <span class=\"py-number\">1</span></code>"),
                page.body());
    }

    @Test
    void sidesAndAnswersAreMarked() {
        var html = body("""
                ## Debates
                Tabs?

                - Pro: narrow
                - Con: wide

                ## Questions
                - Why prime?
                  - to reach the first yield
                """);
        assertTrue(html.contains("side pro") && html.contains("side con"), html);
        assertTrue(html.contains("<span class=\"mark answered\">answered</span>"), html);
    }

    @Test
    void nothingInANoteRunsOrLoads() {
        var html = body("""
                ## Scraps
                <script>alert(1)</script> and <img src=x onerror=alert(2)>
                [press](javascript:alert(3)) ![cat](http://cats.example/cat.png) [me](data:text/html,x)
                ```
                </pre><script>alert(4)</script>
                ```
                # <b onclick="x">Heading</b>
                """);
        assertFalse(html.contains("<script") || html.contains("<img") || html.contains("<b "), html);
        assertFalse(html.contains("href=\"javascript") || html.contains("href=\"data"), html);
        assertTrue(html.contains("<a href=\"http://cats.example/cat.png\" rel=\"noopener noreferrer\">cat</a>"), html);
        assertTrue(html.contains("&lt;script&gt;alert(1)"), html);
    }

    @Test
    void namesWithUnderscoresStayNames() {
        assertTrue(body("## Learnings\n- what `__exit__` and __init__ do\n").contains("and __init__ do"));
    }

    @Test
    void namesInCodeStayAsTheyAre() {
        assertTrue(body("## Learnings\n- see `f.__code__` here\n").contains("<code>f.__code__</code>"));
    }

    @Test
    void aTableIsATable() {
        assertTrue(body("## Scraps\n| a | b |\n| --- | --- |\n| 1 | 2 |\n").contains("<td>1</td>"));
    }

    @Test
    void noWordOfGeneratedNotesIsLost() throws Exception {
        var pieces = List.of(
                "# 2020 - 1 - 27\n", "Goals\n=====\n", "## Debates\n", "### Which one?\n", "- [ ] open\n",
                "- [x] done\n",
                "\tindented words\n", "  * deeper item\n", "ada: said this\n", "> quoted - bob\n",
                "> first - bob\n> second words\n",
                "* bob: asked why?\n",
                "Pros:\n", "- Pro: because\n", "- Con: but\n", "1. first\n", "2) second\n", "\n", "```\nx = 1\n```\n",
                "```python\ndef f(): yield 2\n```\n", "~~~\nnot closed\n", "[ref]: http://a.example/b\n",
                "a_b __c__ *d* **e**\n",
                "<b>bold</b> & <i>x</i>\n", "[a](http://x.example/y?z=1&w=2)\n", "\u0001control \ud83e\udd14 face\n",
                "| a | b |\n|---|---|\n| c | d |\n", "    deep text\n", "-----\n", "[19:30:12] eve: late\n",
                "say (01:12:45)\n");
        var random = new Random(27);
        for (int round = 0; round < 400; round++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            check(read(text.toString()), "round " + round + ":\n" + text);
        }
    }

    @Test
    void noWordOfRealNotesIsLost() throws Exception {
        for (var file : Corpus.all()) {
            check(new SessionReader(SectionNames.STANDARD).read(NoteFile.open(file).text(), file.toString()),
                    file.toString());
        }
    }

    private static void check(Session session, String what) throws Exception {
        var html = new NotePage(session, "n.md").document("", "");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        var shown = new StringBuilder(document.getDocumentElement().getTextContent());
        var links = document.getElementsByTagName("a");
        for (int n = 0; n < links.getLength(); n++) {
            var target = links.item(n).getAttributes().getNamedItem("href").getNodeValue();
            shown.append(' ').append(target).append(' ').append(target.replaceAll("%[0-9A-F]{2}", " "));
        }
        var words = new HashSet<>(words(shown.toString()));
        var marks = new HashSet<Integer>();
        session.fences().forEach(fence -> marks.addAll(List.of(fence.range().line(), fence.range().endLine())));
        for (var line : session.source().lines()) {
            // An entity is the character it stands for.
            var text = line.text().substring(line.content()).replaceAll("&\\w+;", " ").replaceFirst("^\\[[xX]\\]", "");
            for (var word : marks.contains(line.number()) ? List.<String>of() : words(text)) {
                assertTrue(words.contains(word),
                        () -> what + "\nline " + line.number() + " lost: " + word + "\n" + html);
            }
        }
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        return words;
    }

    @Test
    void aCalloutHasTheColoursOfItsKind() {
        var html =
                new NotePage(new SessionReader(SectionNames.STANDARD).read("> [!warning]\n> hot\n", ""), "n.md").body();
        assertTrue(
                html.contains(
                        "<div class=\"callout callout-warning warning\">\n<p class=\"callout-title\">Warning</p>"),
                html);
    }

    @Test
    void theDayOpensThePageBelowProperties() {
        var html = new NotePage(new SessionReader(SectionNames.STANDARD)
                .read("---\nstatus: draft\n---\n# 2020 - 1 - 27\n\nwords\n", ""), "n.md").body();
        assertFalse(html.contains("class=\"title\""), html);
        assertTrue(html.contains("<p class=\"day\">Monday 27 January 2020</p>"), html);
    }
}

package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.notebook.model.Pasting.Place;
import org.junit.jupiter.api.Test;

class PastingTest {
    private static final Place PROSE = new Place("", "", "", false, false);

    @Test
    void anAddressOverWordsIsALink() {
        var place = new Place("the [docs]", "", "", false, false);
        assertEquals("[the \\[docs\\]](https://docs.python.org/3/)",
                Pasting.in(place, " https://docs.python.org/3/\n"));
        assertEquals("https://a.b", Pasting.in(PROSE, "https://a.b"));
        assertEquals("https://a.b", Pasting.in(new Place("https://c.d", "", "", false, false), "https://a.b"));
        assertEquals("see https://a.b", Pasting.in(place, "see https://a.b"));
        assertEquals("https://a.b", Pasting.in(new Place("x", "", "", true, true), "https://a.b"));
    }

    @Test
    void pythonInProseGetsItsFence() {
        var code = "    def f():\r\n\tyield 1\r\n";
        assertEquals("```python\ndef f():\nyield 1\n```\n", Pasting.in(PROSE, code));
        assertEquals("\n```python\nimport os\nprint(os)\n```\n\n",
                Pasting.in(new Place("", "so ", " then", false, false), "import os\nprint(os)\n"));
        assertEquals("words\nand more words here", Pasting.in(PROSE, "words\nand more words here"));
        assertEquals("print(1)", Pasting.in(PROSE, "print(1)"), "one line stays in its sentence");
        assertEquals("```\nimport os\nprint(os)\n```", Pasting.in(PROSE, "```\nimport os\nprint(os)\n```"));
        assertEquals("viewer: why yield?\nother: because", Pasting.in(PROSE, "viewer: why yield?\nother: because"));
    }

    @Test
    void codeInAFenceTakesTheIndentOfItsPlace() {
        var place = new Place("", "    ", "", true, true);
        assertEquals("if x:\n        y()\n\n    z()\n", Pasting.in(place, "\tif x:\n\t\ty()\n\n\tz()\n"));
        assertEquals("  a b", Pasting.in(place, "  a b"));
        assertEquals("\tls\n\tcd", Pasting.in(new Place("", "    ", "", true, false), "\tls\r\n\tcd"));
    }

    @Test
    void wordsOfHtml() {
        assertEquals("Title\n- one & two\n- three", Pasting.words("<style>p{}</style><h1>Title</h1><ul><li>one &amp;\n"
                + "two</li><li><b>three</b></li></ul>"));
    }
}

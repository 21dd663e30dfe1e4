package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.notebook.model.SmartPaste.PasteTarget;
import org.junit.jupiter.api.Test;

class SmartPasteTest {
    private static final PasteTarget PROSE = new PasteTarget("", "", "", false, false);

    @Test
    void anAddressOverWordsIsALink() {
        var place = new PasteTarget("the [docs]", "", "", false, false);
        assertEquals("[the \\[docs\\]](https://docs.python.org/3/)",
                SmartPaste.textFor(place, " https://docs.python.org/3/\n"));
        assertEquals("https://a.b", SmartPaste.textFor(PROSE, "https://a.b"));
        assertEquals("https://a.b",
                SmartPaste.textFor(new PasteTarget("https://c.d", "", "", false, false), "https://a.b"));
        assertEquals("see https://a.b", SmartPaste.textFor(place, "see https://a.b"));
        assertEquals("https://a.b", SmartPaste.textFor(new PasteTarget("x", "", "", true, true), "https://a.b"));
    }

    @Test
    void pythonInProseGetsItsFence() {
        var code = "    def f():\r\n\tyield 1\r\n";
        assertEquals("```python\ndef f():\nyield 1\n```\n", SmartPaste.textFor(PROSE, code));
        assertEquals("\n```python\nimport os\nprint(os)\n```\n\n",
                SmartPaste.textFor(new PasteTarget("", "so ", " then", false, false), "import os\nprint(os)\n"));
        assertEquals("words\nand more words here", SmartPaste.textFor(PROSE, "words\nand more words here"));
        assertEquals("print(1)", SmartPaste.textFor(PROSE, "print(1)"), "one line stays in its sentence");
        assertEquals("```\nimport os\nprint(os)\n```", SmartPaste.textFor(PROSE, "```\nimport os\nprint(os)\n```"));
        assertEquals("viewer: why yield?\nother: because",
                SmartPaste.textFor(PROSE, "viewer: why yield?\nother: because"));
    }

    @Test
    void codeInAFenceTakesTheIndentOfItsPlace() {
        var place = new PasteTarget("", "    ", "", true, true);
        assertEquals("if x:\n        y()\n\n    z()\n", SmartPaste.textFor(place, "\tif x:\n\t\ty()\n\n\tz()\n"));
        assertEquals("  a b", SmartPaste.textFor(place, "  a b"));
        assertEquals("\tls\n\tcd", SmartPaste.textFor(new PasteTarget("", "    ", "", true, false), "\tls\r\n\tcd"));
    }

    @Test
    void wordsOfHtml() {
        assertEquals("Title\n- one & two\n- three",
                HtmlText.of("<style>p{}</style><h1>Title</h1><ul><li>one &amp;\n"
                        + "two</li><li><b>three</b></li></ul>"));
    }
}

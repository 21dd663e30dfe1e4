package app.primed.quiz.io.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AnkiTextTest {
    private static final CardSource DECK = new CardSource.Deck("quizzes/d.json", 3, "Coroutines");

    @TempDir
    Path folder;

    private static Card recall(String id, String topic, String prompt, String answer) {
        return new Card.Recall(id, topic, prompt, answer, "", DECK);
    }

    private AnkiContents read(String text) throws Exception {
        var file = folder.resolve("cards.txt");
        Files.writeString(file, text);
        return new AnkiExchange(new app.primed.platform.Vault(folder), InstantSource.system()).read(file,
                ImportProgress.UNSEEN);
    }

    private String reason(byte[] bytes) throws IOException {
        var file = folder.resolve("bad.txt");
        Files.write(file, bytes);
        var files = new AnkiExchange(new app.primed.platform.Vault(folder), InstantSource.system());
        return assertThrows(UserFacingException.class, () -> files.read(file, ImportProgress.UNSEEN)).getMessage();
    }

    @Provide
    Arbitrary<String> words() {
        var pieces = Arbitraries.of(
                "`", "`gen.send(None)`", "``", "```", "```python", "\n", "\n\n", " ", "   ", "<b>", "&", "&amp;", "\"",
                "'",
                "<", "a < b > c", "#", ";", ",", "|", "{{c1::x}}", "word", "\u00e9\u6f22\uD83D\uDE00", "- x", "\\(",
                "x=1  # y",
                "[sound:a.mp3]", "<br>", "&nbsp;", "<pre>", "</code>", ":");
        return pieces.list().ofMinSize(0).ofMaxSize(14).map(l -> "q" + String.join("", l));
    }

    @Property(tries = 400)
    void wordsComeBackFromHtml(@ForAll("words") String words) {
        var html = AnkiText.html(words);
        assertEquals(AnkiText.plain(words), AnkiText.words(html), html);
        assertFalse(html.chars().anyMatch(c -> c == '\n' || c == '\t' || c == '"'), html);
        assertFalse(html.contains("{{"), html);
    }

    @Property(tries = 60)
    void cardsComeBackFromAText(@ForAll("words") String prompt, @ForAll("words") String answer) throws Exception {
        var home = Files.createTempDirectory("primed-test");
        var file = home.resolve("out.txt");
        var files = new AnkiExchange(new app.primed.platform.Vault(home), InstantSource.system());
        files.export(List.of(recall("made-1", "async generators", prompt, answer)), file);
        var back = files.read(file, ImportProgress.UNSEEN).cards();
        Files.delete(file);
        Files.delete(home);
        assertEquals(List.of(new AnkiCard(
                "made-1", "Primed::Coroutines", "async generators", AnkiText.plain(prompt), AnkiText.plain(answer))),
                back);
    }

    @Test
    void aFenceBecomesPreWithItsTabsAndIndents() {
        var code = "Look:\n\n```python\ndef f():\n\tx = yield  # \"<here>\"\n\n    return `x`\n```\n\nWhat?";
        var html = AnkiText.html(code);
        assertTrue(html.contains(
                "<pre><code class=language-python>def f():<br>&#9;x = yield  # &quot;&lt;here&gt;&quot;<br><br>"),
                html);
        assertEquals(code, AnkiText.words(html));
    }

    @Test
    void anExportHasTheHeadersAnkiReads() {
        var text = AnkiTextWriter.write(List.of(recall("a", "t", "Q?", "A"), recall("b", "t", "Q2?", " "))).text();
        assertEquals("""
                #separator:tab
                #html:true
                #notetype:Basic
                #if matches:update current
                #deck:Primed
                #guid column:1
                #deck column:4
                #tags column:5
                primed:a\tQ?\tA\tPrimed::Coroutines\tprimed t
                """, text);
    }

    @Test
    void aCardOfChoicesListsThemWithoutSayingWhichIsRight() {
        var card = new Card.Choice("c", "states", "Which state?", "g = f()",
                List.of(new Card.Choice.Option("SUSPENDED", false), new Card.Choice.Option("CREATED", true)),
                "Nothing ran yet.", DECK);
        assertTrue(AnkiTextWriter.write(List.of(card)).text().endsWith(
                "primed:c\tWhich state?<br><br><pre><code class=language-python>g = f()<br></code></pre><br><br>"
                        + "- CREATED<br>- SUSPENDED\tCREATED<br><br>Nothing ran yet.\tPrimed::Coroutines\tprimed states\n"));
    }

    @Test
    void everySeparatorIsFoundOrBelieved() throws Exception {
        for (var name : Map.of("tab", "\t", "comma", ",", "semicolon", ";", "pipe", "|", "colon", ":", "space", " ")
                .entrySet()) {
            var row = "\"What is it?\"" + name.getValue() + "\"A \"\"thing\"\"\"\n";
            var said = read("#separator:" + name.getKey() + "\n#html:false\n" + row).cards().getFirst();
            assertEquals("What is it?", said.prompt());
            assertEquals("A \"thing\"", said.answer());
            if (!name.getKey().equals("space")) {
                assertEquals(said.answer(), read(row).cards().getFirst().answer(), name.getKey());
            }
        }
    }

    @Test
    void columnsSayDeckNoteTypeTagsAndGuid() throws Exception {
        var read = read("""
                #separator:Semicolon
                #html:true
                #notetype column:2
                #deck column:3
                #tags column:6
                #guid column:1
                g1;Basic (and reversed card);Python::Async;Front;Back;event_loop x
                g2;Cloze;Python;A {{c1::generator::thing}} is {{c2::lazy}};Extra;
                # a comment
                g3;Basic;Python;"two
                lines";<b>bold</b><script>alert(1)</script><img src="http://evil/x.png">;t
                """);
        assertEquals(List.of(
                new AnkiCard("anki-g1", "Python::Async", "event loop", "Front", "Back"),
                new AnkiCard("anki-g1-2", "Python::Async", "event loop", "Back", "Front"),
                new AnkiCard("anki-g2", "Python", "Python", "A [thing] is lazy", "A generator is lazy\nExtra"),
                new AnkiCard("anki-g2-2", "Python", "Python", "A generator is [\u2026]", "A generator is lazy\nExtra"),
                new AnkiCard("anki-g3", "Python", "t", "two lines", "bold[picture: x.png]")), read.cards());
        assertEquals(1, read.media());
    }

    @Test
    @Timeout(60) // Against time that grows with the square of the text.
    void hostileHtmlIsRead() {
        for (var tag : List.of("<code>", "<div>", "<b>", "<pre>", "<table>", "<li>", "<code><br>", "<", "&", "{{c1::",
                "`")) {
            var many = tag.repeat(190_000 / tag.length());
            AnkiText.words(many);
            AnkiText.html(many);
            AnkiTemplate.cloze(many, 0, true);
            AnkiTemplate.question(many, Map.of(), 0);
        }
        assertEquals("a [picture: in the card] b", AnkiText.words(
                "a <img src=\"data:image/png;base64," + "A".repeat(3_000_000) + "\"> b"));
    }

    @Test
    void templatesFillFieldsConditionsAndClozes() {
        var fields = Map.of("Front", "F", "Empty", "<br>", "Text", "{{c1::an {{c2::inner::in}} word}} and {{c1::more");
        assertEquals("F yes no", AnkiTemplate.question(
                "{{Front}} {{#Front}}yes{{/Front}} {{#Empty}}x{{Front}}{{/Empty}}{{^Empty}}no{{/Empty}}{{type:Front}}",
                fields, 0));
        assertEquals(" F", AnkiTemplate.answer("{{FrontSide}}<hr id='answer'> {{type:Front}}", fields, 0));
        assertEquals("[\u2026] and {{c1::more", AnkiTemplate.question("{{cloze:Text}}", fields, 0));
        assertEquals("an [in] word and {{c1::more", AnkiTemplate.question("{{cloze:Text}}", fields, 1));
        assertEquals("an inner word and {{c1::more", AnkiTemplate.answer("{{cloze:Text}}", fields, 1));
        assertEquals(List.of(0, 1), AnkiTemplate.clozes(fields.get("Text")));
    }

    @Test
    void whatIsLeftOutIsCountedWithItsFirstLine() throws Exception {
        var read = read("#separator:tab\nQ\tA\nalone\nR\t\nQ\tB\n\t\t\nT\t[sound:x.mp3]\n");
        assertEquals(1, read.cards().size());
        assertEquals("1 card in 1 deck, 5 left out: 2 without an answer (first on line 3), "
                + "1 twice in the file (first on line 5), 1 without a question (first on line 6), "
                + "1 with nothing but a picture or a sound on one side (first on line 7).", read.summary());
    }

    @Test
    void aBadFileGetsAReasonWithItsLine() throws Exception {
        assertEquals(
                "bad.txt, line 3: a field that begins with a quotation mark is not closed, so nothing was imported.",
                reason("#separator:tab\nQ\tA\n\"open\tA\nB\tC\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("bad.txt is not UTF-8 text, so nothing was imported.",
                reason(new byte[] {'a', (byte) 0xff, '\t'}));
        assertEquals("bad.txt is not a text file, so nothing was imported.", reason(new byte[] {'a', 0, '\t', 'b'}));
        assertEquals("bad.txt contains no cards, so nothing was imported.", reason(new byte[0]));
        assertTrue(reason("just words\n".getBytes(StandardCharsets.UTF_8))
                .startsWith("bad.txt contains no usable card"));
        assertTrue(reason("PK\3\4 no zip".getBytes(StandardCharsets.UTF_8)).contains("it is not a zip file"));
    }

    @Test
    void anyBytesAreReadOrRefused() throws Exception {
        var random = new Random(20200127);
        var good = "#separator:tab\n#html:true\n#guid column:1\ng1\t\"Q\n{{c1::x}}\"\t<pre>a<br>b</pre>\ng2\tQ\tA\n"
                .getBytes(StandardCharsets.UTF_8);
        var file = folder.resolve("fuzz.txt");
        var files = new AnkiExchange(new app.primed.platform.Vault(folder), InstantSource.system());
        var refused = 0;
        for (var i = 0; i < 400; i++) {
            var bytes = good.clone();
            for (var n = random.nextInt(6); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            try {
                assertFalse(files.read(file, ImportProgress.UNSEEN).cards().isEmpty());
            } catch (UserFacingException e) {
                refused++;
            }
        }
        assertTrue(refused > 20 && refused < 400, refused + " refused");
    }
}

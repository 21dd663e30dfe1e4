package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateTextTest {
    private static final SessionReader READER = new SessionReader(SectionNames.STANDARD);

    private static String shown(String text) {
        return PrivateText.publicReading(READER.read(text, ""), READER, "").text();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a %%secret%% b\n", "a %%secret `b%% c` d\n", "a\n%%\nsecret\n\nsecret\n%%\nb\n", "a <!-- secret --> b\n",
        "<!--\nsecret\n-->\n",
        "> [!private] secret\n> secret\n\nb\n", "# Plans #private\nsecret\n## Deeper\nsecret\n# Open\nb\n",
        "- secret #private\n  - secret\n  ```\n  secret\n  ```\n- b\n", "secret #Private words\n",
        "---\nprivate: true\n---\nsecret\n", "---\ntags: [a, private]\n---\nsecret\n",
        "## Goals\n- a\n  - secret #private\n    secret too\n- b\n"})
    void whatIsPrivateIsNotShown(String text) {
        var shown = shown(text);
        assertFalse(shown.contains("secret"), shown);
        assertEquals(text.chars().filter(c -> c == '\n').count(), shown.chars().filter(c -> c == '\n').count());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "%%\nsecret\n```\nsecret\n%%\n```\nb\n", "%%\n```\n%%timeit\nsecret\n```\n%%\nb\n",
        "%%\n```\nsecret\n%%\n```\nb %%secret%%\n"})
    void aCommentEndsAtItsMarksThoughCodeBeginsInIt(String text) {
        assertFalse(shown(text).contains("secret"), shown(text));
    }

    @Test
    void aLongCommentIsFoldedAndMarked() {
        var session = READER.read("a\n\n%%\nsecret\n\n- secret\n%%\nb %%word%%\n", "");
        var folded = PrivateText.folded(session, READER, "");
        assertEquals("a\n\n%%private%%\n\n\n\n\nb %%word%%\n", folded.text());
        assertEquals(java.util.Set.of(3, 4, 6, 7), PrivateText.commentLines(session));
        var code = READER.read("```\n%%timeit\nx\n%%time\n```\n", "");
        assertSame(code, PrivateText.folded(code, READER, ""));
    }

    @Test
    void anHtmlCommentIsLeftOutOfWhatIsRead() {
        var session = READER.read("a\n\n<!--\n- [ ] do\n\n## Goals\n-->\nb <!-- c --> d\n%%e <!-- f -->%%\n", "");
        assertEquals("a\n\n\n\n\n\n\nb  d\n%%e <!-- f -->%%\n", PrivateText.folded(session, READER, "").text());
        assertEquals(java.util.Set.of(3, 4, 6, 7, 9), PrivateText.commentLines(session));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!-- open\n- a\n", "```\n<!--\nx\n-->\n```\n", "It opens with `<!--`\n- a\n\nand ends with `-->`\n",
        "-->\n- a\n<!--\n"})
    void whatOnlyLooksLikeAnHtmlCommentIsRead(String text) {
        var session = READER.read(text, "");
        assertSame(session, PrivateText.folded(session, READER, ""));
        assertEquals(java.util.Set.of(), PrivateText.commentLines(session));
        assertEquals(text.contains("- a"), session.sections().stream().flatMap(section -> section.entries().stream())
                .anyMatch(entry -> entry.text().startsWith("a")));
    }

    @Test
    void aCommentAmongWordsIsNotReadAndNotShown() {
        var text = """
                ## Questions

                - why <!-- secret --> so?
                - kettle <!-- is this one secret? -->
                <!-- LoudOtter: secret -->- where?
                noodle_arm7: hi <!-- secret
                secret --> there
                """;
        var session = READER.read(text, "");
        assertEquals(
                java.util.List.of("why so?", "kettle", "where?"),
                session.questions().stream().map(Question::text).toList());
        assertEquals(java.util.List.of("noodle_arm7"), session.attributions().stream().map(Attribution::by).toList());
        assertFalse(shown(text).contains("secret"), shown(text));
        assertFalse(PrivateText.folded(session, READER, "").text().contains("secret"));
        assertEquals("secret", PrivateText.htmlComments(session).get(3));
    }

    @Test
    void codeInAnHtmlCommentIsNone() {
        var text = "<!--\n```python\nsecret = 1\n```\n-->\n\n```python\nb = '<!--'\n```\n";
        var session = READER.read(text, "");
        assertEquals(java.util.List.of(7), session.python().stream().map(fence -> fence.range().line()).toList());
        assertEquals("\n\n\n\n\n\n```python\nb = '<!--'\n```\n", shown(text));
        var half = "<!--\n```python\nsecret = 1\n-->\n```\n";
        assertEquals(java.util.List.of(), READER.read(half, "").fences());
        assertEquals("\n\n\n\n```\n", shown(half));
    }

    @Test
    void signsInInlineCodeHideNothing() {
        var text = "It opens with `<!--` and `%%`\n- a `-->` b `%%`\n";
        assertEquals(text, shown(text));
    }

    @Test
    void theRestStays() {
        assertEquals("a  b\n", shown("a %%secret%% b\n"));
        assertEquals("\n\n\n\n# Open\nb\n", shown("# Plans #private\nsecret\n## Deeper\nsecret\n# Open\nb\n"));
        assertEquals("- \n", shown("- %%secret%%\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "100%% sure\n", "```\n%%timeit\nx = 1\n%%time\n```\n", "a private matter\n", "#privately and a#private\n",
        "<!-- open\n"})
    void whatOnlyLooksPrivateIsShown(String text) {
        var session = READER.read(text, "");
        assertSame(session, PrivateText.publicReading(session, READER, ""));
    }
}

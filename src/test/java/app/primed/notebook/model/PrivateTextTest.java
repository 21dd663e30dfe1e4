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
        "a %%secret%% b\n", "a\n%%\nsecret\n\nsecret\n%%\nb\n", "a <!-- secret --> b\n", "<!--\nsecret\n-->\n",
        "> [!private] secret\n> secret\n\nb\n", "# Plans #private\nsecret\n## Deeper\nsecret\n# Open\nb\n",
        "- secret #private\n  - secret\n  ```\n  secret\n  ```\n- b\n", "secret #Private words\n",
        "---\nprivate: true\n---\nsecret\n", "---\ntags: [a, private]\n---\nsecret\n",
        "## Goals\n- a\n  - secret #private\n    secret too\n- b\n"})
    void whatIsPrivateIsNotShown(String text) {
        var shown = shown(text);
        assertFalse(shown.contains("secret"), shown);
        assertEquals(text.chars().filter(c -> c == '\n').count(), shown.chars().filter(c -> c == '\n').count());
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

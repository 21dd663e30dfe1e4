package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// A changed text read from its last reading is what it is read whole.
class RereadTest {
    private static final List<String> PIECES = List.of(
            "\n", "\r\n", "\r", "\n\n", "```\n", "Goals\n=====\n", "## Questions\n", "# Debates\n",
            "### Tabs or spaces?\n",
            "- [ ] one\n", "- why?\n    - because\n", "  Pros:\n    - short\n", "noodle_arm: hello\n", "@Frank: yes?\n",
            "Frank: no\n", "> words of weight - Ann Otter\n", "def f():\n    yield\n", "2020 - 1 - 27\n", "=", "-", "x",
            " ",
            "\t", "?", ":", "Quotes\n---\n", "Viewer Advice\n===\n", "<!--\n",
            "-->\n", "<!-- x -->", "`", "one        two");

    private final SessionReader reader = new SessionReader(SectionNames.STANDARD);

    @Property(tries = 400)
    void anyEditsOfAnyText(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        edited(text, random, 12);
    }

    @Test
    void realNotes() throws IOException {
        var random = new Random(11);
        for (var note : Corpus.all()) {
            edited(new StringBuilder(new String(Files.readAllBytes(note), StandardCharsets.UTF_8)), random, 4);
        }
    }

    private void edited(StringBuilder text, Random random, int times) {
        var session = reader.read(text.toString(), "");
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextInt(3) == 0) {
                text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
            } else {
                text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
            session = reader.reread(session, text.toString(), "");
            assertSame(reader.read(text.toString(), ""), session);
        }
    }

    private static void assertSame(Session whole, Session again) {
        var text = whole.text();
        assertEquals(whole.source().lines(), again.source().lines(), text);
        assertEquals(whole.date(), again.date(), text);
        assertEquals(whole.sections(), again.sections(), text);
        assertEquals(whole.attributions(), again.attributions(), text);
        assertEquals(whole.questions(), again.questions(), text);
        assertEquals(whole.debates(), again.debates(), text);
        assertEquals(whole.fences(), again.fences(), text);
    }
}

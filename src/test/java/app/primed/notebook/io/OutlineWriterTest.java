package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.Corpus;
import app.primed.notebook.model.SectionNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OutlineWriterTest {
    @TempDir
    Path folder;

    private JsonNode outline(Path... files) throws IOException {
        var out = new ByteArrayOutputStream();
        new OutlineWriter(SectionNames.STANDARD).write(List.of(files), out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void saysWhatANoteHolds() throws IOException {
        var file = Files.writeString(folder.resolve("a.md"), """
                2021-03-04
                ==
                Questions
                ===
                - why?
                - how?
                  - so
                Debates
                ===
                - prime it?
                  Pros:
                    - easy
                ```python
                x = 1
                ```
                """);
        var got = outline(file).get(0);
        assertEquals("2021-03-04", got.get("date").asText());
        assertEquals("day", got.get("sections").get(0).get("kind").asText());
        assertEquals(
                "[{\"line\":5,\"text\":\"why?\",\"answered\":false},{\"line\":6,\"text\":\"how?\",\"answered\":true}]",
                got.get("questions").toString());
        assertEquals("[{\"line\":12,\"side\":\"pro\",\"topic\":\"prime it?\",\"option\":\"\"}]",
                got.get("arguments").toString());
        assertEquals("[{\"line\":13,\"endLine\":15}]", got.get("python").toString());
    }

    @Test
    void theBoardCountsWhatTheOutlineCounts() throws IOException {
        var file = Files.writeString(folder.resolve("a.md"), """
                ## Questions

                - LoudOtter: why? <!-- how? -->
                > [!important]
                > noodle_arm7: which lid?
                > - noodle_arm7: this one

                ### Deeper

                - who?
                  - LoudOtter: me

                ## Scraps

                New Debate: lids?
                - Pro: warm
                """);
        var files = new ArrayList<>(Corpus.all());
        files.add(file);
        var bytes = new ByteArrayOutputStream();
        new BoardWriter(SectionNames.STANDARD).write(files, bytes);
        var boards = new ObjectMapper().readTree(bytes.toByteArray());
        var outlines = outline(files.toArray(Path[]::new));
        for (int i = 0; i < files.size(); i++) {
            var rows = boards.get(i).get("cards").valueStream().flatMap(card -> card.get("rows").valueStream())
                    .toList();
            var name = files.get(i).toString();
            assertEquals(outlines.get(i).get("questions").valueStream()
                    .map(question -> question.get("line") + " " + question.get("answered")).toList(),
                    rows.stream().flatMap(row -> row.path("questions").valueStream())
                            .map(row -> row.get("line") + " " + row.get("answered")).toList(),
                    name);
            assertEquals(
                    outlines.get(i).get("attributions").valueStream().map(said -> said.get("by").asText()).toList(),
                    rows.stream().flatMap(row -> row.path("by").valueStream()).map(JsonNode::asText).toList(), name);
        }
        assertEquals(1, outlines.get(files.size() - 1).get("debates").size());
        assertEquals("questions", outlines.get(files.size() - 1).get("sections").get(1).get("within").asText());
    }

    @Test
    void readsNothingInAnHtmlComment() throws IOException {
        var file = Files.writeString(folder.resolve("a.md"), """
                ## Questions
                - why?
                <!--
                - how?
                - LoudOtter: hello, is that so?
                ## Debates
                - prime it?
                  Pros:
                    - easy
                -->
                <!-- - when? -->
                - where?
                """);
        var got = outline(file).get(0);
        assertEquals(List.of(2, 12), got.get("questions").valueStream().map(q -> q.get("line").asInt()).toList());
        assertEquals(1, got.get("sections").size());
        assertEquals(0, got.get("arguments").size());
        assertEquals("why?", got.get("questions").get(0).get("text").asText());
        assertFalse(got.toString().contains("LoudOtter"), got::toString);
    }

    @Test
    void bearsAnyBytesEmptyFilesAndNone() throws IOException {
        var bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
        var noise = Files.write(folder.resolve("noise.md"), bytes);
        var empty = Files.write(folder.resolve("empty.md"), new byte[0]);
        var line = Files.writeString(folder.resolve("line.md"), "x".repeat(2_000_000));
        var got = outline(noise, empty, folder.resolve("gone.md"), line, folder);
        assertEquals(5, got.size());
        assertTrue(got.get(2).get("error").asText().contains("no such file"));
        assertTrue(got.get(4).has("error"));
        assertTrue(got.get(1).get("date").isNull());
    }

    @Test
    @Timeout(120) // Against time that grows faster than the note.
    void aLargeNoteIsRead() throws IOException {
        int times = Boolean.getBoolean("primed.full") ? 60_000 : 20_000;
        var file = Files.writeString(folder.resolve("big.md"),
                "## Questions\n\n- why is that so?\n  - who: knows, @somebody_9\n\nplain - words: here\n\n"
                        .repeat(times));
        assertEquals(times, outline(file).get(0).get("questions").size());
    }

    @Test
    void whatWasDecodedIsEncodedToTheSameBytes() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (i % 3 == 0 && bytes.length > 2) {
                bytes[0] = (byte) (i % 2 == 0 ? 0xFE : 0xFF);
                bytes[1] = (byte) (i % 2 == 0 ? 0xFF : 0xFE);
            }
            var read = DecodedText.decode(bytes);
            assertArrayEquals(bytes, read.encode(read.text()), read.charset() + " try " + i);
        }
        var marked = "\ufeffé".getBytes(StandardCharsets.UTF_8);
        assertEquals("é", DecodedText.decode(marked).text());
        assertEquals("“é”", DecodedText.decode(new byte[] {(byte) 0x93, (byte) 0xE9, (byte) 0x94}).text());
    }
}

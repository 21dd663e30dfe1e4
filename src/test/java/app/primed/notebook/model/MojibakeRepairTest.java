package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class MojibakeRepairTest {
    private static final List<String> TEXTS = List.of(
            "“to yield” is to give way", "it’s a generator’s frame", "first – then — and so on…",
            "café, naïve, déjà vu",
            "what 🤔 now 😂 ok", "a → b ≤ c ≠ d", "5 € or £3", "Привет, мир", "λόγος", "œuvre à part", "žluťoučký kůň",
            "文字化け", "• one\n• two", "“é” and “ü”");
    private static final List<Charset> TAKEN_FOR = List.of(
            Charset.forName("x-MacRoman"), Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

    @Test
    void whatWasTakenForAnotherCharsetComesBack() {
        for (var text : TEXTS) {
            for (var charset : TAKEN_FOR) {
                var wrong = wrongly(text, charset);
                if (wrong.indexOf('\ufffd') < 0) { // Windows-1252 has no sign for five bytes: those texts lost something.
                    assertEquals(text, MojibakeRepair.repair(wrong), wrong);
                }
            }
        }
    }

    @Test
    void twiceIsUndoneTwice() {
        for (var text : List.of("“to yield”", "it’s so", "a — b", "café")) {
            for (var charset : List.of(Charset.forName("x-MacRoman"), StandardCharsets.ISO_8859_1)) {
                assertEquals(text, MojibakeRepair.repair(wrongly(wrongly(text, charset), charset)), text);
            }
        }
        assertEquals("“to yield", MojibakeRepair.repair("Ã¢â‚¬Å“to yield"));
    }

    @Test
    void anEmojiWhoseFirstSignWasDropped() {
        assertEquals("hm 🤔", MojibakeRepair.repair("hm ü§î"));
    }

    @Test
    void intendedTextIsLeftAlone() {
        for (var healthy : List.of(
                "“école” et “été”", "«élan» … «à»", "NÃO e IRMÃ, “MAÇÃ”", "√2 ≈ 1.41, √x", "CAFÉ’S", "É’",
                "„Ä“ und „Ü“",
                "Ça va… où?", "±5 °C ≈°", "¿Qué? ¡Olé!", "Ünïcödé", "— é —", "Å™", "≤ ≥ ∏ ∑ √", "“é”–“ü”", "À – á",
                "שבת", "文字化け", "™ ® ©", "a¬b ∧ ¬c", "Œuvre • œil", "€5–€7", "d’Été", "…é", "voilà…É")) {
            assertEquals(healthy, MojibakeRepair.repair(healthy));
        }
        TEXTS.forEach(text -> assertEquals(text, MojibakeRepair.repair(text)));
    }

    @Test
    void noRealNoteIsOfferedARepairItDoesNotNeed() throws IOException {
        int offered = 0;
        for (var note : Corpus.all()) {
            var text = new String(Files.readAllBytes(note), StandardCharsets.UTF_8);
            offered += MojibakeRepair.repair(text).equals(text) ? 0 : 1;
        }
        // All of these were read by eye: their signs are meant as they stand.
        assertEquals(0, offered);
    }

    private static String wrongly(String text, Charset charset) {
        return new String(text.getBytes(StandardCharsets.UTF_8), charset);
    }
}

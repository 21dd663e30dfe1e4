package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Notes and lines no person writes are read to their end.
class LargeNoteCardTest {
    private static int cards(String text) {
        return NoteCardReader.in(new SessionReader(SectionNames.STANDARD).read(text, "a.md")).size();
    }

    @Test
    @Tag("full")
    void tenMegabytesOfCards() {
        var block = "- What is it :: a thing\nA ==gap== here, `x == y`\n\nthere\n?\nand back\n\n";
        int times = 10_000_000 / block.length();
        assertEquals(3 * times, cards(block.repeat(times)));
    }

    @Test
    @Tag("full")
    void tenMegabytesWithoutABlankLine() {
        assertEquals(0, cards("x == y `` std::move ` and ==\n".repeat(350_000)));
        assertEquals(0, cards("side\n?\n".repeat(1_000_000)), "sides of so many lines are no card");
    }

    @Test
    void linesOfAHundredThousandCharacters() {
        assertEquals(8_334, cards("a ==word== b ".repeat(8_334)));
        assertEquals(0, cards("==a".repeat(33_000)));
        assertEquals(0, cards("a::b ".repeat(20_000)));
        assertEquals(0, cards("` `` ``` ".repeat(11_000) + "x::y =="));
        assertEquals(0, cards("[".repeat(99_000) + "a :: b"));
        assertEquals(1, cards("(" + "==".repeat(3) + " ".repeat(99_000) + " ==a=="));
    }
}

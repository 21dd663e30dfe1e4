package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownListsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "  * milk|  * ", "- milk|- ", "\t+ milk|\t+ ", "9. nine|10. ", "  3) three|  4) ",
        "  * [x] done|  * [ ] ", "- [ ]  wide|- [ ]  ", "> said|> ", "> - said|> - ", "    words|    ",
        "words|", "*strong*|", "-5 degrees|", "---|", "* * *|", "2020 - 1 - 27|"})
    void theNextLineBeginsAsTheWriterDoes(String line, String begins) {
        var next = MarkdownLists.next(line, line.length());
        assertEquals(begins == null ? "" : begins, next.prefix());
        assertFalse(next.endsList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "  * |x", "-|x", "  * [ ] |x", "1. |x", "> |x", "\t* |x"})
    void anEmptyItemEndsTheList(String line, String unused) {
        assertTrue(MarkdownLists.next(line, line.length()).endsList());
    }

    @Test
    void enterBeforeTheWordsIsAPlainOne() {
        assertEquals("", MarkdownLists.next("  * milk", 2).prefix());
        assertEquals("  * ", MarkdownLists.next("  * milk and", 8).prefix());
    }

    @Test
    void oneLevelIsWhatTheNoteUses() {
        assertEquals("\t", step("* a", "\t* b"));
        assertEquals("    ", step("  * a", "      - b", "  * c"));
        assertEquals("    ", step("* a", "* b"), "the usual one");
        assertEquals("    ", step("words", "    more"));
        assertEquals("  ", step("* a", "  - b"));
    }

    private static String step(String... lines) {
        return MarkdownLists.indentUnit(line -> lines[line], lines.length, 0, 4);
    }

    @Test
    void outIsInUndone() {
        assertEquals("* a", MarkdownLists.outdent("\t* a", "\t"));
        assertEquals("  * a", MarkdownLists.outdent("      * a", "    "));
        assertEquals("* a", MarkdownLists.outdent(" * a", "    "));
        assertEquals("* a", MarkdownLists.outdent("* a", "  "));
    }

    @Test
    void fencesAreDistinguishedFromCode() {
        assertEquals("```", MarkdownLists.fenceMarks("```python"));
        assertEquals("~~~~", MarkdownLists.fenceMarks("  ~~~~"));
        assertEquals("", MarkdownLists.fenceMarks("```python is a mark"));
    }
}

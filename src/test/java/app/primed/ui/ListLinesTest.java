package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListLinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "  * milk|  * ", "- milk|- ", "\t+ milk|\t+ ", "9. nine|10. ", "  3) three|  4) ",
        "  * [x] done|  * [ ] ", "- [ ]  wide|- [ ]  ", "> said|> ", "> - said|> - ", "    words|    ",
        "words|", "*strong*|", "-5 degrees|", "---|", "* * *|", "2020 - 1 - 27|"})
    void theNextLineBeginsAsTheWriterDoes(String line, String begins) {
        var next = ListLines.next(line, line.length());
        assertEquals(begins == null ? "" : begins, next.begins());
        assertFalse(next.clears());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "  * |x", "-|x", "  * [ ] |x", "1. |x", "> |x", "\t* |x"})
    void anEmptyItemEndsTheList(String line, String unused) {
        assertTrue(ListLines.next(line, line.length()).clears());
    }

    @Test
    void enterBeforeTheWordsIsAPlainOne() {
        assertEquals("", ListLines.next("  * milk", 2).begins());
        assertEquals("  * ", ListLines.next("  * milk and", 8).begins());
    }

    @Test
    void oneLevelIsWhatTheNoteUses() {
        assertEquals("\t", step("* a", "\t* b"));
        assertEquals("    ", step("  * a", "      - b", "  * c"));
        assertEquals("  ", step("* a", "* b"));
        assertEquals("  ", step("words", "    more"));
    }

    private static String step(String... lines) {
        return ListLines.step(line -> lines[line], lines.length, 0);
    }

    @Test
    void outIsInTakenBack() {
        assertEquals("* a", ListLines.lessDeep("\t* a", "\t"));
        assertEquals("  * a", ListLines.lessDeep("      * a", "    "));
        assertEquals("* a", ListLines.lessDeep(" * a", "    "));
        assertEquals("* a", ListLines.lessDeep("* a", "  "));
    }

    @Test
    void fencesAreToldFromCode() {
        assertEquals("```", ListLines.fenceMarks("```python"));
        assertEquals("~~~~", ListLines.fenceMarks("  ~~~~"));
        assertEquals("", ListLines.fenceMarks("```python is a mark"));
    }
}

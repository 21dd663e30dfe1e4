package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingPlaceTest {
    /// `^` is where the caret goes; `|` ends a line.
    @ParameterizedTest
    @CsvSource(textBlock = """
            # H||words|^
            # H|^||words|
            # H|words||||more|^
            words||^||more|
            # H|^|## Next|
            Day|===|^|Goals|=====||Other|=====|
            # H||words
            ---|a: b|---|# H|^||words|
            """)
    void wordsAtTheFreeLineJoinNoParagraph(String marked) {
        var text = marked.replace('|', '\n');
        int at = text.indexOf('^');
        assertEquals(at < 0 ? text.length() : at, WritingPlace.of(text.replace("^", "")));
    }

    @Test
    void aFreeLineFarBelowDoesNotScrollTheTitleAway() {
        assertEquals("# Title".length(), WritingPlace.of("# Title\n" + "words\n".repeat(40) + "\n\n"));
        assertEquals("# Title".length(), WritingPlace.of("# Title\n" + "words ".repeat(300)));
        var front = "---\n" + "a: b\n".repeat(20) + "---\n";
        assertEquals((front + "# Title").length(), WritingPlace.of(front + "# Title\nwords\n\n\n"));
    }
}

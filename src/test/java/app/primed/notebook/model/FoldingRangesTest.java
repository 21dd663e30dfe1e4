package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingRangesTest {
    private static List<String> in(String text) {
        return FoldingRanges.in(new SessionReader(SectionNames.STANDARD).read(text, "")).stream()
                .map(range -> range.line() + "-" + range.endLine()).toList();
    }

    @Test
    void aSectionGoesToTheNextOfItsLevel() {
        assertEquals(List.of("1-8", "3-4", "6-8"), in("# A\n\n## B\nb\n\n## C\nc\nc\n\n# D\n"));
    }

    @Test
    void underlinedHeadingsAndFences() {
        assertEquals(List.of("1-6", "3-5"), in("Goals\n=====\n```\nx = 1\n```\nend\n\nQuestions\n=====\n"),
                "two lines of a"
                        + " heading are its own only");
    }

    @Test
    void theReadingSaysWhereFencesAre() {
        assertEquals(List.of("1-3"), in("# A\n```\nopen\n"));
        assertEquals(List.of(), in("words\n"));
    }
}

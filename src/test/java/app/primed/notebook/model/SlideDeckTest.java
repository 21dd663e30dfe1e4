package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.SlideDeck.Slide;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlideDeckTest {
    private static List<Slide> slides(String text) {
        return SlideDeck.of(new SessionReader(SectionNames.STANDARD).read(text, ""), "evening.md");
    }

    private static List<String> titles(String text) {
        return slides(text).stream().map(s -> s.under().isEmpty() ? s.title() : s.under() + " / " + s.title()).toList();
    }

    @Test
    void theDayThenASectionEachAndNothingForEmptyOnes() {
        assertEquals(
                List.of("2020 - 1 - 27", "Goals", "Debates / Tabs?", "Code"),
                titles("""
                        # 2020 - 1 - 27
                        ## Goals
                        - one
                        ## Questions

                        ## Debates
                        ### Tabs?
                        - Pro: narrow
                        ## Code
                        ```python
                        x = 1
                        ```
                        """));
    }

    @Test
    void propertiesAreNoSlideAndTitlesHaveNoSigns() {
        assertEquals(List.of("2020 - 1 - 27", "The yield of it"), titles("""
                ---
                status: draft
                ---
                # 2020 - 1 - 27
                ## The `yield` [of it](https://example.org)
                - one
                """));
    }

    @Test
    void aNoteThatBeginsAtOnceGetsAnOpening() {
        assertEquals(List.of("evening", "Goals"), titles("## Goals\n- one\n"));
        assertEquals(List.of("evening", "Goals"), titles("some words first\n## Goals\n- one\n"));
        assertEquals("some words first", slides("some words first\n## Goals\n").getFirst().section().entries()
                .getFirst().text());
    }

    @Test
    void sectionsOfOneNameAreReportedApart() {
        var slides = slides("# A\n## More\n- one\n## More\n- two\n");
        assertEquals(3, slides.size());
        assertTrue(slides.get(1).same(slides.get(1)) && !slides.get(1).same(slides.get(2)));
    }
}

package app.primed.search.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HitTest {
    private static Hit hit(String text, String... words) {
        var marks = Pattern.compile(String.join("|", Arrays.asList(words))).matcher(text).results()
                .map(found -> new Hit.Mark(found.start(), found.end())).toList();
        return new Hit("a.md", Optional.empty(),
                new Passage(3, "notes", "", text, Optional.empty(), Set.of(), List.of(), List.of()), marks);
    }

    @Test
    void theWordsThatAreCloseTogetherAreShown() {
        var text = "the first and the second, " + "and more in between ".repeat(10) + "familiar with the process";
        var hit = hit(text, "familiar", "with", "the", "process");
        assertEquals("familiar with the process", text.substring(
                hit.closest().getFirst().from(), hit.closest().getLast().to()));
        assertEquals("familiar", hit.word());
    }

    @Test
    void aHitWithoutMarksHasNone() {
        assertEquals(List.of(), hit("words", "other").closest());
        assertEquals("", hit("words", "other").word());
    }
}

package app.primed.highlights.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    private static final Highlight OLD = highlight(Collection.ADVICE, "read the source", "sweeku", "2020-01-24", 3);
    private static final Highlight NEW = highlight(Collection.ADVICE, "set a timeout", "Begin", "2020-01-29", 9);
    private static final Highlight UNDATED = new Highlight(
            Collection.LEARNINGS, "priming", Optional.empty(), Optional.empty(), "notes/x.md", 1, List.of());
    private static final Highlight DEBATE = new Highlight(
            Collection.DEBATES, "which linter?", Optional.empty(), Optional.of(LocalDate.of(2020, 1, 27)),
            "notes/2020-01-27.md", 40,
            List.of(new Side("Black", List.of(), List.of(), List.of("begin", "Haze"), List.of("sweeku"))));

    private final Highlights highlights = new Highlights(List.of(OLD, UNDATED, DEBATE, NEW), 4, Map.of());

    @Test
    void theNewestComesFirstAndTheUndatedLast() {
        assertEquals(List.of(NEW, DEBATE, OLD, UNDATED), highlights.all());
        assertEquals(List.of(NEW, OLD), highlights.of(Collection.ADVICE));
    }

    @Test
    void aVoteCountsForItsViewerWhateverTheCaseOfTheHandle() {
        assertEquals(List.of(NEW, DEBATE), highlights.by("BEGIN"));
        var begin = highlights.viewers().getFirst();
        assertEquals(2, begin.count());
        assertEquals("begin", begin.handle().toLowerCase(java.util.Locale.ROOT));
        assertEquals(3, highlights.viewers().size());
        assertEquals(List.of(DEBATE, OLD), highlights.by("sweeku"));
    }

    @Test
    void sessionsAreCountedOnce() {
        assertEquals(2, Highlights.sessionsOf(List.of(OLD, NEW, OLD)));
    }

    private static Highlight highlight(Collection collection, String text, String by, String day, int line) {
        return new Highlight(collection, text, Optional.of(by), Optional.of(LocalDate.parse(day)),
                "notes/" + day + ".md", line, List.of());
    }
}

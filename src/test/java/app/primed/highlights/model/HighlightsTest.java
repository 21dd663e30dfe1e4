package app.primed.highlights.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    private static final Highlight OLD =
            highlight(HighlightCollection.ADVICE, "read the source", "sweeku", "2020-01-24", 3);
    private static final Highlight NEW =
            highlight(HighlightCollection.ADVICE, "set a timeout", "Begin", "2020-01-29", 9);
    private static final Highlight UNDATED = new Highlight(
            HighlightCollection.LEARNINGS, "priming", Optional.empty(),
            new NoteLocation(Optional.empty(), "notes/x.md", 1));
    private static final Highlight DEBATE = new Highlight(
            HighlightCollection.DEBATES, "which linter?", Optional.empty(),
            new NoteLocation(Optional.of(LocalDate.of(2020, 1, 27)), "notes/2020-01-27.md", 40),
            List.of(new DebateSide("Black", 41,
                    List.of(new DebateSide.Argument(42, "no settings", Optional.of("sweeku"))),
                    List.of(), List.of("begin", "Haze"))),
            List.of());
    private static final Period ALWAYS = new Period.Always();

    private final Highlights highlights = new Highlights(List.of(OLD, UNDATED, DEBATE, NEW), 4,
            Map.of(LocalDate.of(2020, 1, 24), 3, LocalDate.of(2021, 1, 1), 1));

    @Test
    void theNewestComesFirstAndTheUndatedLast() {
        assertEquals(List.of(NEW, DEBATE, OLD, UNDATED), highlights.all());
        assertEquals(List.of(NEW, OLD), highlights.of(HighlightCollection.ADVICE));
    }

    @Test
    void aVoteCountsForItsViewerWhateverTheCaseOfTheHandle() {
        var begin = highlights.viewers(ALWAYS).getFirst();
        assertEquals(2, begin.count());
        assertEquals("begin", begin.handle().toLowerCase(java.util.Locale.ROOT));
        assertEquals(3, highlights.viewers(ALWAYS).size());
        assertEquals(List.of(NEW, DEBATE), highlights.by("BEGIN"));
        assertEquals(List.of(DEBATE, OLD), highlights.by("sweeku"));
    }

    @Test
    void aViewersPageReportsAllTheyDidAndWhere() {
        var page = ViewerPage.of(highlights.all(), "SWEEKU");
        assertEquals("sweeku", page.handle());
        assertEquals(List.of("read the source"),
                page.of(ViewerPage.Kind.ADVISED).stream().map(ViewerPage.Contribution::text).toList());
        var argued = page.of(ViewerPage.Kind.ARGUED).getFirst();
        assertEquals(List.of("no settings", "which linter?", "+", "42"),
                List.of(argued.text(), argued.topic(), argued.side(), Integer.toString(argued.at().line())));
        assertEquals(Optional.of(LocalDate.of(2020, 1, 24)), page.first());
        assertEquals(2, page.sessions());
        assertEquals("Black", ViewerPage.of(highlights.all(), "haze").of(ViewerPage.Kind.VOTED).getFirst().text());
    }

    @Test
    void aPeriodCountsOnlyItsOwn() {
        assertEquals(Map.of(HighlightCollection.ADVICE, 2, HighlightCollection.DEBATES, 1),
                highlights.counts(new Period.InYear(2020)));
        assertEquals(List.of(2021, 2020), highlights.years());
        assertEquals(Map.of(HighlightCollection.ADVICE, 1),
                highlights.counts(new Period.On(LocalDate.of(2020, 1, 29))));
        var today = LocalDate.of(2020, 2, 25);
        assertEquals(Map.of(HighlightCollection.ADVICE, 1, HighlightCollection.DEBATES, 1),
                highlights.counts(new Period.LastDays(today)));
    }

    @Test
    void groupsKeepTheirOrderAndTellEveryVoice() {
        assertEquals(List.of("29 Jan 2020 · 2020-01-29.md", "27 Jan 2020 · 2020-01-27.md",
                "24 Jan 2020 · 2020-01-24.md", "x.md"), titles(Grouping.SESSION));
        assertEquals(List.of("January 2020", "Undated"), titles(Grouping.MONTH));
        var viewers = Grouping.VIEWER.of(highlights.all());
        assertEquals(List.of("@Begin", "@sweeku", "@Haze", "No name"), titles(Grouping.VIEWER));
        assertEquals(List.of(NEW, DEBATE), viewers.getFirst().highlights());
    }

    @Test
    void markdownReportsSidesVoicesAndWhereFrom() {
        assertEquals("""
                # Debates

                - which linter? ([27 Jan 2020](../notes/2020-01-27.md))
                    - Black: 2 votes, @begin, @Haze
                        - Pro: no settings — @sweeku
                """, MarkdownExport.of("Debates", Grouping.NEWEST.of(List.of(DEBATE)), note -> "../" + note));
        assertEquals("""
                # @sweeku

                ## Advised

                - read the source ([24 Jan 2020](notes/2020-01-24.md))

                ## Argued

                - + no settings (which linter?) ([27 Jan 2020](notes/2020-01-27.md))
                """, MarkdownExport.of(ViewerPage.of(highlights.all(), "sweeku"), note -> note));
    }

    @Test
    void wordsAreFoundInTheTextTheSidesAndTheHandles() {
        assertTrue(DEBATE.holds(List.of("linter", "settings")));
        assertTrue(DEBATE.holds(List.of("haze")));
        assertFalse(DEBATE.holds(List.of("linter", "pytest")));
    }

    private List<String> titles(Grouping grouping) {
        return grouping.of(highlights.all()).stream().map(Grouping.Group::title).toList();
    }

    @Test
    void sessionsAreCountedOnce() {
        assertEquals(2, Highlights.sessionsOf(List.of(OLD, NEW, OLD)));
    }

    private static Highlight highlight(HighlightCollection collection, String text, String by, String day, int line) {
        return new Highlight(collection, text, Optional.of(by),
                new NoteLocation(Optional.of(LocalDate.parse(day)), "notes/" + day + ".md", line));
    }
}

package app.primed.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.highlights.model.DebateSide;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.NoteLocation;
import app.primed.notebook.model.Decisions;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HighlightsCollectorTest {
    private static final String NOTE = """
            2020 - 1 - 27
            =============

            Goals
            =====
            - [x] done already
            - [ ] still to do

            Interview Questions
            ===================
            - Is a generator a coroutine?

            Questions
            =========
            - What is a datum?
            - What is priming?
                - running to the first yield

            Viewer Advice
            =============
            - sweeku: read the source

            Debates
            =======
            ### Which linter?
            Black
                - Begin
                - Haze
            """;

    private final List<Highlight> all = HighlightsCollector
            .from(Map.of("notes/a.md", new SessionReader(SectionNames.STANDARD).read(NOTE, "notes/a.md")),
                    Decisions.NONE)
            .all();

    @Test
    void notesOfNoDayAreNoSessions() {
        var reader = new SessionReader(SectionNames.STANDARD);
        var dated = reader.read(NOTE, "notes/a.md");
        var undated = reader.read("# Ideas\n\n## Learnings\n\n- x\n", "notes/ideas.md");
        assertEquals("1 session", HighlightsCollector.from(Map.of("notes/a.md", dated), Decisions.NONE).read());
        var both = HighlightsCollector.from(Map.of("notes/a.md", dated, "notes/ideas.md", undated), Decisions.NONE);
        assertEquals("1 session and 1 undated note", both.read());
        assertEquals("2 notes", Highlights.notesOf(both.all()));
    }

    @Test
    void collectsWhatIsStillOpen() {
        assertEquals(List.of("still to do"), texts(HighlightCollection.GOALS));
        assertEquals(List.of("What is a datum?"), texts(HighlightCollection.OPEN_QUESTIONS));
    }

    @Test
    void aQuestionAnsweredOnAnotherDayIsNotOpenAndIsShownOnce() {
        var reader = new SessionReader(SectionNames.STANDARD);
        var monday = "2020-01-27\n\n## Questions\n- What is a datum?\n- What is priming?\n";
        var wednesday = "2020-01-29\n\n## Questions\n- what is a datum?\n- What is priming?\n    - the first next\n";
        var open = HighlightsCollector.from(Map.of("a.md", reader.read(monday, "a.md"), "b.md",
                reader.read(wednesday, "b.md")), Decisions.NONE).of(HighlightCollection.OPEN_QUESTIONS);
        assertEquals(List.of("what is a datum?"), open.stream().map(Highlight::text).toList());
        assertEquals(List.of(new NoteLocation(Optional.of(LocalDate.of(2020, 1, 27)), "a.md", 4)),
                open.getFirst().before());
    }

    @Test
    void collectsWhoAdvisedWhatAndWhere() {
        var advice = of(HighlightCollection.ADVICE).getFirst();
        assertEquals("read the source", advice.text());
        assertEquals(Optional.of("sweeku"), advice.by());
        assertEquals(Optional.of(LocalDate.of(2020, 1, 27)), advice.day());
        assertEquals("- sweeku: read the source", NOTE.lines().toList().get(advice.line() - 1));
    }

    @Test
    void aDebateReportsWhereElseItsTopicWasArgued() {
        var reader = new SessionReader(SectionNames.STANDARD);
        var one = "2020-01-27\n\n## Debates\n### Which linter?\nBlack\n    - Begin\n";
        var two = "2020-02-12\n\n## Debates\n### which linter\nFlake8\n    - Haze\n";
        var debates = HighlightsCollector.from(Map.of("a.md", reader.read(one, "a.md"), "b.md",
                reader.read(two, "b.md")), Decisions.NONE).of(HighlightCollection.DEBATES);
        assertEquals(List.of(List.of("a.md"), List.of("b.md")),
                debates.stream().map(d -> d.before().stream().map(NoteLocation::note).toList()).toList());
    }

    @Test
    void aGoalTickedOnAnotherDayIsReachedAndNoLongerInProgress() {
        var reader = new SessionReader(SectionNames.STANDARD);
        var monday = "2020-01-27\n\n## Goals\n- [ ] read the PEP\n- [ ] sleep\n";
        var friday = "2020-01-31\n\n## Goals\n- [x] read the PEP (carried from 27 Jan)\n";
        var found = HighlightsCollector.from(Map.of("a.md", reader.read(monday, "a.md"), "b.md",
                reader.read(friday, "b.md")), Decisions.NONE);
        assertEquals(List.of("sleep"), found.of(HighlightCollection.GOALS).stream().map(Highlight::text).toList());
        assertEquals(1, found.of(HighlightCollection.REACHED).size());
    }

    @Test
    void collectsDebatesWithTheirSides() {
        var debate = of(HighlightCollection.DEBATES).getFirst();
        assertTrue(debate.text().contains("Which linter?"), debate.text());
        assertEquals(
                List.of(new DebateSide("Black", debate.line() + 1, List.of(), List.of(), List.of("Begin", "Haze"))),
                debate.sides());
    }

    private List<Highlight> of(HighlightCollection collection) {
        return all.stream().filter(h -> h.collection() == collection).toList();
    }

    private List<String> texts(HighlightCollection collection) {
        return of(collection).stream().map(Highlight::text).toList();
    }

    @Test
    void aVerdictAndWhatIsSaidInADebateAreCollected() {
        var reader = new SessionReader(SectionNames.STANDARD);
        var note = """
                2020-01-27

                ## Debates
                - Tabs?
                  - Pro: noodle_arm: short
                  - LoudOtter: I use both
                  - Verdict: spaces
                """;
        var all = HighlightsCollector.from(Map.of("a.md", reader.read(note, "a.md")), Decisions.NONE);
        var debate = all.of(HighlightCollection.DEBATES).getFirst();
        assertEquals(java.util.Optional.of("spaces"), debate.verdict());
        assertEquals(List.of("Pros"), debate.sides().stream().map(DebateSide::name).toList());
        assertEquals(1, all.by("noodle_arm").size(), "an argument counts for who argues");
        assertEquals(List.of("I use both"), all.by("LoudOtter").stream().map(h -> h.text()).toList());
        assertTrue(app.primed.highlights.model.MarkdownExport.of("All", List.of(
                new app.primed.highlights.model.Grouping.Group("", List.of(debate))), name -> name)
                .contains("    - Verdict: spaces\n"));
    }
}

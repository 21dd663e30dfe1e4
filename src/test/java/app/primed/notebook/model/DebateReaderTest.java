package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The forms in which people write debates.
class DebateReaderTest {
    private static List<Debate> debates(String text) {
        return new SessionReader(SectionNames.STANDARD).read(text, "").debates();
    }

    private static List<String> options(Debate debate) {
        return debate.options().stream().map(Debate.Option::name).toList();
    }

    private static List<String> arguments(Debate debate) {
        return debate.options().stream().flatMap(option -> option.arguments().stream())
                .map(a -> a.side() + " " + a.text() + a.by().map(by -> " @" + by).orElse("")).toList();
    }

    @Test
    void aSentenceThatBeginsWithConsIsNoLabel() {
        assertEquals(List.of(),
                debates("- keep the old lid\n  - Cons to changing, if it rattles\n    - it may leak\n"));
        assertEquals(1, debates("- keep the old lid\n  - Cons of keeping it\n    - it may leak\n").size());
    }

    @Test
    void aLineOpensADebateInAnySection() {
        var debate = debates("""
                Some words first.

                New Debate: where should the linter fail?
                  - on every push
                    - sweeku
                    - Pro: LoudOtter: red is seen
                    - Con: a spike may be ugly
                  - on main only
                    - spartangtr, kdotlin, LoudOtter
                  Verdict: on main only
                """).getFirst();
        assertEquals("where should the linter fail?", debate.topic());
        assertEquals(List.of("on every push", "on main only"), options(debate));
        assertEquals(List.of("PRO red is seen @LoudOtter", "CON a spike may be ugly"), arguments(debate));
        assertEquals(List.of("spartangtr", "kdotlin", "LoudOtter"), debate.options().get(1).votes());
        assertEquals("on main only", debate.verdict().orElseThrow().text());
    }

    @Test
    void aTopicLineHasTheItemsBelowAsOptions() {
        var debate = debates("## Debates\nTabs or spaces\n- tabs\n  - Pro: short\n- spaces\n").getFirst();
        assertEquals("Tabs or spaces", debate.topic());
        assertEquals(List.of("tabs", "spaces"), options(debate));
    }

    @Test
    void forAndAgainstAreLabelsWhereThereIsADebate() {
        assertEquals(List.of("PRO quick", "CON ugly"),
                arguments(debates("## Debates\n- goto?\n    For:\n      - quick\n    Against: ugly\n").getFirst()));
        assertTrue(debates("## Notes\n- For: the record\n").isEmpty());
    }

    @Test
    void whatSpeakersSayBelowATopicBelongsToItsDebate() {
        var debate = debates("""
                New Debate: rebase or merge

                noodle_arm: rebase reads better

                LoudOtter: merge tells the truth

                Verdict: merge

                Something else.
                """).getFirst();
        assertEquals("rebase or merge", debate.topic());
        assertEquals(new Debate.Verdict(7, "merge"), debate.verdict().orElseThrow());
        assertEquals(7, debate.range().endLine());
    }

    @Test
    void aVerdictDecidesWhatIsAboveIt() {
        var debate = debates("## Tools\nvim or emacs?\n- vim\n- emacs\n\n**Verdict:** both\n").getFirst();
        assertEquals(Optional.of("both"), debate.verdict().map(Debate.Verdict::text));
        assertTrue(debates("## Tools\n- Conclusion: sleep\n").isEmpty());
    }

    @Test
    void renamingATopicKeepsWhatOpensTheDebate() {
        var session = new SessionReader(SectionNames.STANDARD).read("New Debate: a or b?\n  - a\n  - b\n", "");
        var edit = DebateEdits.renameTopic(session, session.debates().getFirst(), "b or a?").orElseThrow();
        assertEquals("New Debate: b or a?\n  - a\n  - b\n", edit.applyTo(session.text()));
    }

    @Test
    void sidesAreNamedInMoreWaysThanOne() {
        assertEquals(List.of("PRO wide", "CON narrow", "CON slow"), arguments(debates(
                "Debate: tabs or spaces?\n- pro: wide\n- contra: narrow\n- Contras:\n  - slow\n").getFirst()));
        assertEquals(List.of("PRO breit", "CON schmal", "CON alt"), arguments(debates(
                "Debatte: Tabs oder nicht?\n- dafür: breit\n- dagegen: schmal\n- Kontra: alt\n").getFirst()));
    }

    @Test
    void anOpenDebateIsNoAnsweredQuestion() {
        var session = new SessionReader(SectionNames.STANDARD)
                .read("## Interview questions\nQ: why prime?\n\nDebate: tabs or spaces?\n- pro: wide\n", "");
        assertEquals(List.of("Q: why prime? false"),
                session.questions().stream().map(q -> q.text() + " " + q.answered()).toList());
        assertEquals("tabs or spaces?", session.debates().getFirst().topic());
    }
}

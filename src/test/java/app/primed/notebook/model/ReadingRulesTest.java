package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.LineReading.Kind;
import app.primed.notebook.model.LineReading.SaidBy;
import app.primed.notebook.model.ReadingRule.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/// What a reader says of a line wins over what would be guessed.
class ReadingRulesTest {
    private static Session read(String text, String... rules) {
        return new SessionReader(SectionNames.STANDARD, new ReadingRules(
                Stream.of(rules).map(rule -> ReadingRule.parse(rule).orElseThrow()).toList())).read(text, "");
    }

    private static List<String> asked(Session session) {
        return session.questions().stream().map(Question::text).toList();
    }

    @Property(tries = 200)
    void aRuleIsReadAsItIsWritten(@ForAll @StringLength(min = 1, max = 20) String words) {
        if (words.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0x85)) {
            return;
        }
        for (var form : Form.values()) {
            for (var reading : List.of(Kind.QUESTION, Kind.NOT_A_QUESTION, Kind.LEARNING, new SaidBy("noodle_arm"),
                    new SaidBy(""))) {
                var rule = new ReadingRule(form, words, reading);
                assertEquals(Optional.of(rule), ReadingRule.parse(rule.sentence()), rule.sentence());
            }
        }
    }

    @Test
    void aLineIsAQuestionOrNoneWhateverItsSection() {
        var text = "## Questions\n- Why not?\n- tabs versus spaces\n\n## Odds\n- the difference of a and b\n  - none\n";
        var session = read(text, "\"the difference of a and b\" is a question", "\"why NOT?\" is not a question");
        assertEquals(List.of("tabs versus spaces", "the difference of a and b"), asked(session));
        assertTrue(session.questions().getLast().answered());
    }

    @Test
    void aRuleAboutManyLinesYieldsToACorrectionOfOne() {
        var text = "## Aha\n- one\n- two\n  - deeper\n";
        var session = read(text, "lines under \"Aha:\" are learnings", "\"two\" is a question");
        assertEquals(Map.of(2, Kind.LEARNING, 3, Kind.QUESTION), session.meant());
        assertEquals(List.of("two"), asked(session));
    }

    @Test
    void whoSaidALineIsAsTheReaderSays() {
        var text = "## Talk\n- can two tasks wait\n- Flurb: sits on the shelf\n- noodle_arm: hi there\n";
        var session = read(text, "\"can two tasks wait\" is said by @sweeku",
                "lines beginning \"noodle_arm:\" are said by nobody");
        var entries = session.sections().getFirst().entries();
        assertEquals(Optional.of("sweeku"), entries.getFirst().by().map(Attribution::by));
        assertEquals("can two tasks wait", entries.getFirst().said());
        assertEquals(Optional.empty(), entries.getLast().by());
        // Writing the speaker into the text is possible all the same.
        assertEquals("## Talk\n- sweeku: can two t", EntryEdits.attribute(session, entries.getFirst(), "sweeku")
                .orElseThrow().applyTo(text).substring(0, 27));
    }

    @Test
    void rereadingGoesByTheRulesOfNow() {
        var reader = new SessionReader(SectionNames.STANDARD);
        var text = "## Questions\n- Why not?\n";
        var before = reader.read(text, "");
        reader.setRules(new ReadingRules(List.of(new ReadingRule(Form.LINE, "Why not?", Kind.NOT_A_QUESTION))));
        assertEquals(List.of(), asked(reader.reread(before, text, "")));
    }

    @Test
    void correctionsWithAPatternAreOfferedAsARule() {
        var rules = Stream.of("\"Q) one\" is a question", "\"Q) two\" is a question").map(ReadingRule::parse)
                .map(Optional::orElseThrow).toList();
        var reader = new SessionReader(SectionNames.STANDARD, new ReadingRules(rules));
        var notes = Map.of("a.md", reader.read("## Odds\n- Q) one\n- Q) two\n- Q) three\n", "a.md"),
                "b.md", reader.read("Q) four\n\nother\n", "b.md"));
        var offers = RuleOffer.candidates(notes, reader.rules(), Kind.QUESTION);
        assertEquals(List.of("lines beginning \"Q)\" are questions", "lines under \"Odds\" are questions"),
                offers.stream().map(offer -> offer.rule().sentence()).toList());
        var offer = offers.getFirst().with(notes, new SessionReader(SectionNames.STANDARD,
                reader.rules().with(offers.getFirst().rule())));
        assertEquals(2, offer.corrected());
        assertEquals(List.of("b.md:1", "a.md:4"),
                offer.changes().stream().map(change -> change.note() + ":" + change.line()).toList());
        assertEquals(2, offer.notes());
    }

    @Test
    void whatARuleSaysIsAQuestionAnswersNoOther() {
        var text =
                "Ask: when to prime\n\nAsk: when to close\nAsk: when to send\nat once\n\n## Questions\nwhy wait?\nAsk: who\n"
                        + "\n## Odds\n- Ask: what\n  - Ask: which\n";
        var session = read(text, "lines beginning \"Ask:\" are questions");
        assertEquals(List.of(false, false, true, false, false, false, false),
                session.questions().stream().map(Question::answered).toList());
    }
}

package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingQuestionsTest {
    private static final SessionReader READER = new SessionReader(SectionNames.STANDARD);

    private static List<String> asked(String text) {
        return READER.read(text, "").questions().stream()
                .map(q -> q.line() + (q.answered() ? "+ " : "- ") + q.text()).toList();
    }

    @Test
    void headingsUnderInterviewQuestionsAskAndWhatIsBelowAnswers() {
        var session = READER.read("""
                # Interview questions

                ## What is a kettle?

                A pot for water.

                #### Kinds

                - Does it whistle?
                - steel

                **[Back to top](#top)**

                ---

                ## Who pours?
                ## Thanks
                Ada.
                """, "");
        var first = session.questions().getFirst();
        assertEquals("What is a kettle?", first.text());
        assertEquals("A pot for water.\n\n#### Kinds\n\n- Does it whistle?\n- steel", first.answer());
        assertEquals(List.of(3, 16), session.questions().stream().map(Question::line).toList());
        assertEquals(false, session.questions().getLast().answered());
    }

    @Test
    void aHeadingMayStandInAListItem() {
        assertEquals(List.of("5+ What is a lid", "9+ Why steam?", "13+ Boiling over"), asked("""
                # Kettle Interview Questions & Answers

                ### How to contribute

                1. ### What is a lid

                   It closes.

                ### 2. Why steam?

                It is hot.

                3. ### Boiling over

                   It spills.

                ### Thanks

                To all.
                """));
        assertEquals("1. What is a lid",
                READER.read("1. ### What is a lid\n", "").sections().getFirst().heading().text());
        assertEquals(List.of(), READER.read("- # of lids\n1. # of cups\n", "").sections().stream()
                .filter(Section::headed).toList());
    }

    @Test
    void elsewhereHeadingsAskNothing() {
        assertEquals(List.of(), asked("# Minutes\n## What is a lid?\nIt closes.\n"));
        assertEquals(List.of("3- Why?", "4- How?"), asked("# Interview questions\n## What to ask\n- Why?\n- How?\n"));
    }

    @Test
    void rereadingIsTheSameAsReading() {
        var text = "# Interview questions\n\n## What is a lid?\nIt closes.\n\n## Who pours?\n- Ada\n";
        var changed = text.replace("# Interview questions", "# Minutes");
        assertEquals(READER.read(changed, "").questions(),
                READER.reread(READER.read(text, ""), changed, "").questions());
        assertEquals(READER.read(text, "").questions(), READER.reread(READER.read(changed, ""), text, "").questions());
    }

    @Test
    void aTagOverARuleIsNoHeading() {
        assertEquals(List.of(), READER.read("<details>\nwords\n</details>\n---\n", "").sections().stream()
                .filter(Section::headed).toList());
    }

    @Test
    void anAnswerWrittenToAHeadingGoesBelowIt() {
        var session = READER.read("# Interview questions\n\n## Who pours?\n\n## Who drinks?\n- Bob\n", "");
        var edit = NoteEdits.addAnswer(session, session.questions().getFirst(), "Ada").orElseThrow();
        assertEquals("Ada", READER.read(edit.applyTo(session.text()), "").questions().getFirst().answer()
                .replaceAll("^\\W+", ""));
    }

    @Test
    void codeThatIsAskedAboutBelongsToTheQuestion() {
        var questions = READER.read("""
                # Interview questions

                ## What does this print?

                ```python
                print(1)
                ```

                One.

                ## What is 2?
                - 1: odd
                - 2: even

                <details><summary><b>Answer</b></summary>
                <p>

                Even.

                </p>
                </details>
                """, "").questions();
        assertEquals("What does this print?\n\n```python\nprint(1)\n```", questions.getFirst().prompt());
        assertEquals("One.", questions.getFirst().answer());
        assertEquals("What is 2?\n\n- 1: odd\n- 2: even", questions.getLast().prompt());
        assertEquals("Even.", questions.getLast().answer());
    }

    @Test
    void aHeadingDeepInAnItemIsShownAsOne() {
        var session = READER.read("- a\n\n      #### Size ##\n      big\n", "");
        assertEquals("a\nSize\nbig", NoteBlocks.words(new NoteBlocks(session).all()));
    }
}

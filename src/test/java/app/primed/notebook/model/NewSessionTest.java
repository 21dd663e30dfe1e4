package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.FileNamePattern.DatedNote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a new session is called, what stands in it, and what comes along.
class NewSessionTest {
    private static final SessionReader READER = new SessionReader(SectionNames.STANDARD);
    private static final LocalDate DAY = LocalDate.of(2020, 2, 3);

    @ParameterizedTest
    @CsvSource({
        "2020-01-27.md, 2020-02-03.md", "2020-01-27 Coroutines.md, 2020-02-03.md", "2020/01/27.md, 2020/02/03.md",
        "2020/2020-01-27.txt, 2020/2020-02-03.txt", "Week3/2020-01-27.md, Week4/2020-02-03.md",
        "Week09/Monday/README.md, Week10/Monday/README.md", "Day17/README.md, Day18/README.md",
        "20200127.md, 20200203.md", "2020-1-27.md, 2020-2-3.md", "thoughts.md, 2020-02-03.md"})
    void namesFollowTheVaultsHabit(String newest, String next) {
        assertEquals(next, FileNamePattern.pathFor(DAY, List.of(new DatedNote(newest, LocalDate.of(2020, 1, 27)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # DATE                        | # 2020 - 2 - 3
            # {{date}}                    | # 2020 - 2 - 3
            {{date:dddd D MMM YYYY}}      | Monday 3 Feb 2020
            # YYYY-MM-DD                  | # 2020-02-03
            # {{weekday}} yyyy - M - d    | # Monday 2020 - 2 - 3
            """)
    void aTemplatesDayIsFilledIn(String template, String filled) {
        assertEquals(filled + "\n\n## Goals\n", SessionTemplate.fill(template + "\n\n## Goals\n", DAY));
    }

    @Test
    void aTemplateWithoutADayGetsOne() {
        assertEquals("# 2020 - 2 - 3\n\n## Goals\n", SessionTemplate.fill("## Goals\n", DAY));
        assertTrue(SessionTemplate.isTemplate("Template/README.md"));
        assertTrue(SessionTemplate.isTemplate("Week1/template.md"));
        assertFalse(SessionTemplate.isTemplate("2020-01-27 Template methods.md"));
    }

    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private void note(String day, String text) {
        sessions.put("notes/" + day + ".md", READER.read(day + "\n\n" + text, "notes/" + day + ".md"));
    }

    private List<OpenItem> open(Decisions decisions) {
        return OpenItem.in(sessions, "notes/2020-01-29.md", decisions);
    }

    private void threeSessions() {
        note("2020-01-24",
                "# Goals\n\n- [ ] read chapter 16\n- [ ] mend the mic\n- [ ] sleep\n\n# Questions\n\n- why prime?\n");
        note("2020-01-27",
                "# Goals\n\n- [ ] Read chapter 16. (carried from 22 Jan)\n- [x] mend the mic (carried from 24 Jan)\n"
                        + "\n# Questions\n\n- who waits?\n  - the loop\n- What is a frame?\n");
        note("2020-01-29", "# Goals\n\n- [ ] read the chapter 16 (carried from 22 Jan)\n\n# Questions\n\n- who waits?\n"
                + "- why prime? (00:10:00)\n\n# TODO\n\n- push the notes\n");
    }

    @Test
    void whatIsOpenComesAlongOnceWithTheDayItFirstStood() {
        threeSessions();
        var open = open(Decisions.NONE);
        assertEquals(List.of("read the chapter 16", "sleep", "why prime?", "What is a frame?", "push the notes"),
                open.stream().map(OpenItem::words).toList());
        assertEquals(List.of(true, false, true, false, true), open.stream().map(OpenItem::inLast).toList());
        assertEquals("read the chapter 16 (carried from 22 Jan)", open.getFirst().carriedText(DAY));
        assertEquals("since 22 Jan, 3 days", open.getFirst().since(DAY));
        assertEquals("why prime? (carried from 24 Jan)", open.get(2).carriedText(DAY));
    }

    @Test
    void whatWasDroppedIsNotOfferedAgain() {
        threeSessions();
        var decisions = new Decisions(List.of(
                new Decision.Dropped(Instant.EPOCH, SectionKind.GOALS, "sleep"),
                new Decision.Dropped(Instant.EPOCH, SectionKind.QUESTIONS, "Why prime?")));
        assertEquals(List.of("read the chapter 16", "What is a frame?", "push the notes"),
                open(decisions).stream().map(OpenItem::words).toList());
    }

    @Test
    void whatComesAlongIsInTheTemplatesSections() {
        var open = new OpenItem(SectionKind.QUESTIONS, "why prime?", Optional.of(LocalDate.of(2019, 1, 24)), 2, "n", 1,
                true);
        var text = NewSession.text("# DATE\n\n## Goals\n\n## Questions\n\n## Scraps\n", DAY, List.of(open), READER);
        assertTrue(text.contains("## Questions\n- why prime? (carried from 24 Jan 2019)\n"), text);
        assertTrue(text.startsWith("# 2020 - 2 - 3\n\n## Goals\n"), text);
        var session = READER.read(text, "");
        assertEquals(Optional.of(DAY), session.date());
        assertEquals(1, session.openQuestions());
    }

    /// `^` is where the caret goes; `|` ends a line. Never before a heading, which the first key would destroy.
    @ParameterizedTest
    @ValueSource(strings = {
        "2026 - 1 - 27|===||Goals|=====||- [ ] one^|||Questions|",
        "# 2026||# Mine||## Goals|- [ ] one^|- two||## Questions|",
        "# 2026||## Goals|^||## Questions|", "# 2026||## Goals|^", "# 2026|^|## Goals|## Questions|",
        "# 2026|^|## Scraps|"
    })
    void writingBeginsAtTheFirstGoal(String marked) {
        var text = marked.replace('|', '\n');
        assertEquals(text.lastIndexOf('^'), NewSession.firstGoal(text.replace("^", "")));
    }
}

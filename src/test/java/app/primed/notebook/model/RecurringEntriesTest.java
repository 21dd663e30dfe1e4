package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A question and a debate as one thing across days.
class RecurringEntriesTest {
    private static final SessionReader READER = new SessionReader(SectionNames.STANDARD);

    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private void note(String day, String text) {
        var name = "notes/" + day + ".md";
        sessions.put(name, READER.read(day + "\n\n" + text, name));
    }

    private void threeDays() {
        note("2020-01-27", "# Questions\n\n- Why prime a coroutine? (carried from 24 Jan)\n- who waits?\n");
        note("2020-01-24", "# Questions\n\n- why prime the coroutine?\n");
        note("2020-01-29",
                "# Questions\n\n- Why prime a coroutine? (00:12:45)\n  - so that it waits at its first yield\n");
    }

    @Test
    void aQuestionIsOneThingAcrossDays() {
        threeDays();
        var history = QuestionHistory.of(sessions);
        assertEquals(2, history.all().size());
        var prime = history.of("why prime a coroutine").orElseThrow();
        assertEquals(List.of(LocalDate.of(2020, 1, 24), LocalDate.of(2020, 1, 27), LocalDate.of(2020, 1, 29)),
                prime.days());
        assertEquals("Why prime a coroutine?", prime.words());
        assertEquals("notes/2020-01-29.md", QuestionHistory.answer(prime).orElseThrow().note());
        assertEquals(List.of("who waits?"),
                history.open().stream().map(RecurringEntries.RecurringEntry::words).toList());
    }

    @Test
    void nearQuestionsAreOfferedUntilItIsDecided() {
        note("2020-01-24", "# Questions\n\n- When would you delay creating the coroutine?\n");
        note("2020-01-27", "# Questions\n\n- When would you delay creating coroutines?\n- What is a frame?\n");
        var history = QuestionHistory.of(sessions);
        var first = history.all().getFirst();
        var near = history.similar(first);
        assertEquals(List.of("When would you delay creating coroutines?"),
                near.stream().map(RecurringEntries.RecurringEntry::words).toList());
        var now = Instant.EPOCH;
        var one = first.words();
        var other = near.getFirst().words();
        var different = QuestionHistory.of(sessions, new Decisions(List.of(new Decision.Different(now, one, other))));
        assertTrue(different.similar(different.all().getFirst()).isEmpty());
        assertEquals(3, different.all().size());
        var same = QuestionHistory.of(sessions, new Decisions(List.of(
                new Decision.Same(now.plusSeconds(1), one, other), new Decision.Different(now, one, other))));
        assertEquals(2, same.all().size());
        assertEquals(2, same.of(one).orElseThrow().days().size());
        assertEquals(same.of(one), same.of(other));
    }

    @Test
    void aDebateIsFoundAgain() {
        var pros = "\n  - Pros:\n    - nobody forgets it\n";
        note("2020-01-24", "# Debates\n\n- Should a decorator prime the coroutine?" + pros);
        note("2020-02-12", "# Debates\n\n- Should decorators prime the coroutine?" + pros);
        note("2020-02-13", "# Debates\n\n- tabs or spaces?" + pros);
        var history = DebateHistory.of(sessions);
        assertEquals(2, history.all().size());
        var elsewhere = history.otherOccurrences("Should a decorator prime the coroutine?", "notes/2020-01-24.md");
        assertEquals(List.of("notes/2020-02-12.md"),
                elsewhere.stream().map(RecurringEntries.Occurrence::note).toList());
        assertTrue(history.otherOccurrences("tabs or spaces?", "notes/2020-02-13.md").isEmpty());
    }

    @Test
    void aDropIsUndoneByTheNewerDecision() {
        var dropped = new Decision.Dropped(Instant.ofEpochSecond(2), SectionKind.GOALS, "read chapter 16");
        var back = new Decision.Restored(Instant.ofEpochSecond(3), SectionKind.GOALS, "Read chapter 16.");
        assertTrue(new Decisions(List.of(dropped)).dropped(SectionKind.GOALS, "read chapter 16 (carried from 24 Jan)"));
        assertFalse(new Decisions(List.of(dropped)).dropped(SectionKind.TODO, "read chapter 16"));
        assertFalse(new Decisions(List.of(back, dropped)).dropped(SectionKind.GOALS, "read chapter 16"));
    }

    @Test
    void aVaultOfManyQuestionsIsGrouped() {
        for (int day = 0; day < 2000; day++) {
            var date = LocalDate.of(2015, 1, 1).plusDays(day);
            note(date.toString(),
                    "# Questions\n\n- why prime number " + day % 500 + " of the coroutines?\n- what is x" + day
                            + "?\n");
        }
        var history = QuestionHistory.of(sessions);
        assertEquals(2500, history.all().size());
    }
}

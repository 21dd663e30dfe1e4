package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.LogLine.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A candidate's whole collection, every question of it mended at once.
class ManyCardsTest {
    private static final List<String> ASKS =
            List.of("How does", "When may", "Why would", "In which order does", "What of");
    private static final List<String> THINGS = List.of(
            "generator", "coroutine", "decorator", "iterator", "closure", "descriptor", "metaclass", "dataclass",
            "context",
            "exception", "property", "namespace", "module", "package", "lambda", "comprehension", "tuple", "dictionary",
            "frozenset", "bytearray", "memoryview", "protocol", "overload", "annotation", "finalizer", "semaphore",
            "barrier", "executor", "future", "promise", "selector", "socket");
    private static final int MANY = Boolean.getBoolean("primed.full") ? 5_000 : 2_000;
    private static final List<String> DEEDS = List.of("suspend", "resume", "release", "shadow", "collect", "replace");

    @Test
    void manyCorrectedQuestionsKeepTheirCards() {
        var random = new Random(7);
        var items = new ArrayList<NoteItem>();
        var seen = new HashMap<String, Seen>();
        var expected = new ArrayList<String>();
        for (var one : THINGS) {
            for (var other : THINGS) {
                for (var ask : ASKS) {
                    if (items.size() < MANY && !one.equals(other)) {
                        var n = items.size();
                        var question = ask + " a " + one + " " + DEEDS.get(n % 6) + " the " + other + "?";
                        var note = "notes/" + n / 25 + ".md";
                        items.add(new NoteItem(note, n, "interview-questions", "Interview questions", question, "",
                                Optional.empty()));
                        var at = question.indexOf(one) + 1 + random.nextInt(one.length() - 1);
                        var before = question.substring(0, at) + question.substring(at + 1);
                        seen.put("note-" + n, new Seen("s" + n, "note-" + n, Instant.EPOCH, before, note, n));
                        expected.add("note-" + n);
                    }
                }
            }
        }
        assertTrue(items.size() > MANY - 100);
        assertEquals(expected,
                NoteCards.of(items, new CardWordings(seen, List.of()), List.of()).stream().map(Card::id).toList());
    }

    @Test
    void manyOthersTakeNothingOver() {
        var items = new ArrayList<NoteItem>();
        var seen = new HashMap<String, Seen>();
        for (var n = 0; n < MANY; n++) {
            items.add(new NoteItem("notes/a.md", n, "interview-questions", "Interview questions",
                    "What is number " + (2 * n) + " of the list?", "", Optional.empty()));
            seen.put("note-" + n, new Seen("s" + n, "note-" + n, Instant.EPOCH,
                    "What is number " + (2 * n + 1) + " of the list?", "notes/a.md", n));
        }
        var ids = NoteCards.of(items, new CardWordings(seen, List.of()), List.of()).stream().map(Card::id).toList();
        assertEquals(MANY, ids.size());
        assertEquals(0, ids.stream().filter(seen::containsKey).count());
    }
}

package app.primed.search.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.search.model.SearchQuery.Clause;
import app.primed.search.model.SearchQuery.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
    private static final List<String> KINDS = List.of("goals", "questions", "viewer-questions", "debates", "todo");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private final QueryReader reader = new QueryReader(KINDS, TODAY);

    private static Clause wanted(Condition condition) {
        return new Clause(condition, true);
    }

    @Test
    void theExampleOfTheIssue() {
        var query = reader.read("kind:debates by:stupac62 before:2020-03 yield from");
        assertEquals(List.of(
                wanted(new Condition.Kind(List.of("debates"))),
                wanted(new Condition.By("stupac62", false)),
                wanted(new Condition.Between(Optional.empty(), Optional.of(LocalDate.of(2020, 2, 29)))),
                wanted(new Condition.Word("yield", false)),
                wanted(new Condition.Word("from", true))), query.clauses());
        assertEquals(List.of(), query.remarks());
    }

    @Test
    void theLastWordIsBegunUntilASpaceIsBehindIt() {
        assertEquals(List.of(wanted(new Condition.Word("gen", true))), reader.read("gen").clauses());
        assertEquals(List.of(wanted(new Condition.Word("gen", false))), reader.read("gen ").clauses());
    }

    @Test
    void quotesMakeAPhraseAlsoWhileTheyAreOpen() {
        assertEquals(List.of(wanted(new Condition.Phrase("yield from")), wanted(new Condition.Word("x", true))),
                reader.read("\"yield from\" x").clauses());
        assertEquals(List.of(wanted(new Condition.Phrase("yield fr"))), reader.read("\"yield fr").clauses());
        assertEquals(List.of(wanted(new Condition.By("blue monad", false))),
                reader.read("by:\"blue monad\"").clauses());
    }

    @Test
    void aMinusMeansWithout() {
        assertEquals(List.of(new Clause(new Condition.Word("loop", false), false),
                new Clause(new Condition.Kind(List.of("todo")), false)), reader.read("-loop -kind:todo").clauses());
        assertEquals(List.of(wanted(new Condition.Word("a", false)), wanted(new Condition.Word("b", true))),
                reader.read("a - b").clauses());
    }

    @ParameterizedTest
    @CsvSource({"on:2020-01-27,2020-01-27,2020-01-27", "on:2020-1,2020-01-01,2020-01-31",
        "on:2020,2020-01-01,2020-12-31",
        "on:today,2026-03-01,2026-03-01", "on:yesterday,2026-02-28,2026-02-28"})
    void aDayAMonthAYear(String typed, LocalDate first, LocalDate last) {
        assertEquals(List.of(wanted(new Condition.Between(Optional.of(first), Optional.of(last)))),
                reader.read(typed).clauses());
    }

    @Test
    void afterAMonthBeginsWithTheNext() {
        assertEquals(List.of(wanted(new Condition.Between(Optional.of(LocalDate.of(2020, 2, 1)), Optional.empty()))),
                reader.read("after:2020-01").clauses());
    }

    @Test
    void aKindMayBeBegunAndSeveralAreAlternatives() {
        assertEquals(List.of(wanted(new Condition.Kind(List.of("debates")))), reader.read("kind:deb ").clauses());
        assertEquals(List.of(wanted(new Condition.Kind(List.of("goals", "todo")))),
                reader.read("kind:goals,todo").clauses());
        assertEquals(List.of(wanted(new Condition.Kind(List.of("viewer-questions")))),
                reader.read("kind:viewer_q").clauses());
    }

    @Test
    void whatIsNotUnderstoodIsSearchedAsWordsAndSaid() {
        var query = reader.read("kind:nonsense colour:red before:soon is:green x");
        assertEquals(List.of("nonsense", "colour red", "soon", "green", "x"), query.clauses().stream()
                .map(c -> c.condition() instanceof Condition.Word word ? word.text() : "?").toList());
        assertEquals(4, query.remarks().size());
        assertTrue(query.remarks().get(0).contains("viewer-questions"), query.remarks().get(0));
        assertTrue(query.remarks().get(1).contains("colour:"), query.remarks().get(1));
        assertTrue(query.remarks().get(2).contains("2020-03"), query.remarks().get(2));
        assertTrue(query.remarks().get(3).contains("is:open"), query.remarks().get(3));
    }

    @Test
    void whatIsBeingTypedIsNotComplainedOf() {
        for (var typed : List.of("kind:", "before:", "before:20", "before:2020-", "is:", "is:op", "has:py", "by:", "-",
                "\"")) {
            assertEquals(List.of(), reader.read(typed).remarks(), typed);
        }
    }

    @Test
    void addressesAndTimesAreWords() {
        assertEquals(List.of(), reader.read("https://example.org 10:30 Question: why").remarks());
        assertEquals(4, reader.read("https://example.org 10:30 Question: why").clauses().size());
    }

    @Test
    void nothingTypedFails() {
        var random = new Random(7);
        var pieces =
                List.of("kind:", "by:", "before:", "on:", "is:", "has:", "note:", "-", "\"", ":", " ", "\t", "yield",
                        "2020-", "99-99", "\u00a0", "\ud83e\udd14", "(", "*", "\\", "[", "é", "a", "AND", "~2", "/.*/");
        for (int i = 0; i < 5_000; i++) {
            var typed = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
            }
            var query = reader.read(typed.toString());
            var plain = typed.toString().strip();
            assertFalse(plain.equals("yield") && query.isEmpty(), plain);
            assertTrue(Completion.of(typed.toString(), KINDS).endings().stream()
                    .allMatch(ending -> ending.length() > typed.length() - 3), typed.toString());
        }
    }

    @Test
    void tabCompletesTheFieldAndThenItsValue() {
        assertEquals("yield kind:", Completion.of("yield ki", KINDS).endings().getFirst());
        assertEquals("yield -kind:debates ", Completion.of("yield -kind:d", KINDS).endings().getFirst());
        assertEquals("is:open ", Completion.of("is:", KINDS).endings().getFirst());
        assertTrue(Completion.of("kind:", KINDS).hint().contains("viewer-questions"));
        assertEquals(List.of(), Completion.of("", KINDS).endings());
        assertEquals(List.of(), Completion.of("yield ", KINDS).endings());
    }
}

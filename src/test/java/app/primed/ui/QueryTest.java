package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.ui.Query.Place;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QueryTest {
    private static final String TEXT = "Yield, yields; yield from x.y\n(a) yield";

    private static long soon() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    }

    private static List<String> found(Query query) {
        return query.in(TEXT, soon()).places().stream().map(p -> TEXT.substring(p.start(), p.end())).toList();
    }

    @Test
    void caseWordsAndSigns() {
        assertEquals(4, found(new Query("yield", false, false, false)).size());
        assertEquals(3, found(new Query("yield", false, true, false)).size());
        assertEquals(3, found(new Query("yield", false, false, true)).size());
        assertEquals(List.of("x.y"), found(new Query("x.y", false, false, false)));
        assertEquals(List.of("(a)"), found(new Query("(a)", false, false, true)));
        assertEquals(List.of(), found(new Query("", false, false, false)));
    }

    @Test
    void expressionsGoByLinesAndSkipWhatIsEmpty() {
        assertEquals(List.of("yield"), found(new Query("yield$", true, false, false)));
        assertEquals(List.of("Yield"), found(new Query("^Yield|q*", true, false, false)));
    }

    @Test
    void aWrongOneIsToldPlainly() {
        var trouble = new Query("(open", true, false, false).in(TEXT, soon()).trouble().orElseThrow();
        assertTrue(trouble.startsWith("Not a regular expression: unclosed group"), trouble);
    }

    @Test
    @Timeout(30)
    void oneThatNeverEndsEnds() {
        var query = new Query("^(.*?,){29}Z", true, false, false);
        var result = query.in("1,".repeat(80), System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100));
        assertTrue(result.trouble().orElseThrow().contains("too long"));
    }

    @Test
    void replacing() {
        var regex = new Query("(?<verb>yield)(s?)", true, false, false);
        var places = regex.in(TEXT, soon()).places();
        assertEquals("<Yield|>", regex.replaced(TEXT, places.getFirst(), "<$1|$2>", soon()));
        assertEquals("<Yield>, <yield>s; <yield> from x.y\n(a) <yield>",
                regex.allReplaced(TEXT, places, "<${verb}>$2", soon()));
        assertEquals("$\n", regex.replaced(TEXT, places.getFirst(), "\\$\\n", soon()));
        assertThrows(IllegalArgumentException.class, () -> regex.replaced(TEXT, places.getFirst(), "$7", soon()));
        var plain = new Query("yield", false, true, false);
        assertEquals("$1s; $1 from x.y\n(a) $1",
                plain.allReplaced(TEXT, plain.in(TEXT, soon()).places(), "$1", soon()));
        assertEquals("Yield", plain.replaced(TEXT, new Place(0, 5), "Yield", soon()));
    }
}

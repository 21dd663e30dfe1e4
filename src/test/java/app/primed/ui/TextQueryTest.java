package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.ui.TextQuery.Match;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextQueryTest {
    private static final String TEXT = "Yield, yields; yield from x.y\n(a) yield";

    private static long soon() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    }

    private static List<String> found(TextQuery query) {
        return query.findIn(TEXT, soon()).matches().stream().map(p -> TEXT.substring(p.start(), p.end())).toList();
    }

    @Test
    void caseWordsAndSigns() {
        assertEquals(4, found(new TextQuery("yield", false, false, false)).size());
        assertEquals(3, found(new TextQuery("yield", false, true, false)).size());
        assertEquals(3, found(new TextQuery("yield", false, false, true)).size());
        assertEquals(List.of("x.y"), found(new TextQuery("x.y", false, false, false)));
        assertEquals(List.of("(a)"), found(new TextQuery("(a)", false, false, true)));
        assertEquals(List.of(), found(new TextQuery("", false, false, false)));
    }

    @Test
    void expressionsGoByLinesAndSkipWhatIsEmpty() {
        assertEquals(List.of("yield"), found(new TextQuery("yield$", true, false, false)));
        assertEquals(List.of("Yield"), found(new TextQuery("^Yield|q*", true, false, false)));
    }

    @Test
    void aWrongOneIsReportedPlainly() {
        var trouble = new TextQuery("(open", true, false, false).findIn(TEXT, soon()).problem().orElseThrow();
        assertTrue(trouble.startsWith("Not a regular expression: unclosed group"), trouble);
    }

    @Test
    @Timeout(30)
    void oneThatNeverEndsEnds() {
        var query = new TextQuery("^(.*?,){29}Z", true, false, false);
        var result = query.findIn("1,".repeat(80), System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100));
        assertTrue(result.problem().orElseThrow().contains("too long"));
    }

    @Test
    void replacing() {
        var regex = new TextQuery("(?<verb>yield)(s?)", true, false, false);
        var places = regex.findIn(TEXT, soon()).matches();
        assertEquals("<Yield|>", regex.replacementFor(TEXT, places.getFirst(), "<$1|$2>", soon()));
        assertEquals("<Yield>, <yield>s; <yield> from x.y\n(a) <yield>",
                regex.replaceAll(TEXT, places, "<${verb}>$2", soon()));
        assertEquals("$\n", regex.replacementFor(TEXT, places.getFirst(), "\\$\\n", soon()));
        assertThrows(IllegalArgumentException.class, () -> regex.replacementFor(TEXT, places.getFirst(), "$7", soon()));
        var plain = new TextQuery("yield", false, true, false);
        assertEquals("$1s; $1 from x.y\n(a) $1",
                plain.replaceAll(TEXT, plain.findIn(TEXT, soon()).matches(), "$1", soon()));
        assertEquals("Yield", plain.replacementFor(TEXT, new Match(0, 5), "Yield", soon()));
    }
}

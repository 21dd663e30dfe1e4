package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.ui.PythonSyntax.State;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PythonSyntaxTest {

    @Test
    void coloursWhatACoroutineIsMadeOf() {
        assertEquals(List.of("keyword:yield", "name:send"), coloured("x = yield g.send(1.)", "keyword", "name"));
        assertEquals(List.of("keyword:def", "name:averager"), coloured("def averager():", "keyword", "name"));
        assertEquals(List.of("number:0.0", "number:0x1F", "number:1e-5"),
                coloured("a = 0.0, 0x1F, 1e-5, x1", "number"));
        assertEquals(List.of("name:@contextmanager"), coloured("@contextmanager", "name"));
    }

    @Test
    void aHashInAStringIsNoCommentAndAQuoteInACommentNoString() {
        assertEquals(List.of("string:'# no'", "comment:# it's"), coloured("a = '# no'  # it's", "string", "comment"));
        assertEquals(List.of("string:f\"{x}\\\"\"", "comment:#c"), coloured("f\"{x}\\\"\" #c", "string", "comment"));
    }

    @Test
    void aStringOverLinesStaysOpen() {
        var first = PythonSyntax.read("s = \"\"\"one", State.CODE);
        assertEquals(State.DOUBLE, first.after());
        assertEquals(State.DOUBLE, PythonSyntax.read("def not_code():", State.DOUBLE).after());
        assertEquals(State.CODE, PythonSyntax.read("end\"\"\" + x", State.DOUBLE).after());
    }

    @Test
    void softKeywordsOnlyWhereTheyStartALine() {
        assertEquals(List.of("keyword:match"), coloured("match point:", "keyword"));
        assertEquals(List.of(), coloured("match = 3", "keyword"));
        assertEquals(List.of(), coloured("re.match(x)", "keyword"));
    }

    @Property
    void thePiecesCoverTheLine(
            @ForAll @StringLength(max = 60) @Chars({'"', '\'', '#', '\\', '@', '(', ' ', '.',
                '_'}) @CharRange(from = 'a', to = 'f') @CharRange(from = '0', to = '3') String line) {
        for (var state : State.values()) {
            assertEquals(line.length(),
                    PythonSyntax.read(line, state).pieces().stream().mapToInt(PythonSyntax.Piece::length).sum());
        }
    }

    private static List<String> coloured(String line, String... styles) {
        var found = new ArrayList<String>();
        var at = 0;
        for (var piece : PythonSyntax.read(line, State.CODE).pieces()) {
            for (var style : styles) {
                if (piece.style().equals("py-" + style)) {
                    found.add(style + ":" + line.substring(at, at + piece.length()));
                }
            }
            at += piece.length();
        }
        return found;
    }
}

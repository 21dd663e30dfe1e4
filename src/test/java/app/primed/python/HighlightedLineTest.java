package app.primed.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.python.HighlightedLine.Piece;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HighlightedLineTest {

    @Test
    void highlightsKeywordsNamesAndNumbers() {
        assertEquals(List.of("keyword:yield", "name:send"), highlighted("x = yield g.send(1.)", "keyword", "name"));
        assertEquals(List.of("keyword:def", "name:averager"), highlighted("def averager():", "keyword", "name"));
        assertEquals(List.of("number:0.0", "number:0x1F", "number:1e-5"),
                highlighted("a = 0.0, 0x1F, 1e-5, x1", "number"));
        assertEquals(List.of("name:@contextmanager"), highlighted("@contextmanager", "name"));
    }

    @Test
    void tellsStringsFromComments() {
        assertEquals(List.of("string:'# no'", "comment:# it's"),
                highlighted("a = '# no'  # it's", "string", "comment"));
        assertEquals(List.of("string:f\"", "string:\\\"\"", "comment:#c"),
                highlighted("f\"{x}\\\"\" #c", "string", "comment"));
    }

    @Test
    void aStringGoesOnInTheNextLines() {
        var lines = HighlightedLine.of(List.of("s = \"\"\"one", "def no_code():", "end\"\"\" + x()", "'a\\", "b'"));
        var string = new Piece(14, "py-string");
        assertEquals(List.of(new Piece(4, ""), new Piece(6, "py-string")), lines.get(0));
        assertEquals(List.of(string), lines.get(1));
        assertEquals(List.of(new Piece(6, "py-string"), new Piece(3, ""), new Piece(1, "py-name"), new Piece(2, "")),
                lines.get(2));
        assertEquals(List.of(new Piece(2, "py-string")), lines.get(4));
    }

    @Test
    void highlightsTheFieldsOfAnFStringAsCode() {
        assertEquals(List.of("string:f\"", "name:f", "string:\"a\"", "number:3", "string:\""),
                highlighted("f\"{f(\"a\"):{3}}\"", "string", "name", "number", "keyword"));
    }

    @Test
    void softKeywordsAreKeywordsOnlyWhereTheyStartAStatement() {
        assertEquals(List.of("keyword:case"), highlighted("case [1, *_]: # x", "keyword"));
        assertEquals(List.of("keyword:type"), highlighted("type X = int", "keyword"));
        assertEquals(List.of(), highlighted("match(x)", "keyword"));
        assertEquals(List.of(), highlighted("match: int = 3", "keyword"));
        assertEquals(List.of(), highlighted("type(x)", "keyword"));
        assertEquals(List.of("keyword:match"), highlighted("match point:", "keyword"));
        assertEquals(List.of(), highlighted("match = 3", "keyword"));
        assertEquals(List.of(), highlighted("re.match(x)", "keyword"));
    }

    @Property
    void piecesCoverTheLine(
            @ForAll @StringLength(max = 60) @Chars({'"', '\'', '#', '\\', '@', '(', ' ', '.',
                '_'}) @CharRange(from = 'a', to = 'f') @CharRange(from = '0', to = '3') String line) {
        for (var before : List.of("", "'\\", "(", "f\"\"\"{", "f'''{x:", "@x")) {
            var state = HighlightedLine.of(before, LexerState.START).after();
            assertEquals(line.length(),
                    HighlightedLine.of(line, state).pieces().stream().mapToInt(Piece::length).sum());
        }
    }

    @ParameterizedTest
    @MethodSource("app.primed.platform.HostileLines#arguments")
    void highlightsVeryLongLines(String line) {
        assertEquals(line.length(), HighlightedLine.of(line, LexerState.START).pieces().stream()
                .mapToInt(Piece::length).sum());
    }

    private static List<String> highlighted(String line, String... styles) {
        var found = new ArrayList<String>();
        var at = 0;
        for (var piece : HighlightedLine.of(line, LexerState.START).pieces()) {
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

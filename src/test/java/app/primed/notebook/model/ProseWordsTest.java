package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseWordsTest {
    private static List<String> in(String line) {
        return ProseWords.in(line).stream().map(ProseWords.Word::text).toList();
    }

    @Test
    void codeLinksHandlesAndNamesAreNotSpelt() {
        assertEquals(List.of("the", "docs", "say"), in("  * the `yeild` docs at https://exmaple.org/yeild say"));
        assertEquals(List.of("asks", "about"), in("@somevewier asks about snake_case, camelCase, CPython, v2x"));
        assertEquals(List.of("why"), in("handel: why of a/path to my.module me@exmaple.org #taag f(xyz)"));
        assertEquals(List.of("see", "the", "link"), in("see [the link](http://a.b/yeild)"));
    }

    @Test
    void apostrophesStayInside() {
        var words = ProseWords.in("don’t 'quote'");
        assertEquals(List.of("don't", "quote"), words.stream().map(ProseWords.Word::text).toList());
        assertEquals(0, words.getFirst().from());
        assertEquals(5, words.getFirst().to());
        assertEquals(7, words.getLast().from());
    }
}

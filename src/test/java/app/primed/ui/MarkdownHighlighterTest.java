package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownHighlighterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A ==generator== is primed|13", "==a==|5", "==a==, ==b c==|12", "x == y == z|0", "a==b and b==c|0", "`==a==`|0",
        "A ==`code`==|10",
    })
    void highlightsWordsBetweenTheirMarks(String text, int highlighted) {
        var highlighter = new MarkdownHighlighter(n -> n == 0 ? text : "", List::of, _ -> false);
        var length = highlighter.highlight(0, text).stream()
                .filter(span -> span.getStyle().contains("md-highlight")).mapToInt(span -> span.getLength()).sum();
        assertEquals(highlighted, length);
    }

    @Test
    void highlightsPythonInAFenceAsItChanges() {
        var lines = new ArrayList<>(List.of("```python", "s = '''", "x", "'''", "```"));
        var fences = new ArrayList<>(List.of(new MarkdownHighlighter.Fence(0, 4, true)));
        var highlighter = new MarkdownHighlighter(lines::get, () -> fences, _ -> false);
        assertEquals(List.of("py-string"), styles(highlighter, lines, 2));
        lines.set(1, "s = 1");
        highlighter.changed(1);
        assertEquals(List.of(), styles(highlighter, lines, 2));
        lines.add(0, "above '''");
        highlighter.changed(0);
        fences.set(0, new MarkdownHighlighter.Fence(1, 5, true));
        assertEquals(List.of(), styles(highlighter, lines, 3));
        assertEquals(List.of("py-string"), styles(highlighter, lines, 4));
    }

    @ParameterizedTest
    @MethodSource("app.primed.platform.HostileLines#arguments")
    void highlightsVeryLongLines(String line) {
        var highlighter = new MarkdownHighlighter(n -> n == 0 ? line : "", List::of, _ -> true);
        assertEquals(line.length(), highlighter.highlight(0, line).length());
    }

    private static List<String> styles(MarkdownHighlighter highlighter, List<String> lines, int line) {
        return highlighter.highlight(line, lines.get(line)).stream().flatMap(span -> span.getStyle().stream()).toList();
    }
}

package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the quiz leaves out stands out in the text.
class HighlightMarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A ==generator== is primed|13", "==a==|5", "==a==, ==b c==|12", "x == y == z|0", "a==b and b==c|0", "`==a==`|0",
        "A ==`code`==|10",
    })
    void wordsBetweenTheirMarks(String text, int highlighted) {
        var highlighter = new MarkdownHighlighter(n -> n == 0 ? text : "", List::of, _ -> false);
        var length = highlighter.highlight(0, text).stream()
                .filter(span -> span.getStyle().contains("md-highlight")).mapToInt(span -> span.getLength()).sum();
        assertEquals(highlighted, length);
    }
}

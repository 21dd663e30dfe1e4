package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTypingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "def f():|4", "`    if x:  # why`|8", "`    x = 1`|4", "`    return x`|0", "`        raise`|4",
        "x = 1  # note:|0",
        "returned = 1|0", "x = ':'|0", "x = {'a':|4", "x = lambda: 3|0",
    })
    void indentsTheNextLine(String line, int spaces) {
        assertEquals(" ".repeat(spaces), PythonTyping.indentAfter(line));
    }
}

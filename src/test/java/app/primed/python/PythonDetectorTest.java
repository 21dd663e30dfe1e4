package app.primed.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PythonDetectorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "def f(): yield|true", "x = 3|true", "x = 3\\ny = f(x)|true", "$ python a.py|false", "let x = 3;|false",
        ">>> next(g)|true", "Some words of prose|false", "# a comment|false",
    })
    void guessesByTheLines(String code, boolean python) {
        assertEquals(python, PythonDetector.isPython(code.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @MethodSource("app.primed.platform.HostileLines#arguments")
    void readsVeryLongLines(String line) {
        assertFalse(PythonDetector.isPython(line));
        // As long as it reads a line at all.
        PythonDetector.isPython(line.substring(0, 400));
    }
}

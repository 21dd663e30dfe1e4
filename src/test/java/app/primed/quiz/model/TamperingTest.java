package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingTest {
    private static List<String> in(String code) {
        return Tampering.in(new PythonSource(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "def print(x): pass", "print = None", "x = print = None", "class inspect:\n  pass", "import fake as inspect",
        "from fake import other as getgeneratorstate", "inspect.getgeneratorstate = f", "builtins.print = f",
        "setattr(inspect, 'getgeneratorstate', f)", "sys.stdout = io.StringIO()", "sys.settrace(None)",
        "sys.monitoring.free_tool_id(1)", "sys._getframe(1)", "frame.f_back", "gc.get_objects()",
        "sys.modules['agent']", "inspect.getgeneratorstate.__code__ = f.__code__",
    })
    void isReported(String code) {
        assertEquals(1, in(code).size(), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import inspect", "import inspect as look", "import inspect as inspect",
        "from inspect import getgeneratorstate",
        "print(inspect.getgeneratorstate(me))", "state = inspect.getgeneratorstate(me)", "log(print=True, inspect=1)",
        "# print = None", "text = 'print = None'", "'''\nprint = None\n'''", "def print_state(g): print(g)",
        "sys.stdout.write('x')", "if print == other: pass",
    })
    void isNotReportedForHonestCode(String code) {
        assertEquals(List.of(), in(code), code);
    }

    @Test
    void namesInStringsAndCommentsAreNoCode() {
        var text = new PythonSource("x = f\"{eval(1)} sleep\"  # exec\ny = 'open'\n");
        assertEquals(1, text.lineOf("eval"));
        assertEquals(0, text.lineOf("sleep"));
        assertEquals(0, text.lineOf("exec"));
        assertEquals(0, text.lineOf("open"));
        assertEquals(2, text.lineOf("y"));
    }

    /// Would hide code if it were read otherwise than Python reads it.
    @ParameterizedTest
    @ValueSource(strings = {
        "x = f\"{'#'}\"; sought()", "x = f\"{\"#\"}\"; sought()", "x = f'{f\"{sought}\"}'", "x = f'{1:{sought}}'",
        "x = f'{1:\">10}'; sought()", "x = rf'\\{sought}'", "x = f'{{}}{sought}'", "x = f'\\N{BULLET}{sought}'",
        "x = f'''{\n1 # }'\n}{sought}'''", "# hidden\rsought()", "\uFF53ought()", "\uD835\uDC2Cought()",
        "x = f'{d[\":\"]:>{sought}}'",
    })
    void findsCodeWherePythonFindsIt(String code) {
        assertNotEquals(0, new PythonSource(code).lineOf("sought"), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "x = f'{{sought}}'", "x = f\"{'sought'}\"", "x = f'{1:sought}'", "x = '\\N{BULLET} sought'",
        "x = f'{1}' # sought", "x = f'{d[\"sought\"]}'", "x = 'it\\'s sought'",
    })
    void findsNoCodeInText(String code) {
        assertEquals(0, new PythonSource(code).lineOf("sought"), code);
    }

    @Test
    void finallyBlocksEndWithTheirIndentation() {
        var text = new PythonSource("""
                def g():
                    try:
                        yield
                    finally:
                        a = (1,
                2)
                        print(a)
                    after()
                """);
        assertEquals(Set.of(4, 5, 6, 7), text.finallyLines());
    }

    @Test
    void readsUnfinishedCode() {
        for (var code : List.of("'", "\"\"\"", "f'{", "f'{a:", "f'{\"", "f'\\N{", "f'{f'{", "(((", "\\", "def",
                "x = '\\", "\u0000", "print =")) {
            in(code);
            assertEquals(Set.of(), new PythonSource(code).finallyLines());
        }
    }

    @Test
    void findsStringsThatAreNotTerminated() {
        assertEquals(2, new PythonSource("x = 1\ny = 'a\nz = \"b\n").unterminatedLine());
        assertEquals(1, new PythonSource("y = f'a\nz = 3\n").unterminatedLine());
        assertEquals(2, new PythonSource("\n'''a\nb\n").unterminatedLine());
        assertEquals(1, new PythonSource("f'''a{x}\n\n").unterminatedLine());
        assertEquals(0, new PythonSource("f'''a{'b'}\n'''").unterminatedLine());
    }

    @Test
    void findsTextInTheStringsOfALine() {
        var source = new PythonSource("f'{GEN_CREATED}'\n'''\nGEN_CLOSED'''\nx = GEN_RUNNING\n");
        assertTrue(source.spells(1, "GEN_CREATED"));
        assertTrue(source.spells(2, "GEN_CLOSED"));
        assertFalse(source.spells(4, "GEN_RUNNING"));
    }

    @ParameterizedTest
    @MethodSource("app.primed.platform.HostileLines#arguments")
    void readsVeryLongLines(String line) {
        var source = new PythonSource(line);
        Tampering.in(source);
        Nondeterminism.isUsedIn(source);
        assertFalse(source.spells(1, "GEN_CREATED"));
        assertEquals(Set.of(), source.finallyLines());
        assertEquals(0, source.lineOf("assert"));
    }
}

package app.primed.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {

    @Test
    void endsWhereTheNextOneStartsAtTheMargin() {
        var source = """
                # a comment before
                x = (1,
                2)
                @f
                # why
                @g
                def h():
                    return '''
                no()
                '''
                if x: pass
                elif y: pass
                else:
                    pass
                z = "a\\
                b"; w = 1
                # at the end
                """;
        assertEquals(List.of("x = (1,", "@f", "if x: pass", "z = \"a\\"), Statement.of(source).stream()
                .map(statement -> statement.text().lines().findFirst().orElseThrow()).toList());
        assertEquals(source, "# a comment before\n"
                + String.join("", Statement.of(source).stream().map(Statement::text).toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a = b = c|a b", "a, (b, *c), = d|a b c", "[a, b] = c|a b", "a[b] = c|", "a.b = c|", "a(b=c)|", "a == b|",
        "a: B = c|a", "a: B|", "a += 1|", "import a.b, c as d|a d", "from . import a as b, c|b c",
        "from a.b import (c, d as e)|c e", "from a import *|", "@a.b(c)\\nasync def d(): pass|d", "class A(B): c = 1|A",
    })
    void bindsNames(String source, String names) {
        assertEquals(split(names), Statement.of(source.replace("\\n", "\n")).getFirst().binds());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a(b.c, d=e)|a b e", "f'{a!r:{b}} c {{d}}'|a b", "f'{a=}'|a", "rf\"{a[\"b\"]}\"|a", "'a' # b|", "a = b|b",
        "def f(a, *b, c=d, **e: G): return a + h|d G h", "lambda a, b=c: a + d|c d", "[a for b, (c, d) in e]|a e",
        "with a as b: b|a", "(a := b)|b", "for a in b:\\n    c = d|b d", "a(\\n    b=b)|a b", "a = 2.\\nb|",
        "class A:\\n    def b(): return b()|b",
    })
    void needsTheNamesItReads(String source, String names) {
        assertEquals(split(names), Statement.of(source.replace("\\n", "\n")).getFirst().needs());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_650, 100_000})
    void readsLongStrings(int length) {
        assertEquals(Set.of("x"), Statement.of("x = '" + "a".repeat(length) + "'").getFirst().binds());
    }

    @ParameterizedTest
    @MethodSource("app.primed.platform.HostileLines#arguments")
    void readsVeryLongLines(String line) {
        assertTrue(Statement.of("x_ = " + line).getFirst().binds().contains("x_"));
    }

    private static Set<String> split(String names) {
        return names == null ? Set.of() : Set.of(names.split(" "));
    }
}

package app.primed.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.Pythons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lexer against Python's own `tokenize`: the same tokens at the same places.
class LexerTest {
    private static final List<String> PARTS = List.of(
            "f'", "f\"", "f'''", "rf\"\"\"", "t'", "Rb'", "'", "\"", "'''", "\"\"\"", "{", "}", "{{", "}}", "(", ")",
            "[",
            "]", ":", "!r", "=", "\\", "\\\n", "\\N{BULLET}", "\n", "\n    ", "\n  ", "\n\t", "\r\n", " ", "# x", "x",
            "\uD835\uDC31", "b", "1", "1_0.5e-3j", ".", "...", "->", "**=", "$", "\f");
    private static final List<String> WORDS = List.of(
            "x ", "match ", "if ", "\u00e9 ", "\uD835\uDC31 ", "rb ", "1 ", "0x1_f ", "1_0.5e-3j ", ".5 ", "1. ",
            "0b1 ",
            "...", ".", "->", "**=", "//", "@", ",", ";", "==", "!=", "<>", "\\\n  ", "  ", "\f", "''", "\"\"\"\"\"\"",
            "Rb'\\'#'", "b'''\n#\\''' '''", "u'a\\\nb'");
    private static final List<String> TEXTS =
            List.of("{{", "}}", "a", "#", "\\\\", "\\N{BULLET}", "\\\n", " ", "=", "!");

    @TempDir
    Path folder;

    @Test
    void readsEveryHundredthModuleOfTheStandardLibrary() throws Exception {
        compare(List.of("library:100"));
    }

    @Test
    @Tag("full")
    void readsTheWholeStandardLibrary() throws Exception {
        compare(List.of("library:1"));
    }

    @Test
    void readsRandomSources() throws Exception {
        compare(random(400, 20));
    }

    @Test
    @Tag("full")
    void readsManyRandomSources() throws Exception {
        compare(random(20_000, 21));
    }

    @Test
    void readsASourceLineByLineAsItReadsTheWhole() {
        var source = """
                def f(a,
                      b):
                    x = f'{a:{
                        b}}' + \\
                        "c\\
                d"
                    return '''{x}
                def g():''', f""\"{a
                    :>{b}
                }\\
                \"""
                """;
        var whole = Lexer.tokens(source).stream().filter(token -> token.kind() == Token.Kind.NAME).map(Token::text)
                .toList();
        var names = new ArrayList<String>();
        var state = LexerState.START;
        for (var line : source.lines().toList()) {
            var read = Lexer.line(line, state);
            read.tokens().stream().filter(token -> token.kind() == Token.Kind.NAME).forEach(t -> names.add(t.text()));
            state = read.after();
        }
        assertEquals(List.of("def", "f", "a", "b", "x", "a", "b", "return", "a", "b"), whole);
        assertEquals(whole, names);
    }

    @ParameterizedTest
    @MethodSource("app.primed.platform.HostileLines#arguments")
    void readsVeryLongLines(String line) {
        int end = 0;
        for (var token : Lexer.tokens(line)) {
            assertTrue(token.start() >= end && token.end() >= token.start());
            end = token.end();
        }
        assertEquals(line.length(), end);
    }

    private List<String> random(int sources, long seed) throws IOException {
        var random = new Random(seed);
        var files = new ArrayList<String>();
        for (int n = 0; n < sources; n++) {
            var source = new StringBuilder();
            for (int part = random.nextInt(1, n % 2 == 0 ? 25 : 6); part > 0; part--) {
                source.append(n % 2 == 0 ? one(PARTS, random) : line(random));
            }
            files.add(Files.writeString(folder.resolve(n + ".py"), source).toString());
        }
        return files;
    }

    private static String line(Random random) {
        return one(List.of("", "", "    ", "\n", "  # x\n"), random) + code(random, 0)
                + one(List.of("\n", "\r\n", "# x\n"), random);
    }

    /// Code that is whole in itself: what it opens it closes.
    private static String code(Random random, int depth) {
        var code = new StringBuilder();
        for (int part = random.nextInt(1, 5); part > 0; part--) {
            code.append(switch (depth < 4 ? random.nextInt(8) : 0) {
                case 1 ->
                    "(" + code(random, depth + 1) + one(List.of(":=", ":\n"), random) + code(random, depth + 1) + ")";
                case 2 -> "{" + code(random, depth + 1) + "}";
                case 3, 4 -> formatted(random, depth + 1);
                default -> one(WORDS, random);
            });
        }
        return code.toString();
    }

    private static String formatted(Random random, int depth) {
        var quotes = one(List.of("'", "\"", "'''", "\"\"\""), random);
        var string = new StringBuilder(one(List.of("f", "F", "rf", "fR", "t", "Tr"), random)).append(quotes);
        for (int part = random.nextInt(4); part > 0; part--) {
            string.append(random.nextInt(3) > 0 ? field(random, depth) : one(TEXTS, random));
        }
        return string.append(quotes).toString();
    }

    private static String field(Random random, int depth) {
        var specification = random.nextBoolean()
                ? ":>" + (depth < 4 ? field(random, depth + 1) : "3")
                        + one(List.of("", "{{}}", ":"), random)
                : "";
        return "{ " + code(random, depth + 1) + one(List.of("", "=", "!r", "\n"), random) + specification + "}";
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /// Up to where Python reports an error.
    private static void compare(List<String> sources) throws Exception {
        var script = Path.of(Objects.requireNonNull(LexerTest.class.getResource("tokens.py")).toURI());
        var command = new ArrayList<>(List.of(
                Pythons.embedded().python().executable(_ -> {}).toString(), "-I", script.toString()));
        command.addAll(sources);
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int whole = 0;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var line = out.readLine();
            while (line != null) {
                var source = Files.readString(Path.of(line.substring("FILE ".length())));
                var expected = new ArrayList<String>();
                for (line = out.readLine(); line != null && !line.startsWith("FILE "); line = out.readLine()) {
                    expected.add(line);
                }
                var read = placed(source);
                if (!expected.isEmpty() && expected.getLast().startsWith("ERROR ")) {
                    expected.removeLast();
                    read = read.subList(0, Math.min(read.size(), expected.size()));
                } else {
                    whole++;
                }
                for (int i = 0; i < Math.max(read.size(), expected.size()); i++) {
                    var token = i < read.size() ? read.get(i) : "nothing";
                    assertEquals(i < expected.size() ? expected.get(i) : "nothing", token, source);
                }
            }
            assertEquals(0, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
        assertTrue(whole >= sources.size() / 4, whole + " of the sources were read to their end");
    }

    private static List<String> placed(String source) {
        var starts = new ArrayList<>(List.of(0));
        for (int i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        var found = new ArrayList<String>();
        for (var token : Lexer.tokens(source)) {
            int last = token.line();
            boolean breaks = token.kind() == Token.Kind.NEWLINE || token.kind() == Token.Kind.NL;
            while (!breaks && last < starts.size() && starts.get(last) <= token.end()) {
                last++;
            }
            found.add("%s %d %d %d %d".formatted(
                    token.kind(),
                    token.line(), source.codePointCount(starts.get(token.line() - 1), token.start()),
                    last, source.codePointCount(starts.get(last - 1), token.end())));
        }
        return found;
    }
}

package app.primed.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;

/// Very long lines for the readers of notes, cards and Python. A regular expression that recurses once for each
/// repetition overflows the stack on some of them, and one that backtracks does not end.
///
/// Use as `@MethodSource("app.primed.platform.HostileLines#arguments")` with one `String` parameter.
public final class HostileLines {
    /// Characters of each line, or a few more: the last repetition is whole.
    public static final int LENGTH = 100_000;

    /// Each is repeated until the line is long enough.
    private static final List<String> REPEATED = List.of(
            ">", "> ", ">\t", " ", "\t", "\u00a0", "x", "word ", "@abc ", "@", "#", "# ", "#tag ", "*", "**a** ", "_",
            "__a",
            "-", "- ", "+ ", "=", "==a== ", "~", "~~a~~ ", "`", "``", "`a` ", "```", "|", "| a ", ":", "a:", "a: ",
            ": ",
            "::", ";", ",", ", ", ".", "...", "?", "? ", "!", "1", "1.", "1. ", "1) ", "12:34 ", "2020-01-27 ", "0x1f ",
            "1_0", "1e5", "(", ")", "()", "[", "]", "[]", "[[", "[[a]] ", "[a](b) ", "![a](b) ", "[x] ", "- [ ] ", "{",
            "}",
            "{}", "{{", "{a}", "<", "<a>", "</a>", "<!-- ", "&amp;", "\"", "\"a\" ", "\"\"\"", "'", "'a' ", "'''", "f'",
            "f\"{",
            "f'{a}' ", "r'\\", "b\"", "\\", "\\\\", "\\n", "\\\"", "\u2018", "\u2019", "\u201c", "\u201d", "\u2014",
            "/", "//",
            "https://a.b/", "$", "%", "%s ", "^", "a.b", "a.", "a,", "a=", "a = ", "a(", "f(a)", "x[0]", "if ", "else ",
            "lambda ",
            "lambda: ", "yield ", "await ", "not ", "def f(): ", "print(1); ", "\u00e9", "e\u0301", "\ud83d\ude00",
            "\ud83d", "\ufeff", "\0");

    /// Ways a line may begin; what follows is repeated. The empty one is the plain line. Long runs know more of them.
    private static final List<String> BEGINNINGS =
            Boolean.getBoolean("primed.full") ? List.of("", "'", "\"", "> ", "Q: ", "## ") : List.of("");

    /// Of how many lines one is read by default.
    private static final int SHARE = 6;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private HostileLines() {}

    /// A sixth of some lines, beginning with another one at each call, so that the readers of a test see all of them
    /// between them; in long runs all lines.
    public static Stream<String> share(Stream<String> lines) {
        if (Boolean.getBoolean("primed.full")) {
            return lines;
        }
        var turn = new AtomicInteger(NEXT.getAndIncrement());
        return lines.filter(_ -> turn.getAndIncrement() % SHARE == 0);
    }

    /// All of them, as they are and after each of a few beginnings.
    public static Stream<String> all() {
        return BEGINNINGS.stream().flatMap(beginning -> REPEATED.stream().map(part -> line(beginning, part)));
    }

    /// Those without a beginning, for readers that do not depend on it.
    public static Stream<String> plain() {
        return REPEATED.stream().map(part -> line("", part));
    }

    /// As [#all()], for parameterized tests: named by what is repeated, since a line is too long for a report.
    public static Stream<ArgumentSet> arguments() {
        return BEGINNINGS.stream().flatMap(beginning -> REPEATED.stream()
                .map(part -> Arguments.argumentSet(shown(beginning) + " then " + shown(part), line(beginning, part))));
    }

    /// A beginning and `part` repeated to [#LENGTH] characters or a few more.
    public static String line(String beginning, String part) {
        return beginning + part.repeat(Math.ceilDiv(LENGTH, part.length()));
    }

    private static String shown(String text) {
        var shown = new StringBuilder("'");
        text.chars().forEach(c -> shown.append(c < ' ' || c > '~' ? "\\u%04x".formatted(c) : Character.toString(c)));
        return shown.append('\'').toString();
    }
}

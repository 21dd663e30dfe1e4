package app.primed.quiz.io;

import app.primed.python.Token;
import app.primed.python.Token.Kind;
import app.primed.quiz.model.PythonSource;
import java.util.ArrayDeque;

/// Reads the `code` of a `tests` check: Python with an `assert` in it, as a string or a list of lines.
///
/// Brackets and quotes that do not match are reported when the deck is read, with their line. Python reports other
/// errors when the tests first run.
final class TestCodeReader {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private TestCodeReader() {}

    static String read(LocatedJson.Fields f) throws InvalidCardException {
        var code = CardFields.text(f, "code").stripTrailing();
        var at = f.get("code").orElse(f);
        if (code.isBlank()) {
            throw new InvalidCardException(at.line(), "\"code\" is missing or empty");
        }
        var text = new PythonSource(code);
        if (text.lineOf("assert") == 0) {
            throw new InvalidCardException(at.line(), "Tests without an assert pass with any answer");
        }
        if (text.unterminatedLine() > 0) {
            throw new InvalidCardException(line(at, text.unterminatedLine()),
                    "A string in these tests is not closed: a quote is missing");
        }
        brackets(text, at);
        return code;
    }

    private static void brackets(PythonSource text, LocatedJson at) throws InvalidCardException {
        var open = new ArrayDeque<Token>();
        for (var token : text.tokens()) {
            if (token.kind() != Kind.OPERATOR) {
                continue;
            }
            if (OPENING.contains(token.text())) {
                open.push(token);
            } else if (CLOSING.contains(token.text())
                    && (open.isEmpty() || OPENING.indexOf(open.pop().text()) != CLOSING.indexOf(token.text()))) {
                throw new InvalidCardException(line(at, token.line()),
                        "A " + token.text() + " in these tests has no opening bracket");
            }
        }
        if (!open.isEmpty()) {
            throw new InvalidCardException(line(at, open.peek().line()),
                    "A " + open.peek().text() + " in these tests is never closed");
        }
    }

    /// The line of the deck that contains a line of the tests, if they are a list of lines.
    private static int line(LocatedJson at, int inTests) {
        return at instanceof LocatedJson.Items items && inTests <= items.all().size()
                ? items.all().get(inTests - 1).line()
                : at.line();
    }
}

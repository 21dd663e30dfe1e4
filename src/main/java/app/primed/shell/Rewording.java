package app.primed.shell;

import app.primed.quiz.model.Evidence;
import app.primed.quiz.model.Evidence.Ended;
import app.primed.quiz.model.Happening.Kind;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Objects;

/// An answer once more, in a Python whose names of the states end with something that nobody can know beforehand.
///
/// @param suffix capital letters
record Rewording(String suffix) {
    private static final int LETTERS = 10;

    static Rewording random() {
        var letters = new StringBuilder();
        new SecureRandom().ints(LETTERS, 'A', 'Z' + 1).forEach(letters::appendCodePoint);
        return new Rewording(letters.toString());
    }

    /// Whether the run asked for a state and came to its end, so that another run says something.
    static boolean isWorthwhile(Evidence evidence) {
        return evidence.ended() == Ended.FINISHED && !evidence.of(Kind.ASKED).isEmpty();
    }

    /// The program that runs the answer so.
    String program(String source) {
        try (var in = Objects.requireNonNull(Rewording.class.getResourceAsStream("/app/primed/quiz/reworded.py"))) {
            // Written as JSON, a text is a text of Python too.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"SUFFIX\"", TextNode.valueOf(suffix).toString())
                    .replace("\"ANSWER\"", TextNode.valueOf(source).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.primed.quiz.io;

import app.primed.platform.ChildJvm;
import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A program of its own that answers in an interview and says how far it got once each answer is on disk. Tests kill it.
public final class MockWriter {
    private MockWriter() {}

    static MockInterview begun(String id) {
        var source = new CardSource.Deck("quizzes/a.json", 3, "A");
        return MockInterview.begin(id, Instant.parse("2020-01-28T09:00:00Z"), MockSetup.USUAL, List.of(
                new Card.Recall("one", "states", "Was heißt „to yield“? 🤔\nzwei Zeilen", "!", "", source),
                new Card.Recall("two", "priming", "Why prime?", "!", "", source)));
    }

    /// @param arguments the vault
    public static void main(String[] arguments) {
        var files = new MockFiles(new Vault(Path.of(arguments[0])));
        var interview = begun("m");
        for (var word = 1;; word++) {
            interview = interview.afterTime(Duration.ofMillis(100)).withAnswer("word ".repeat(word % 2_000) + word);
            files.saveDraft(interview, word);
            System.out.println(word);
            System.out.flush();
        }
    }

    static Process start(Path vault) throws Exception {
        return ChildJvm.running(MockWriter.class, vault).start();
    }
}

package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Wrong answers, each run by the embedded Python and judged by what it did.
class WrongAnswersTest {
    private static AnswerFiles answers;

    @BeforeAll
    static void start() throws IOException {
        answers = AnswerFiles.start();
    }

    @AfterAll
    static void stop() {
        answers.close();
    }

    /// The first line of each names what it must be told: `# told: …`.
    @Test
    void wrongAnswersOfEveryChallengeFailWithAUsefulWord() throws Exception {
        var files = AnswerFiles.in("wrong");
        for (var id : answers.challenges().keySet()) {
            var wrong = files.stream().filter(f -> AnswerFiles.name(f).startsWith(id + "--")).count();
            assertTrue(wrong >= 2 || id.equals("gen-running"), id + " has " + wrong);
        }
        assertAll(AnswerFiles.share(files).stream().map(file -> () -> {
            var verdict = answers.judge(AnswerFiles.name(file).replaceFirst("--.*", ""), file);
            var told = Files.readAllLines(file).getFirst().replace("# told: ", "");
            assertFalse(verdict.passed(), file.toString());
            assertTrue((verdict.message() + " " + verdict.checks()).contains(told),
                    () -> AnswerFiles.name(file) + " was told: " + verdict);
        }));
    }
}

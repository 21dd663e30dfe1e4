package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.io.VerdictReport;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Answers that only pretend, each run by the embedded Python and judged by what it did.
class CheatingAnswersTest {
    private static AnswerFiles answers;

    @BeforeAll
    static void start() throws IOException {
        answers = AnswerFiles.start();
    }

    @AfterAll
    static void stop() {
        answers.close();
    }

    @Test
    void cheatingAnswersFailWithAUsefulWord() throws Exception {
        var files = AnswerFiles.in("cheats");
        var words = Map.ofEntries(
                Map.entry("only-the-word", "the word alone does not count"),
                Map.entry("a-comment", "never asked"),
                Map.entry("shadowed-inspect", "gives the name inspect another meaning"),
                Map.entry("patched-inspect", "getgeneratorstate"),
                Map.entry("patched-print", "print"),
                Map.entry("own-print", "gives the name print another meaning"),
                Map.entry("written-by-hand", "GEN_CREATED then, not GEN_RUNNING"),
                Map.entry("a-repr", "no generator was asked"),
                Map.entry("asked-when-suspended", "GEN_SUSPENDED then, not GEN_RUNNING"),
                Map.entry("asked-when-created", "GEN_CREATED then, not GEN_RUNNING"),
                Map.entry("leaves-early", "before"),
                Map.entry("an-f-string", "the word alone does not count"),
                Map.entry("asks-then-types", "print the answer you got"),
                Map.entry("the-constant", "the word alone does not count"),
                Map.entry("another-object", "not a generator"),
                Map.entry("prints-true", "print the state's name, GEN_RUNNING"),
                Map.entry("never-ends", "loop that never stops"),
                Map.entry("throws-the-answer-away", "even when the answer is different"),
                Map.entry("keeps-the-answer-and-types", "even when the answer is different"),
                Map.entry("forges-the-trace", "not a trace"),
                Map.entry("forges-the-end", "not a trace"),
                Map.entry("digs-for-the-recorder", "reaches"),
                Map.entry("digs-by-an-assembled-name", "reaches with getattr and __self__"),
                Map.entry("digs-with-the-collector", "reaches with __import__"),
                Map.entry("digs-through-f-back", "reaches with getattr and f_back"),
                Map.entry("digs-through-a-closure", "reaches with __closure__"),
                Map.entry("digs-behind-a-formatted-text", "reaches with gc"),
                Map.entry("hides-behind-look-alikes", "reaches with sys.modules"),
                Map.entry("digs-through-subclasses", "before the program finished"),
                Map.entry("digs-by-matched-attributes", "reaches with __match_args__"),
                Map.entry("digs-by-the-stack", "reaches with inspect.stack"),
                Map.entry("digs-by-attrgetter", "reaches with getattr and attrgetter"),
                Map.entry("prints-the-constant-of-inspect", "even when the answer is different"),
                Map.entry("asks-the-attribute-and-types", "even when the answer is different"),
                Map.entry("a-text-that-equals-everything", "even when the answer is different"),
                Map.entry("another-thread-types", "even when the answer is different"),
                Map.entry("another-generator-is-asked", "GEN_CREATED then"),
                Map.entry("fake-by-exec", "reaches with exec"),
                Map.entry("new-code-for-inspect", "reaches with __code__"),
                Map.entry("setattr-by-another-name", "reaches with vars"),
                Map.entry("silences-the-recorder", "reaches with getattr and monitoring"),
                Map.entry("closes-the-channel", "closed the channel"),
                Map.entry("writes-on-the-channel", "the word alone does not count"),
                Map.entry("fails-after", "line 9"));
        assertEquals(new TreeSet<>(words.keySet()),
                files.stream().map(AnswerFiles::name).collect(Collectors.toCollection(TreeSet::new)));
        assertAll(AnswerFiles.share(files).stream().map(file -> () -> {
            var verdict = answers.judge("gen-running", file);
            assertFalse(verdict.passed(), file.toString());
            assertEquals(1, VerdictReport.exitCode(verdict));
            var said = verdict.message() + " " + verdict.checks();
            assertTrue(said.contains(Objects.requireNonNull(words.get(AnswerFiles.name(file)))),
                    AnswerFiles.name(file) + " was told: " + said);
        }));
    }
}

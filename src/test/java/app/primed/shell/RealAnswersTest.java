package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.links.AnswerRunner;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.io.VerdictReport;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.Check;
import app.primed.quiz.model.Evidence.TestResult;
import app.primed.quiz.model.Judge;
import app.primed.quiz.model.Verdict;
import app.primed.quiz.model.Verdict.Outcome;
import app.primed.stepper.io.PythonEngine;
import app.primed.trace.ObjectState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Right, honest and cheating answers, each run by the embedded Python and judged by what it did. Prints a table.
class RealAnswersTest {
    private static final Path ANSWERS = Path.of("src/test/resources/app/primed/quiz/answers");
    private static PythonEngine engine;
    private static Map<String, Card.Challenge> challenges;

    @BeforeAll
    static void start() throws IOException {
        engine = PythonEngine.embedded(_ -> {});
        challenges = new TreeMap<>();
        for (var card : DeckReader.load(Path.of("quizzes"), "quizzes/").cards()) {
            if (card instanceof Card.Challenge c) {
                challenges.put(c.id(), c);
            }
        }
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static List<Path> answers(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ANSWERS.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".py", "");
    }

    private static Verdict judge(String challenge, Path answer) throws Exception {
        var card = challenges.get(challenge);
        var verdict = Judge.judge(
                card, new AnswerRunner(engine).run("answer.py", Files.readString(answer), card.checks()));
        System.out.printf("%-38s %-9s %s%n", name(answer), verdict.outcome().word(), verdict.message());
        for (var check : verdict.checks()) {
            System.out.printf("    %s %-46s %s%n", check.passed() ? "+" : "-", check.check().description(),
                    check.observed());
        }
        return verdict;
    }

    @Test
    void everyChallengesOwnSolutionPassesAndItsStarterDoesNot() throws Exception {
        assertEquals(challenges.keySet().stream().toList(),
                answers("solved").stream().map(RealAnswersTest::name).toList());
        for (var file : answers("solved")) {
            assertEquals(Outcome.PASSED, judge(name(file), file).outcome(), file.toString());
            var card = challenges.get(name(file));
            var starter = new AnswerRunner(engine).run("answer.py", card.starter(), card.checks());
            assertFalse(Judge.judge(card, starter).passed(), "the starter of " + name(file));
        }
    }

    /// The first line of each names what it must be told: `# told: …`.
    @Test
    void wrongAnswersOfEveryChallengeFailWithAUsefulWord() throws Exception {
        var files = answers("wrong");
        for (var id : challenges.keySet()) {
            var wrong = files.stream().filter(f -> name(f).startsWith(id + "--")).count();
            assertTrue(wrong >= 2 || id.equals("gen-running"), id + " has " + wrong);
        }
        assertAll(files.stream().map(file -> () -> {
            var verdict = judge(name(file).replaceFirst("--.*", ""), file);
            var told = Files.readAllLines(file).getFirst().replace("# told: ", "");
            assertFalse(verdict.passed(), file.toString());
            assertTrue((verdict.message() + " " + verdict.checks()).contains(told),
                    () -> name(file) + " was told: " + verdict);
        }));
    }

    @Test
    void honestAnswersPassHoweverTheyAsk() throws Exception {
        var files = answers("honest");
        assertTrue(files.size() >= 6);
        assertAll(files.stream().map(
                file -> () -> assertEquals(Outcome.PASSED, judge("gen-running", file).outcome(), file.toString())));
    }

    @Test
    void testsCompareWhatPythonsOwnClassesMakeAndNotWhatTheAnswersDo() throws Exception {
        var answer = """
                from collections import Counter, defaultdict, deque, namedtuple
                from decimal import Decimal
                Point = namedtuple("Point", "x")
                rest = defaultdict(list, {1: [deque([2])]})
                """;
        var plain = new Check.Tests("""
                assert Counter("aab") == {"a": 2, "b": 1}
                assert rest == {1: [deque([2])]}
                assert Decimal("0.5") == 0.5
                """, "it compares");
        var own = new Check.Tests("assert Point(1) == (1,)", "it compares its own");
        var tested = new AnswerRunner(engine).run("answer.py", answer, List.of(plain, own)).testResults();
        assertEquals(new TestResult(true, ""), tested.get(plain));
        assertTrue(tested.get(own).message().contains("Point, whose class says itself what it equals"),
                tested.toString());
    }

    /// Each further run takes as long as the answer waits.
    @Test
    void anAnswerThatOnlyWaitsIsRunOnceMore() throws Exception {
        var answer = Files.readString(ANSWERS.resolve("honest/waits-a-moment.py"));
        var denied = new AnswerRunner(engine).run("answer.py", answer, challenges.get("gen-running").checks())
                .deniedOutputs();
        assertEquals(1, denied.get(ObjectState.RUNNING).size());
    }

    @Test
    void oneFurtherRunThatShowsTheWordMadeUpIsEnough() throws Exception {
        var answer = Files.readString(ANSWERS.resolve("cheats/throws-the-answer-away.py")) + "import random\n";
        var denied = new AnswerRunner(engine).run("answer.py", answer, challenges.get("gen-running").checks())
                .deniedOutputs();
        assertEquals(1, denied.get(ObjectState.RUNNING).size());
    }

    @Test
    void cheatingAnswersFailWithAUsefulWord() throws Exception {
        var files = answers("cheats");
        assertTrue(files.size() >= 10);
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
                Map.entry("another-object", "no generator"),
                Map.entry("prints-true", "print the state's name, GEN_RUNNING"),
                Map.entry("never-ends", "loop that never stops"),
                Map.entry("throws-the-answer-away", "even when the answer is another word"),
                Map.entry("keeps-the-answer-and-types", "even when the answer is another word"),
                Map.entry("forges-the-trace", "not a trace"),
                Map.entry("forges-the-end", "not a trace"),
                Map.entry("digs-for-the-recorder", "reaches"),
                Map.entry("digs-by-an-assembled-name", "reaches with getattr and __self__"),
                Map.entry("digs-with-the-collector", "reaches with __import__"),
                Map.entry("digs-through-f-back", "reaches with getattr and f_back"),
                Map.entry("digs-through-a-closure", "reaches with __closure__"),
                Map.entry("digs-behind-a-formatted-text", "reaches with gc"),
                Map.entry("hides-behind-look-alikes", "reaches with sys.modules"),
                Map.entry("digs-through-subclasses", "before the program's end"),
                Map.entry("digs-by-matched-attributes", "reaches with __match_args__"),
                Map.entry("digs-by-the-stack", "reaches with inspect.stack"),
                Map.entry("digs-by-attrgetter", "reaches with getattr and attrgetter"),
                Map.entry("prints-the-constant-of-inspect", "even when the answer is another word"),
                Map.entry("asks-the-attribute-and-types", "even when the answer is another word"),
                Map.entry("a-text-that-equals-everything", "even when the answer is another word"),
                Map.entry("another-thread-types", "even when the answer is another word"),
                Map.entry("another-generator-is-asked", "GEN_CREATED then"),
                Map.entry("fails-after", "line 9"));
        assertAll(files.stream().map(file -> () -> {
            var verdict = judge("gen-running", file);
            assertFalse(verdict.passed(), file.toString());
            assertEquals(1, VerdictReport.exitCode(verdict));
            var said = verdict.message() + " " + verdict.checks();
            assertTrue(said.contains(words.getOrDefault(name(file), "")), name(file) + " was told: " + said);
        }));
    }
}

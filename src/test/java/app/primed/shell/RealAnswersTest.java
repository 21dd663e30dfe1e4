package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.links.AnswerRunner;
import app.primed.quiz.model.Check;
import app.primed.quiz.model.Evidence.TestResult;
import app.primed.quiz.model.Judge;
import app.primed.quiz.model.Verdict.Outcome;
import app.primed.trace.ObjectState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Right and honest answers, each run by the embedded Python and judged by what it did.
class RealAnswersTest {
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
    void everyChallengesOwnSolutionPassesAndItsStarterDoesNot() throws Exception {
        assertEquals(answers.challenges().keySet().stream().toList(),
                AnswerFiles.in("solved").stream().map(AnswerFiles::name).toList());
        for (var file : AnswerFiles.share(AnswerFiles.in("solved"))) {
            assertEquals(Outcome.PASSED, answers.judge(AnswerFiles.name(file), file).outcome(), file.toString());
            var card = answers.challenges().get(AnswerFiles.name(file));
            var starter = new AnswerRunner(answers.engine()).run("answer.py", card.starter(), card.checks());
            assertFalse(Judge.judge(card, starter).passed(), "the starter of " + AnswerFiles.name(file));
        }
    }

    @Test
    void honestAnswersPassHoweverTheyAsk() throws Exception {
        var files = AnswerFiles.in("honest");
        assertTrue(files.size() >= 6);
        assertAll(AnswerFiles.share(files).stream().map(
                file -> () -> assertEquals(Outcome.PASSED, answers.judge("gen-running", file).outcome(),
                        file.toString())));
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
        var tested = new AnswerRunner(answers.engine()).run("answer.py", answer, List.of(plain, own)).testResults();
        assertEquals(new TestResult(true, ""), tested.get(plain));
        assertTrue(tested.get(own).message().contains("Point, whose class says itself what it equals"),
                tested.toString());
    }

    /// Each further run takes as long as the answer waits.
    @Test
    void anAnswerThatOnlyWaitsIsRunOnceMore() throws Exception {
        var answer = Files.readString(AnswerFiles.ROOT.resolve("honest/waits-a-moment.py"));
        var denied = new AnswerRunner(answers.engine())
                .run("answer.py", answer, answers.challenges().get("gen-running").checks())
                .deniedOutputs();
        assertEquals(1, denied.get(ObjectState.RUNNING).size());
    }

    @Test
    void oneFurtherRunThatShowsTheWordMadeUpIsEnough() throws Exception {
        var answer = Files.readString(AnswerFiles.ROOT.resolve("cheats/throws-the-answer-away.py")) + "import random\n";
        var denied = new AnswerRunner(answers.engine())
                .run("answer.py", answer, answers.challenges().get("gen-running").checks())
                .deniedOutputs();
        assertEquals(1, denied.get(ObjectState.RUNNING).size());
    }
}

package app.primed.links;

import app.primed.quiz.model.Check;
import app.primed.quiz.model.Evidence.TestResult;
import app.primed.stepper.io.Engine;
import app.primed.stepper.io.RunListener;
import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;

/// Runs an answer once more and then a challenge's tests in the same child. The tests go to the child only when the
/// answer has come to its end, so it can neither read them nor leave before them.
final class AnswerTestRun {
    private static final RunListener NOBODY = new RunListener() {
        @Override
        public void grew() {}

        @Override
        public void inputRequested(String prompt) {}
    };

    private AnswerTestRun() {}

    /// @param word letters that nobody can guess
    static TestResult run(Engine engine, Program program, RunLimits limits, Check.Tests tests, String word)
            throws InterruptedException {
        var running = engine.runLive(program, limits, OptionalInt.empty(), NOBODY);
        try {
            var live = running.liveControl().orElseThrow();
            if (running.ended().get().reason() != RunEnd.Reason.FINISHED || !live.ready().get()) {
                return failed("The program did not come to its end when it was run for its tests");
            }
            MoveOutcome outcome;
            try {
                outcome = live.test(tests.code(), word).get();
            } catch (ExecutionException e) {
                return failed("The program was gone before the tests had ended: " + live.exited().get().message());
            }
            if (outcome.failed()) {
                return failed(line(outcome.text()));
            }
            // Who wrote a good end in the agent's place does not know how much the agent wrote, which its last word tells.
            live.make(new Move.End(), 1, "").exceptionally(e -> new MoveOutcome(true, "")).get();
            if (!outcome.text().equals(word) || live.exited().get().reason() != RunEnd.Reason.FINISHED) {
                return failed("The tests did not come to their end");
            }
            return tampered(running.trace());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            running.cancel();
        }
    }

    private static TestResult tampered(Trace trace) {
        for (var i = 0; i < trace.size(); i++) {
            if (trace.step(i).kind() == StepKind.TAMPERED) {
                return failed(trace.step(i).text());
            }
        }
        return new TestResult(true, "");
    }

    private static TestResult failed(String seen) {
        return new TestResult(false, seen);
    }

    /// The agent tells the line, a line break, and what was seen.
    private static String line(String told) {
        var end = told.indexOf('\n');
        return end < 0
                ? "A test failed: " + told
                : "Line " + told.substring(0, end) + " of the tests: " + told.substring(end + 1);
    }
}

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

/// Runs an answer again, and then a challenge's tests in the same process. The process receives the tests only after the
/// answer has ended, so that the answer can neither read nor skip them.
final class AnswerTestRun {
    private static final RunListener NO_LISTENER = new RunListener() {
        @Override
        public void grew() {}

        @Override
        public void inputRequested(String prompt) {}
    };

    private AnswerTestRun() {}

    /// @param word a random word that cannot be guessed
    static TestResult run(Engine engine, Program program, RunLimits limits, Check.Tests tests, String word)
            throws InterruptedException {
        var running = engine.runLive(program, limits, OptionalInt.empty(), NO_LISTENER);
        try {
            var live = running.liveControl().orElseThrow();
            if (running.ended().get().reason() != RunEnd.Reason.FINISHED || !live.ready().get()) {
                return failed("The program did not finish when it was run for its tests");
            }
            MoveOutcome outcome;
            try {
                outcome = live.test(tests.code(), word).get();
            } catch (ExecutionException e) {
                return failed("The program exited before the tests had finished: " + live.exited().get().message());
            }
            if (outcome.failed()) {
                return failed(line(outcome.text()));
            }
            // A forged end cannot know how much the agent wrote, which the real end states.
            live.make(new Move.End(), 1, "").exceptionally(e -> new MoveOutcome(true, "")).get();
            if (!outcome.text().equals(word) || live.exited().get().reason() != RunEnd.Reason.FINISHED) {
                return failed("The tests did not finish");
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

    /// The agent reports the line, a line break, and what was seen.
    private static String line(String report) {
        var end = report.indexOf('\n');
        return end < 0
                ? "A test failed: " + report
                : "Line " + report.substring(0, end) + " of the tests: " + report.substring(end + 1);
    }
}

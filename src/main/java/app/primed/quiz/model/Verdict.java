package app.primed.quiz.model;

import java.time.Duration;
import java.util.List;

/// The verdict on an answer.
///
/// @param message a sentence for the user; names the line if there is one
/// @param line the 1-based line it refers to, 0 if unknown
/// @param checks the results of all checks in order; empty if the answer was not run
/// @param stdout the output of the program
/// @param took the duration of the run
public record Verdict(
        Outcome outcome, String message, int line, List<CheckResult> checks, String stdout, Duration took) {

    public enum Outcome {
        PASSED("passed"),
        FAILED("failed"),
        CRASHED("crashed"),
        TIMED_OUT("timed-out"),
        REFUSED("refused");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Verdict {
        checks = List.copyOf(checks);
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    public long checksPassed() {
        return checks.stream().filter(CheckResult::passed).count();
    }
}

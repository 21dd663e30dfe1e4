package app.primed.quiz.model;

import java.time.Duration;
import java.util.List;

/// What [Judge] says of an answer.
///
/// @param outcome the verdict
/// @param message a sentence for the person; names the line where there is one
/// @param line 1-based line it is about, 0 where none is known
/// @param checks every check of the challenge, in its order; empty where the answer was not run
/// @param stdout what the program wrote
/// @param took how long the run took
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

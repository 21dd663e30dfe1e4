package app.primed.trace;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How a run ended.
///
/// @param reason why it ended; `primed trace` prints its [Reason#word]
/// @param message Python's own message if the program failed, else a plain sentence; may be empty
/// @param line 1-based line at which it ended, 0 if unknown
public record RunEnd(Reason reason, String message, int line) {
    /// What the agent says of `sys.exit()`.
    private static final Pattern EXIT = Pattern.compile("exit status (-?\\d{1,9})");

    /// The exit code that Python would end with: of `sys.exit()`, 1 for an error, else 0. Empty if the program did not
    /// end by itself.
    public OptionalInt exitCode() {
        var exit = EXIT.matcher(message);
        return switch (reason) {
            case FINISHED -> OptionalInt.of(exit.matches() ? Integer.parseInt(exit.group(1)) & 0xFF : 0);
            case ERROR -> OptionalInt.of(1);
            default -> OptionalInt.empty();
        };
    }

    public enum Reason {
        FINISHED("finished"),
        ERROR("error"),
        STEP_CAP("step-cap"),
        TIME("time"),
        MEMORY("memory"),
        OUTPUT("output"),
        KILLED("killed");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}

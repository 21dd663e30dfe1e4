package app.primed.trace;

/// How a run ended.
///
/// @param reason why it ended; `primed trace` prints its [Reason#word]
/// @param message Python's own message if the program failed, else a plain sentence; may be empty
/// @param line 1-based line at which it ended, 0 if unknown
public record RunEnd(Reason reason, String message, int line) {

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

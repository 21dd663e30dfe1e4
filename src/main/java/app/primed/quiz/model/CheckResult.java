package app.primed.quiz.model;

import java.util.OptionalInt;

/// What became of one check.
///
/// @param check the check
/// @param passed whether it holds
/// @param step the 0-based step that shows it, where one does
/// @param seen what was seen, in a sentence
public record CheckResult(Check check, boolean passed, OptionalInt step, String observed) {

    static CheckResult yes(Check check, int step, String seen) {
        return new CheckResult(check, true, OptionalInt.of(step), seen);
    }

    static CheckResult yes(Check check, String seen) {
        return new CheckResult(check, true, OptionalInt.empty(), seen);
    }

    static CheckResult no(Check check, String seen) {
        return new CheckResult(check, false, OptionalInt.empty(), seen);
    }

    static CheckResult no(Check check, int step, String seen) {
        return new CheckResult(check, false, OptionalInt.of(step), seen);
    }

    /// A value or some output, short enough for a sentence.
    static String shorten(String shown) {
        return shown.length() > 80 ? shown.substring(0, 79) + "…" : shown;
    }
}

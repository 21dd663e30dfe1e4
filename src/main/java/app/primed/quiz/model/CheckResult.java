package app.primed.quiz.model;

import java.util.OptionalInt;

/// The result of a check.
///
/// @param step the 0-based step that shows it, if there is one
/// @param observed what was observed, in a sentence
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

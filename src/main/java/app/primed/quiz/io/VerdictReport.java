package app.primed.quiz.io;

import app.primed.quiz.model.Verdict;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// The output of `primed judge`: a JSON object with `verdict` (`passed`, `failed`, `crashed`, `timed-out`, `refused`),
/// `message`, `line` (0 if none), `checks` (each with `check`, `says`, `passed`, `step` or null, `seen`), `stdout` and
/// `ms`.
public final class VerdictReport {
    private VerdictReport() {}

    public static String of(Verdict verdict) {
        var json = JsonNodeFactory.instance.objectNode()
                .put("verdict", verdict.outcome().word())
                .put("message", verdict.message())
                .put("line", verdict.line());
        var checks = json.putArray("checks");
        for (var result : verdict.checks()) {
            var entry = checks.addObject().put("check", result.check().type()).put("says", result.check().description())
                    .put("passed", result.passed());
            if (result.step().isPresent()) {
                entry.put("step", result.step().getAsInt());
            } else {
                entry.putNull("step");
            }
            entry.put("seen", result.observed());
        }
        json.put("stdout", verdict.stdout()).put("ms", verdict.took().toMillis());
        return Json.pretty(json);
    }

    /// 0 only if the answer passed.
    public static int exitCode(Verdict verdict) {
        return verdict.passed() ? 0 : 1;
    }
}

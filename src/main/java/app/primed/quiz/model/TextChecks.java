package app.primed.quiz.model;

import app.primed.trace.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Decides the checks of the output, of the answer's text and of its tests.
final class TextChecks {
    private final Evidence run;
    private final PythonSource text;

    TextChecks(Evidence run, PythonSource text) {
        this.run = run;
        this.text = text;
    }

    CheckResult stdout(Check.Stdout c) {
        var printed = run.stdout().lines().map(String::stripTrailing).toList();
        var wanted = c.lines();
        var holds = switch (c.match()) {
            case WHOLE -> printed.equals(wanted);
            case LINES -> java.util.Collections.indexOfSubList(printed, wanted) >= 0;
            case WORDS -> wanted.stream().allMatch(w -> Evidence.containsWord(run.stdout(), w));
        };
        if (holds) {
            var last = run.steps(StepKind.OUTPUT).stream()
                    .filter(h -> h.text().contains(wanted.getLast())).findFirst();
            return last.map(h -> CheckResult.yes(c, h.index(), "printed on line " + h.line()))
                    .orElseGet(() -> CheckResult.yes(c, "it was printed"));
        }
        var last = run.steps(StepKind.OUTPUT);
        return last.isEmpty() || printed.isEmpty()
                ? CheckResult.no(c, "Nothing was printed")
                : CheckResult.no(c, last.getLast().index(), differs(printed, c));
    }

    private static String differs(List<String> printed, Check.Stdout c) {
        if (c.match() == Check.Stdout.Match.WHOLE) {
            for (var i = 0; i < c.lines().size(); i++) {
                if (i >= printed.size()) {
                    return "The output ends before \"" + c.lines().get(i) + "\"";
                }
                if (!printed.get(i).equals(c.lines().get(i))) {
                    return "Line %d of the output is \"%s\", not \"%s\""
                            .formatted(i + 1, CheckResult.shorten(printed.get(i)), c.lines().get(i));
                }
            }
            return "The output continues with \"" + CheckResult.shorten(printed.get(c.lines().size())) + "\"";
        }
        var shown = new ArrayList<>(printed.subList(0, Math.min(4, printed.size())));
        return "Printed instead: \"" + CheckResult.shorten(String.join(" / ", shown)) + "\"";
    }

    /// The step is the last one: the tests run after it.
    CheckResult tests(Check.Tests c) {
        var tested = Optional.ofNullable(run.testResults().get(c)).orElseGet(() -> new Evidence.TestResult(
                false, "The tests run after the program, which did not finish"));
        var seen = tested.passed() ? "every assert passed" : tested.message();
        return run.steps().isEmpty()
                ? new CheckResult(c, tested.passed(), OptionalInt.empty(), seen)
                : new CheckResult(c, tested.passed(), OptionalInt.of(run.steps().getLast().index()), seen);
    }

    CheckResult uses(Check.Uses c) {
        return c.names().stream().filter(name -> text.lineOf(name) == 0).findFirst()
                .map(name -> CheckResult.no(c, "Nothing in the code uses " + name))
                .orElseGet(() -> CheckResult.yes(c, "line " + text.lineOf(c.names().getFirst()) + " does"));
    }

    CheckResult forbids(Check.Forbids c) {
        for (var name : c.names()) {
            var line = text.lineOf(name);
            if (line > 0) {
                return CheckResult.no(c, "Line " + line + " uses " + name);
            }
        }
        return CheckResult.yes(c, "none of them is used");
    }
}

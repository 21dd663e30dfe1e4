package app.primed.quiz.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges whether an answer solves a challenge, by what its run did rather than by what it printed.
public final class Judge {
    /// The longest answer that is run, in characters.
    public static final int LONGEST_ANSWER = 200_000;

    private Judge() {}

    /// Judges a run.
    public static Verdict judge(Card.Challenge challenge, Evidence evidence) {
        var text = new PythonSource(evidence.source());
        var tampering = new ArrayList<>(evidence.tampering());
        tampering.addAll(Tampering.in(text));
        var checking = new CheckEvaluator(evidence, text, tampering);
        var results = challenge.checks().stream().map(checking::check).toList();
        var line = evidence.end().line();
        var words = evidence.end().message().isBlank()
                ? ""
                : ": " + withoutFinalDots(evidence.end().message().strip());
        return switch (evidence.end().reason()) {
            case ERROR -> verdict(
                    Verdict.Outcome.CRASHED, "The program failed" + onLine(line) + words, line, results, evidence);
            case TIME, STEP_CAP -> verdict(
                    Verdict.Outcome.TIMED_OUT,
                    "The program did not finish" + onLine(line) + ". Is there a loop that never stops?",
                    line, results, evidence);
            case MEMORY -> verdict(
                    Verdict.Outcome.CRASHED, "The program used more memory than an answer may", line, results,
                    evidence);
            case OUTPUT -> verdict(
                    Verdict.Outcome.CRASHED, "The program printed more than an answer may print", line, results,
                    evidence);
            case KILLED -> verdict(
                    Verdict.Outcome.CRASHED,
                    "The run stopped before the program finished" + words
                            + ". Only an answer that finishes can be judged",
                    line, results, evidence);
            case FINISHED -> finished(results, tampering, evidence);
        };
    }

    /// The verdict on an answer that is not run because it is empty or too long; empty if it may run.
    public static Optional<Verdict> refusal(String code) {
        if (code.isBlank()) {
            return Optional.of(refused("There is no code to run yet."));
        }
        if (code.length() > LONGEST_ANSWER) {
            return Optional.of(refused("This answer is longer than 200,000 characters; it was not run."));
        }
        return Optional.empty();
    }

    public static Verdict refused(String why) {
        return new Verdict(Verdict.Outcome.REFUSED, why, 0, List.of(), "", Duration.ZERO);
    }

    private static Verdict finished(List<CheckResult> results, List<String> tampering, Evidence evidence) {
        var passed = results.stream().filter(CheckResult::passed).count();
        if (!tampering.isEmpty()) {
            return verdict(Verdict.Outcome.FAILED, tampering.getFirst(), 0, results, evidence);
        }
        if (passed == results.size()) {
            var words = results.isEmpty()
                    ? "It finished. This challenge has no checks: grade it yourself."
                    : passed == 1 ? "The check passed." : "All " + passed + " checks passed.";
            return verdict(Verdict.Outcome.PASSED, words, 0, results, evidence);
        }
        // A failed check with a step explains more than one without; the tests have no step of their own.
        var failed = results.stream().filter(r -> !r.passed()).toList();
        var shown = failed.stream().filter(r -> r.step().isPresent() && !(r.check() instanceof Check.Tests))
                .findFirst().orElse(failed.getFirst());
        return verdict(Verdict.Outcome.FAILED, shown.observed(), 0, results, evidence);
    }

    private static String withoutFinalDots(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        return text.substring(0, end);
    }

    private static String onLine(int line) {
        return line > 0 ? " on line " + line : "";
    }

    private static Verdict verdict(
            Verdict.Outcome outcome, String message, int line, List<CheckResult> results, Evidence evidence) {
        return new Verdict(outcome, message, line, results, evidence.stdout(), evidence.took());
    }
}

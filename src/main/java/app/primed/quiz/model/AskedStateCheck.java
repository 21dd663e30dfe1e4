package app.primed.quiz.model;

import app.primed.trace.ObjectState;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;
import java.util.List;
import java.util.Optional;

/// Decides whether the program asked for an object's state while the object was in it, and printed the answer.
///
/// A program asks with `inspect.getgeneratorstate` or by reading an attribute such as `gi_running`, from anywhere: the
/// generator's body, a function it calls, another thread. The answer counts only if it agrees with the object's real
/// state. It is printed if later output contains the state's name. If the printing line spells the name out, that
/// counts only if an attribute was read (whose value contains no name) and the object is still in that state.
final class AskedStateCheck {
    private final Evidence run;
    private final PythonSource text;
    private final List<String> tampering;

    AskedStateCheck(Evidence run, PythonSource text, List<String> tampering) {
        this.run = run;
        this.text = text;
        this.tampering = tampering;
    }

    CheckResult check(Check.AskedState c) {
        var word = c.kind().nameOf(c.state());
        var asked = run.steps(StepKind.ASKED);
        var atTheTime = asked.stream().filter(h -> concerns(h, c) && answeredTruly(h, c)).toList();
        for (var ask : atTheTime) {
            var print = printed(ask, c, word);
            if (print.isPresent() && madeUp(c)) {
                return CheckResult.no(c, print.get().index(),
                        "%s was asked on line %d, but line %d prints %s even when the answer is different: print the answer you got"
                                .formatted(called(ask), ask.line(), print.get().line(), word));
            }
            if (print.isPresent()) {
                return CheckResult.yes(c, ask.index(),
                        "%s was asked on line %d while it was %s, and the answer printed%s"
                                .formatted(called(ask), ask.line(), word, lateness(ask, print.get(), c)));
            }
        }
        if (!atTheTime.isEmpty()) {
            return notPrinted(c, word, atTheTime.getFirst());
        }
        var reason = asked.isEmpty() ? neverAsked(word) : askedAtAnotherTime(c, word, asked);
        return new CheckResult(c, false, reason.step(), tampering.isEmpty()
                ? reason.seen()
                : tampering.getFirst() + " " + reason.seen());
    }

    private record Reason(java.util.OptionalInt step, String seen) {}

    private boolean concerns(Step ask, Check.AskedState c) {
        return run.object(ask.object()).filter(o -> o.kind() == c.kind()).filter(o -> Evidence.isNamed(o, c.name()))
                .isPresent();
    }

    private boolean answeredTruly(Step ask, Check.AskedState c) {
        return stateAsked(ask).filter(s -> s == c.state()).isPresent()
                && (ask.text().equals(c.kind().nameOf(c.state())) || saidByAttribute(ask.text(), c.state()));
    }

    private static boolean saidByAttribute(String answer, ObjectState state) {
        var equals = answer.indexOf('=');
        if (equals < 0) {
            return false;
        }
        var attribute = answer.substring(answer.indexOf('_') + 1, equals);
        var value = answer.substring(equals + 1);
        return switch (state) {
            case RUNNING -> attribute.equals("running") && value.equals("True");
            case SUSPENDED -> attribute.equals("suspended") && value.equals("True");
            case CLOSED -> attribute.equals("frame") && value.equals("None");
            case CREATED -> false;
        };
    }

    /// Whether the program prints the name just as often when Python is made to deny this state.
    private boolean madeUp(Check.AskedState c) {
        return run.deniedOutputs().getOrDefault(c.state(), List.of()).stream()
                .anyMatch(output -> run.isMadeUp(c, output));
    }

    /// The step that printed the answer: later output that contains the state's name.
    private Optional<Step> printed(Step ask, Check.AskedState c, String word) {
        return run.steps(StepKind.OUTPUT).stream()
                .filter(out -> out.index() > ask.index() && Evidence.containsWord(out.text(), word))
                .filter(out -> !spelledOut(ask, out, c, word)).findFirst();
    }

    private boolean spelledOut(Step ask, Step out, Check.AskedState c, String word) {
        if (!text.spells(out.line(), word) || ask.line() == out.line()) {
            return false;
        }
        return ask.text().equals(word) || stateAt(ask.object(), out.index()).filter(s -> s == c.state()).isEmpty();
    }

    private String lateness(Step ask, Step print, Check.AskedState c) {
        return stateAt(ask.object(), print.index()).filter(s -> s != c.state())
                .map(s -> " at step " + print.index() + " (by then it was " + c.kind().nameOf(s) + ")").orElse("");
    }

    private CheckResult notPrinted(Check.AskedState c, String word, Step ask) {
        var later = run.steps(StepKind.OUTPUT).stream()
                .filter(out -> out.index() > ask.index() && !out.text().isBlank()).findFirst();
        var byHand = later.filter(out -> Evidence.containsWord(out.text(), word)).isPresent();
        String seen;
        if (byHand) {
            seen = "%s was asked on line %d, but line %d prints %s as a separate string: print the answer you got"
                    .formatted(called(ask), ask.line(), later.get().line(), word);
        } else if (!ask.text().equals(word)) {
            seen = "%s on line %d says it is running%s: print the state's name, %s".formatted(
                    ask.text().substring(0, Math.max(0, ask.text().indexOf('='))), ask.line(),
                    later.map(o -> ", but what was printed is \"" + CheckResult.shorten(o.text().strip()) + "\"")
                            .orElse(""),
                    word);
        } else {
            seen = "%s was asked on line %d while it was %s, but the answer was not printed"
                    .formatted(called(ask), ask.line(), word);
        }
        return CheckResult.no(c, ask.index(), seen);
    }

    private Reason neverAsked(String word) {
        var typed =
                run.steps(StepKind.OUTPUT).stream().filter(out -> Evidence.containsWord(out.text(), word))
                        .findFirst();
        if (typed.isPresent()) {
            return new Reason(java.util.OptionalInt.of(typed.get().index()),
                    "%s was printed%s, but no generator was asked for its state: the word alone does not count"
                            .formatted(word, typed.get().line() > 0 ? " on line " + typed.get().line() : ""));
        }
        return new Reason(java.util.OptionalInt.empty(),
                "The program never asked for a state; inspect.getgeneratorstate(generator) asks");
    }

    private Reason askedAtAnotherTime(Check.AskedState c, String word, List<Step> asked) {
        var ask = asked.stream().filter(h -> concerns(h, c)).reduce((a, b) -> b).orElse(asked.getLast());
        var step = java.util.OptionalInt.of(ask.index());
        if (ask.object() == Trace.NONE) {
            return new Reason(step,
                    "Line " + ask.line() + " asked about something that is not a generator of this program");
        }
        var truly = stateAsked(ask);
        if (!concerns(ask, c)) {
            return new Reason(step, called(ask) + " was asked, but the challenge is about "
                    + c.name().orElse(c.kind().withArticle()));
        }
        var real = truly.map(c.kind()::nameOf).orElse("in no known state");
        var lied = ask.text().contains(word) && truly.filter(s -> s == c.state()).isEmpty();
        return new Reason(step, lied
                ? "Line %d got the answer %s, but %s was really %s".formatted(ask.line(), ask.text(), called(ask), real)
                : "%s was asked on line %d, but it was %s then, not %s".formatted(called(ask), ask.line(), real, word));
    }

    private Optional<ObjectState> stateAt(int object, int step) {
        return run.stateAt(object, step);
    }

    /// The object's real state when the program asked.
    private Optional<ObjectState> stateAsked(Step ask) {
        return run.stateAt(ask.object(), ask.index());
    }

    private String called(Step ask) {
        return run.object(ask.object()).map(TracedObject::displayName).orElse("it");
    }
}

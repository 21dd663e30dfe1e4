package app.primed.quiz.model;

import app.primed.trace.ObjectState;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Decides the checks of one run.
final class CheckEvaluator {
    private final Evidence run;
    private final PythonSource text;
    private final List<String> tampering;

    CheckEvaluator(Evidence run, PythonSource text, List<String> tampering) {
        this.run = run;
        this.text = text;
        this.tampering = tampering;
    }

    /// What came closest to passing a check.
    ///
    /// @param step the step that shows it, -1 for none
    private record Closest(int step, String seen) {
        static final Closest NONE = new Closest(-1, "");

        static Closest at(List<Step> happened, String seen) {
            return new Closest(happened.isEmpty() ? -1 : happened.getLast().index(), seen);
        }

        CheckResult no(Check check, String nothing) {
            return step < 0
                    ? CheckResult.no(check, seen.isEmpty() ? nothing : seen)
                    : CheckResult.no(check, step, seen);
        }
    }

    CheckResult check(Check check) {
        return switch (check) {
            case Check.AskedState c -> new AskedStateCheck(run, text, tampering).check(c);
            case Check.Created c -> created(c);
            case Check.Reached c -> reached(c);
            case Check.Sent c -> sent(c);
            case Check.Yielded c -> yielded(c);
            case Check.Returned c -> returned(c);
            case Check.PrimedBeforeSend c -> primed(c);
            case Check.Thrown c -> thrown(c);
            case Check.ClosedBy c -> closedBy(c);
            case Check.FinallyRan c -> finallyRan(c);
            case Check.Delegates c -> delegates(c);
            case Check.Stdout c -> new TextChecks(run, text).stdout(c);
            case Check.Tests c -> new TextChecks(run, text).tests(c);
            case Check.Uses c -> new TextChecks(run, text).uses(c);
            case Check.Forbids c -> new TextChecks(run, text).forbids(c);
        };
    }

    private CheckResult created(Check.Created c) {
        var made = run.objects(c.name()).stream().filter(o -> o.kind() == c.kind()).toList();
        var steps = run.steps().stream()
                .filter(h -> h.kind() == StepKind.CREATED && made.stream().anyMatch(o -> o.id() == h.object()))
                .mapToInt(Step::index).sorted().toArray();
        if (made.size() >= c.atLeast()) {
            var words =
                    made.size() == 1 ? made.getFirst().displayName() + " was created" : made.size() + " were created";
            return steps.length >= c.atLeast()
                    ? CheckResult.yes(c, steps[c.atLeast() - 1], words)
                    : CheckResult.yes(c, words);
        }
        var of = c.name().map(n -> " of " + n).orElse("");
        return new Closest(steps.length == 0 ? -1 : steps[steps.length - 1], made.isEmpty()
                ? "No " + c.kind().word().replace('_', ' ') + of
                        + " was created. " + switch (c.kind()) {
                            case GENERATOR -> "Calling a function with yield in it makes one.";
                            case COROUTINE -> "Calling an async def makes one.";
                            case ASYNC_GENERATOR -> "Calling an async def with yield in it makes one.";
                        }
                : made.size() + " of " + c.atLeast() + " were created").no(c, "");
    }

    private CheckResult reached(Check.Reached c) {
        var closest = Closest.NONE;
        for (var object : run.objects(c.name())) {
            var next = 0;
            var step = 0;
            var last = 0;
            for (var stay : run.spans(object)) {
                if (next < c.states().size() && stay.state() == c.states().get(next)) {
                    step = stay.from();
                    next++;
                }
                last = stay.from();
            }
            if (next == c.states().size()) {
                return CheckResult.yes(c, step, object.displayName() + " went through them all");
            }
            closest =
                    new Closest(last,
                            object.displayName() + " was never " + object.kind().nameOf(c.states().get(next)));
        }
        return closest.no(c, noneCreated(c.name()));
    }

    private CheckResult sent(Check.Sent c) {
        var closest = Closest.NONE;
        for (var object : run.objects(c.name())) {
            var got = run.steps(StepKind.RESUMED, object).stream().filter(h -> !h.text().equals("None")).toList();
            var next = 0;
            for (var h : got) {
                if (h.text().equals(c.values().get(next)) && ++next == c.values().size()) {
                    return CheckResult.yes(c, h.index(),
                            object.displayName() + " was sent " + String.join(", ", c.values()));
                }
            }
            if (!got.isEmpty() || closest.seen().isEmpty()) {
                closest = got.isEmpty()
                        ? Closest.at(run.steps(StepKind.RESUMED, object),
                                object.displayName() + " was sent nothing: next() gives it None")
                        : Closest.at(got, object.displayName() + " was sent "
                                + String.join(", ", got.stream().map(Step::text).limit(10).toList()));
            }
        }
        return closest.no(c, noneCreated(c.name()));
    }

    private CheckResult yielded(Check.Yielded c) {
        var closest = Closest.NONE;
        for (var object : run.objects(c.name())) {
            var gave = run.steps(StepKind.YIELDED, object);
            var next = 0;
            for (var h : gave) {
                if (h.text().equals(c.values().get(next)) && ++next == c.values().size()) {
                    return CheckResult.yes(c, h.index(),
                            object.displayName() + " gave " + String.join(", ", c.values()));
                }
            }
            closest = Closest.at(gave, object.displayName() + (gave.isEmpty()
                    ? " gave nothing out"
                    : " gave "
                            + CheckResult.shorten(String.join(", ", gave.stream().map(Step::text).limit(20).toList()))
                            + ", not " + String.join(", ", c.values())));
        }
        return closest.no(c, noneCreated(c.name()));
    }

    private CheckResult returned(Check.Returned c) {
        var closest = Closest.NONE;
        for (var object : run.objects(c.name())) {
            for (var h : run.steps(StepKind.RETURNED, object)) {
                if (h.text().equals(c.value())) {
                    return CheckResult.yes(c, h.index(), object.displayName() + " returned " + c.value());
                }
                closest =
                        new Closest(h.index(),
                                object.displayName() + " returned " + CheckResult.shorten(h.text()) + ", not "
                                        + c.value());
            }
            if (closest.seen().isEmpty()) {
                closest = Closest.at(run.steps(StepKind.YIELDED, object), object.displayName() + " never returned");
            }
        }
        return closest.no(c, noneCreated(c.name()));
    }

    private CheckResult primed(Check.PrimedBeforeSend c) {
        var closest = Closest.NONE;
        for (var object : run.objects(c.name())) {
            var got = run.steps(StepKind.RESUMED, object);
            closest = Closest.at(got, "No value was sent after a first next(): "
                    + "a coroutine waits at a yield only once it is primed");
            var value = got.stream().filter(h -> !h.text().equals("None")).findFirst();
            if (value.isPresent() && got.getFirst().text().equals("None")) {
                return CheckResult.yes(c, got.getFirst().index(),
                        object.displayName() + " was primed, then sent " + value.get().text());
            }
        }
        return closest.no(c, noneCreated(c.name()));
    }

    private CheckResult thrown(Check.Thrown c) {
        var closest = Closest.NONE;
        for (var object : run.objects(c.name())) {
            for (var h : run.steps(StepKind.THROWN, object)) {
                if (h.text().contains(c.exception())) {
                    return CheckResult.yes(c, h.index(), h.text() + " was thrown into " + object.displayName());
                }
                closest = new Closest(h.index(), h.text() + " was thrown into " + object.displayName());
            }
        }
        return closest.no(c, "Nothing was thrown into a generator with throw()");
    }

    private CheckResult closedBy(Check.ClosedBy c) {
        var closest = Closest.NONE;
        for (var object : run.objects(c.name())) {
            var closing = run.steps(StepKind.CLOSING, object);
            var returned = run.steps(StepKind.RETURNED, object);
            var raised = run.steps(StepKind.RAISED, object);
            var closed = run.spans(object).stream().anyMatch(s -> s.state() == ObjectState.CLOSED);
            var how = switch (c.by()) {
                case CLOSE -> closed ? closing : List.<Step>of();
                case RETURN -> closing.isEmpty() ? returned : List.<Step>of();
                case EXCEPTION -> closing.isEmpty() ? raised : List.<Step>of();
            };
            if (!how.isEmpty()) {
                return CheckResult.yes(c, how.getFirst().index(), object.displayName() + " ended by " + c.by().word());
            }
            closest = !closed
                    ? Closest.at(run.steps(StepKind.YIELDED, object), object.displayName() + " was never closed")
                    : !closing.isEmpty()
                            ? Closest.at(closing, object.displayName() + " was closed with close()")
                            : !returned.isEmpty()
                                    ? Closest.at(returned, object.displayName() + " returned by itself")
                                    : Closest.at(raised, object.displayName() + " ended by an exception");
        }
        return closest.no(c, noneCreated(c.name()));
    }

    private CheckResult finallyRan(Check.FinallyRan c) {
        var lines = text.finallyLines();
        if (lines.isEmpty()) {
            return CheckResult.no(c, "There is no finally block in the answer");
        }
        var closest = new Closest(-1, "No generator with a finally block was closed or thrown into");
        for (var object : run.objects(c.name())) {
            var closing = run.steps().stream()
                    .filter(h -> h.object() == object.id()
                            && (h.kind() == StepKind.CLOSING || h.kind() == StepKind.THROWN))
                    .findFirst();
            if (closing.isPresent()) {
                var ran = run.steps(StepKind.LINE, object).stream()
                        .filter(h -> h.index() > closing.get().index() && lines.contains(h.line())).findFirst();
                if (ran.isPresent()) {
                    return CheckResult.yes(c, ran.get().index(), "its finally block ran, line " + ran.get().line());
                }
                closest = new Closest(closing.get().index(),
                        object.displayName() + " was closed, but was not inside a try with a finally: was it primed?");
            }
        }
        return closest.no(c, "");
    }

    private CheckResult delegates(Check.Delegates c) {
        var inner = new HashMap<Integer, Integer>();
        var longest = 0;
        var closest = Closest.NONE;
        for (var d : run.delegations()) {
            inner.put(d.outer(), d.inner());
            for (var outer : run.objects(c.name())) {
                var depth = 0;
                var met = new HashSet<Integer>();
                for (Integer at = outer.id(); at != null && met.add(at); at = inner.get(at)) {
                    depth++;
                }
                if (depth - 1 > longest) {
                    longest = depth - 1;
                    closest = new Closest(d.step(), "The chain was " + longest + " long, not " + c.depth());
                }
                if (depth - 1 >= c.depth()) {
                    var to = run.object(inner.getOrDefault(outer.id(), Trace.NONE));
                    return CheckResult.yes(c, d.step(),
                            outer.displayName() + " delegated to "
                                    + to.map(TracedObject::displayName).orElse("another"));
                }
            }
        }
        return closest.no(c, "Nothing delegated with yield from (or await)");
    }

    private static String noneCreated(Optional<String> name) {
        return name.map(n -> "No generator of " + n + " was created").orElse("No generator was created");
    }
}

package app.primed.stepper.viewmodel;

import app.primed.stepper.model.LifeState;
import app.primed.stepper.model.Span;
import app.primed.stepper.model.Step;
import app.primed.stepper.model.StepKind;
import app.primed.stepper.model.Trace;
import app.primed.stepper.model.TracedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lives of a run's objects: how each came into the state it is in, and which ways it has gone before.
final class Lives {
    private final Trace trace;
    private final Map<Integer, Ways> known = new HashMap<>();

    Lives(Trace trace) {
        this.trace = trace;
    }

    /// The object as it is at a step; empty before it exists.
    Optional<Subject> at(int object, int step, int line) {
        if (object < 0 || object >= trace.objects().size()) {
            return Optional.empty();
        }
        var spans = trace.spans(object);
        var at = placeOf(spans, step);
        if (at < 0) {
            return Optional.empty();
        }
        var came = at == 0 ? Optional.<Transition>empty() : Optional.of(transition(spans, at));
        var ways = known.computeIfAbsent(object, _ -> new Ways());
        ways.lookUpTo(spans, at);
        return Optional.of(
                new Subject(trace.objects().get(object), spans.get(at).state(), line, came, ways.upTo(step)));
    }

    private Transition transition(List<Span> spans, int at) {
        var step = spans.get(at).from();
        var from = spans.get(at - 1).state();
        return new Transition(from, spans.get(at).state(), label(trace.step(step)), step);
    }

    /// What a handover is called, as the programmer would write it.
    static String label(Step step) {
        return switch (step.kind()) {
            case CREATED -> "created";
            case RESUMED -> step.text().isEmpty() || step.text().equals("None") ? "next()" : "send(" + step.text() + ")";
            case THROWN -> "throw(" + step.text() + ")";
            case CLOSING -> "close()";
            case YIELDED -> step.text().isEmpty() ? "yield" : "yield " + step.text();
            case RETURNED -> step.text().isEmpty() ? "return" : "return " + step.text();
            case RAISED -> step.text().isEmpty() ? "raise" : "raise " + step.text();
            case CLOSED -> "close()";
            case LINE, CALL, RETURN, EXCEPTION, OUTPUT, ASKED, BREAKPOINT, INPUT, END -> "";
        };
    }

    /// As [#label(Step)], in the words of the object's kind: a coroutine is awaited, not asked for its next value.
    static String label(Step step, TracedObject object) {
        return step.kind() == StepKind.RESUMED && label(step).equals("next()")
                ? switch (object.kind()) {
                    case GENERATOR -> "next()";
                    case COROUTINE -> "await";
                    case ASYNC_GENERATOR -> "anext()";
                }
                : label(step);
    }

    /// The place of the span a step lies in, -1 before the first.
    static int placeOf(List<Span> spans, int step) {
        var low = 0;
        var high = spans.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (spans.get(middle).from() <= step) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /// The first time an object went each way. Remembered, so that a long life is read once.
    private final class Ways {
        private final List<Transition> firsts = new ArrayList<>();
        private int read = 1;

        void lookUpTo(List<Span> spans, int at) {
            for (; read <= at; read++) {
                var from = spans.get(read - 1).state();
                var to = spans.get(read).state();
                if (!has(from, to)) {
                    firsts.add(transition(spans, read));
                }
            }
        }

        private boolean has(LifeState from, LifeState to) {
            return firsts.stream().anyMatch(way -> way.from() == from && way.to() == to);
        }

        List<Transition> upTo(int step) {
            return firsts.stream().filter(way -> way.step() <= step).toList();
        }
    }
}

package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import app.primed.trace.StateSpan;
import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The transitions of a run's objects.
final class StateHistory {
    private final Trace trace;
    private final Map<Integer, Ways> known = new HashMap<>();
    private final Map<Integer, List<StateSpan>> spans = new HashMap<>();
    private int spansOfSize;

    StateHistory(Trace trace) {
        this.trace = trace;
    }

    /// The object at a step; empty before it exists.
    Optional<SelectedObject> at(int object, int step, int line) {
        if (object < 0 || object >= trace.objects().size()) {
            return Optional.empty();
        }
        var spans = spans(object);
        var at = placeOf(spans, step);
        if (at < 0) {
            return Optional.empty();
        }
        var came = at == 0 ? Optional.<StateTransition>empty() : Optional.of(transition(object, spans, at));
        var ways = known.computeIfAbsent(object, Ways::new);
        ways.addUpTo(spans, at);
        return Optional.of(
                new SelectedObject(trace.objects().get(object), spans.get(at).state(), line, came, ways.upTo(step)));
    }

    /// An object's states over time. Cached until the trace grows, because the list may be long.
    List<StateSpan> spans(int object) {
        if (spansOfSize != trace.size()) {
            spansOfSize = trace.size();
            spans.clear();
        }
        return spans.computeIfAbsent(object, trace::spans);
    }

    private StateTransition transition(int object, List<StateSpan> spans, int at) {
        var step = spans.get(at).from();
        var from = spans.get(at - 1).state();
        return new StateTransition(from, spans.get(at).state(),
                StepLabels.label(trace.step(step), trace.objects().get(object)), step);
    }

    /// The index of the span that contains a step, -1 before the first.
    static int placeOf(List<StateSpan> spans, int step) {
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

    /// The first occurrence of each of an object's transitions. Cached, so that a long history is read once.
    private final class Ways {
        private final List<StateTransition> firsts = new ArrayList<>();
        private final int object;
        private int read = 1;

        Ways(int object) {
            this.object = object;
        }

        /// Between its first transition and its end an object only alternates between running and suspended. Once both
        /// transitions are known, only its end can add another.
        void addUpTo(List<StateSpan> spans, int at) {
            for (; read <= at; read++) {
                var inTheMiddle = read > 1 && has(ObjectState.RUNNING, ObjectState.SUSPENDED)
                        && has(ObjectState.SUSPENDED, ObjectState.RUNNING);
                if (inTheMiddle) {
                    read = at;
                }
                var from = spans.get(read - 1).state();
                var to = spans.get(read).state();
                if (!has(from, to)) {
                    firsts.add(transition(object, spans, read));
                }
            }
        }

        private boolean has(ObjectState from, ObjectState to) {
            return firsts.stream().anyMatch(way -> way.from() == from && way.to() == to);
        }

        List<StateTransition> upTo(int step) {
            return firsts.stream().filter(way -> way.step() <= step).toList();
        }
    }
}

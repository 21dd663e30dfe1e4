package app.primed.stepper.viewmodel;

import app.primed.trace.Frame;
import app.primed.trace.ProgramState;
import app.primed.trace.Trace;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;

/// Who hands everything through to whom (`yield from`, `await`): the chain an object is a part of.
final class DelegationChain {
    private DelegationChain() {}

    /// The objects of the chain, who delegates first; empty where the object delegates to none and none to it.
    static List<ObjectAtStep> of(Trace trace, ProgramState moment, int object) {
        if (object < 0 || object >= moment.delegates().size()) {
            return List.of();
        }
        var delegators = new HashMap<Integer, Integer>();
        for (Frame frame : moment.frames()) {
            if (frame.object() >= 0 && moment.delegates().get(frame.object()) >= 0) {
                delegators.put(moment.delegates().get(frame.object()), frame.object());
            }
        }
        var chain = new ArrayDeque<Integer>(List.of(object));
        // What delegates to itself through others would go round for ever.
        for (var up = delegators.get(object); up != null && !chain.contains(up); up = delegators.get(up)) {
            chain.addFirst(up);
        }
        for (var down = moment.delegates().get(object); down >= 0 && !chain.contains(down); down =
                moment.delegates().get(down)) {
            chain.addLast(down);
        }
        return chain.size() == 1
                ? List.of()
                : chain.stream()
                        .map(one -> new ObjectAtStep(trace.objects().get(one), moment.states().get(one)))
                        .toList();
    }
}

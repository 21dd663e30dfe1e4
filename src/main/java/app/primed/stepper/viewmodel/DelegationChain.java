package app.primed.stepper.viewmodel;

import app.primed.trace.Frame;
import app.primed.trace.ProgramState;
import app.primed.trace.Trace;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;

/// The chain of delegation (`yield from`, `await`) that an object is part of.
final class DelegationChain {
    private DelegationChain() {}

    /// The objects of the chain, outermost first; empty if the object neither delegates nor is delegated to.
    static List<ObjectAtStep> of(Trace trace, ProgramState programState, int object) {
        if (object < 0 || object >= programState.delegates().size()) {
            return List.of();
        }
        var delegators = new HashMap<Integer, Integer>();
        for (Frame frame : programState.frames()) {
            if (frame.object() >= 0 && programState.delegates().get(frame.object()) >= 0) {
                delegators.put(programState.delegates().get(frame.object()), frame.object());
            }
        }
        var chain = new ArrayDeque<Integer>(List.of(object));
        // Stop at a cycle.
        for (var up = delegators.get(object); up != null && !chain.contains(up); up = delegators.get(up)) {
            chain.addFirst(up);
        }
        for (var down = programState.delegates().get(object); down >= 0 && !chain.contains(down); down =
                programState.delegates().get(down)) {
            chain.addLast(down);
        }
        return chain.size() == 1
                ? List.of()
                : chain.stream()
                        .map(one -> new ObjectAtStep(trace.objects().get(one), programState.states().get(one)))
                        .toList();
    }
}

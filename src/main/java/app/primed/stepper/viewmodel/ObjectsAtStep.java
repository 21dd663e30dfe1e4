package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import app.primed.trace.Trace;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/// All objects at a step, those alive first, each group in order of creation. Its cost depends on the objects alive;
/// closed ones are computed on access.
final class ObjectsAtStep extends AbstractList<ObjectAtStep> implements RandomAccess {
    private final Trace trace;
    /// The states of all objects at the step, by number.
    private final List<ObjectState> states;
    private final List<Integer> alive;

    ObjectsAtStep(Trace trace, int step, List<ObjectState> states) {
        this.trace = trace;
        this.states = states;
        alive = trace.alive(step);
    }

    @Override
    public ObjectAtStep get(int index) {
        Objects.checkIndex(index, size());
        var id = index < alive.size() ? alive.get(index) : closed(index - alive.size());
        return new ObjectAtStep(trace.objects().get(id), states.get(id));
    }

    /// The number of the n-th object that is not alive.
    private int closed(int n) {
        var low = 0;
        var high = alive.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (alive.get(middle) - middle <= n) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return n + low;
    }

    @Override
    public int size() {
        return states.size();
    }

    int alive() {
        return alive.size();
    }

    /// Closed objects stay closed, so two steps of a run differ only in the objects alive.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ObjectsAtStep that && that.trace == trace
                        ? size() == that.size()
                                && alive.equals(that.alive)
                                && alive.stream().allMatch(id -> states.get(id) == that.states.get(id))
                        : super.equals(other));
    }

    @Override
    public int hashCode() {
        return Objects.hash(size(), alive);
    }
}

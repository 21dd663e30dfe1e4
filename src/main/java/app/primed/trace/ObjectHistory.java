package app.primed.trace;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/// The history of one generator or coroutine over the whole run.
final class ObjectHistory {
    private static final ObjectState[] STATES = ObjectState.values();

    final int id;
    final ObjectKind kind;
    final String name;
    final int line;
    final int createdAt;
    final int createdLine;
    /// One more than the number of earlier objects with this name.
    final int ordinal;
    /// The state at the end of each step.
    final ChangeLog states = new ChangeLog();
    /// States that ended in the step they began in, each with the index of the next change in [#states].
    private final ChangeLog passing = new ChangeLog();
    final ChangeLog delegates = new ChangeLog();
    /// The index of the name of its task; the empty text for none.
    final ChangeLog tasks = new ChangeLog();
    private volatile boolean dropped;
    private volatile ObjectEnd end = ObjectEnd.ALIVE;
    volatile int frame = Trace.NONE;
    volatile String bound = "";

    ObjectHistory(int id, ObjectKind kind, String name, int line, int createdAt, int createdLine, int ordinal) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.line = line;
        this.createdAt = createdAt;
        this.createdLine = createdLine;
        this.ordinal = ordinal;
    }

    void drop() {
        dropped = true;
    }

    void ends(StepKind kind) {
        switch (kind) {
            case RETURNED -> end = ObjectEnd.RETURNED;
            case RAISED -> end = ObjectEnd.RAISED;
            case CLOSED -> end = dropped ? ObjectEnd.DROPPED : ObjectEnd.CLOSED;
            default -> {
            }
        }
    }

    ObjectEnd ending() {
        var known = end;
        boolean silent = known == ObjectEnd.CLOSED || known == ObjectEnd.DROPPED;
        return silent && !passed().contains(ObjectState.RUNNING) ? ObjectEnd.NEVER_STARTED : known;
    }

    /// Whether it is created and not closed yet.
    boolean isAlive() {
        int state = states.last(Trace.NONE);
        return state != Trace.NONE && STATES[state] != ObjectState.CLOSED;
    }

    void become(int step, ObjectState state) {
        if (states.lastIsOf(step)) {
            passing.set(states.size() - 1, states.last(0));
            states.replaceLast(state.ordinal());
        } else {
            states.set(step, state.ordinal());
        }
    }

    /// All its states in order, without repeats.
    List<ObjectState> passed() {
        var found = new ArrayList<ObjectState>();
        int next = 0;
        for (int i = 0; i < states.size(); i++) {
            for (; next < passing.size() && passing.stepOf(next) == i; next++) {
                addUnlessLast(found, passing.valueOf(next));
            }
            addUnlessLast(found, states.valueOf(i));
        }
        return found;
    }

    private static void addUnlessLast(List<ObjectState> found, int state) {
        if (found.isEmpty() || found.getLast() != STATES[state]) {
            found.add(STATES[state]);
        }
    }

    /// A lazy view: each span is created on access, so that a timeline pays only for visible spans. Later changes do
    /// not appear in it.
    List<StateSpan> spans(int size) {
        int count = states.size();
        // Omit a state of a step that is not recorded yet.
        while (count > 0 && states.stepOf(count - 1) >= size) {
            count--;
        }
        return new Spans(count, size);
    }

    private final class Spans extends AbstractList<StateSpan> implements RandomAccess {
        private final int count;
        private final int end;

        Spans(int count, int end) {
            this.count = count;
            this.end = end;
        }

        @Override
        public StateSpan get(int index) {
            Objects.checkIndex(index, count);
            int to = index + 1 < count ? states.stepOf(index + 1) : end;
            return new StateSpan(STATES[states.valueOf(index)], states.stepOf(index), to);
        }

        @Override
        public int size() {
            return count;
        }
    }
}

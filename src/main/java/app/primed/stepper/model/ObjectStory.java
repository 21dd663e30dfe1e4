package app.primed.stepper.model;

import java.util.ArrayList;
import java.util.List;

/// One generator or coroutine through the whole run.
final class ObjectStory {
    final int id;
    final ObjectKind kind;
    final String name;
    final int line;
    final int createdAt;
    final int createdLine;
    /// How many objects of this name came before, plus one.
    final int ordinal;
    final Changes states = new Changes();
    final Changes delegates = new Changes();
    volatile int frame = Trace.NONE;
    volatile String bound = "";

    ObjectStory(int id, ObjectKind kind, String name, int line, int createdAt, int createdLine, int ordinal) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.line = line;
        this.createdAt = createdAt;
        this.createdLine = createdLine;
        this.ordinal = ordinal;
    }

    /// Each state it went through, in order, without repeats.
    List<LifeState> passed() {
        var found = new ArrayList<LifeState>();
        for (int i = 0; i < states.size(); i++) {
            var state = LifeState.values()[states.valueOf(i)];
            if (found.isEmpty() || found.getLast() != state) {
                found.add(state);
            }
        }
        return found;
    }

    List<Span> spans(int size) {
        var found = new ArrayList<Span>();
        int count = states.size();
        for (int i = 0; i < count; i++) {
            int from = states.stepOf(i);
            int to = i + 1 < count ? Math.min(size, states.stepOf(i + 1)) : size;
            if (from < to) {
                found.add(new Span(LifeState.values()[states.valueOf(i)], from, to));
            }
        }
        return found;
    }
}

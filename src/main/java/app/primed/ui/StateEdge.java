package app.primed.ui;

import java.util.Optional;

/// A way from one state to another.
public enum StateEdge {
    START(StateMark.CREATED, StateMark.RUNNING, "next()"),
    RESUME(StateMark.SUSPENDED, StateMark.RUNNING, "send(x)"),
    PAUSE(StateMark.RUNNING, StateMark.SUSPENDED, "yield v"),
    FINISH(StateMark.RUNNING, StateMark.CLOSED, "return"),
    CLOSE(StateMark.SUSPENDED, StateMark.CLOSED, "close()"),
    DISCARD(StateMark.CREATED, StateMark.CLOSED, "close()");

    private final StateMark from;
    private final StateMark to;
    private final String label;

    StateEdge(StateMark from, StateMark to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    /// The way between two states, where there is one.
    public static Optional<StateEdge> of(StateMark from, StateMark to) {
        for (var edge : values()) {
            if (edge.from == from && edge.to == to) {
                return Optional.of(edge);
            }
        }
        return Optional.empty();
    }

    public StateMark from() {
        return from;
    }

    public StateMark to() {
        return to;
    }

    /// What usually goes along it.
    public String label() {
        return label;
    }
}

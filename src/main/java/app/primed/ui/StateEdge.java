package app.primed.ui;

import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import java.util.Optional;

/// A transition between two states, as an edge of the state diagram.
public enum StateEdge {
    START(ObjectState.CREATED, ObjectState.RUNNING, "next()", "await", "anext()"),
    RESUME(ObjectState.SUSPENDED, ObjectState.RUNNING, "send(x)", "send(None)", "asend(x)"),
    PAUSE(ObjectState.RUNNING, ObjectState.SUSPENDED, "yield v", "waits", "yield v"),
    FINISH(ObjectState.RUNNING, ObjectState.CLOSED, "return", "return", "return"),
    CLOSE(ObjectState.SUSPENDED, ObjectState.CLOSED, "close()", "close()", "aclose()"),
    DISCARD(ObjectState.CREATED, ObjectState.CLOSED, "close()", "close()", "aclose()");

    private final ObjectState from;
    private final ObjectState to;
    private final String generatorLabel;
    private final String coroutineLabel;
    private final String asyncGeneratorLabel;

    StateEdge(
            ObjectState from, ObjectState to, String generatorLabel, String coroutineLabel,
            String asyncGeneratorLabel) {
        this.from = from;
        this.to = to;
        this.generatorLabel = generatorLabel;
        this.coroutineLabel = coroutineLabel;
        this.asyncGeneratorLabel = asyncGeneratorLabel;
    }

    /// The edge between two states; empty if Python has no such transition.
    public static Optional<StateEdge> of(ObjectState from, ObjectState to) {
        for (var edge : values()) {
            if (edge.from == from && edge.to == to) {
                return Optional.of(edge);
            }
        }
        return Optional.empty();
    }

    public ObjectState to() {
        return to;
    }

    /// What usually causes this transition, as written in code for this kind of object.
    public String label(ObjectKind kind) {
        return switch (kind) {
            case GENERATOR -> generatorLabel;
            case COROUTINE -> coroutineLabel;
            case ASYNC_GENERATOR -> asyncGeneratorLabel;
        };
    }
}

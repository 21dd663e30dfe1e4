package app.primed.stepper.view;

import app.primed.stepper.viewmodel.LineMark;
import app.primed.stepper.viewmodel.StateTransition;
import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.ui.Dialect;
import app.primed.ui.StateEdge;
import app.primed.ui.StateMark;
import java.util.Optional;

/// The run's states in the language of the screen.
final class Marks {
    private Marks() {}

    static StateMark of(ObjectState state) {
        return switch (state) {
            case CREATED -> StateMark.CREATED;
            case RUNNING -> StateMark.RUNNING;
            case SUSPENDED -> StateMark.SUSPENDED;
            case CLOSED -> StateMark.CLOSED;
        };
    }

    static Dialect dialectOf(ObjectKind kind) {
        return switch (kind) {
            case GENERATOR -> Dialect.GENERATOR;
            case COROUTINE -> Dialect.COROUTINE;
            case ASYNC_GENERATOR -> Dialect.ASYNC_GENERATOR;
        };
    }

    static Optional<StateEdge> of(StateTransition transition) {
        return StateEdge.of(of(transition.from()), of(transition.to()));
    }

    /// The style class of a marked line.
    static String lineStyle(LineMark.Kind kind) {
        return switch (kind) {
            case CLOSED -> "line-closed";
            case SUSPENDED -> "line-suspended";
            case CALLER, CURRENT -> "line-current";
            case RUNNING -> "line-running";
            case ERROR -> "line-error";
        };
    }
}

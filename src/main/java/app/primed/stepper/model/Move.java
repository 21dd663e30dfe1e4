package app.primed.stepper.model;

import app.primed.trace.ObjectKind;
import app.primed.trace.Trace;

/// What a person does with a program that is alive: drives one of its objects, or runs a line in its names.
public sealed interface Move {

    /// `next(object)`, or what starts and goes on with an object of another kind.
    record Next(int object) implements Move {}

    /// @param expression Python for the value
    record Send(int object, String expression) implements Move {}

    /// @param exception Python for the exception or its class
    record Throw(int object, String exception) implements Move {}

    record Close(int object) implements Move {}

    /// @param code an expression, or statements, in the module's names
    record Evaluate(String code) implements Move {}

    /// Lets the program end as it would have ended by itself: its `atexit` functions run, and the `finally` of what sleeps.
    record End() implements Move {}

    /// The move as one would write it.
    ///
    /// @param name what the object is called
    /// @param kind what the object is
    default String asCode(String name, ObjectKind kind) {
        var generator = kind == ObjectKind.GENERATOR;
        var prefix = kind == ObjectKind.ASYNC_GENERATOR ? ".a" : ".";
        return switch (this) {
            case Next _ -> generator
                    ? "next(" + name + ")"
                    : kind == ObjectKind.COROUTINE ? name + ".send(None)" : "anext(" + name + ")";
            case Send send -> name + prefix + "send(" + send.expression.strip() + ")";
            case Throw thrown -> name + prefix + "throw(" + thrown.exception.strip() + ")";
            case Close _ -> name + prefix + "close()";
            case Evaluate evaluate -> evaluate.code.strip();
            case End _ -> "# the program ends";
        };
    }

    /// The object moved, [Trace#NONE] for none.
    default int object() {
        return switch (this) {
            case Next next -> next.object;
            case Send send -> send.object;
            case Throw thrown -> thrown.object;
            case Close close -> close.object;
            case Evaluate _,End _ -> Trace.NONE;
        };
    }
}

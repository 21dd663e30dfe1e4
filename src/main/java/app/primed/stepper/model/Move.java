package app.primed.stepper.model;

import app.primed.trace.ObjectKind;
import app.primed.trace.Trace;

/// What a user does with a live program: drives one of its objects, or runs code in its namespace.
public sealed interface Move {

    /// `next(object)`, or its equivalent for another kind of object.
    record Next(int object) implements Move {}

    /// @param expression Python expression for the value
    record Send(int object, String expression) implements Move {}

    /// @param exception Python expression for the exception or its class
    record Throw(int object, String exception) implements Move {}

    record Close(int object) implements Move {}

    /// @param code an expression or statements, run in the module's namespace
    record Evaluate(String code) implements Move {}

    /// Lets the program end normally, so that `atexit` functions and the `finally` blocks of suspended objects run.
    record End() implements Move {}

    /// The move as code.
    ///
    /// @param name the object's name
    /// @param kind the object's kind
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

    /// The object that is moved, [Trace#NONE] for none.
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

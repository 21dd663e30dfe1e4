package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Move;
import app.primed.trace.ObjectKind;

/// The names of moves, by kind of object: a coroutine has no `next()`, and the methods of an asynchronous generator
/// start with `a`.
///
/// @param next the whole call: `next()`
/// @param send the call up to its argument: `send(`
/// @param throwException the call up to its argument: `throw(`
/// @param close the whole call: `close()`
/// @param nextHelp what `next` does
public record MoveLabels(String next, String send, String throwException, String close, String nextHelp) {

    public static MoveLabels of(ObjectKind kind) {
        return new MoveLabels(
                written(new Move.Next(0), kind),
                open(new Move.Send(0, ""), kind),
                open(new Move.Throw(0, ""), kind),
                written(new Move.Close(0), kind),
                switch (kind) {
                    case GENERATOR -> "Resume it until its next yield";
                    case COROUTINE -> "A coroutine has no next(): this starts it, or resumes it where it awaits";
                    case ASYNC_GENERATOR -> "Resume it until its next yield, through what it awaits";
                });
    }

    private static String written(Move move, ObjectKind kind) {
        var words = move.asCode("", kind);
        return words.startsWith(".") ? words.substring(1) : words;
    }

    private static String open(Move move, ObjectKind kind) {
        var words = written(move, kind);
        return words.substring(0, words.length() - 1);
    }
}

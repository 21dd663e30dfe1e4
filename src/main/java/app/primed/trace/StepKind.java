package app.primed.trace;

/// What happened at a step. A `yield` is never a return.
public enum StepKind {
    /// A line is about to run.
    LINE,
    /// A plain function was entered or left (a generator's frame is resumed instead).
    CALL,
    RETURN,
    /// A generator, coroutine or asynchronous generator came to be; its body has not started.
    CREATED,
    /// `next()`, `send(value)`, `await` or a loop resumed an object; the text is the value sent in (`None` for next).
    RESUMED,
    /// `throw(exception)` resumed it; the text is the exception.
    THROWN,
    /// `close()` (or the object's end of life) asked it to finish.
    CLOSING,
    /// It yielded a value and rests; the text is the value.
    YIELDED,
    /// It gave its return value and is closed; the text is the value.
    RETURNED,
    /// An exception left it and it is closed; the text is the exception.
    RAISED,
    /// It is closed without a step of its own: closed before it started, or dropped.
    CLOSED,
    /// An exception was raised or caught on this line of a plain frame; the text is the exception.
    EXCEPTION,
    /// Text was written to stdout; the text is what was written.
    OUTPUT,
    /// Text was written to stderr; the text is what was written.
    ERROR_OUTPUT,
    /// The program asked for an object's state. The text is the answer it got: `GEN_RUNNING` from the genuine
    /// `inspect` functions, `gi_running=True` where it read an attribute. What was true is [Trace#stateAt].
    /// Its object is [Trace#NONE] where the question was put to something else than a traced object.
    ASKED,
    /// The program changed what a run is judged by (`inspect.getgeneratorstate` replaced …); the text says what.
    TAMPERED,
    /// `breakpoint()` marked this place.
    BREAKPOINT,
    /// `input()` took a line; the text is that line.
    INPUT,
    /// The program ended; the text says how. After it come live moves only.
    END,
    /// A live move is done; the text is its value.
    DONE,
    /// An exception left a live move; the text is the exception.
    FAILED
}

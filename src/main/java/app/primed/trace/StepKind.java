package app.primed.trace;

/// The kind of a step. A `yield` is never recorded as a return.
public enum StepKind {
    /// A line is about to run.
    LINE,
    /// A plain function was called or returned (a generator's frame is resumed instead).
    CALL,
    RETURN,
    /// A generator, coroutine or asynchronous generator was created; its body has not started.
    CREATED,
    /// `next()`, `send(value)`, `await` or a loop resumed an object; the text is the value sent (`None` for next).
    RESUMED,
    /// `throw(exception)` resumed an object; the text is the exception.
    THROWN,
    /// `close()`, or Python itself when nothing refers to the object, asked it to finish.
    CLOSING,
    /// It yielded a value and is suspended; the text is the value.
    YIELDED,
    /// It returned and is closed; the text is the return value.
    RETURNED,
    /// An exception ended it and it is closed; the text is the exception.
    RAISED,
    /// It was closed without another step: before it started, or when it was dropped.
    CLOSED,
    /// An exception was raised or caught on this line of a plain frame; the text is the exception.
    EXCEPTION,
    /// The program wrote the text to stdout.
    OUTPUT,
    /// The program wrote the text to stderr.
    ERROR_OUTPUT,
    /// The program queried an object's state. The text is the answer it got: `GEN_RUNNING` from the genuine `inspect`
    /// functions, `gi_running=True` from an attribute. The true state is [Trace#stateAt]. The object is [Trace#NONE] if
    /// the query was about anything but a traced object.
    ASKED,
    /// The program changed something that runs are judged by (such as `inspect.getgeneratorstate`); the text says what.
    TAMPERED,
    /// The program called `breakpoint()`.
    BREAKPOINT,
    /// `input()` read the text.
    INPUT,
    /// The program ended; the text says how. Only live moves follow it.
    END,
    /// A live move finished; the text is its value.
    DONE,
    /// An exception ended a live move; the text is the exception.
    FAILED
}

package app.primed.trace;

/// How the life of a generator, coroutine or asynchronous generator ended.
public enum ObjectEnd {
    /// It has not ended, or lived as long as the program.
    ALIVE,
    /// Its function returned.
    RETURNED,
    /// An exception left it.
    RAISED,
    /// `close()` ended it.
    CLOSED,
    /// Nobody referred to it any more, so Python closed it.
    DROPPED,
    /// It ended without a line of it having run: a coroutine never awaited, a generator closed or dropped at once.
    NEVER_STARTED
}

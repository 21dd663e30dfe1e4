package app.primed.trace;

/// How the life of a generator, coroutine or asynchronous generator ended.
public enum ObjectEnd {
    /// It is still alive, or lived until the program ended.
    ALIVE,
    /// Its function returned.
    RETURNED,
    /// An exception left it.
    RAISED,
    /// `close()` ended it.
    CLOSED,
    /// Python closed it when nothing referred to it any more.
    DROPPED,
    /// It ended before any of its lines ran: a coroutine that was never awaited, or a generator closed or dropped at
    /// once.
    NEVER_STARTED
}

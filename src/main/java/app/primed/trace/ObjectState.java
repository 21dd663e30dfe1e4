package app.primed.trace;

/// The four states of a generator, coroutine or asynchronous generator, as
/// [inspect](https://docs.python.org/3/library/inspect.html#current-state-of-generators-coroutines-and-asynchronous-generators)
/// names them without the kind's prefix.
public enum ObjectState {
    CREATED,
    RUNNING,
    SUSPENDED,
    CLOSED
}

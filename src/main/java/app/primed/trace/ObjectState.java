package app.primed.trace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The four states of a generator, coroutine or asynchronous generator, as
/// [inspect](https://docs.python.org/3/library/inspect.html#current-state-of-generators-coroutines-and-asynchronous-generators)
/// names them without the kind's prefix.
public enum ObjectState {
    CREATED,
    RUNNING,
    SUSPENDED,
    CLOSED;

    /// Reads `GEN_RUNNING`, `CORO_RUNNING`, `AGEN_RUNNING`, `RUNNING` or `running`; empty for any other word.
    public static Optional<ObjectState> of(String word) {
        var name = word.toUpperCase(Locale.ROOT).replaceFirst("^(GEN|CORO|AGEN)_", "");
        return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst();
    }
}

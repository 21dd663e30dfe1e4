package app.primed.quiz.model;

import java.util.Locale;
import java.util.Optional;

/// The four states of a generator, coroutine or asynchronous generator, as `inspect` names them.
public enum State {
    CREATED,
    RUNNING,
    SUSPENDED,
    CLOSED;

    /// Reads `GEN_RUNNING`, `CORO_RUNNING`, `AGEN_RUNNING`, `RUNNING` or `running`.
    public static Optional<State> of(String word) {
        var bare = word.toUpperCase(Locale.ROOT).replaceFirst("^(GEN|CORO|AGEN)_", "");
        for (var state : values()) {
            if (state.name().equals(bare)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}

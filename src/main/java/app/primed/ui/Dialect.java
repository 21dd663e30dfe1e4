package app.primed.ui;

/// What the states and the ways between them are called for each kind of object. The states of asynchronous kinds carry
/// Python's own prefix; a generator's stand alone, as people say them.
public enum Dialect {
    GENERATOR(""),
    COROUTINE("CORO_"),
    ASYNC_GENERATOR("AGEN_");

    private final String prefix;

    Dialect(String prefix) {
        this.prefix = prefix;
    }

    String state(StateMark state) {
        return prefix + state.word();
    }

    /// What usually goes along a way.
    String usual(StateEdge edge) {
        return switch (this) {
            case GENERATOR -> edge.label();
            case COROUTINE -> switch (edge) {
                case START -> "await";
                case RESUME -> "send(None)";
                case PAUSE -> "waits";
                case FINISH, CLOSE, DISCARD -> edge.label();
            };
            case ASYNC_GENERATOR -> switch (edge) {
                case START -> "anext()";
                case RESUME -> "asend(x)";
                case CLOSE, DISCARD -> "aclose()";
                case PAUSE, FINISH -> edge.label();
            };
        };
    }
}

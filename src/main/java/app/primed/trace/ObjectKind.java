package app.primed.trace;

/// The kind of an object with the four states.
public enum ObjectKind {
    GENERATOR("generator", "GEN_"),
    COROUTINE("coroutine", "CORO_"),
    ASYNC_GENERATOR("async_generator", "AGEN_");

    private final String word;
    private final String prefix;

    ObjectKind(String word, String prefix) {
        this.word = word;
        this.prefix = prefix;
    }

    /// Python's name of the type: `generator`, `coroutine`, `async_generator`.
    public String word() {
        return word;
    }

    /// With its article: `a generator`, `an async generator`.
    public String withArticle() {
        return (this == ASYNC_GENERATOR ? "an " : "a ") + word.replace('_', ' ');
    }

    /// The state as `inspect` prints it for this kind: `GEN_RUNNING`, `CORO_RUNNING`, `AGEN_RUNNING`.
    public String nameOf(ObjectState state) {
        return prefix + state.name();
    }
}

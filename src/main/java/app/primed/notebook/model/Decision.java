package app.primed.notebook.model;

import java.time.Instant;

/// A decision about entries across notes, which is not part of any note's text. The newest about the same words counts.
public sealed interface Decision {

    Instant at();

    /// The entry is no longer carried over.
    ///
    /// @param kind goals, questions or TODOs
    /// @param words as written
    record Dropped(Instant at, SectionKind kind, String words) implements Decision {}

    /// The entry was dropped by mistake, or is wanted after all.
    record Restored(Instant at, SectionKind kind, String words) implements Decision {}

    /// Two wordings mean one thing.
    record Same(Instant at, String one, String other) implements Decision {}

    /// Two similar wordings mean different things.
    record Different(Instant at, String one, String other) implements Decision {}
}

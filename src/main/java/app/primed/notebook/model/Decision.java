package app.primed.notebook.model;

import java.time.Instant;

/// What a person settled about entries across notes, which no note's text tells. The newest about the same words holds.
public sealed interface Decision {

    Instant at();

    /// It is not carried over any more.
    ///
    /// @param kind goals, questions or TODOs
    /// @param words as they stood
    record Dropped(Instant at, SectionKind kind, String words) implements Decision {}

    /// It was dropped by mistake, or is wanted again.
    record Restored(Instant at, SectionKind kind, String words) implements Decision {}

    /// Two wordings mean one thing.
    record Same(Instant at, String one, String other) implements Decision {}

    /// Two wordings look alike and mean two things.
    record Different(Instant at, String one, String other) implements Decision {}
}

package app.primed.notebook.model;

/// What a reader says a line is, against what Primed would guess.
public sealed interface LineReading {

    enum Kind implements LineReading {
        QUESTION,
        NOT_A_QUESTION,
        LEARNING
    }

    /// @param handle without `@`; empty for no one
    record SaidBy(String handle) implements LineReading {}

    /// Whether it says who spoke; otherwise it says what the line is.
    default boolean speaks() {
        return this instanceof SaidBy;
    }

    /// As a sentence ends with it: `a question`.
    default String words() {
        return switch (this) {
            case Kind.QUESTION -> "a question";
            case Kind.NOT_A_QUESTION -> "not a question";
            case Kind.LEARNING -> "a learning";
            case SaidBy by -> "said by " + (by.handle().isEmpty() ? "nobody" : "@" + by.handle());
        };
    }

    /// The same of many lines: `questions`.
    default String pluralWords() {
        return switch (this) {
            case Kind.QUESTION -> "questions";
            case Kind.NOT_A_QUESTION -> "not questions";
            case Kind.LEARNING -> "learnings";
            case SaidBy _ -> words();
        };
    }
}

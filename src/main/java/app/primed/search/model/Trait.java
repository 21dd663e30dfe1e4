package app.primed.search.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a line is besides its kind: `is:open`, `has:python`.
public enum Trait {
    /// A question without an answer, or a task not done.
    OPEN("is"),
    /// A question with an answer.
    ANSWERED("is"),
    QUESTION("is"),
    TASK("is"),
    DONE("is"),
    HEADING("is"),
    /// A line inside a fence.
    CODE("is"),
    /// What the quiz can ask: an interview question, a code challenge, a card written as one.
    CARD("is"),
    /// In a section with Python in it.
    PYTHON("has"),
    LINK("has");

    private final String field;

    Trait(String field) {
        this.field = field;
    }

    /// Before the colon: `is` or `has`.
    public String field() {
        return field;
    }

    /// After the colon.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Trait> of(String word) {
        return Arrays.stream(values()).filter(trait -> trait.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}

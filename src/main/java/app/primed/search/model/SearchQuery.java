package app.primed.search.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is looked for, as read by [QueryReader] from what was typed.
///
/// @param clauses all of them must hold; several wanted kinds, people or notes are alternatives
/// @param remarks what of the typed text was not understood, and what is done instead
public record SearchQuery(List<Clause> clauses, List<String> remarks) {

    /// @param wanted false for what must not be there (`-word`)
    public record Clause(Condition condition, boolean wanted) {}

    /// What a line is asked for.
    public sealed interface Condition {
        /// @param begun whether it may be the beginning of a word: the last one while it is typed
        record Word(String text, boolean begun) implements Condition {}

        /// Words in this order.
        record Phrase(String text) implements Condition {}

        /// In a section of one of these kinds.
        record Kind(List<String> ids) implements Condition {}

        /// @param begun whether it may be the beginning of a handle
        record By(String handle, boolean begun) implements Condition {}

        /// @param from first day, where there is one
        /// @param through last day, where there is one
        record Between(Optional<LocalDate> from, Optional<LocalDate> through) implements Condition {}

        /// @param part words of the note's path, the last perhaps begun
        record Note(String part) implements Condition {}

        /// @param begun whether it may be the beginning of a tag
        record Tag(String name, boolean begun) implements Condition {}

        record Is(Trait trait) implements Condition {}
    }

    /// Whether nothing at all is asked for.
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /// Whether there are words to find, besides conditions.
    public boolean hasWords() {
        return clauses.stream().anyMatch(c -> c.wanted()
                && (c.condition() instanceof Condition.Word || c.condition() instanceof Condition.Phrase));
    }
}

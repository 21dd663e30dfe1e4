package app.primed.quiz.model;

import java.time.Instant;

/// A line of the review log. Lines are only ever appended; two logs are merged by taking the union of their lines, so
/// each has its own id, and their order in the file does not matter.
public sealed interface LogLine {

    /// The unique id of the line.
    String id();

    Instant at();

    /// A card was graded.
    record Review(String id, String card, Instant at, Grade grade) implements LogLine {}

    /// An earlier line was undone: it does not count.
    ///
    /// @param cancels that line's id; a review's or a [Mark]'s
    record Undo(String id, String cancels, Instant at) implements LogLine {}

    /// The wording of a note's card when it was graded or its change was noticed. It keeps a card's progress when the
    /// question is corrected or moved.
    ///
    /// @param text the question; followed by the answer for kinds that are identified by both
    /// @param note the note's path in the vault
    /// @param line the 1-based line in it
    record Seen(String id, String card, Instant at, String text, String note, int line) implements LogLine {}

    /// A mark on a card other than a grade. The latest line of each kind counts.
    sealed interface Mark extends LogLine {
        String card();
    }

    /// A card was suspended (`value`) or unsuspended.
    record Suspended(String id, String card, Instant at, boolean value) implements Mark {}

    /// A card was excluded from the quiz (`value`) or included again. This is how a card of a note is deleted; the note
    /// does not change.
    record Dropped(String id, String card, Instant at, boolean value) implements Mark {}

    /// The user's note on a card.
    ///
    /// @param text empty if it was removed
    record Noted(String id, String card, Instant at, String text) implements Mark {
        /// The longest note, in characters; written as JSON it is shorter than the longest line of the log.
        public static final int LONGEST = 10_000;
    }
}

package app.primed.quiz.model;

import java.time.Instant;

/// One line of the review log. Lines are only ever added; two logs merge by the union of their lines,
/// so each has an id of its own and their order in the file does not matter.
public sealed interface LogLine {

    /// Tells the line from every other.
    String id();

    Instant at();

    /// A card was graded.
    record Review(String id, String card, Instant at, Grade grade) implements LogLine {}

    /// An earlier line was taken back: it does not count.
    ///
    /// @param cancels that line's id; a review's or a [Mark]'s
    record Undo(String id, String cancels, Instant at) implements LogLine {}

    /// A card made from a note read like this when it was graded or seen changed. It keeps a card's progress with its
    /// question when a typo in the note is mended or the question moves.
    ///
    /// @param text the question as it stood there; with the answer behind it where both tell what is asked
    /// @param note the note's path inside the vault
    /// @param line 1-based line in it
    record Seen(String id, String card, Instant at, String text, String note, int line) implements LogLine {}

    /// What a person said of a card besides a grade. Of one kind, the latest line counts.
    sealed interface Mark extends LogLine {
        String card();
    }

    /// A card is not asked for the time being (`value`), or is asked again.
    record Suspended(String id, String card, Instant at, boolean value) implements Mark {}

    /// A card is left out of the quiz for good (`value`), or is brought back: the way to delete a card whose text
    /// stands in a note, which is not touched.
    record Dropped(String id, String card, Instant at, boolean value) implements Mark {}

    /// A person's own note on a card.
    ///
    /// @param text empty where it was removed
    record Noted(String id, String card, Instant at, String text) implements Mark {
        /// The longest note, in characters: written as JSON it stays below the longest line of the log.
        public static final int LONGEST = 10_000;
    }
}

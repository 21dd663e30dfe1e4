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

    /// An earlier review was taken back.
    ///
    /// @param cancels that review's id
    record Undo(String id, String cancels, Instant at) implements LogLine {}

    /// A card made from a note read like this when it was graded. It keeps a card's progress with its question when
    /// a typo in the note is mended or the question moves.
    ///
    /// @param text the question as it stood there
    /// @param note the note's path inside the vault
    /// @param line 1-based line in it
    record Seen(String id, String card, Instant at, String text, String note, int line) implements LogLine {}
}

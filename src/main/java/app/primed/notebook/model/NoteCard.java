package app.primed.notebook.model;

/// A card somebody wrote into a note as one: see [NoteCardReader] for how.
///
/// @param line 1-based line where its line or paragraph starts; cards of one line give each other away
/// @param kind which side of what is asked
/// @param question what to ask
/// @param answer what to have said
/// @param heading the heading above it; empty if there is none
public record NoteCard(int line, Kind kind, String question, String answer, String heading) {

    /// What a card asks of what is written.
    public enum Kind {
        /// The first side is asked.
        FORWARD,
        /// The second side of a card for both ways is asked.
        REVERSE,
        /// The words left out of a sentence.
        CLOZE
    }
}

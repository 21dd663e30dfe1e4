package app.primed.search.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A line of a note that can be found: an entry, a heading, a line of code.
///
/// @param line 1-based
/// @param kind of its section, as the outline writes it (`viewer-questions`)
/// @param heading the section's heading; empty where there is none
/// @param text its words
/// @param by who said it, where that is known
/// @param tags in lower case, without `#`
/// @param cards what the quiz can ask of it; empty where it asks nothing
public record Passage(
        int line, String kind, String heading, String text, Optional<String> by, Set<Trait> traits,
        List<String> tags, List<Card> cards) {

    /// A question with what answers it.
    ///
    /// @param line 1-based line
    /// @param kind what of the note asks it, in the quiz' words
    /// @param answer may be empty
    public record Card(int line, String kind, String question, String answer) {}
}

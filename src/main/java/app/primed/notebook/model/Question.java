package app.primed.notebook.model;

import java.util.Optional;

/// A question of the note.
///
/// @param line 1-based line where it starts
/// @param text its words
/// @param answered whether it has an answer
/// @param answer the answer's words, where there is one
/// @param by who asked, where that is known
/// @param section the kind of its section
/// @param entry the entry that asks it; for a heading one with no indent, -1, and nothing nested
public record Question(
        int line, String text, boolean answered, String answer, Optional<String> by, SectionKind section,
        Entry entry) {

    /// Whether a heading asks it, and what is below it answers.
    public boolean byHeading() {
        return entry.indent() < 0;
    }

    /// What a card asks: its words, and below those of a heading the code they are about.
    public String prompt() {
        return byHeading() ? entry.text() : text;
    }

    Question withoutAnswer() {
        return new Question(line, text, false, "", by, section, entry);
    }
}

package app.primed.quiz.model;

import java.time.LocalDate;
import java.util.Optional;

/// An entry of a note that can be asked.
///
/// @param note the note's path in the vault, with `/`
/// @param line its first line, 1-based
/// @param kind a [CardKind]'s id (other kinds make no cards)
/// @param section the heading above it, as written; may be empty
/// @param text the question or task; for a cloze, the sentence with its gap
/// @param answer empty if there is none
/// @param day the date of the session, if known
public record NoteItem(
        String note, int line, String kind, String section, String text, String answer,
        Optional<LocalDate> day) {}

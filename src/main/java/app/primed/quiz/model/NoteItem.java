package app.primed.quiz.model;

import java.time.LocalDate;
import java.util.Optional;

/// One entry of a note that can be asked: the shell fills it from the notebook's reading of the text.
///
/// @param note the note's path inside the vault, with `/`
/// @param line 1-based line of its first line
/// @param kind a [CardKind]'s id (other kinds make no cards)
/// @param section the heading it stands under, as written; may be empty
/// @param text the question or task; of a cloze the sentence with its gap
/// @param answer what answers it; empty where nothing does
/// @param day the session's day, where known
public record NoteItem(
        String note, int line, String kind, String section, String text, String answer,
        Optional<LocalDate> day) {}

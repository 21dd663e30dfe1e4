package app.primed.highlights.model;

import java.time.LocalDate;
import java.util.Optional;

/// A place in the vault where something is written.
///
/// @param day the session's day
/// @param note the note's path inside the vault
/// @param line 1-based
public record NoteLocation(Optional<LocalDate> day, String note, int line) {}

package app.primed.search.model;

import java.time.LocalDate;
import java.util.Optional;

/// What a list of sessions says of a note.
///
/// @param note its path inside the vault, with `/`
/// @param theme what it is about
/// @param openQuestions questions without an answer
/// @param openGoals goals not ticked
public record NoteSummary(String note, Optional<LocalDate> day, String theme, int openQuestions, int openGoals) {}

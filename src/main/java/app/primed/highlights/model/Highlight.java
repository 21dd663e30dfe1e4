package app.primed.highlights.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something worth finding again, and where it stands.
///
/// @param collection what it is
/// @param text its words
/// @param by the viewer who said it
/// @param day the session's day
/// @param note the note's path inside the vault
/// @param line its 1-based line there
/// @param sides for a debate its sides; empty otherwise
public record Highlight(
        Collection collection, String text, Optional<String> by, Optional<LocalDate> day, String note, int line,
        List<Side> sides) {}

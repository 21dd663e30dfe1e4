package app.primed.search.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A line that was found.
///
/// @param note the note's path inside the vault
/// @param day the note's day, where known
/// @param marks where the searched words stand in the line's text, in order, apart from each other
public record Hit(String note, Optional<LocalDate> day, Passage passage, List<Mark> marks) {

    /// @param from offset of the first character
    /// @param to offset after the last
    public record Mark(int from, int to) {}

    public int line() {
        return passage.line();
    }

    public String text() {
        return passage.text();
    }
}

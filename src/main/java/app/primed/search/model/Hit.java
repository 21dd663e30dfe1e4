package app.primed.search.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A line that was found.
///
/// @param note the note's path inside the vault
/// @param day the note's day, where known
/// @param marks where the searched words stand in the line's text, in order, apart from each other
public record Hit(String note, Optional<LocalDate> day, Passage passage, List<Mark> marks) {
    private static final int NEAR = 70;

    /// @param from offset of the first character
    /// @param to offset after the last
    public record Mark(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /// The marks where most of what was searched is close together, as far as a line of results shows; empty where
    /// nothing is marked.
    public List<Mark> closest() {
        List<Mark> best = List.of();
        for (var first : marks) {
            var near = marks.stream().filter(mark -> mark.from() >= first.from() && mark.to() <= first.from() + NEAR)
                    .toList();
            if (letters(near) > letters(best)) {
                best = near;
            }
        }
        return best;
    }

    /// The longest word there; empty where nothing is marked.
    public String word() {
        return closest().stream().max(Comparator.comparingInt(Mark::length))
                .map(mark -> text().substring(mark.from(), mark.to())).orElse("");
    }

    private static int letters(List<Mark> marks) {
        return marks.stream().mapToInt(Mark::length).sum();
    }

    public int line() {
        return passage.line();
    }

    public String text() {
        return passage.text();
    }
}

package app.primed.highlights.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Something worth finding again, and its place.
///
/// @param collection what it is
/// @param text its words
/// @param by the viewer who said it
/// @param at its place; the latest, where it appears on several days
/// @param sides for a debate its sides; empty otherwise
/// @param verdict how a debate was decided; empty otherwise
/// @param before its earlier places, oldest first
public record Highlight(
        HighlightCollection collection, String text, Optional<String> by, NoteLocation at, List<DebateSide> sides,
        Optional<String> verdict, List<NoteLocation> before) {

    public Highlight(
            HighlightCollection collection, String text, Optional<String> by, NoteLocation at, List<DebateSide> sides,
            List<NoteLocation> before) {
        this(collection, text, by, at, sides, Optional.empty(), before);
    }

    public Highlight(HighlightCollection collection, String text, Optional<String> by, NoteLocation at) {
        this(collection, text, by, at, List.of(), List.of());
    }

    public Optional<LocalDate> day() {
        return at.day();
    }

    /// The note's path inside the vault.
    public String note() {
        return at.note();
    }

    /// The 1-based line in the note.
    public int line() {
        return at.line();
    }

    /// Everyone who has a part in it, each as often as they have one.
    public Stream<String> handles() {
        return Stream.concat(by.stream(), sides.stream().flatMap(DebateSide::handles));
    }

    /// The same with everyone by another handle.
    ///
    /// @param person the handle that one is shown by
    public Highlight with(UnaryOperator<String> person) {
        return new Highlight(collection, text, by.map(person), at,
                sides.stream().map(side -> side.with(person)).toList(), verdict, before);
    }

    /// Whether it holds all of the words, in any order and case.
    public boolean holds(List<String> words) {
        return words.stream()
                .allMatch(word -> DebateSide.contains(text, word)
                        || by.filter(b -> DebateSide.contains(b, word)).isPresent()
                        || verdict.filter(v -> DebateSide.contains(v, word)).isPresent()
                        || sides.stream().anyMatch(side -> side.holds(word)));
    }
}

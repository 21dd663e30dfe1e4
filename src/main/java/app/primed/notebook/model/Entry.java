package app.primed.notebook.model;

import java.util.List;
import java.util.Optional;

/// A list item or paragraph of a section with what is nested under it.
///
/// @param range its own lines and all that is nested
/// @param own its own lines, wrapped ones with it
/// @param indent columns before its marker or words
/// @param item whether it is a list item
/// @param text its words, wrapped lines joined by a space, without marker and box
/// @param task open or done for boxes, goals and TODOs
/// @param box offset of the character between `[` and `]`, or -1 where there is no box
/// @param by who said it, where the entry starts with a handle
/// @param nested what stands deeper below it
public record Entry(
        Range range, Range own, int indent, boolean item, String text, TaskState task, int box, Optional<Attribution> by,
        List<Entry> nested) {

    public int line() {
        return own.line();
    }

    /// Its words without the handle that opens them.
    public String said() {
        if (by.isEmpty() || by.get().after()) {
            return text;
        }
        int colon = text.indexOf(by.get().by());
        int from = colon + by.get().by().length();
        while (from < text.length() && ": >-–—".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(Math.min(from, text.length()));
    }

    /// The entry and everything nested, outermost first.
    public java.util.stream.Stream<Entry> all() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(this), nested.stream().flatMap(Entry::all));
    }
}

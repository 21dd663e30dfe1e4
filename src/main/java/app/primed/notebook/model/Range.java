package app.primed.notebook.model;

/// A stretch of a note's text.
///
/// @param start offset of its first character
/// @param end offset after its last character, without the line's end
/// @param line 1-based line of its first character
/// @param endLine 1-based line of its last character
public record Range(int start, int end, int line, int endLine) {

    public String of(String text) {
        return text.substring(start, end);
    }

    /// This stretch and all up to the end of a later one.
    public Range through(Range later) {
        return later.end <= end ? this : new Range(start, later.end, line, later.endLine);
    }
}

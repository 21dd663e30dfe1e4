package app.primed.notebook.model;

import java.util.Arrays;

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

    /// Sets the elements of its lines, where `lines[0]` is the first line of the text.
    void mark(boolean[] lines) {
        Arrays.fill(lines, line - 1, endLine, true);
    }

    /// This stretch and all up to the end of a later one.
    public Range through(Range later) {
        return later.end <= end ? this : new Range(start, later.end, line, later.endLine);
    }
}

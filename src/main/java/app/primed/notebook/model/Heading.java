package app.primed.notebook.model;

import app.primed.markdown.InlineReader;

/// A heading as written: `## Goals`, or `Goals` over a line of `=` or `-`.
///
/// @param text its words, spaces single, without marks and trailing colon
/// @param level 1 to 6
/// @param range its line, or both lines with the one under it
public record Heading(String text, int level, Range range) {

    /// Its text without the signs of Markdown.
    public String words() {
        return InlineReader.plain(InlineReader.read(text));
    }
}

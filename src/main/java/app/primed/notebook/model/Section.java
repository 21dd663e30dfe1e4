package app.primed.notebook.model;

import java.util.List;

/// A heading and the text under it, up to the next heading. The text before the first heading is a section
/// without a heading's text at level 0.
///
/// @param kind what it is for
/// @param heading as written
/// @param range heading through last line
/// @param entries its entries; code is not among them
public record Section(SectionKind kind, Heading heading, Range range, List<Entry> entries) {

    /// 1-based line of the heading.
    public int line() {
        return heading.range().line();
    }

    public boolean headed() {
        return heading.level() > 0;
    }
}

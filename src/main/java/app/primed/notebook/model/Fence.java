package app.primed.notebook.model;

/// A closed code fence.
///
/// @param range from the opening line's start to the closing line's end
/// @param language the word after the opening marks, as written; empty where there is none
/// @param python whether it is marked as Python or, unmarked, reads as Python
/// @param code the lines between, with their line ends
public record Fence(Range range, String language, boolean python, String code) {

    /// 1-based line of the first line of code.
    public int codeLine() {
        return range.line() + 1;
    }
}

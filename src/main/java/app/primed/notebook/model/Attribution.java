package app.primed.notebook.model;

/// Who said something.
///
/// @param line 1-based line that names the person
/// @param by the handle as written, without `@`
/// @param words offset in the note where what was said starts; for a name after its words, where the line starts
/// @param after whether the name stands after its words (`- David Begin` under a quote)
public record Attribution(int line, String by, int wordsStart, boolean trailing) {}

package app.primed.notebook.model;

/// Who said something.
///
/// @param line 1-based line that names the person
/// @param by the handle as written, without `@`
/// @param wordsStart offset in the note of what was said; for a name after its words, of the line; for a name that is
///        not in the text, [#UNWRITTEN]
/// @param trailing whether the name comes after its words (`- David Begin` under a quote)
public record Attribution(int line, String by, int wordsStart, boolean trailing) {
    /// In place of an offset: a rule of the reader names the speaker.
    static final int UNWRITTEN = -1;

    /// Whether the name is in the text.
    public boolean written() {
        return wordsStart != UNWRITTEN;
    }
}

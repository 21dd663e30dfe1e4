package app.primed.python;

import org.jspecify.annotations.Nullable;

/// What a lexer knows at the end of a line: the open brackets and strings, and the indentation. Immutable; a state
/// shares what it has in common with the one before.
public final class LexerState {
    /// The start of a source.
    public static final LexerState START = new LexerState(null, null, true);

    enum Scope {
        BRACKET,
        STRING,
        FSTRING,
        /// The code of an f-string's field.
        FIELD,
        /// What follows the colon in a field: text in which fields may be nested.
        FORMAT_SPEC,
        /// A format specification after its first field: from there on CPython reads doubled braces as text.
        FORMAT_REST
    }

    /// Something that is open.
    ///
    /// @param quotes those that end the string, the nearest one around it for a field; empty outside of strings
    /// @param depth how many brackets and fields are open, with this one
    record Open(Scope scope, String quotes, boolean raw, int depth, @Nullable Open outer) {}

    /// @param column of the block's lines
    record Indent(int column, @Nullable Indent outer) {}

    final @Nullable Open open;
    final @Nullable Indent indent;
    /// Whether a new logical line starts.
    final boolean lineStart;

    LexerState(@Nullable Open open, @Nullable Indent indent, boolean lineStart) {
        this.open = open;
        this.indent = indent;
        this.lineStart = lineStart;
    }
}

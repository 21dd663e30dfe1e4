package app.primed.notebook.model.page;

import java.util.List;

/// Cuts Python into coloured pieces.
@FunctionalInterface
public interface CodeHighlighter {
    /// Nothing is coloured.
    CodeHighlighter NONE = code -> List.of(new Piece(code.length(), ""));

    /// @param length characters
    /// @param style the style class (`py-keyword`), empty for plain text
    record Piece(int length, String style) {}

    /// @return pieces whose lengths add up to the code's
    List<Piece> of(String code);
}

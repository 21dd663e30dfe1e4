package app.primed.notebook.model.board;

import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.Question;
import java.util.Optional;

/// One row of a card: an entry's own lines, a table or a fence.
///
/// @param form how it is shown
/// @param depth how many rows it is nested under
/// @param line 1-based first line
/// @param endLine 1-based last line
/// @param words as they are shown, without the signs of Markdown; a line of the row each for tables and code
/// @param entry empty for code, and for lines that are of no entry
/// @param question what it asks, where it is a question
/// @param fence its code, where it is code
/// @param read whether it was read as something; otherwise it is plain text
public record BoardLine(
        Form form, int depth, int line, int endLine, String words, Optional<Entry> entry, Optional<Question> question,
        Optional<Fence> fence, boolean read) {

    /// How a row is shown.
    public enum Form {
        TASK,
        QUESTION,
        /// A list item, or something said.
        ITEM,
        PARAGRAPH,
        QUOTE,
        TABLE,
        CODE,
        /// A line drawn across: `---`.
        RULE
    }
}

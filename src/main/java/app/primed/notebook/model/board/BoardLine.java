package app.primed.notebook.model.board;

import app.primed.markdown.Block;
import app.primed.markdown.InlineReader;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.TableReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One row of a card: an entry's own lines, a table or a fence.
///
/// @param form how it is shown
/// @param depth how many rows it is nested under
/// @param line 1-based first line
/// @param endLine 1-based last line
/// @param number the number of a numbered list item, as written; empty where there is none
/// @param said its words with the signs of Markdown; a line of the row each for tables and code
/// @param entry empty for code, and for lines that are of no entry
/// @param question what it asks, where it is a question
/// @param fence its code, where it is code
/// @param blocks what it holds, where that is more than words: a callout, a list in a quote, footnotes
/// @param comment the HTML comments among its words; empty where there are none
/// @param secret whether it is a comment, for the writer's eyes only
/// @param read whether it was read as something; otherwise it is plain text
public record BoardLine(
        Form form, int depth, int line, int endLine, String number, String said, Optional<Entry> entry,
        Optional<Question> question,
        Optional<Fence> fence, List<Block> blocks, String comment, boolean secret, boolean read) {

    /// The words as they are shown, without the signs of Markdown. Read when asked for: a long note has many rows.
    public String words() {
        if (!blocks.isEmpty()) {
            return NoteBlocks.words(blocks);
        }
        return switch (form) {
            case CODE, PROPERTIES -> said;
            case TABLE -> said.lines().filter(row -> !TableReader.parts(row))
                    .map(row -> TableReader.cells(row).stream().map(BoardLine::plain).collect(Collectors.joining("  ")))
                    .collect(Collectors.joining("\n"));
            case CARD, QUESTION -> withComment(said).lines().map(BoardLine::plain).collect(Collectors.joining("\n"));
            default -> secret && plain(said).isEmpty() ? "private" : plain(withComment(said));
        };
    }

    /// Words of the row with its comment behind, as what is private.
    public String withComment(String words) {
        return comment.isEmpty() ? words : words + " %%" + comment + "%%";
    }

    /// What answers it behind the `::` of a card; empty where there is none.
    public String answer() {
        int at = form == Form.CARD || form == Form.QUESTION ? said.indexOf('\n') : -1;
        return at < 0 ? "" : said.substring(at + 1);
    }

    private static String plain(String said) {
        return InlineReader.plain(InlineReader.read(said));
    }

    /// How a row is shown.
    public enum Form {
        TASK,
        QUESTION,
        /// `question :: answer`, each in a line.
        CARD,
        /// A list item, or something said.
        ITEM,
        LEARNING,
        PARAGRAPH,
        QUOTE,
        /// A callout, or a quote with more than words in it.
        CALLOUT,
        /// The note's front matter.
        PROPERTIES,
        TABLE,
        CODE,
        /// A line drawn across: `---`.
        RULE
    }
}

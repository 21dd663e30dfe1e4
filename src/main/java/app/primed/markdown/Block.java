package app.primed.markdown;

import java.util.List;

/// A paragraph, list, table or another block of a note.
public sealed interface Block {

    /// 1-based line of the note where it starts.
    int line();

    enum Task {
        NONE,
        OPEN,
        DONE,
        /// `[-]`.
        CANCELLED,
        /// `[/]`.
        STARTED;

        /// @param sign the character in its box
        public static Task of(char sign) {
            return switch (sign) {
                case ' ' -> OPEN;
                case '-' -> CANCELLED;
                case '/' -> STARTED;
                default -> DONE;
            };
        }
    }

    enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }

    record Heading(int line, int level, List<Inline> words) implements Block {}

    record Paragraph(int line, List<Inline> words) implements Block {}

    /// @param language as written after the fence, empty for none
    /// @param text its lines, without the last line end
    record Code(int line, String language, boolean python, String text) implements Block {}

    record Quote(int line, List<Block> blocks) implements Block {}

    /// `> [!kind] title`.
    ///
    /// @param kind in lower case, such as `note`
    record Callout(int line, String kind, List<Inline> title, List<Block> blocks) implements Block {

        /// Its title; where it has none, its kind.
        public List<Inline> heading() {
            return title.isEmpty()
                    ? List.of(new Inline.Text(Character.toUpperCase(kind.charAt(0)) + kind.substring(1)))
                    : title;
        }
    }

    /// @param first the number it starts with; -1 for bullets
    record Listing(int line, int first, List<Item> items) implements Block {
        public boolean numbered() {
            return first >= 0;
        }
    }

    /// @param blocks what it says: first its words, then what is nested
    record Item(int line, Task task, List<Block> blocks) {}

    /// @param rows all have a cell for each column
    record Table(int line, List<Alignment> columns, List<List<Inline>> head, List<List<List<Inline>>> rows)
            implements
                Block {}

    record Rule(int line) implements Block {}

    record Footnote(int line, String label, List<Inline> words) implements Block {}
}

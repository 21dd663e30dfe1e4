package app.primed.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A note as rows of the screen.
class BlockRowTest {
    private static List<BlockRow> rows(String text) {
        return BlockRow.of(new NoteBlocks(new SessionReader(SectionNames.STANDARD).read(text, "")).all());
    }

    @Test
    void aPictureHasARowOfItsOwn() {
        var words = rows("see ![a](b.png) and on\n").stream().map(BlockRow::block)
                .map(block -> InlineReader.plain(((Block.Paragraph) block).words())).toList();
        assertEquals(List.of("see ", "a", " and on"), words);
    }

    @Test
    void aCalloutInAnItemBeginsAtTheItemsIndent() {
        var rows = rows("- an item\n  > [!tip] Title\n  > words\n");
        assertEquals(List.of(), rows.getFirst().bars());
        assertEquals(List.of(new BlockRow.Bar("tip", 1, true, false)), rows.get(1).bars());
        assertEquals(List.of(new BlockRow.Bar("tip", 1, false, true)), rows.get(2).bars());
    }

    @Test
    void codeInAListHasNotTheListsIndent() {
        var code = (Block.Code) rows("- item\n  ```js\n  if (x) {\n    y\n  }\n  ```\n").get(1).block();
        assertEquals("if (x) {\n  y\n}", code.text());
    }
}

package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.markdown.Block;
import app.primed.markdown.Block.Task;
import app.primed.markdown.BlockRow;
import app.primed.markdown.Inline;
import app.primed.markdown.InlineReader;
import app.primed.notebook.io.NoteFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoteBlocksTest {
    private static final SessionReader READER = new SessionReader(SectionNames.STANDARD);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private static List<Block> blocks(String text) {
        return new NoteBlocks(READER.read(text, "")).all();
    }

    @Test
    void frontMatterIsPropertiesAndNothingElse() {
        var session =
                READER.read("---\ntags: [coroutines, interview]\nepisode: 211\ncreated: 2019-05-06\n---\nWords\n", "");
        var properties = new NoteBlocks(session).properties();
        assertEquals(List.of("coroutines", "interview"), properties.tags());
        assertEquals(List.of("211"), properties.property("episode").orElseThrow().values());
        assertEquals(List.of(new Block.Paragraph(6, List.of(new Inline.Text("Words")))), new NoteBlocks(session).all());
        assertTrue(session.sections().stream().noneMatch(Section::headed) && session.attributions().isEmpty());
        assertEquals(Optional.empty(), session.date());
    }

    @Test
    void itsDateIsTheNotesDay() {
        assertEquals(Optional.of(LocalDate.of(2020, 1, 27)),
                READER.read("---\ndate: 2020-01-27\n---\n# 2019-01-01\n", "").date());
    }

    @Test
    void aDateInALinkIsNotTheNotesDay() {
        for (var link : List.of("[[2019-05-06]]", "[last time](2019-05-06.md)", "[2019-05-06](a.md)",
                "https://example.org/2019/05/06/x", "![[2019-05-06.png]]")) {
            assertEquals(Optional.empty(), READER.read("See " + link + " again\n", "").date(), link);
            assertEquals(Optional.of(LocalDate.of(2020, 1, 27)), READER.read(link + " 2020-01-27\n", "").date(), link);
        }
    }

    @Test
    void aRuleAtTheStartIsNoFrontMatter() {
        assertEquals(List.of(), FrontMatter.of(new SessionText("---\nOnce upon a time\n---\n")).properties());
    }

    @Test
    void tasksHaveFourStates() {
        var list = assertInstanceOf(Block.Listing.class,
                blocks("Words\n\n- [ ] a\n- [x] b\n- [-] c\n- [/] d\n- e\n").get(1));
        assertEquals(List.of(Task.OPEN, Task.DONE, Task.CANCELLED, Task.STARTED, Task.NONE),
                list.items().stream().map(Block.Item::task).toList());
    }

    @Test
    void listsNestByTheirIndentAndHoldCode() {
        var list = assertInstanceOf(Block.Listing.class,
                blocks("## Other\n\t- a\n\t\t- b\n\t  ```python\n\t  x = 1\n\t  ```\n\t- c\n").get(1));
        assertEquals(2, list.items().size());
        assertEquals(3, list.items().getFirst().blocks().size());
    }

    @Test
    void calloutsHoldBlocks() {
        var callout = assertInstanceOf(Block.Callout.class,
                blocks("> [!Tip]- Say it\n> words\n> - item\n> ```\n> code()\n> ```\nafter\n").getFirst());
        assertEquals("tip", callout.kind());
        assertEquals("Say it", InlineReader.plain(callout.title()));
        assertEquals(3, callout.blocks().size());
        assertInstanceOf(Block.Code.class, callout.blocks().getLast());
    }

    @Test
    void aTableHasItsAlignments() {
        var table = assertInstanceOf(Block.Table.class, blocks("| a | b |\n| :-: | --: |\n| 1 | `x` |\n").getFirst());
        assertEquals(List.of(Block.Alignment.CENTER, Block.Alignment.RIGHT), table.columns());
        assertEquals(List.of(new Inline.Code("x")), table.rows().getFirst().get(1));
    }

    @Test
    void longBlocksAreSeveralRows() {
        assertTrue(BlockRow.of(blocks("```\n" + "x = 1\n".repeat(1_000) + "```\n")).size() > 10);
        assertTrue(BlockRow.of(blocks("word ".repeat(100_000))).size() > 10);
        assertTrue(BlockRow.of(blocks("> quote\n".repeat(1_000))).size() > 0);
    }

    @Test
    void noWordOfRealOrGeneratedNotesIsLost() throws Exception {
        var random = new Random(5);
        var pieces = List.of("# Head\n", "- item one\n", "\t* tab item\n", "12. numbered\n", "> quoted words\n",
                "> [!note] title here\n", "> > deeper quote\n", "plain words\n", "    deep words\n", "\n",
                "```\ncode here\n```\n",
                "| aa | bb |\n|--|--|\n| cc | dd |\n", "[^1]: foot note\n", "ada: said this\n", "---\n", "***\n",
                "- [/] started\n", "~~~\nnot closed\n", "==marked== #tagged [[linked note]]\n", "Title\n=====\n");
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            check(text.toString(), "round " + round);
        }
        for (var file : Corpus.all()) {
            check(NoteFile.open(file).text(), file.toString());
        }
    }

    private static void check(String text, String what) {
        var session = READER.read(text, "");
        var shown = new StringBuilder();
        for (var row : BlockRow.of(new NoteBlocks(session).all())) {
            shown.append(words(row.block())).append('\n');
        }
        var known = new java.util.HashSet<String>();
        WORD.matcher(shown).results().forEach(found -> known.add(found.group()));
        var marks = new ArrayList<Integer>();
        session.fences().forEach(fence -> marks.addAll(List.of(fence.range().line(), fence.range().endLine())));
        int after = FrontMatter.of(session.source()).endLine();
        for (var line : session.source().lines()) {
            if (line.number() > after && !marks.contains(line.number())) {
                var written = session.fences().stream().anyMatch(fence -> fence.range().line() < line.number()
                        && line.number() < fence.range().endLine()) ? line.text() : withoutMarks(line.text());
                WORD.matcher(written).results().forEach(word -> assertTrue(known.contains(word.group()),
                        () -> what + " line " + line.number() + " lost " + word.group() + " of " + line.text()));
            }
        }
    }

    private static String withoutMarks(String line) {
        return line.replaceAll("&\\w+;", " ").replaceAll("\\[!\\w+\\]", " ")
                .replaceAll("[*_`]+", "")
                .replaceAll("\\[[xX]\\]", "").replaceFirst("^\\s*\\d+[.)]\\s", "");
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Heading heading -> plain(heading.words());
            case Block.Paragraph paragraph -> plain(paragraph.words());
            case Block.Code code -> code.text();
            case Block.Callout callout -> plain(callout.title());
            case Block.Footnote note -> note.label() + " " + plain(note.words());
            case Block.Table table -> table.head() + " " + table.rows();
            default -> "";
        };
    }

    private static String plain(List<Inline> words) {
        // Targets of links and all else that is not drawn as text, too.
        return InlineReader.plain(words).replaceAll("[*_`]+", "") + " " + words.toString().replaceAll("[*_`]+", "");
    }
}

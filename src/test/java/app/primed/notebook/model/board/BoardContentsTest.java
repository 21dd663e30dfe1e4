package app.primed.notebook.model.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.model.Corpus;
import app.primed.notebook.model.Line;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.board.BoardLine.Form;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The board leaves nothing out.
class BoardContentsTest {
    private static Session read(String text) {
        return new SessionReader(SectionNames.STANDARD).read(text, "");
    }

    private static BoardContents board(String text) {
        return BoardReader.read(read(text));
    }

    /// Every line that is not empty once, in order; and every word of it.
    static void check(Session session, String name) {
        var board = BoardReader.read(session);
        var lines = session.source().lines();
        var shown = board.sections().stream().flatMap(card -> card.lines().stream())
                .filter(number -> !lines.get(number - 1).blank()).toList();
        assertEquals(lines.stream().filter(line -> !line.blank()).map(Line::number).toList(), shown, name);
        assertEquals(shown.size(), board.read() + board.plain(), name);
        for (var card : board.sections()) {
            var words = letters(card.text());
            for (var number : card.lines()) {
                // The marks of a fence, the address of a link and a character's name in HTML are signs, not words.
                for (var word : lines.get(number - 1).text()
                        .replaceAll("\\]\\([^)\\s]*\\)|^\\W*(?:```|~~~).*|&\\w+;", "").split("[\\W_]+")) {
                    assertTrue(word.length() < 3 || words.contains(letters(word)),
                            () -> name + " line " + number + " lacks " + word + " in\n" + card.text());
                }
            }
        }
    }

    private static String letters(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\W_]+", "");
    }

    @Test
    void footnotesAndCalloutsAreShownWithoutTheirSigns() {
        assertEquals("1: the foot\nKettles\nwhistle first",
                board("[^1]: the foot\n\n> [!note] Kettles\n> whistle first\n").sections().getFirst().text());
        assertEquals("Tip\nuse a lid", board("> [!tip]-\n> use a lid\n").sections().getFirst().text());
        assertEquals("Warning", board("> [!warning]\n").sections().getFirst().text());
    }

    @Test
    void aCalloutIsOneRowWithTheBlocksInIt() {
        var rows = board("""
                > [!note] Kettles
                > - [ ] whistle
                >
                > ```python
                > boil()
                > ```

                - an item
                  > quoted
                """).sections().getFirst().rows();
        assertEquals(List.of(Form.CALLOUT, Form.ITEM), rows.stream().map(BoardLine::form).toList());
        assertEquals(List.of(1, 6, 8, 9), rows.stream().flatMap(row -> Stream.of(row.line(), row.endLine())).toList());
        assertEquals("Kettles\nwhistle\nboil()", rows.getFirst().words());
        assertEquals("an item\nquoted", rows.getLast().words());
    }

    @Test
    void whatFollowsTheNameUnderAQuoteIsShown() {
        assertEquals("Quotes\nTea first, then code.\n@Wren Vale, who brews both",
                board("## Quotes\n\nTea first, then code.\n  - Wren Vale, who brews both\n").sections().getFirst()
                        .text());
    }

    @Test
    void frontMatterIsOneRowOfProperties() {
        var rows = board("---\nstatus: draft\npeople:\n  - wren\n---\nwords\n").sections().getFirst().rows();
        assertEquals(List.of(Form.PROPERTIES, Form.PARAGRAPH), rows.stream().map(BoardLine::form).toList());
        assertEquals(List.of(1, 5), List.of(rows.getFirst().line(), rows.getFirst().endLine()));
    }

    @Test
    void aCommentOverSeveralLinesIsMarkedAsPrivate() {
        var rows = board("open\n\n%%\nhidden words\n\n- hidden item\n%%\n\nopen %%word%%\n").sections().stream()
                .flatMap(card -> card.rows().stream()).toList();
        assertEquals(List.of(false, true, true, false), rows.stream().map(BoardLine::secret).toList());
        assertTrue(rows.stream().noneMatch(row -> row.words().contains("%%")), rows::toString);
    }

    @Test
    void anHtmlCommentIsMarkedAsPrivateAndOfNoEntry() {
        var text = "open\n\n<!--\nhidden words\n\n- [ ] hidden item\n## Goals\n-->\n\nopen <!-- word --> too\n";
        check(read(text), text);
        var rows = board(text).sections().stream().flatMap(card -> card.rows().stream()).toList();
        assertEquals(List.of(false, true, true, true, true, true, false),
                rows.stream().map(BoardLine::secret).toList());
        assertEquals(List.of(1, 10),
                rows.stream().filter(row -> row.entry().isPresent()).map(BoardLine::line).toList());
        assertEquals(List.of("private", "hidden words", "[ ] hidden item"),
                rows.subList(1, 4).stream().map(BoardLine::words).toList());
    }

    @Property(tries = 400)
    void everyLineIsShownOnce(@ForAll("notes") String text) {
        check(read(text), text);
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.of(
                "Goals", "=====", "## Questions", "### Deeper", "## Learnings", "Debates", "---", "# 2020 - 1 - 27",
                "- [ ] go on", "* [x] done", "  - [-] dropped", "- [/] half", "\t* with a tab", "  - nested",
                "    deeper words", "why is that?", "pip install it", "quiltgnome: hello", "Pros:", "For:", "  - good",
                "Cons:", "- Con: slow", "", "   ", "```", "    ```", "```python", "def f(): pass", "plain words",
                "New Debate: tabs or spaces?", "Verdict: tabs", "> quoted - quiltgnome", "> more of it", "| a | b |",
                "| --- | :-: |", "tool | seconds", "--- | ---", "<!-- a comment -->", "<!--", "-->",
                "- said <!-- once", "over --> there", "why <!-- two, %%three%% --> four?", "title: of the note", "***",
                "1. first", "why prime? (01:12:45)", "**bold** and [a link](https://example.org)", "%%private%%",
                "  Against: too slow", "- which one?", "    - spaces", "      - LoudOtter", ">>> next(g)", "#tag")
                .list().ofMaxSize(30).map(lines -> String.join("\n", lines));
    }

    @Test
    void everyLineOfTheNotesIsShownOnce() {
        for (var file : Corpus.all()) {
            check(new SessionReader(SectionNames.STANDARD)
                    .read(NoteFile.open(file).text(), file.toString()), file.toString());
        }
    }

    @Test
    void cardsOfOneLineAndBoldAnswersAreUnderstood() {
        var rows = board("""
                ## Questions
                - **Q:** Is it steel?
                - **A:** Yes.

                What is a lid :: what covers it
                Height of the spout:: two inches

                `std::move` moves
                """).sections().getFirst().rows();
        assertEquals(List.of(Form.QUESTION, Form.ITEM, Form.QUESTION, Form.CARD, Form.PARAGRAPH),
                rows.stream().map(BoardLine::form).toList());
        assertEquals(List.of(true, true, true, true, false), rows.stream().map(BoardLine::read).toList());
        assertEquals("What is a lid\nwhat covers it", rows.get(2).words());
        assertEquals("two inches", rows.get(3).answer());
        assertEquals("What is a lid", rows.get(2).question().orElseThrow().text());
    }

    @Test
    void whatIsNotUnderstoodIsPlainText() {
        var board = board("""
                Cold coffee.

                ## Questions
                - what is a frame?
                    - where locals live
                - pip install rich
                - git bisect start

                | tool | finds |
                | ---- | ----- |
                | ruff | `bugs` |

                ### Later
                """);
        assertEquals(List.of("", "Questions", "Later"), board.sections().stream().map(BoardSection::heading).toList());
        var rows = board.sections().get(1).rows();
        assertEquals(List.of(Form.QUESTION, Form.ITEM, Form.ITEM, Form.ITEM, Form.TABLE),
                rows.stream().map(BoardLine::form).toList());
        assertEquals(List.of(true, true, false, false, false), rows.stream().map(BoardLine::read).toList());
        assertEquals("tool  finds\nruff  bugs", rows.getLast().words());
        assertEquals(4, board.read(), "two headings, a question, its answer");
        assertEquals(6, board.plain());
    }
}

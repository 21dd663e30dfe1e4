package app.primed.notebook.model;

import app.primed.markdown.Block;
import app.primed.markdown.BlockRow;
import app.primed.markdown.Inline;
import app.primed.markdown.InlineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A note as blocks of Markdown, each line in one of them. Headings and code are those of the note's reading, and so are
/// the marks of its lines: who speaks, what is to do, asked, or argued.
public final class NoteBlocks {
    private final Session session;
    private final FrontMatter properties;
    private final LineAnnotations marks;

    public NoteBlocks(Session session) {
        this.session = session;
        properties = FrontMatter.of(session.source());
        marks = new LineAnnotations(session);
    }

    public FrontMatter properties() {
        return properties;
    }

    /// The sections that say something: not the one above the first heading where it has only properties.
    public List<Section> sections() {
        return session.sections().stream().filter(section -> section.headed() || session.source().lines()
                .subList(Math.min(properties.endLine(), section.range().endLine()), section.range().endLine()).stream()
                .anyMatch(line -> !line.blank())).toList();
    }

    /// The whole note, headings included, properties left out.
    public List<Block> all() {
        var blocks = new ArrayList<Block>();
        for (var section : session.sections()) {
            if (section.headed()) {
                blocks.add(new Block.Heading(section.line(), section.heading().level(), heading(section)));
            }
            blocks.addAll(in(section));
        }
        return List.copyOf(blocks);
    }

    public static List<Inline> heading(Section section) {
        return InlineReader.read(section.heading().text());
    }

    /// The blocks of a section without its heading.
    public List<Block> in(Section section) {
        int first = section.headed() ? section.heading().range().endLine() + 1 : section.range().line();
        int from = Math.max(first, properties.endLine() + 1);
        if (from > section.range().endLine()) {
            return List.of();
        }
        return between(from, section.range().endLine());
    }

    /// The blocks of some lines.
    ///
    /// @param first 1-based
    /// @param last 1-based
    public List<Block> between(int first, int last) {
        var lines = session.source().lines().subList(first - 1, last);
        return new BlockReader(lines, session.fences(), List.of(), marks, 0).read();
    }

    /// The fence of shown code. Code in a quote is in no fence of the note and gets one of its own.
    public static Fence fence(Session session, Block.Code code) {
        return session.fences().stream().filter(fence -> fence.range().line() == code.line()).findFirst()
                .orElseGet(() -> new Fence(session.source().line(code.line()).range(), code.language(), code.python(),
                        code.text() + "\n"));
    }

    /// The words of blocks as they are shown, a row a line.
    public static String words(List<Block> blocks) {
        return BlockRow.of(blocks).stream().map(row -> switch (row.block()) {
            case Block.Heading heading -> InlineReader.plain(heading.words());
            case Block.Paragraph paragraph -> InlineReader.plain(paragraph.words());
            case Block.Code code -> code.text();
            case Block.Callout callout -> InlineReader.plain(callout.heading());
            case Block.Footnote note -> note.label() + ": " + InlineReader.plain(note.words());
            case Block.Table table -> Stream.concat(Stream.of(table.head()), table.rows().stream())
                    .map(cells -> cells.stream().map(InlineReader::plain).collect(Collectors.joining("  ")))
                    .collect(Collectors.joining("\n"));
            case Block.Rule _,Block.Quote _,Block.Listing _ -> "";
        }).filter(words -> !words.isBlank()).collect(Collectors.joining("\n"));
    }
}

package app.primed.notebook.model;

import app.primed.markdown.Block;
import app.primed.markdown.Inline;
import app.primed.markdown.InlineReader;
import java.util.ArrayList;
import java.util.List;

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
        var lines = session.source().lines().subList(from - 1, section.range().endLine());
        return new BlockReader(lines, session.fences(), List.of(), marks, 0).read();
    }
}

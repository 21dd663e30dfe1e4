package app.primed.notebook.viewmodel;

import app.primed.markdown.Block;
import app.primed.markdown.BlockRow;
import app.primed.markdown.Inline;
import app.primed.notebook.model.FrontMatter;
import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.model.Session;
import app.primed.platform.Background;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The open note as rows of rendered Markdown, read off the FX thread while somebody looks at them.
public final class RenderedNote {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /// @param note its path inside the vault; empty for none
    public record Page(String note, List<BlockRow> rows) {}

    private final OpenNote note;
    private final Background background;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page("", List.of()));
    private boolean shown;

    RenderedNote(OpenNote note, Background background) {
        this.note = note;
        this.background = background;
        note.sessionProperty().subscribe(_ -> read());
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whether the rows are to follow the note.
    public void setShown(boolean shown) {
        boolean stale = shown && !this.shown;
        this.shown = shown;
        if (stale) {
            read();
        }
    }

    private void read() {
        if (shown) {
            var session = note.session();
            var name = note.name();
            background.submit("notebook-render", () -> new Page(name, rows(note.folded(session, name))), page::set);
        }
    }

    static List<BlockRow> rows(Session session) {
        var blocks = new NoteBlocks(session);
        var all = new ArrayList<Block>();
        var head = head(session, blocks.properties());
        if (!head.isEmpty()) {
            all.add(new Block.Paragraph(1, head));
        }
        all.addAll(blocks.all());
        return BlockRow.of(all);
    }

    /// The day and the properties.
    private static List<Inline> head(Session session, FrontMatter properties) {
        var head = new ArrayList<Inline>();
        session.date().ifPresent(day -> head.add(new Inline.Aside(DAY.format(day))));
        var words = properties.words();
        if (!head.isEmpty() && !words.isEmpty()) {
            head.add(new Inline.Text("   "));
        }
        head.addAll(words);
        return head;
    }
}

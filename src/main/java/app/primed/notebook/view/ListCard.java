package app.primed.notebook.view;

import app.primed.notebook.model.Entry;
import app.primed.ui.MarkdownText;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Plain entries: learnings, advice, opinions, and those under headings of no known kind.
final class ListCard extends RowCard<Entry> {

    /// @param key remembers whether it is folded, and names its field
    /// @param add what its field does with what is typed
    /// @param drop what happens to a row dropped on it
    ListCard(String key, String prompt, BoardContext context, Consumer<String> add, Consumer<BoardRow> drop) {
        super(key, context);
        row(field(context, "add-" + key, prompt, add));
        RowDrag.into(this, drop);
    }

    void show(String title, List<Entry> entries) {
        head(title, entries.isEmpty() ? "" : Integer.toString(entries.size()));
        show(entries);
    }

    @Override
    Entry entry(Entry item) {
        return item;
    }

    @Override
    boolean looksLike(Entry one, Entry other) {
        return same(one, other);
    }

    @Override
    void fill(BoardRow row, Entry entry) {
        row.show(entry, line(entry), row::edit);
    }

    private static Node line(Entry entry) {
        var words = MarkdownText.abbreviated("");
        entry.by().filter(by -> !by.trailing()).ifPresent(by -> words.add(MarkdownText.handle(by.by())).add(" "));
        words.add(entry.said().isBlank() ? "…" : entry.said());
        entry.by().filter(by -> by.trailing()).ifPresent(by -> words.add("  ").add(MarkdownText.handle(by.by())));
        var all = new VBox(2, words);
        nested(entry).ifPresent(all.getChildren()::add);
        return entry.item() && entry.by().isEmpty() ? BoardCard.line(bullet(), all) : all;
    }

    private static Node bullet() {
        var bullet = new Region();
        bullet.getStyleClass().add("bullet");
        return bullet;
    }
}

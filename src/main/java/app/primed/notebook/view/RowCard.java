package app.primed.notebook.view;

import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A card of rows that follows the readings: rows whose entry looks the same stay as they are, with what is typed in
/// them; only the others are filled again.
///
/// @param <T> what a row shows
abstract class RowCard<T> extends BoardCard {
    static final int MOST_ROWS = 100;
    private static final int AT_ONCE = 12;

    final BoardContext context;
    private final VBox list = new CachedHeightBox(3);
    private final Button all = new Button();
    private final List<BoardRow> rows = new ArrayList<>();
    private List<T> shown = List.of();
    private List<T> items = List.of();
    private int most = AT_ONCE;

    RowCard(String key, BoardContext context) {
        super("", "");
        this.context = context;
        foldable(key, context);
        all.getStyleClass().add("chip-button");
        all.setOnAction(_ -> {
            most = Integer.MAX_VALUE;
            show(items);
        });
        row(list);
    }

    /// Shows some more rows, up to [#MOST_ROWS].
    ///
    /// @return whether there were more
    boolean grow() {
        if (most >= MOST_ROWS || items.size() <= most) {
            return false;
        }
        most = Math.min(MOST_ROWS, most + AT_ONCE);
        show(items);
        return true;
    }

    abstract Entry entry(T item);

    /// Whether two items look the same, wherever they are in the note.
    abstract boolean looksLike(T one, T other);

    /// Fills a row: its content, and what the space bar does.
    abstract void fill(BoardRow row, T item);

    /// Shows these items, and keeps the rows that look the same.
    void show(List<T> now) {
        items = now;
        var next = now.size() > most ? now.subList(0, most) : now;
        int head = 0;
        int least = Math.min(shown.size(), next.size());
        while (head < least && looksLike(shown.get(head), next.get(head))) {
            rows.get(head).bind(entry(next.get(head)));
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && looksLike(shown.get(shown.size() - 1 - tail), next.get(next.size() - 1 - tail))) {
            var item = next.get(next.size() - 1 - tail);
            rows.get(rows.size() - 1 - tail).bind(entry(item));
            tail++;
        }
        int had = shown.size() - head - tail;
        int has = next.size() - head - tail;
        for (int i = 0; i < Math.min(had, has); i++) {
            fill(rows.get(head + i), next.get(head + i));
        }
        var fresh = new ArrayList<BoardRow>();
        for (int i = had; i < has; i++) {
            var row = new BoardRow(entry(next.get(head + i)), context);
            fill(row, next.get(head + i));
            fresh.add(row);
        }
        if (has > had) {
            rows.addAll(head + had, fresh);
            list.getChildren().addAll(head + had, fresh);
        } else if (had > has) {
            var gone = rows.subList(head + has, head + had);
            list.getChildren().remove(head + has, head + had);
            gone.clear();
        }
        shown = List.copyOf(next);
        all.setText("Show all " + String.format(java.util.Locale.ENGLISH, "%,d", now.size()));
        body().getChildren().remove(all);
        if (now.size() > next.size() && most >= MOST_ROWS) {
            body().getChildren().add(body().getChildren().indexOf(list) + 1, all);
        }
    }

    @Override
    int rows() {
        return super.rows() + (list.getParent().isVisible() ? rows.size() : 0);
    }

    static boolean same(Entry one, Entry other) {
        if (!one.text().equals(other.text()) || one.task() != other.task() || one.item() != other.item()
                || !one.by().map(Attribution::by).equals(other.by().map(Attribution::by))
                || one.nested().size() != other.nested().size()) {
            return false;
        }
        for (int i = 0; i < one.nested().size(); i++) {
            if (!same(one.nested().get(i), other.nested().get(i))) {
                return false;
            }
        }
        return true;
    }

    /// The nested entries, one per line, indented by depth.
    static Optional<Node> nested(Entry entry) {
        if (entry.nested().isEmpty()) {
            return Optional.empty();
        }
        var box = new VBox(2);
        box.getStyleClass().add("nested");
        entry.nested().stream().filter(e -> !e.text().isBlank()).limit(30).forEach(child -> {
            box.getChildren().add(app.primed.ui.MarkdownText.abbreviated(child.text(), "muted"));
            nested(child).ifPresent(box.getChildren()::add);
        });
        return Optional.of(box);
    }
}

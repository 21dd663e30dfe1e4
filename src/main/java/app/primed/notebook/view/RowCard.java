package app.primed.notebook.view;

import app.primed.notebook.model.board.BoardLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A card of rows that follows the readings: rows that look the same stay as they are, with what is typed in them; only
/// the others are filled again.
abstract class RowCard extends BoardCard {
    static final int MOST_ROWS = 100;
    private static final int AT_ONCE = 12;

    final BoardContext context;
    private final VBox list = new CachedHeightBox(3);
    private final Button all = new Button();
    private final List<BoardRow> rows = new ArrayList<>();
    private List<RowContent> shown = List.of();
    private List<BoardLine> items = List.of();
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

    /// Shows these items, and keeps the rows that look the same.
    void show(List<BoardLine> now) {
        items = now;
        var next = now.stream().limit(most).map(line -> RowContent.of(line, context)).toList();
        int head = 0;
        int least = Math.min(shown.size(), next.size());
        while (head < least && shown.get(head).looksLike(next.get(head))) {
            rows.get(head).bind(next.get(head).line());
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && shown.get(shown.size() - 1 - tail).looksLike(next.get(next.size() - 1 - tail))) {
            rows.get(rows.size() - 1 - tail).bind(next.get(next.size() - 1 - tail).line());
            tail++;
        }
        int had = shown.size() - head - tail;
        int has = next.size() - head - tail;
        for (int i = 0; i < Math.min(had, has); i++) {
            next.get(head + i).fill(rows.get(head + i));
        }
        var fresh = new ArrayList<BoardRow>();
        for (int i = had; i < has; i++) {
            fresh.add(next.get(head + i).row());
        }
        if (has > had) {
            rows.addAll(head + had, fresh);
            list.getChildren().addAll(head + had, fresh);
        } else if (had > has) {
            var gone = rows.subList(head + has, head + had);
            list.getChildren().remove(head + has, head + had);
            gone.clear();
        }
        shown = next;
        all.setText("Show all " + String.format(Locale.ENGLISH, "%,d", now.size()));
        body().getChildren().remove(all);
        if (now.size() > next.size() && most >= MOST_ROWS) {
            body().getChildren().add(body().getChildren().indexOf(list) + 1, all);
        }
    }
}

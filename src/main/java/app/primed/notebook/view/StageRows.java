package app.primed.notebook.view;

import app.primed.notebook.model.CarriedFrom;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.TaskState;
import app.primed.ui.CodeView;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The entries and the code of a section as an audience reads them: a row each, in large type.
final class StageRows {
    private static final double TYPE = 32;
    /// Few and short lines of code are larger.
    private static final double LARGE = 42;
    private static final int FEW = 10;
    private static final int SHORT = 60;
    private static final double INDENT = 56;
    /// Lines of code that fit one page.
    private static final int MOST = 15;

    private StageRows() {}

    static List<Region> of(List<Entry> entries, List<Fence> fences) {
        var rows = new ArrayList<Region>();
        var left = new ArrayDeque<>(fences);
        entries.forEach(entry -> add(rows, entry, 0, left));
        left.forEach(fence -> code(rows, fence));
        return rows;
    }

    /// The fence a row shows code of.
    static Optional<Fence> fenceOf(Node row) {
        return Optional.ofNullable(row.getUserData()).filter(Fence.class::isInstance).map(Fence.class::cast);
    }

    private static void add(List<Region> rows, Entry entry, int depth, Deque<Fence> fences) {
        while (!fences.isEmpty() && fences.getFirst().range().line() < entry.line()) {
            code(rows, fences.removeFirst());
        }
        if (!entry.text().isBlank()) {
            rows.add(row(entry, depth));
        }
        entry.nested().forEach(child -> add(rows, child, depth + 1, fences));
    }

    private static Region row(Entry entry, int depth) {
        var words = new MarkdownText("", "stage-body");
        entry.by().filter(by -> !by.trailing()).ifPresent(by -> words.add(MarkdownText.handle(by.by())).add(" "));
        var done = entry.task() == TaskState.DONE;
        words.add(CarriedFrom.strip(entry.said()), done ? "done" : "stage-body", "stage-body");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(22, words);
        mark(entry).ifPresent(mark -> row.getChildren().addFirst(mark));
        row.setAlignment(Pos.TOP_LEFT);
        row.setPadding(new Insets(0, 0, 0, depth * INDENT));
        return row;
    }

    private static Optional<Node> mark(Entry entry) {
        return switch (entry.task()) {
            case DONE -> Optional.of(icon(Feather.CHECK_SQUARE));
            case OPEN -> Optional.of(icon(Feather.SQUARE));
            case NONE -> entry.item() ? Optional.of(bullet()) : Optional.empty();
        };
    }

    private static Node icon(Feather which) {
        var slot = new StackPane(Icons.of(which));
        slot.getStyleClass().add("stage-box");
        slot.setMinWidth(40);
        return slot;
    }

    private static Node bullet() {
        var bullet = new Region();
        bullet.getStyleClass().add("stage-bullet");
        var slot = new StackPane(bullet);
        slot.setMinWidth(20);
        slot.setMinHeight(48);
        slot.setMaxHeight(48);
        return slot;
    }

    /// Code in pieces that fit a page, parted at an empty line where there is one.
    private static void code(List<Region> rows, Fence fence) {
        var lines = List.of(fence.code().stripTrailing().split("\\R", -1));
        int from = 0;
        while (from < lines.size()) {
            int to = lines.size() - from <= MOST ? lines.size() : from + MOST;
            if (to < lines.size()) {
                for (int n = to; n > from + MOST / 2; n--) {
                    if (lines.get(n).isBlank()) {
                        to = n;
                        break;
                    }
                }
            }
            var text = String.join("\n", lines.subList(from, to));
            var few = lines.size() <= FEW && lines.stream().allMatch(line -> line.length() <= SHORT);
            var shown = new CodeView(few ? LARGE : TYPE);
            shown.setText(text);
            shown.getStyleClass().add("stage-fence");
            shown.setUserData(fence);
            rows.add(shown);
            from = to;
            while (from < lines.size() && lines.get(from).isBlank()) {
                from++;
            }
        }
    }
}

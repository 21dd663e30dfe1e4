package app.primed.notebook.view;

import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.NewSession;
import app.primed.notebook.model.TaskState;
import app.primed.notebook.viewmodel.StagedSection;
import app.primed.notebook.viewmodel.StagedSection.Shown;
import app.primed.ui.CodeLines;
import app.primed.ui.Icons;
import app.primed.ui.Pages;
import app.primed.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// One section of a note as an audience sees it: heading, entries and code in large type, a page at a time.
public final class StageSection extends BorderPane {
    private static final double TYPE = 32;
    private static final double INDENT = 56;

    private final Label heading = new Label();
    private final Pages pages = new Pages(24, false);
    private Optional<Shown> before = Optional.empty();

    public StageSection(StagedSection staged) {
        getStyleClass().add("stage-section");
        heading.getStyleClass().add("stage-title");
        var head = new HBox(heading);
        head.getStyleClass().add("stage-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        var card = new StackPane(pages);
        card.getStyleClass().addAll("stage-card", "stage-text");
        setCenter(card);
        staged.shown().subscribe(this::show);
    }

    public void next() {
        var unused = pages.next();
    }

    public void back() {
        var unused = pages.back();
    }

    private void show(Optional<Shown> shown) {
        setVisible(shown.isPresent());
        heading.setText(shown.map(s -> s.section().heading().text()).orElse(""));
        pages.show(shown.map(StageSection::rows).orElse(List.of()));
        if (!heading.getText().equals(before.map(s -> s.section().heading().text()).orElse(""))) {
            pages.toFirst();
        }
        before = shown;
    }

    private static List<Region> rows(Shown shown) {
        var rows = new ArrayList<Region>();
        var fences = new ArrayList<>(shown.fences());
        for (var entry : shown.section().entries()) {
            while (!fences.isEmpty() && fences.getFirst().range().line() < entry.line()) {
                rows.add(code(fences.removeFirst()));
            }
            add(rows, entry, 0);
        }
        fences.forEach(fence -> rows.add(code(fence)));
        return rows;
    }

    private static void add(List<Region> rows, Entry entry, int depth) {
        if (!entry.text().isBlank()) {
            rows.add(row(entry, depth));
        }
        entry.nested().forEach(child -> add(rows, child, depth + 1));
    }

    private static Region row(Entry entry, int depth) {
        var words = new Words("", "stage-body");
        entry.by().filter(by -> !by.after()).ifPresent(by -> words.add(Words.handle(by.by())).add(" "));
        var done = entry.task() == TaskState.DONE;
        words.add(NewSession.withoutOrigin(entry.said()), done ? "done" : "stage-body", "stage-body");
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

    private static Region code(Fence fence) {
        var lines = new CodeLines(TYPE);
        lines.show(fence.code());
        lines.getStyleClass().add("stage-fence");
        return lines;
    }
}

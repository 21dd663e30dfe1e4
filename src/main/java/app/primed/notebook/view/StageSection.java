package app.primed.notebook.view;

import app.primed.notebook.viewmodel.StagedSection;
import app.primed.notebook.viewmodel.StagedSection.SectionContent;
import app.primed.ui.PagedRows;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// One section of a note as an audience sees it: heading, entries and code in large type, a page at a time.
public final class StageSection extends BorderPane {
    private final Label heading = new Label();
    private final PagedRows pages = new PagedRows(24, false);
    private Optional<SectionContent> before = Optional.empty();

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
        staged.contentProperty().subscribe(this::show);
    }

    public void next() {
        var unused = pages.next();
    }

    public void back() {
        var unused = pages.previous();
    }

    private void show(Optional<SectionContent> shown) {
        setVisible(shown.isPresent());
        heading.setText(shown.map(s -> s.section().heading().words()).orElse(""));
        pages.setRows(shown.map(s -> StageRows.of(s.blocks(), s.fences())).orElse(List.of()));
        if (!heading.getText().equals(before.map(s -> s.section().heading().words()).orElse(""))) {
            pages.toFirst();
        }
        before = shown;
    }
}

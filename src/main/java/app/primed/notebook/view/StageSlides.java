package app.primed.notebook.view;

import app.primed.notebook.model.Fence;
import app.primed.notebook.model.SlideDeck.Slide;
import app.primed.notebook.viewmodel.SlideShow;
import app.primed.ui.PagedRows;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A note as slides for an audience: the day large in the middle, then a section at a time, a page at a time.
public final class StageSlides extends BorderPane {
    private final SlideShow deck;
    private final Label title = new Label();
    private final Label under = new Label();
    private final VBox head = new VBox(under, title);
    private final PagedRows pages = new PagedRows(24, false);
    private final StackPane card = new StackPane(pages);
    private Optional<Slide> before = Optional.empty();

    public StageSlides(SlideShow deck) {
        this.deck = deck;
        getStyleClass().addAll("stage-section", "stage-deck");
        title.getStyleClass().add("stage-title");
        title.setWrapText(true);
        under.getStyleClass().add("stage-under");
        under.managedProperty().bind(under.visibleProperty());
        head.getStyleClass().add("stage-head");
        card.getStyleClass().addAll("stage-card", "stage-text");
        deck.slideProperty().subscribe(this::show);
    }

    /// The next page of the slide, else the next slide.
    public void next() {
        if (!pages.next()) {
            var unused = deck.next();
        }
    }

    /// The page before, else the end of the slide before.
    public void back() {
        if (!pages.previous() && deck.previous()) {
            pages.toLast();
        }
    }

    /// The Python an audience sees now, else the slide's first.
    public Optional<Fence> python() {
        return pages.visibleRows().stream().flatMap(row -> StageRows.fenceOf(row).stream()).filter(Fence::python)
                .findFirst().or(deck::python);
    }

    private void show(Optional<Slide> shown) {
        setVisible(shown.isPresent());
        shown.ifPresent(slide -> {
            title.setText(slide.title());
            under.setText(slide.under());
            under.setVisible(!slide.under().isEmpty());
            var rows = StageRows.of(slide.blocks(), slide.fences());
            pages.setRows(rows);
            getStyleClass().remove("opening");
            if (slide.opening()) {
                getStyleClass().add("opening");
            }
            var alone = slide.opening() && rows.isEmpty();
            head.setAlignment(alone ? Pos.CENTER : Pos.CENTER_LEFT);
            // By itself it is a card in the middle, not one over the whole stage.
            head.setMaxSize(alone ? USE_PREF_SIZE : Double.MAX_VALUE, alone ? USE_PREF_SIZE : Double.MAX_VALUE);
            setTop(null); // A node stands in one place only.
            setCenter(alone ? head : card);
            setTop(alone ? null : head);
            if (before.filter(slide::same).isEmpty()) {
                pages.toFirst();
            }
        });
        if (shown.isEmpty()) {
            pages.setRows(List.of());
        }
        before = shown;
    }
}

package app.primed.quiz.view;

import app.primed.quiz.viewmodel.BrowseFilter;
import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The search field and the filters of the list.
final class BrowseFilters extends VBox {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("recall", "Recall"), Map.entry("choice", "Choice"), Map.entry("challenge", "Challenge"),
            Map.entry("predict", "Predict"), Map.entry("note", "From a note"), Map.entry("due", "Due"),
            Map.entry("new", "New"), Map.entry("learning", "Learning"), Map.entry("review", "In review"),
            Map.entry("suspended", "Suspended"), Map.entry("dropped", "Excluded"));

    private final BrowseViewModel browse;
    private final TextField search = new TextField();
    private boolean filling;

    /// @param toList moves the focus to the list
    BrowseFilters(BrowseViewModel browse, Runnable toList) {
        this.browse = browse;
        getStyleClass().add("browse-filters");
        search.setId("browse-search");
        search.setPromptText("Search: words, is:due, deck:…, topic:…, kind:choice");
        search.setAccessibleText("Search the cards");
        Icons.setTooltip(search, "Words in a card, is:due, is:new, is:suspended, is:dropped, "
                + "deck:, topic:, kind:  (Ctrl F)");
        search.textProperty().bindBidirectional(browse.queryProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                toList.run();
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMinWidth(200);
        var topics = choice("browse-topic", "All topics", BrowseFilter::topic, BrowseFilter::withTopic);
        var homes = choice("browse-home", "All decks and notes", BrowseFilter::source, BrowseFilter::withSource);
        var kinds = choice("browse-kind", "All kinds", BrowseFilter::kind, BrowseFilter::withKind);
        var states = choice("browse-state", "All states", BrowseFilter::state, BrowseFilter::withState);
        offer(kinds, BrowseFilter.kinds());
        offer(states, BrowseFilter.states());
        var clear = Icons.button(Feather.X, "Clear search and filters", "", () -> {
            browse.queryProperty().set("");
            browse.filterProperty().set(BrowseFilter.NONE);
        });
        clear.setId("browse-clear");
        var problem = new Label();
        problem.setId("browse-problem");
        problem.setWrapText(true);
        problem.getStyleClass().addAll("small", "danger-text");
        browse.listingProperty().subscribe(listing -> {
            offer(topics, listing.topics());
            offer(homes, listing.sources());
            problem.setText(listing.problem());
            QuizControls.visible(problem, !listing.problem().isEmpty());
        });
        var row = new HBox(8, Icons.of(Feather.SEARCH), search, topics, homes, kinds, states, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, problem);
    }

    private ComboBox<String> choice(
            String id, String all, Function<BrowseFilter, String> read,
            BiFunction<BrowseFilter, String, BrowseFilter> write) {
        var box = new ComboBox<String>();
        box.setId(id);
        box.setAccessibleText(all);
        Icons.setTooltip(box, "Filter: " + all.toLowerCase(Locale.ROOT));
        box.setPrefWidth(all.length() > 12 ? 176 : 128);
        box.setMinWidth(88);
        box.setVisibleRowCount(14);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null || value.isEmpty() ? all : WORDS.getOrDefault(value, value);
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        });
        box.getItems().setAll("");
        box.setValue("");
        box.valueProperty().subscribe(value -> {
            if (!filling && value != null) {
                browse.filterProperty().set(write.apply(browse.filterProperty().get(), value));
            }
        });
        browse.filterProperty().subscribe(filter -> box.setValue(read.apply(filter)));
        return box;
    }

    /// Keeps the selected value, even where no card has it any more.
    private void offer(ComboBox<String> box, List<String> values) {
        var all = new ArrayList<String>();
        all.add("");
        all.addAll(values);
        if (!all.equals(box.getItems())) {
            filling = true;
            var chosen = box.getValue();
            box.getItems().setAll(all);
            box.setValue(chosen);
            filling = false;
        }
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}

package app.primed.quiz.view;

import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.IntervalFormat;
import app.primed.quiz.viewmodel.BrowseFilter;
import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.quiz.viewmodel.CardRow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The list of cards, sortable by column.
final class CardTable extends TableView<CardRow> {
    private static final int DAY = 86_400;
    /// The minimum width of wide columns; narrow ones keep theirs.
    private static final double LEAST = 100;

    private final BrowseViewModel browse;
    private final ObservableList<CardRow> rows = FXCollections.observableArrayList();
    private boolean filling;

    CardTable(BrowseViewModel browse) {
        this.browse = browse;
        setId("browse-table");
        setAccessibleText("Cards");
        getStyleClass().add("dense");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getColumns().addAll(List.of(
                column("Question", 300, 4000, CardRow::question, words -> words),
                column("Topic", 130, 200, row -> row.card().topic(), words -> words),
                column("State", 88, 100, CardRow::state, words -> words),
                // Cards without a due date come last.
                column("Due", 80, 90, row -> new Due(row.studied().filter(_ -> !row.due().isEmpty()).map(Studied::due)
                        .orElse(Instant.MAX), row.due()), Due::words),
                column("Stability", 82, 90, row -> row.studied().map(Studied::stability).orElse(-1.0), CardTable::days),
                column("Reviews", 74, 80, row -> row.studied().map(Studied::reviews).orElse(0),
                        n -> Integer.toString(n)),
                column("Lapses", 68, 74, row -> row.studied().map(Studied::lapses).orElse(0),
                        n -> Integer.toString(n))));
        setRowFactory(_ -> new Row());
        setPlaceholder(nothing());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<CardRow>) _ -> {
            if (!filling) {
                choose();
            }
        });
        // A table consumes Escape for cell edits, which this one does not have.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                browse.close();
            }
        });
        browse.listingProperty().subscribe(listing -> fill(listing.rows()));
        browse.selection().cardsProperty().subscribe(_ -> mark());
        disableProperty().bind(browse.selection().editedProperty().map(Optional::isPresent));
    }

    private record Due(Instant at, String words) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at.compareTo(other.at);
        }
    }

    private static String days(double stability) {
        return stability < 0 ? "" : IntervalFormat.format(Duration.ofSeconds(Math.round(stability * DAY)));
    }

    private static <T> TableColumn<CardRow, T> column(
            String title, double width, double most, Function<CardRow, T> value, Function<T, String> words) {
        var column = new TableColumn<CardRow, T>(title);
        column.setId("column-" + title.toLowerCase(Locale.ROOT));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST));
        column.setMaxWidth(most);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words.apply(item));
            }
        });
        return column;
    }

    /// Suspended and excluded cards are dimmed.
    private static final class Row extends TableRow<CardRow> {
        @Override
        protected void updateItem(CardRow row, boolean empty) {
            super.updateItem(row, empty);
            QuizControls.toggle(this, "not-asked", !empty && row != null && (row.suspended() || row.dropped()));
        }
    }

    private VBox nothing() {
        var words = new Label();
        words.setWrapText(true);
        words.setId("browse-nothing");
        words.getStyleClass().add("muted");
        var clear = new Button("Show all cards");
        clear.setOnAction(_ -> {
            browse.queryProperty().set("");
            browse.filterProperty().set(BrowseFilter.NONE);
        });
        browse.listingProperty().subscribe(listing -> {
            var none = listing.all() == 0;
            words.setText(none
                    ? "No cards yet. Write a question in a note, under a heading like Interview questions, or put a "
                            + "deck into the folder quizzes: every card appears here."
                    : "No cards match.");
            QuizControls.visible(clear, !none);
        });
        var nothing = new VBox(12, words, clear);
        nothing.setAlignment(Pos.CENTER);
        nothing.getStyleClass().add("browse-nothing");
        return nothing;
    }

    /// Keeps the selection; if its card is gone, selects the one in its place.
    private void fill(List<CardRow> fresh) {
        filling = true;
        var place = getSelectionModel().getSelectedIndex();
        rows.setAll(fresh);
        filling = false;
        mark();
        if (getSelectionModel().isEmpty() && place >= 0 && !rows.isEmpty()) {
            getSelectionModel().select(Math.min(place, rows.size() - 1));
        } else {
            choose();
        }
    }

    /// Focuses the table and selects the first card if none is selected.
    void enter() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().select(0);
        }
    }

    private void choose() {
        browse.selection().choose(getSelectionModel().getSelectedItems().stream().map(CardRow::card).toList());
    }

    /// Selects the rows of the chosen cards.
    private void mark() {
        if (filling) {
            return;
        }
        var wanted = new HashSet<String>();
        browse.selection().cardsProperty().get().forEach(card -> wanted.add(card.id()));
        var selected = new HashSet<String>();
        getSelectionModel().getSelectedItems().forEach(row -> selected.add(row.card().id()));
        if (wanted.equals(selected)) {
            return;
        }
        filling = true;
        getSelectionModel().clearSelection();
        var places = IntStream.range(0, getItems().size())
                .filter(i -> wanted.contains(getItems().get(i).card().id())).toArray();
        if (places.length > 0) {
            getSelectionModel().selectIndices(places[0], places);
            scrollTo(places[0]);
            getFocusModel().focus(places[0]);
        }
        filling = false;
    }
}

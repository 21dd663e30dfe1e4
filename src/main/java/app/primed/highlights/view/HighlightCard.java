package app.primed.highlights.view;

import app.primed.highlights.model.Collection;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Side;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One highlight as a card that opens its line.
final class HighlightCard extends Button {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    HighlightCard(Highlight highlight, Consumer<Highlight> open) {
        getStyleClass().setAll("card", "highlight-card");
        setOnAction(_ -> open.accept(highlight));
        setAccessibleText(highlight.text() + ". Opens " + highlight.note() + " at line " + highlight.line());
        setAlignment(Pos.TOP_LEFT);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);

        var words = wrapping(highlight.text());
        if (highlight.collection() == Collection.DEBATES) {
            words.getStyleClass().add("strong");
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var day = new Label(highlight.day().map(DAY::format).orElse("undated"));
        day.getStyleClass().addAll("muted", "small");
        day.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, words, day);
        highlight.by().ifPresent(by -> head.getChildren().addFirst(handle(by)));

        var content = new VBox(8, head);
        content.prefWidthProperty().bind(widthProperty().subtract(26));
        if (highlight.collection() == Collection.DEBATES) {
            content.getChildren().add(debate(highlight.sides()));
        }
        setGraphic(content);
    }

    private static Node debate(List<Side> sides) {
        if (sides.isEmpty()) {
            var none = new Label("No side has an argument yet");
            none.getStyleClass().add("muted");
            return none;
        }
        var row = new HBox(16);
        sides.forEach(side -> row.getChildren().add(column(side)));
        return row;
    }

    private static Node column(Side side) {
        var column = new VBox(4);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(100);
        column.setMinWidth(0);
        var name = wrapping(side.name());
        name.getStyleClass().addAll("small", side.name().equals("Cons") ? "danger-text" : "success-text");
        column.getChildren().add(name);
        side.pros().forEach(pro -> column.getChildren().add(wrapping("+ " + pro)));
        side.cons().forEach(con -> column.getChildren().add(wrapping("\u2212 " + con)));
        if (!side.votes().isEmpty()) {
            var votes = new FlowPane(4, 4);
            side.votes().forEach(by -> votes.getChildren().add(handle(by)));
            column.getChildren().add(votes);
        }
        return column;
    }

    private static Label wrapping(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label handle(String by) {
        var label = new Label("@" + by);
        label.getStyleClass().addAll("chip", "handle");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}

package app.primed.highlights.view;

import app.primed.highlights.model.Collection;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Side;
import app.primed.ui.Words;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One highlight as a card that opens its line. No button: a button's height does not follow its width.
final class HighlightCard extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    HighlightCard(Highlight highlight, Consumer<Highlight> open) {
        super(8);
        getStyleClass().addAll("card", "highlight-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(highlight.text() + ". Opens " + highlight.note() + " at line " + highlight.line());
        setOnMouseClicked(_ -> open.accept(highlight));
        // On the release, as buttons do: the note that opens would take what is typed after the press.
        setOnKeyReleased(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                open.accept(highlight);
            }
        });

        var words = highlight.collection() == Collection.DEBATES
                ? Words.brief(highlight.text(), "strong")
                : Words.brief(highlight.text());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var day = new Label(highlight.day().map(DAY::format).orElse("undated"));
        day.getStyleClass().addAll("muted", "small");
        day.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, words, day);
        highlight.by().ifPresent(by -> head.getChildren().addFirst(Words.handle(by)));

        getChildren().add(head);
        if (highlight.collection() == Collection.DEBATES) {
            getChildren().add(debate(highlight.sides()));
        }
    }

    private static Node debate(List<Side> sides) {
        if (sides.isEmpty()) {
            var none = new Label("No side has an argument yet");
            none.getStyleClass().add("muted");
            return none;
        }
        var columns = new GridPane(16, 4);
        for (var i = 0; i < sides.size(); i++) {
            var share = new ColumnConstraints();
            share.setPercentWidth(100.0 / sides.size());
            columns.getColumnConstraints().add(share);
            columns.add(column(sides.get(i)), i, 0);
        }
        return columns;
    }

    private static Node column(Side side) {
        var column = new VBox(4);
        var name = wrapping(side.name());
        name.getStyleClass().addAll("small", side.name().equals("Cons") ? "danger-text" : "success-text");
        column.getChildren().add(name);
        side.pros().forEach(pro -> column.getChildren().add(Words.brief("+ " + pro)));
        side.cons().forEach(con -> column.getChildren().add(Words.brief("\u2212 " + con)));
        if (!side.votes().isEmpty()) {
            var votes = new FlowPane(4, 4);
            votes.setPrefWrapLength(160);
            side.votes().forEach(by -> votes.getChildren().add(Words.handle(by)));
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
}

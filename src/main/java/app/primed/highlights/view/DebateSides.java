package app.primed.highlights.view;

import app.primed.highlights.model.DebateSide;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.NoteLocation;
import app.primed.ui.MarkdownText;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A debate's sides beside each other, at most three in a row.
final class DebateSides extends GridPane {
    private static final int IN_A_ROW = 3;

    DebateSides(Highlight debate, Consumer<NoteLocation> open) {
        super(16, 8);
        var sides = debate.sides();
        int columns = Math.clamp(sides.size(), 1, IN_A_ROW);
        for (int i = 0; i < columns; i++) {
            var share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(share);
        }
        for (int i = 0; i < sides.size(); i++) {
            add(column(debate, sides.get(i), open), i % columns, i / columns);
        }
    }

    private static Node column(Highlight debate, DebateSide side, Consumer<NoteLocation> open) {
        var column = new VBox(4);
        var name = new Label(side.name());
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().addAll("small", side.name().equals("Cons") ? "danger-text" : "success-text");
        column.getChildren().add(name);
        side.pros().forEach(pro -> column.getChildren().add(argument(debate, "+ ", pro, open)));
        side.cons().forEach(con -> column.getChildren().add(argument(debate, "\u2212 ", con, open)));
        if (!side.votes().isEmpty()) {
            var votes = new FlowPane(4, 4);
            votes.setPrefWrapLength(160);
            side.votes().forEach(by -> votes.getChildren().add(MarkdownText.handle(by)));
            column.getChildren().add(votes);
        }
        return column;
    }

    private static Node argument(Highlight debate, String sign, DebateSide.Argument argument,
            Consumer<NoteLocation> open) {
        var words = MarkdownText.abbreviated(sign + argument.text() + (argument.by().isPresent() ? " " : ""));
        argument.by().ifPresent(by -> words.add(MarkdownText.handle(by)));
        words.getStyleClass().add("argument");
        words.setOnMouseClicked(event -> {
            open.accept(new NoteLocation(debate.day(), debate.note(), argument.line()));
            event.consume();
        });
        return words;
    }
}

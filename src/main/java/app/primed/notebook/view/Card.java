package app.primed.notebook.view;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card of the board: a title, a count at the right, rows.
class Card extends VBox {
    private int rows = 2;

    Card(String title, String count) {
        getStyleClass().addAll("card", "board-card");
        var name = new Label(title);
        name.getStyleClass().add("card-title");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var right = new Label(count);
        right.getStyleClass().addAll("muted", "card-count");
        right.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, name, right);
        head.setAlignment(Pos.TOP_LEFT);
        getChildren().add(head);
        setMinWidth(0);
    }

    /// How tall it is, in rows, for spreading cards over columns.
    int rows() {
        return rows;
    }

    void row(Node node) {
        rows++;
        getChildren().add(node);
    }

    /// A row of a mark and words that take the rest of the width.
    static HBox line(Node mark, Node words, Node... more) {
        var line = new HBox(8, mark, words);
        line.getChildren().addAll(more);
        line.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.getStyleClass().add("card-line");
        return line;
    }

    /// A field that adds what is typed at Enter.
    ///
    /// @param id found again by it when the board is drawn anew, so that the focus stays
    static TextField adder(String id, String prompt, Consumer<String> add) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("adder");
        field.setOnAction(_ -> {
            var words = field.getText().strip();
            if (!words.isEmpty()) {
                field.clear();
                add.accept(words);
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.clear();
            }
        });
        return field;
    }
}

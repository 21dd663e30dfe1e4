package app.primed.notebook.view;

import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A card of the board: a title that folds it, a count at the right, rows.
class BoardCard extends CachedHeightBox {
    private final Label name;
    private final Label right;
    private final HBox head;
    private final VBox body = new CachedHeightBox(5);
    private final List<TextField> fields = new ArrayList<>();

    BoardCard(String title, String count) {
        super(5);
        getStyleClass().addAll("card", "board-card");
        name = new Label(title);
        name.getStyleClass().add("card-title");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        right = new Label(count);
        right.getStyleClass().addAll("muted", "card-count");
        right.setMinWidth(Region.USE_PREF_SIZE);
        head = new HBox(8, name, right);
        head.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(head, body);
    }

    /// @param level of the heading it shows, from 1; 0 for a title that is none
    void head(String title, int level, String count) {
        name.setText(title);
        name.getStyleClass().removeIf(style -> style.startsWith("level-"));
        name.getStyleClass().add("level-" + Math.min(level, 4));
        name.setAccessibleText(level > 0 ? title + ", heading level " + level : title);
        right.setText(count);
        head.setVisible(!title.isEmpty());
        head.setManaged(!title.isEmpty());
    }

    /// Whether only its title is visible.
    boolean folded() {
        return !body.isVisible();
    }

    void row(Node node) {
        body.getChildren().add(node);
    }

    VBox body() {
        return body;
    }

    /// Whether something is typed on it that is not in the text yet.
    boolean hasUnsavedText() {
        return RowNavigation.rows(this).stream().anyMatch(BoardRow::hasUnsavedText)
                || fields().anyMatch(field -> !field.getText().isEmpty());
    }

    /// The fields on this card; those of rows that were drawn again are gone.
    Stream<TextField> fields() {
        fields.removeIf(field -> !isInside(field));
        return fields.stream();
    }

    private boolean isInside(Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    /// Puts the focus where it stays when the rows are drawn again.
    void focusTitle() {
        head.getChildren().getFirst().requestFocus();
    }

    /// A fold at its title, remembered by a name.
    void foldable(String key, BoardContext context) {
        var fold = new Button("", Icons.of(Feather.CHEVRON_DOWN));
        fold.getStyleClass().add("card-fold");
        fold.setMinWidth(Region.USE_PREF_SIZE);
        Icons.describe(fold, "Fold or unfold this section", "");
        head.getChildren().addFirst(fold);
        rememberAs(key, context);
        name.setOnMouseClicked(_ -> fold.fire());
        if (context.folds().isFolded(key)) {
            fold(fold, key, context, true);
        }
    }

    /// Gives its fold another name.
    void rememberAs(String key, BoardContext context) {
        var fold = (Button) head.getChildren().getFirst();
        fold.setId("fold-" + key);
        fold.setOnAction(_ -> fold(fold, key, context, body.isVisible()));
    }

    private void fold(Button button, String key, BoardContext context, boolean away) {
        body.setVisible(!away);
        body.setManaged(!away);
        button.setGraphic(Icons.of(away ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        context.folds().set(key, away);
    }

    /// A mark and text that fills the rest of the width.
    static HBox line(Node mark, Node words, Node... more) {
        var line = new HBox(8, mark, words);
        line.getChildren().addAll(more);
        line.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.getStyleClass().add("card-line");
        return line;
    }

    /// A field of this card that adds what is typed at Enter.
    TextField field(BoardContext context, String id, String prompt, Predicate<String> add) {
        var field = adder(context, id, prompt, add);
        fields.add(field);
        return field;
    }

    /// A field that adds what is typed at Enter.
    ///
    /// @param id found again by it when the board is drawn anew, so that the focus stays
    /// @param add whether it wrote the words; those it did not write stay in the field
    static TextField adder(BoardContext context, String id, String prompt, Predicate<String> add) {
        var field = new TextField();
        HandleCompletion.afterSign(field, context.people());
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("adder");
        field.setOnAction(_ -> {
            var typed = field.getText();
            if (typed.isBlank() || !context.actions().mayWrite()) {
                return;
            }
            boolean written = false;
            field.clear(); // Before the next reading, which keeps a card that has words in a field.
            try {
                written = add.test(typed.strip());
            } finally {
                if (!written) {
                    field.setText(typed);
                    field.end();
                }
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

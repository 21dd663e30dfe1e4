package app.primed.notebook.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The fields that are open at the end of a debate's card, each with the words before it that say what it is for. They
/// stay, with what is typed in them, until that is written or discarded.
final class DebateFields {
    private final BoardCard card;
    private final BoardContext context;
    private final Map<String, HBox> opened = new LinkedHashMap<>();

    DebateFields(BoardCard card, BoardContext context) {
        this.card = card;
        this.context = context;
    }

    boolean isEmpty() {
        return opened.isEmpty();
    }

    Stream<TextField> all() {
        return opened.values().stream().map(DebateFields::field);
    }

    Optional<TextField> of(String what) {
        return Optional.ofNullable(opened.get(what)).map(DebateFields::field);
    }

    /// Shows the open fields on the card that was drawn anew.
    void show() {
        opened.values().forEach(card::row);
    }

    /// Opens a field, or goes to it. Others close, except those in which something is half typed.
    ///
    /// @param what identifies it
    /// @param id the node's
    /// @param label shown before it, so that its purpose is visible while one types
    /// @param words what it begins with
    /// @param again whether it stays open for more
    /// @param done whether it wrote the words; those it did not write stay in the field
    void open(String what, String id, String label, String words, String tooltip, boolean again,
            Predicate<String> done) {
        opened.entrySet().removeIf(other -> {
            boolean idle = field(other.getValue()).getText().equals(other.getValue().getUserData());
            return idle && card.body().getChildren().remove(other.getValue());
        });
        var box = opened.computeIfAbsent(what, _ -> create(what, id, label, words, tooltip, again, done));
        if (!card.body().getChildren().contains(box)) {
            card.row(box);
        }
        field(box).requestFocus();
        field(box).selectAll();
    }

    private HBox create(String what, String id, String label, String words, String tooltip, boolean again,
            Predicate<String> done) {
        var field = new TextField(words);
        if (what.startsWith("vote ")) {
            HandleCompletion.ofField(field, context.people());
        } else {
            HandleCompletion.afterSign(field, context.people());
        }
        field.setId(id);
        field.setPromptText(tooltip);
        field.setAccessibleText(label + ": " + tooltip);
        field.getStyleClass().addAll("adder", "opened");
        HBox.setHgrow(field, Priority.ALWAYS);
        var said = new Label(label);
        said.setId(id + "-for");
        said.getStyleClass().addAll("muted", "small");
        said.setWrapText(true);
        said.setLabelFor(field);
        var box = new HBox(8, said, field);
        box.setUserData(words);
        box.setAlignment(Pos.CENTER_LEFT);
        field.setOnAction(_ -> {
            if (context.actions().mayWrite()) {
                enter(what, box, again, done);
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                card.focusTitle();
                close(what);
                event.consume();
            }
        });
        return box;
    }

    private void enter(String what, HBox box, boolean again, Predicate<String> done) {
        var field = field(box);
        var typed = field.getText();
        boolean changed = !typed.strip().equals(String.valueOf(box.getUserData()).strip());
        if (again && changed) {
            field.clear(); // What is typed from now on is meant for what this adds.
        } else {
            card.focusTitle();
            close(what);
        }
        if (changed && !done.test(typed)) {
            if (opened.putIfAbsent(what, box) == null) {
                card.row(box);
            }
            field.setText(typed);
            field.requestFocus();
            field.end();
        }
    }

    void close(String what) {
        Optional.ofNullable(opened.remove(what)).ifPresent(card.body().getChildren()::remove);
    }

    private static TextField field(HBox box) {
        return (TextField) box.getChildren().getLast();
    }
}

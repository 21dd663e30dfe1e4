package app.primed.notebook.view;

import app.primed.notebook.model.SectionKind;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.Icons;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The sections nothing stands in yet, each a chip that opens the field for its first entry.
final class EmptySections extends VBox {
    private final NotebookViewModel notebook;

    /// @param title the writer's own heading of a kind
    EmptySections(List<SectionKind> kinds, Function<SectionKind, String> title, NotebookViewModel notebook) {
        super(6);
        this.notebook = notebook;
        getStyleClass().add("folded");
        var chips = new FlowPane(6, 6);
        kinds.forEach(kind -> chips.getChildren().add(chip(kind, title.apply(kind))));
        getChildren().add(chips);
    }

    private Button chip(SectionKind kind, String title) {
        var chip = new Button("+ " + title);
        chip.setId("first-" + kind.id());
        chip.getStyleClass().add("chip-button");
        Icons.describe(chip, "Write the first entry of " + title, "");
        chip.setOnAction(_ -> open(kind, title, chip));
        return chip;
    }

    private void open(SectionKind kind, String title, Button chip) {
        if (getChildren().size() > 1) {
            getChildren().removeLast();
        }
        // The name the section's own field will have, so that the focus goes on there.
        TextField field = Card.adder("add-" + kind.id(), "The first of " + title + ", then Enter",
                words -> notebook.actions().add(kind, words));
        field.getStyleClass().add("opened");
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                getChildren().remove(field);
                chip.requestFocus();
                event.consume();
            }
        });
        getChildren().add(field);
        field.requestFocus();
    }
}

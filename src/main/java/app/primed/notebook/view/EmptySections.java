package app.primed.notebook.view;

import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.ui.Icons;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// The empty sections: each a chip that opens the field for its first entry and accepts a row dropped on it; and a chip
/// for a new section.
final class EmptySections extends CachedHeightBox {
    private final BoardContext context;
    private final FlowPane chips = new FlowPane(6, 6);
    private List<Object> shown = List.of();

    EmptySections(BoardContext context) {
        super(6);
        this.context = context;
        getStyleClass().add("folded");
        getChildren().add(chips);
    }

    /// @param title the writer's own heading of a kind
    /// @param others empty sections of no kind
    void show(List<SectionKind> kinds, Function<SectionKind, String> title, List<Section> others) {
        var now = List.<Object>of(
                kinds, kinds.stream().map(title).toList(), others.stream().map(s -> s.heading().text()).toList());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        chips.getChildren().clear();
        kinds.forEach(kind -> chips.getChildren().add(chip(kind.id(), title.apply(kind),
                words -> context.actions().add(kind, words),
                row -> row.focusMoved(context.actions().moveInto(row.entry(), kind)))));
        others.forEach(section -> chips.getChildren().add(chip("other-" + section.line(), section.heading().text(),
                words -> context.actions().add(section, words), row -> row.moveInto(section))));
        var fresh = new Button("+ Section…");
        fresh.setId("new-section");
        fresh.getStyleClass().add("chip-button");
        Icons.describe(fresh, "Add a section at the end of the note", "");
        fresh.setOnAction(_ -> open("section", "Heading of the new section (Enter to add)", fresh,
                context.actions()::addSection));
        chips.getChildren().add(fresh);
        // A field whose section has got its first entry goes; another one keeps what is typed in it.
        if (getChildren().size() > 1 && getChildren().getLast() instanceof TextField field
                && field.getText().isEmpty()) {
            getChildren().remove(field);
        }
    }

    private Button chip(String id, String title, Consumer<String> add, Consumer<BoardRow> drop) {
        var chip = new Button("+ " + title);
        chip.setMnemonicParsing(false);
        chip.setId("first-" + id);
        chip.getStyleClass().add("chip-button");
        Icons.describe(chip, "Add the first entry of " + title, "");
        chip.setOnAction(_ -> open(id, "First entry of " + title + " (Enter to add)", chip, add));
        RowDrag.into(chip, drop);
        return chip;
    }

    private void open(String id, String prompt, Node chip, Consumer<String> add) {
        if (getChildren().size() > 1) {
            getChildren().removeLast();
        }
        // The name the section's own field will have, so that the focus goes on there.
        TextField field = BoardCard.adder(context, "add-" + id, prompt, add);
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

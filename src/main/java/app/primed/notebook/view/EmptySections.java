package app.primed.notebook.view;

import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.ui.Icons;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// Empty sections that follow one another: each a chip that opens the field for its first entry and accepts a row
/// dropped on it. The last of the board has a chip for a new section.
final class EmptySections extends CachedHeightBox {
    private final BoardContext context;
    private final FlowPane chips = new FlowPane(6, 6);
    private List<Section> sections = List.of();
    private List<Object> shown = List.of();

    EmptySections(BoardContext context) {
        super(6);
        this.context = context;
        getStyleClass().add("folded");
        getChildren().add(chips);
    }

    /// @param last whether it is the end of the board
    void show(List<Section> now, boolean last) {
        sections = now;
        var looks = List.<Object>of(last, now.stream().map(s -> s.heading().text()).toList());
        if (looks.equals(shown)) {
            return;
        }
        shown = looks;
        chips.getChildren().clear();
        now.forEach(section -> chips.getChildren().add(chip(section)));
        if (last) {
            var fresh = new Button("+ Section…");
            fresh.setId("new-section");
            fresh.getStyleClass().add("chip-button");
            Icons.describe(fresh, "Add a section at the end of the note", "");
            fresh.setOnAction(_ -> open("section", "Heading of the new section (Enter to add)", fresh,
                    context.actions()::addSection));
            chips.getChildren().add(fresh);
        }
        // A field whose section has got its first entry goes; another one keeps what is typed in it.
        if (getChildren().size() > 1 && getChildren().getLast() instanceof TextField field
                && field.getText().isEmpty()) {
            getChildren().remove(field);
        }
    }

    /// Whether something is typed in it that is not in the text yet.
    boolean hasUnsavedText() {
        return getChildren().getLast() instanceof TextField field && !field.getText().isEmpty();
    }

    private Button chip(Section section) {
        var title = section.heading().words();
        var id = section.kind() == SectionKind.OTHER ? "other-" + section.line() : section.kind().id();
        var chip = new Button("+ " + title);
        chip.setMnemonicParsing(false);
        chip.setId("first-" + id);
        chip.getStyleClass().add("chip-button");
        Icons.describe(chip, "Add the first entry of " + title, "");
        chip.setOnAction(_ -> open(id, "First entry of " + title + " (Enter to add)", chip,
                words -> {
                    boolean written = context.actions().add(current(section), words);
                    if (written && section.kind().asks()) {
                        context.corrections().asked(words);
                    }
                    return written;
                }));
        RowDrag.into(chip, row -> row.moveInto(current(section)));
        return chip;
    }

    /// The same section in the newest reading.
    private Section current(Section section) {
        return sections.stream().filter(now -> now.heading().text().equals(section.heading().text()))
                .min(Comparator.comparingInt(now -> Math.abs(now.line() - section.line()))).orElse(section);
    }

    private void open(String id, String prompt, Node chip, Predicate<String> add) {
        // What is half typed goes on in the new field.
        var typed = getChildren().size() > 1 && getChildren().removeLast() instanceof TextField before
                ? before.getText()
                : "";
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
        field.setText(typed);
        field.requestFocus();
        field.end();
    }
}

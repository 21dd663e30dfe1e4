package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.ui.CodeView;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The right side of a multiple-choice card: its program, the options, then which are correct.
final class ChoicePane extends VBox {
    private static final double READABLE = 760;
    private static final double TYPE = 14;
    private static final double LINE = 1.6;

    private final CurrentCard current;
    private final Runnable forward;
    private final VBox all = new VBox(10);
    private final ScrollPane scroll = new ScrollPane();
    private List<Button> buttons = List.of();

    /// @param forward moves the focus to the default button
    ChoicePane(CurrentCard current, CardNotePane note, Runnable forward) {
        this.current = current;
        this.forward = forward;
        getStyleClass().addAll("answer-side", "choices");
        all.setMaxWidth(READABLE);
        note.setMaxWidth(READABLE);
        scroll.setContent(new VBox(16, all, note));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        current.choices().cardProperty().subscribe(_ -> build());
        current.answerShownProperty().subscribe(_ -> build());
        current.choices().chosenProperty().subscribe(_ -> mark());
    }

    private void build() {
        all.getChildren().clear();
        buttons = List.of();
        var card = current.choices().cardProperty().get();
        if (card.isEmpty()) {
            return;
        }
        var shown = current.answerShownProperty().get();
        if (!card.get().code().isBlank()) {
            all.getChildren().add(code(card.get().code()));
            if (shown) {
                all.getChildren().add(watch());
            }
        }
        all.getChildren()
                .add(QuizControls.eyebrow(card.get().isMultipleChoice() ? "CHOOSE ALL CORRECT OPTIONS" : "CHOOSE ONE"));
        var rows = new ArrayList<Button>();
        for (var place = 0; place < current.choices().options().size(); place++) {
            rows.add(shown ? judged(place) : open(place));
        }
        buttons = List.copyOf(rows);
        all.getChildren().addAll(buttons);
        if (shown) {
            explain(card.get());
        }
        mark();
        scroll.setVvalue(0);
    }

    /// A program, not editable.
    static Node code(String text) {
        var code = new CodeView(TYPE);
        code.setText(text);
        var blank = text.lines().filter(String::isBlank).count();
        code.setMinHeight(Math.ceil((text.lines().count() - blank / 2.0) * TYPE * LINE));
        code.setAccessibleText("The program: " + text);
        var box = new VBox(code);
        box.getStyleClass().add("choice-code");
        return box;
    }

    private Node watch() {
        var watch = new Button("Step through it", Icons.of(Feather.PLAY));
        watch.setId("quiz-watch-choice");
        Icons.setTooltip(watch, "Step through this program, forward and backward");
        watch.setOnAction(_ -> current.watchCode());
        return watch;
    }

    private Button open(int place) {
        var row = row(place, QuizControls.key(ChoiceRow.letter(place)));
        Icons.setTooltip(row, "Choose this (%s or %d)".formatted(ChoiceRow.letter(place), place + 1));
        row.setOnAction(_ -> current.choose(place));
        // After a click, Space should press the default button; with the keyboard, the focus stays.
        row.setOnMouseClicked(_ -> forward.run());
        return row;
    }

    private Button judged(int place) {
        var row = ChoiceRow.judged(
                current.choices().options().get(place), current.choices().chosenProperty().get().contains(place));
        row.setId("choice-" + (place + 1));
        return row;
    }

    private ChoiceRow row(int place, Node first) {
        var row = new ChoiceRow(current.choices().options().get(place).text(), first);
        row.setId("choice-" + (place + 1));
        return row;
    }

    private void explain(Card.Choice card) {
        var said = new Label(current.choices().isCorrect()
                ? "Correct."
                : current.choices().chosenProperty().get().isEmpty() ? "Nothing was chosen." : "Not correct.");
        said.getStyleClass().addAll("verdict", current.choices().isCorrect() ? "passed" : "not-passed");
        said.setId("choice-said");
        all.getChildren().add(said);
        if (!card.explanation().isBlank()) {
            all.getChildren().addAll(QuizControls.eyebrow("EXPLANATION"),
                    new MarkdownText(card.explanation(), "body"));
        }
    }

    private void mark() {
        if (current.answerShownProperty().get()) {
            return;
        }
        for (var place = 0; place < buttons.size(); place++) {
            var chosen = current.choices().chosenProperty().get().contains(place);
            QuizControls.toggle(buttons.get(place), "chosen", chosen);
            buttons.get(place).setAccessibleText("%s: %s%s".formatted(
                    ChoiceRow.letter(place), current.choices().options().get(place).text(), chosen ? ", chosen" : ""));
        }
    }
}

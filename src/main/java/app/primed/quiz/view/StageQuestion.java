package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.ui.CodeView;
import app.primed.ui.MarkdownText;
import app.primed.ui.PagedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The current question for an audience, and its answer once it is shown. Grades, the typed answer and the source of
/// the card are not shown.
public final class StageQuestion extends BorderPane {
    private static final double CODE = 26;

    private final CurrentCard current;
    private final PagedRows pages = new PagedRows(34, true);
    private Optional<Card> before = Optional.empty();

    public StageQuestion(CurrentCard current) {
        this.current = current;
        getStyleClass().add("stage-question");
        var card = new StackPane(pages);
        card.getStyleClass().addAll("stage-card", "stage-text");
        setCenter(card);
        current.cardProperty().subscribe(_ -> refresh());
        current.answerShownProperty().subscribe(_ -> refresh());
        current.challenge().verdictProperty().subscribe(_ -> refresh());
        sceneProperty().subscribe(_ -> refresh());
    }

    /// Shows the next page; on the last one, shows the answer.
    public void next() {
        if (!pages.next()) {
            current.showAnswer();
        }
    }

    public void back() {
        var unused = pages.previous();
    }

    private void refresh() {
        var card = current.cardProperty().get();
        setVisible(card.isPresent());
        if (getScene() == null || card.isEmpty()) {
            pages.setRows(List.of());
            return;
        }
        var rows = new ArrayList<Region>();
        switch (card.get()) {
            case Card.Recall recall -> {
                add(rows, recall.prompt(), "stage-prompt");
                if (current.answerShownProperty().get() && !recall.answer().isBlank()) {
                    answer(rows, recall.answer(), recall.explanation());
                }
            }
            case Card.Choice choice -> {
                add(rows, choice.prompt(), "stage-prompt");
                choices(rows, choice);
            }
            case Card.Predict predict -> add(rows, "What will it do next? " + predict.prompt(), "stage-prompt");
            case Card.Challenge challenge -> {
                var titled = !challenge.title().isBlank();
                add(rows, titled ? challenge.title() : challenge.prompt(), "stage-prompt");
                if (titled) {
                    add(rows, challenge.prompt(), "stage-body");
                }
                // A failed run must not give the solution away.
                var unsolved = current.challenge().verdictProperty().get().filter(v -> !v.passed()).isPresent();
                if (current.answerShownProperty().get() && !unsolved && !challenge.explanation().isBlank()) {
                    answer(rows, challenge.explanation(), "");
                }
            }
        }
        pages.setRows(rows);
        if (!card.equals(before)) {
            before = card;
            pages.toFirst();
        }
    }

    /// The options in the same order as on the quiz's screen, without the chosen ones marked.
    private void choices(List<Region> rows, Card.Choice choice) {
        if (!choice.code().isBlank()) {
            var code = new CodeView(CODE);
            code.setText(choice.code());
            code.setMinHeight(Math.ceil(choice.code().lines().count() * CODE * 1.6) + 8);
            rows.add(code);
        }
        var options = current.choices().options();
        for (var place = 0; place < options.size(); place++) {
            add(rows, ChoiceRow.letter(place) + "  " + options.get(place).text(), "stage-body");
        }
        if (current.answerShownProperty().get()) {
            var right = options.stream().filter(Card.Choice.Option::isCorrect)
                    .map(o -> ChoiceRow.letter(options.indexOf(o)) + "  " + o.text()).toList();
            answer(rows, String.join("\n\n", right), choice.explanation());
        }
    }

    private static void answer(List<Region> rows, String answer, String explanation) {
        var rule = new Label("Answer");
        rule.getStyleClass().add("stage-answer-head");
        var first = new VBox(16, rule);
        rows.add(first);
        add(rows, answer, "stage-body");
        add(rows, explanation, "stage-aside");
    }

    /// One row per paragraph, so that pages break between them.
    private static void add(List<Region> rows, String words, String style) {
        for (var paragraph : words.strip().split("\n\\s*\n", -1)) {
            if (!paragraph.isBlank()) {
                rows.add(new MarkdownText(paragraph.strip(), style));
            }
        }
    }
}

package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.MockQuestion;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A question with the given answer next to the expected one.
final class MockAnswerPane extends VBox {

    /// @param running whether its checks are running
    MockAnswerPane(MockQuestion asked, boolean running) {
        super(16);
        getStyleClass().add("mock-compared");
        switch (asked.card()) {
            case Card.Recall card -> {
                getChildren().add(question(card.prompt()));
                sides(said(asked), expected(card));
            }
            case Card.Choice card -> {
                getChildren().add(question(card.prompt()));
                if (!card.code().isBlank()) {
                    getChildren().add(ChoicePane.code(card.code()));
                }
                card.options().forEach(
                        option -> getChildren().add(ChoiceRow.judged(option, asked.chosen().contains(option.text()))));
                why(this, card.explanation());
            }
            case Card.Predict card -> getChildren().add(question(card.prompt()));
            case Card.Challenge card -> {
                getChildren().add(question(card.title().isBlank() ? card.prompt() : card.title()));
                sides(code(asked), verdict(card, asked, running));
            }
        }
    }

    private static MarkdownText question(String words) {
        return new MarkdownText(words, words.length() > MockQuestionPane.LONG ? "body" : "question");
    }

    private void sides(Node left, Node right) {
        var grid = new GridPane(24, 0);
        for (var n = 0; n < 2; n++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, left, right);
        getChildren().add(grid);
    }

    private static VBox side(String title) {
        var side = new VBox(8, QuizControls.eyebrow(title));
        side.getStyleClass().addAll("card", "mock-side");
        side.setMinWidth(0);
        return side;
    }

    private static VBox said(MockQuestion asked) {
        var side = side("YOUR ANSWER");
        side.setId("mock-yours");
        side.getChildren().add(asked.answer().isBlank()
                ? new MarkdownText(asked.reached() && !asked.skipped()
                        ? "Nothing was typed. If you answered aloud, recall what you said."
                        : asked.skipped() ? "You skipped this question." : "The interview ended before this question.",
                        "aside")
                : new MarkdownText(asked.answer().strip(), "body"));
        return side;
    }

    private static VBox expected(Card.Recall card) {
        var side = side("EXPECTED");
        side.setId("mock-expected");
        side.getChildren().add(card.answer().isBlank()
                ? new MarkdownText(
                        "There is no expected answer yet. Write one in the note or the deck; it is shown here next time.",
                        "aside")
                : new MarkdownText(card.answer(), "body"));
        why(side, card.explanation());
        return side;
    }

    private static void why(VBox below, String explanation) {
        if (!explanation.isBlank()) {
            below.getChildren().addAll(QuizControls.eyebrow("EXPLANATION"), new MarkdownText(explanation, "aside"));
        }
    }

    private static VBox code(MockQuestion asked) {
        if (!asked.answered()) {
            return said(withoutCode(asked));
        }
        var side = side("YOUR CODE");
        side.setId("mock-yours");
        side.getChildren().add(ChoicePane.code(asked.answer()));
        return side;
    }

    /// The starter code is not an answer.
    private static MockQuestion withoutCode(MockQuestion asked) {
        return new MockQuestion(asked.card(), "", asked.chosen(), asked.spent(), asked.reached(), asked.skipped(),
                asked.mark(), asked.remark());
    }

    private static VBox verdict(Card.Challenge card, MockQuestion asked, boolean running) {
        var side = side(card.checks().isEmpty() ? "EXPECTED" : "CHECKS");
        side.setId("mock-expected");
        var words = new Label(running
                ? "Running…"
                : !asked.remark().isBlank()
                        ? asked.remark()
                        : card.checks().isEmpty()
                                ? "This challenge has no checks: grade it yourself."
                                : "The checks could not be run: grade it yourself.");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("strong");
        side.getChildren().add(words);
        card.checks().forEach(check -> side.getChildren().add(new MarkdownText("· " + check.description(), "aside")));
        why(side, card.explanation());
        return side;
    }

    /// The icon of a mark.
    static Node icon(MockMark mark) {
        var icon = Icons.of(switch (mark) {
            case MISSED -> Feather.X;
            case PARTLY -> Feather.MINUS;
            case GOOD -> Feather.CHECK;
        });
        icon.getStyleClass().addAll("mock-icon", mark.word());
        return icon;
    }
}

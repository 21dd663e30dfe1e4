package app.primed.quiz.view;

import app.primed.quiz.model.AnswerComparison;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.viewmodel.QuizViewModel;
import app.primed.ui.MarkdownText;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The right side of a recall card: a place to answer in, then the answer beside it.
final class AnswerPane extends VBox {
    private static final double READABLE = 760;

    private final QuizViewModel quiz;
    private final TextArea typed = new TextArea();
    private final VBox answer = new VBox(8);

    AnswerPane(QuizViewModel quiz) {
        this.quiz = quiz;
        getStyleClass().add("answer-side");
        typed.getStyleClass().add("typed");
        typed.setId("quiz-typed");
        typed.setPromptText("Answer in your own words, aloud or here; then look.");
        typed.setAccessibleText("Your answer, before you look");
        typed.setWrapText(true);
        typed.setPrefRowCount(6);
        typed.setMinHeight(80);
        typed.setMaxWidth(READABLE);
        answer.setMaxWidth(READABLE);
        typed.textProperty().bindBidirectional(quiz.typedAnswerProperty());
        var noted = new CardNotePane(quiz);
        noted.setMaxWidth(READABLE);
        var scroll = new ScrollPane(new VBox(16, answer, noted));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(CardColumn.eyebrow("YOUR ANSWER"), typed, scroll);
        quiz.cardProperty().subscribe(_ -> refresh());
        quiz.answerShownProperty().subscribe(_ -> refresh());
    }

    private void refresh() {
        answer.getChildren().clear();
        if (quiz.answerShownProperty().get() && quiz.cardProperty().get().orElse(null) instanceof Card.Recall recall) {
            answer.getChildren().add(CardColumn.eyebrow("ANSWER"));
            if (recall.answer().isBlank()) {
                var note = recall.source() instanceof CardSource.Note;
                var open = new Hyperlink(note ? "Open the note" : "Open the card's source");
                open.setId("quiz-write-answer");
                open.setOnAction(_ -> quiz.openSource());
                answer.getChildren().addAll(
                        new MarkdownText(
                                "No answer yet. Write your own in the " + (note ? "note." : "note or the deck."),
                                "aside"),
                        open);
            } else {
                answer.getChildren().add(new MarkdownText(recall.answer(), "body"));
            }
            compare(recall);
            if (!recall.explanation().isBlank()) {
                answer.getChildren().addAll(CardColumn.eyebrow("WHY IT IS SO"),
                        new MarkdownText(recall.explanation(), "aside"));
                answer.getChildren().get(answer.getChildren().size() - 2).getStyleClass().add("after");
            }
        }
    }

    /// What of the expected answer stands in the typed one.
    private void compare(Card.Recall recall) {
        if (quiz.typedAnswerProperty().get().isBlank()) {
            return;
        }
        var compared = AnswerComparison.of(quiz.typedAnswerProperty().get(), recall.answer());
        if (compared.total() == 0) {
            return;
        }
        var words = Parts.text(compared.missing().isEmpty()
                ? "Yours names all of its words that matter."
                : "Yours names %d of its %d words that matter. Not in yours: %s.".formatted(
                        compared.mentioned().size(), compared.total(), String.join(", ", compared.missing())),
                "muted");
        words.setId("quiz-compared");
        var eyebrow = CardColumn.eyebrow("COMPARED WITH YOURS");
        eyebrow.getStyleClass().add("after");
        answer.getChildren().addAll(eyebrow, words);
    }
}

package app.primed.quiz.view;

import app.primed.quiz.model.AnswerComparison;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.ui.MarkdownText;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The right side of a recall card: a field for the answer, then the expected answer.
final class AnswerPane extends VBox {
    private static final double READABLE = 760;

    private final CurrentCard current;
    private final TextArea typed = new TextArea();
    private final VBox answer = new VBox(8);

    AnswerPane(CurrentCard current, CardNotePane note) {
        this.current = current;
        getStyleClass().add("answer-side");
        typed.getStyleClass().add("typed");
        typed.setId("quiz-typed");
        typed.setPromptText("Type your answer. Space shows the answer while this is empty, Ctrl Enter afterwards.");
        typed.setAccessibleText("Your answer");
        typed.setWrapText(true);
        typed.setPrefRowCount(6);
        typed.setMinHeight(80);
        typed.setMaxWidth(READABLE);
        answer.setMaxWidth(READABLE);
        typed.textProperty().bindBidirectional(current.typedAnswerProperty());
        note.setMaxWidth(READABLE);
        var scroll = new ScrollPane(new VBox(16, answer, note));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(QuizControls.eyebrow("YOUR ANSWER"), typed, scroll);
        current.cardProperty().subscribe(_ -> refresh());
        current.answerShownProperty().subscribe(_ -> refresh());
    }

    /// The field takes the keys, so that an answer can be typed without a click.
    void focusTyped() {
        typed.requestFocus();
        typed.end();
    }

    private void refresh() {
        answer.getChildren().clear();
        if (current.answerShownProperty().get()
                && current.cardProperty().get().orElse(null) instanceof Card.Recall recall) {
            answer.getChildren().add(QuizControls.eyebrow("ANSWER"));
            if (recall.answer().isBlank()) {
                var inNote = recall.source() instanceof CardSource.Note;
                var open = new Hyperlink(inNote ? "Open the note" : "Open the card's source");
                open.setId("quiz-write-answer");
                open.setOnAction(_ -> current.openSource());
                answer.getChildren().addAll(
                        new MarkdownText(
                                "No answer yet. Write your own in the " + (inNote ? "note." : "note or the deck."),
                                "aside"),
                        open);
            } else {
                answer.getChildren().add(new MarkdownText(recall.answer(), "body"));
            }
            compare(recall);
            if (!recall.explanation().isBlank()) {
                answer.getChildren().addAll(QuizControls.eyebrow("EXPLANATION"),
                        new MarkdownText(recall.explanation(), "aside"));
                answer.getChildren().get(answer.getChildren().size() - 2).getStyleClass().add("after");
            }
        }
    }

    /// Compares the typed answer with the expected one.
    private void compare(Card.Recall recall) {
        if (current.typedAnswerProperty().get().isBlank()) {
            return;
        }
        var compared = AnswerComparison.of(current.typedAnswerProperty().get(), recall.answer());
        if (compared.total() == 0) {
            return;
        }
        var words = QuizControls.text(compared.missing().isEmpty()
                ? "Your answer has all of its key words."
                : "Your answer has %d of its %d key words. Missing: %s.".formatted(
                        compared.mentioned().size(), compared.total(), String.join(", ", compared.missing())),
                "muted");
        words.setId("quiz-compared");
        var eyebrow = QuizControls.eyebrow("COMPARED WITH YOURS");
        eyebrow.getStyleClass().add("after");
        answer.getChildren().addAll(eyebrow, words);
    }
}

package app.primed.quiz.view;

import app.primed.quiz.model.Grade;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.quiz.viewmodel.ReviewController;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The four grade buttons, each with its interval and key.
final class GradeBar extends VBox {
    private record Choice(Grade grade, Button button, Label interval) {}

    private final CurrentCard current;
    private final ReviewController review;
    private final List<Choice> choices = new ArrayList<>();

    GradeBar(CurrentCard current, ReviewController review) {
        this.current = current;
        this.review = review;
        var eyebrow = new Label("HOW WELL DID YOU KNOW IT?");
        eyebrow.getStyleClass().add("eyebrow");
        var row = new HBox(8);
        for (var grade : Grade.values()) {
            var button = button(grade);
            HBox.setHgrow(button, Priority.ALWAYS);
            row.getChildren().add(button);
        }
        setSpacing(8);
        getChildren().addAll(eyebrow, row);
        current.intervalsProperty().subscribe(_ -> refresh());
        current.challenge().verdictProperty().subscribe(_ -> refresh());
        current.answerShownProperty().subscribe(_ -> refresh());
        review.crammingProperty().subscribe(_ -> refresh());
    }

    private Button button(Grade grade) {
        var wait = new Label();
        wait.getStyleClass().add("wait");
        var key = new Label(Integer.toString(grade.number()));
        key.getStyleClass().add("key");
        var below = new HBox(5, wait, key);
        below.setAlignment(javafx.geometry.Pos.CENTER);
        var button = new Button(word(grade), below);
        button.setId("grade-" + grade.number());
        button.getStyleClass().add("grade");
        button.setPrefWidth(80);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> review.grade(grade));
        choices.add(new Choice(grade, button, wait));
        return button;
    }

    private static String word(Grade grade) {
        return switch (grade) {
            case AGAIN -> "Again";
            case HARD -> "Hard";
            case GOOD -> "Good";
            case EASY -> "Easy";
        };
    }

    private static String meaning(Grade grade) {
        return switch (grade) {
            case AGAIN -> "I did not know it";
            case HARD -> "I knew it, with effort";
            case GOOD -> "I knew it";
            case EASY -> "I knew it at once";
        };
    }

    private void refresh() {
        for (var choice : choices) {
            var follows = follows(choice.grade);
            choice.interval.setText(interval(choice.grade));
            Icons.describe(choice.button, meaning(choice.grade) + ": " + follows,
                    Integer.toString(choice.grade.number()));
            choice.button.setAccessibleText(word(choice.grade) + ", " + follows);
            QuizControls.toggle(choice.button, "suggested", choice.grade == current.suggested());
        }
    }

    private String interval(Grade grade) {
        if (review.crammingProperty().get()) {
            return grade == Grade.AGAIN ? "soon" : "done";
        }
        return current.intervalsProperty().get().getOrDefault(grade, "");
    }

    private String follows(Grade grade) {
        if (review.crammingProperty().get()) {
            return grade == Grade.AGAIN ? "comes back soon" : "done for this time";
        }
        return "asked again in " + interval(grade);
    }

    void focusSuggested() {
        choices.stream().filter(c -> c.grade == current.suggested()).forEach(c -> c.button.requestFocus());
    }
}

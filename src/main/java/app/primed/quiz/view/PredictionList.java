package app.primed.quiz.view;

import app.primed.quiz.viewmodel.PredictionQuiz;
import java.util.List;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The programs to predict, on the start page.
final class PredictionList extends VBox {
    private static final int MOST = 24;

    private final PredictionQuiz predicting;

    PredictionList(PredictionQuiz predicting) {
        super(6);
        this.predicting = predicting;
        setId("quiz-riddles");
        predicting.linesProperty().subscribe(this::list);
    }

    private void list(List<PredictionQuiz.ExerciseLine> lines) {
        getChildren().clear();
        QuizControls.visible(this, !lines.isEmpty());
        if (!lines.isEmpty()) {
            getChildren().add(QuizControls.eyebrow("PREDICT THE STATE"));
            lines.stream().limit(MOST).forEach(line -> getChildren().add(new StartPageRow(
                    line.exercise().id(), Feather.HELP_CIRCLE, "Predict", line.exercise().title(), line.due(),
                    "Step through this program and predict what each step does",
                    () -> predicting.open(line.exercise()))));
        }
    }
}

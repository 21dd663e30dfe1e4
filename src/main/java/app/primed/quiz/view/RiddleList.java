package app.primed.quiz.view;

import app.primed.quiz.viewmodel.Predicting;
import java.util.List;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The programs whose moves can be predicted, on the quiz's start page.
final class RiddleList extends VBox {
    private static final int MOST = 24;

    private final Predicting predicting;

    RiddleList(Predicting predicting) {
        super(6);
        this.predicting = predicting;
        setId("quiz-riddles");
        predicting.lines().subscribe(this::list);
    }

    private void list(List<Predicting.Line> lines) {
        getChildren().clear();
        CardColumn.visible(this, !lines.isEmpty());
        if (!lines.isEmpty()) {
            getChildren().add(CardColumn.eyebrow("PREDICT THE STATE"));
            lines.stream().limit(MOST).forEach(line -> getChildren().add(new ListRow(
                    line.riddle().id(), Feather.HELP_CIRCLE, "Predict", line.riddle().title(), line.when(),
                    "Step this program and say before each move what it will do",
                    () -> predicting.open(line.riddle()))));
        }
    }
}

package app.primed.quiz.view;

import app.primed.quiz.viewmodel.Predicting;
import app.primed.ui.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
            lines.stream().limit(MOST).forEach(line -> getChildren().add(row(line)));
        }
    }

    private Node row(Predicting.Line line) {
        var title = new Label(line.riddle().title());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var when = new Label(line.when());
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.getStyleClass().addAll("muted", "small");
        var inside = new HBox(10, Icons.of(Feather.HELP_CIRCLE), title, gap, when);
        inside.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(inside);
        button.getStyleClass().add("challenge");
        button.setId(line.riddle().id());
        button.setMaxWidth(Double.MAX_VALUE);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(26));
        button.setAccessibleText("Predict: " + line.riddle().title() + ", " + line.when());
        button.setTooltip(new Tooltip("Step this program and say before each move what it will do"));
        button.setOnAction(_ -> predicting.open(line.riddle()));
        return button;
    }
}

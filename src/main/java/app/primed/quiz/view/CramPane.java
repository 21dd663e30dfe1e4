package app.primed.quiz.view;

import app.primed.quiz.model.Statistics.Topic;
import app.primed.quiz.viewmodel.CardLabels;
import app.primed.quiz.viewmodel.CramViewModel;
import app.primed.ui.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The page that selects what to cram.
final class CramPane extends QuizSheet {
    private final CramViewModel model;
    private final GridPane topics = new GridPane(16, 8);
    private final Button begin = new Button();
    private final Label empty =
            QuizControls.text("There are no cards to cram yet. Write a question under Interview questions "
                    + "in a note, or put a deck into the folder quizzes.", "muted");

    CramPane(CramViewModel model) {
        super("cram", "Cram", model.openProperty(), model::close);
        this.model = model;
        var most = new Spinner<Integer>(new IntegerSpinnerValueFactory(1, 999, model.limitProperty().get(), 5));
        most.setId("cram-most");
        most.setEditable(true);
        most.setPrefWidth(90);
        most.setAccessibleText("How many cards at most");
        most.valueProperty().subscribe(value -> model.limitProperty().set(value));
        begin.setId("cram-begin");
        begin.getStyleClass().add("accent");
        begin.setDefaultButton(false);
        begin.setOnAction(_ -> model.start());
        var row =
                new HBox(10, new Label("At most"), most, new Label("cards, least likely recalled first"), begin);
        row.setAlignment(Pos.CENTER_LEFT);
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        topics.getColumnConstraints().addAll(wide, new ColumnConstraints(), new ColumnConstraints());
        topics.setMaxWidth(680);
        add(QuizControls.text(
                "Each card is repeated until you know it once. Your schedule and statistics do not change.",
                "muted"),
                row, QuizControls.eyebrow("TOPICS · NONE SELECTED MEANS ALL"), topics, empty);
        model.topicsProperty().subscribe(this::list);
        model.chosenProperty().subscribe(_ -> count());
        model.limitProperty().subscribe(_ -> count());
    }

    @Override
    Node first(Node back) {
        return begin.isDisabled() ? back : begin;
    }

    private void list(List<Topic> all) {
        topics.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            var topic = all.get(i);
            var box = new CheckBox(topic.name());
            box.setSelected(model.chosenProperty().get().contains(topic.name()));
            box.selectedProperty().subscribe(wanted -> model.choose(topic.name(), wanted));
            box.setWrapText(true);
            topics.addRow(i, box, quiet(CardLabels.cards(topic.cards())),
                    quiet("%.0f %% ready".formatted(100 * topic.readiness())));
        }
        QuizControls.visible(empty, all.isEmpty());
        count();
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void count() {
        int cards = model.cards().size();
        begin.setText("Cram " + CardLabels.cards(cards));
        begin.setDisable(cards == 0);
        Icons.describe(begin, "Review these cards without changing the schedule", "");
    }
}

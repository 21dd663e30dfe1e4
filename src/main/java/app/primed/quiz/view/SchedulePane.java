package app.primed.quiz.view;

import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.SchedulerSettings;
import app.primed.quiz.viewmodel.ScheduleViewModel;
import app.primed.ui.Icons;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How the vault's cards are scheduled.
final class SchedulePane extends QuizSheet {
    private final ScheduleViewModel model;
    private final GridPane grid = new GridPane(20, 16);

    SchedulePane(ScheduleViewModel model) {
        super("schedule", "Scheduling", model.openProperty(), model::close);
        this.model = model;
        var names = new ColumnConstraints(150);
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, rest);
        grid.setMaxWidth(760);
        row("Recall to aim at", retention(),
                "How likely you still know a card when it comes back. Higher means more reviews; most people stay "
                        + "between 85 and 95 %.");
        row("New cards a day", number("schedule-new", model.newPerDayProperty(), 0, QuizSettings.MOST_NEW), "");
        row("Learning steps", field("schedule-learning", model.learningProperty()),
                "How soon a new card comes back on its first day: 30s, 10m, 2h or 1d, with spaces between.");
        row("Steps when forgotten", field("schedule-relearning", model.relearningProperty()), "");
        row("Longest interval", number("schedule-longest", model.maximumDaysProperty(), 1, SchedulerSettings.LONGEST),
                "In days.");
        var spread = new CheckBox("Spread intervals a little");
        spread.setId("schedule-spread");
        spread.selectedProperty().bindBidirectional(model.spreadProperty());
        row("", spread,
                "As Anki does: cards learned together then part, by a draw of the card's own that comes out the "
                        + "same on every machine.");
        row("Parameters", parameters(),
                "The 21 numbers of FSRS-6 (19 or 17 of older versions are converted). Empty means the usual ones, which "
                        + "fit most people. Primed does not fit them to your log: no library found for Java does that. "
                        + "Anki does, in a deck's options under FSRS, Optimize; paste its numbers here.");
        add(QuizControls
                .text("These settings go with the vault, in quizzes/quiz.settings.json. Your log stays as it is; when "
                        + "each card is due is worked out again from it.", "muted"),
                grid, foot());
    }

    private void row(String name, Node field, String words) {
        var label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        var column = new VBox(4, field);
        if (!words.isEmpty()) {
            column.getChildren().add(QuizControls.text(words, "muted", "small"));
        }
        grid.addRow(grid.getRowCount(), label, column);
    }

    private Node retention() {
        var slider = new Slider(0.70, 0.99, 0.90);
        slider.setId("schedule-retention");
        slider.setBlockIncrement(0.01);
        slider.setMajorTickUnit(0.01);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setPrefWidth(260);
        slider.valueProperty().bindBidirectional(model.retentionProperty());
        var words = new Label();
        words.textProperty().bind(model.retentionProperty().map(r -> "%.0f %%".formatted(100 * r.doubleValue())));
        slider.setAccessibleText("Recall to aim at, in percent");
        var row = new HBox(12, slider, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node number(String id, IntegerProperty value, int from, int to) {
        var factory = new IntegerSpinnerValueFactory(from, to, Math.clamp(value.get(), from, to));
        var spinner = new Spinner<Integer>(factory);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        factory.valueProperty().subscribe(chosen -> value.set(chosen));
        value.subscribe(set -> factory.setValue(set.intValue()));
        return spinner;
    }

    private static Node field(String id, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.setMaxWidth(260);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private Node parameters() {
        var area = new TextArea();
        area.setId("schedule-parameters");
        area.setPrefRowCount(3);
        area.setWrapText(true);
        area.setPromptText("0.212, 1.2931, 2.3065, …");
        area.setAccessibleText("Parameters of FSRS");
        area.textProperty().bindBidirectional(model.parametersProperty());
        return area;
    }

    private Node foot() {
        var save = new Button("Keep");
        save.setId("schedule-save");
        save.getStyleClass().add("accent");
        Icons.describe(save, "Keep these settings", "");
        save.setOnAction(_ -> model.save());
        var usual = new Button("The usual values");
        usual.setId("schedule-usual");
        Icons.describe(usual, "Fill in what Primed began with; nothing is kept before you press Keep", "");
        usual.setOnAction(_ -> model.restoreDefaults());
        var trouble = QuizControls.text("", "danger-text");
        trouble.setId("schedule-trouble");
        trouble.textProperty().bind(model.errorProperty());
        model.errorProperty().subscribe(text -> QuizControls.visible(trouble, !text.isEmpty()));
        return new VBox(10, trouble, new HBox(10, save, usual));
    }
}

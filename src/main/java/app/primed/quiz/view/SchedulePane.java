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

/// The scheduling settings.
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
        row("Desired retention", retention(),
                "The probability that you recall a card when it is due. Higher means more reviews; most people use "
                        + "85 to 95 %.");
        row("New cards per day", number("schedule-new", model.newPerDayProperty(), 0, QuizSettings.MOST_NEW), "");
        row("Learning steps", field("schedule-learning", model.learningProperty()),
                "Intervals on a new card's first day: 30s, 10m, 2h or 1d, separated by spaces.");
        row("Relearning steps", field("schedule-relearning", model.relearningProperty()), "");
        row("Maximum interval", number("schedule-longest", model.maximumDaysProperty(), 1, SchedulerSettings.LONGEST),
                "In days.");
        var spread = new CheckBox("Fuzz intervals");
        spread.setId("schedule-spread");
        spread.selectedProperty().bindBidirectional(model.spreadProperty());
        row("", spread,
                "As Anki does, so that cards learned together do not stay together. The fuzz depends on the card and is the "
                        + "same on every machine.");
        row("Parameters", parameters(),
                "The 21 numbers of FSRS-6 (19 or 17 of older versions are converted). Leave empty for the defaults, which "
                        + "suit most people. Primed does not optimize them from your log. "
                        + "Anki does, in a deck's options under FSRS, Optimize; you can paste its parameters here.");
        add(QuizControls
                .text("These settings are stored in the vault, in quizzes/quiz.settings.json. Your log does not change; due "
                        + "dates are computed from it again.", "muted"),
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
        slider.setAccessibleText("Desired retention, in percent");
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
        var save = new Button("Save");
        save.setId("schedule-save");
        save.getStyleClass().add("accent");
        Icons.describe(save, "Save these settings", "");
        save.setOnAction(_ -> model.save());
        var usual = new Button("Restore defaults");
        usual.setId("schedule-usual");
        Icons.describe(usual, "Fill in the defaults; nothing is saved before you press Save", "");
        usual.setOnAction(_ -> model.restoreDefaults());
        var trouble = QuizControls.text("", "danger-text");
        trouble.setId("schedule-trouble");
        trouble.textProperty().bind(model.errorProperty());
        model.errorProperty().subscribe(text -> QuizControls.visible(trouble, !text.isEmpty()));
        return new VBox(10, trouble, new HBox(10, save, usual));
    }
}

package app.primed.stepper.view;

import app.primed.platform.Settings;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.Icons;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The lower card: variables and output at this step, or a list of all events.
final class DetailsPane extends VBox {
    private static final String KEY = "stepper.watch";

    private final ToggleButton names = tab("Variables and output");
    private final ToggleButton happened = tab("What happened");

    DetailsPane(StepperViewModel stepper, Settings settings) {
        getStyleClass().addAll("card", "watch");
        var table = new VariablesPane(stepper.cursor(), stepper.wholeValue());
        var events = new EventList(stepper.cursor(), stepper.narration(), stepper.prediction());
        names.setId("show-names");
        happened.setId("show-events");
        Icons.describe(names, "Variables with their values, and the output", "L");
        Icons.describe(happened, "All events, one sentence each", "L");
        names.selectedProperty().addListener((_, _, on) -> settings.put(KEY, on ? "names" : "events"));
        // One of the buttons is always selected.
        names.setOnAction(_ -> choose(true));
        happened.setOnAction(_ -> choose(false));
        choose(!settings.get(KEY, "names").equals("events"));
        table.visibleProperty().bind(names.selectedProperty());
        events.visibleProperty().bind(names.selectedProperty().not());
        var body = new StackPane(table, events);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new HBox(4, names, happened), body);
    }

    /// Switches to the other view.
    void turn() {
        choose(!names.isSelected());
    }

    private void choose(boolean theNames) {
        names.setSelected(theNames);
        happened.setSelected(!theNames);
    }

    private static ToggleButton tab(String words) {
        var tab = new ToggleButton(words);
        tab.getStyleClass().addAll("flat", "tab");
        return tab;
    }
}

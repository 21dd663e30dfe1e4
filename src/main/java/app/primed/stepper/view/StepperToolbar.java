package app.primed.stepper.view;

import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.PlaybackSpeed;
import app.primed.stepper.viewmodel.ProgramOrigin;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.Icons;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The buttons to run and move, and the position in the run.
final class StepperToolbar extends HBox {
    private final StepperViewModel stepper;
    private final StepField goTo;
    private final ResponsiveButtons fitting = new ResponsiveButtons(this);

    StepperToolbar(StepperViewModel stepper, Node share) {
        this.stepper = stepper;
        goTo = new StepField(stepper.cursor());
        getStyleClass().add("stepper-toolbar");
        setAlignment(Pos.CENTER_LEFT);

        var nothing = stepper.cursor().totalProperty().isEqualTo(0);
        var atStart = nothing.or(stepper.cursor().stepProperty().lessThan(1));
        var atEnd = nothing.or(stepper.cursor().stepProperty()
                .greaterThanOrEqualTo(stepper.cursor().totalProperty().subtract(1)));

        getChildren().addAll(
                fitting.icon(backToNote()),
                fitting.icon(run()),
                cancel(),
                edit(),
                space(12),
                move("first", icon(Feather.SKIP_BACK, "First step", "Home"), atStart, stepper.cursor()::first),
                fitting.icon(move("back",
                        text(Feather.CHEVRON_LEFT, "Back", "One step back", "←", ContentDisplay.LEFT), atStart,
                        stepper.cursor()::back)),
                fitting.icon(move("step",
                        text(Feather.CHEVRON_RIGHT, "Step", "One step forward", "→", ContentDisplay.RIGHT), atEnd,
                        stepper.cursor()::next)),
                move("last", icon(Feather.SKIP_FORWARD, "Last step", "End"), atEnd, stepper.cursor()::last),
                space(12),
                fitting.brief(
                        move("next-yield", text("Next yield", "Go to the next yield", "Y"), atEnd,
                                stepper.cursor()::nextYield),
                        "Yield"),
                fitting.brief(
                        move("next-change", text("Next state change", "Go to the next state change", "S"), atEnd,
                                stepper.cursor()::nextChange),
                        "State"),
                play(nothing),
                predict(nothing),
                share,
                grow(),
                goTo,
                speed());
    }

    /// Lets the user type a step to go to.
    void askForStep() {
        goTo.ask();
    }

    private Button backToNote() {
        var button = text(Feather.CORNER_UP_LEFT, "Back to the note", "Back to the note",
                StepperKey.RETURN.binding().key(), ContentDisplay.LEFT);
        button.setId("back-to-note");
        button.setOnAction(_ -> stepper.program().originProperty().get().ifPresent(o -> o.back().run()));
        show(button, Bindings.createBooleanBinding(
                () -> stepper.program().originProperty().get().isPresent(), stepper.program().originProperty()));
        stepper.program().originProperty().addListener((_, _, now) -> {
            describeOrigin(button, now);
            fitting.fit();
        });
        return button;
    }

    private static void describeOrigin(Button button, Optional<ProgramOrigin> origin) {
        origin.ifPresent(o -> {
            button.setText("Back to " + o.name());
            Icons.describe(button, "Back to " + o.name(), StepperKey.RETURN.binding().key());
        });
    }

    private Button run() {
        var button = text(Feather.PLAY, "Run", "Run the program", "Ctrl Enter", ContentDisplay.LEFT);
        button.setId("run");
        button.getStyleClass().add("success");
        button.setOnAction(_ -> stepper.runner().run());
        show(button, stepper.runner().runningProperty().not());
        button.disableProperty().bind(Bindings.createBooleanBinding(
                () -> stepper.program().sourceProperty().get().isBlank(), stepper.program().sourceProperty()));
        return button;
    }

    private Button cancel() {
        var button = text(Feather.SQUARE, "Cancel", "Stop the program", "Escape", ContentDisplay.LEFT);
        button.setId("cancel");
        button.setOnAction(_ -> stepper.runner().cancel());
        show(button, Bindings.createBooleanBinding(stepper.runner().runningProperty()::get,
                stepper.runner().runningProperty()));
        return button;
    }

    private Button edit() {
        var button = text("Edit", "Change the code", "E");
        button.setId("edit");
        button.setOnAction(_ -> stepper.runner().edit());
        button.disableProperty().bind(stepper.program().modeProperty().isEqualTo(Mode.EDIT));
        return button;
    }

    private Node play(BooleanBinding nothing) {
        var button = icon(Feather.PLAY, "Play", "Space");
        button.setId("play");
        button.setOnAction(_ -> stepper.playback().playOrPause());
        button.disableProperty().bind(nothing);
        stepper.playback().playingProperty().addListener((_, _, plays) -> {
            button.setGraphic(Icons.of(plays ? Feather.PAUSE : Feather.PLAY));
            Icons.describe(button, plays ? "Pause" : "Play", "Space");
        });
        return button;
    }

    private Node predict(BooleanBinding nothing) {
        var button = text("Predict", "Hide the next move and ask for it", "Q");
        button.setId("predict");
        button.setOnAction(_ -> stepper.prediction().toggle());
        button.disableProperty().bind(nothing.or(stepper.program().modeProperty().isEqualTo(Mode.EDIT)));
        return button;
    }

    private Node speed() {
        var choice = new ChoiceBox<PlaybackSpeed>();
        choice.getItems().setAll(PlaybackSpeed.values());
        choice.valueProperty().bindBidirectional(stepper.playback().speedProperty());
        Icons.setTooltip(choice, "How fast Play goes");
        choice.setAccessibleText("Speed");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.getStyleClass().add("speed");
        return choice;
    }

    private static Button move(String id, Button button, BooleanBinding off, Runnable action) {
        button.setId(id);
        button.setOnAction(_ -> action.run());
        // Not disabled, which would take the focus from a user who holds the key.
        button.opacityProperty().bind(Bindings.when(off).then(0.45).otherwise(1));
        return button;
    }

    private static Button icon(Feather icon, String words, String key) {
        var button = Icons.button(icon, words, key, () -> {});
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Button text(Feather icon, String label, String words, String key, ContentDisplay side) {
        var button = text(label, words, key);
        button.setGraphic(Icons.of(icon));
        button.setContentDisplay(side);
        return button;
    }

    private static Button text(String label, String words, String key) {
        var button = new Button(label);
        button.setMinWidth(USE_PREF_SIZE);
        Icons.describe(button, words, key);
        return button;
    }

    private static void show(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static Region space(double width) {
        var space = new Region();
        space.setMinWidth(4);
        space.setPrefWidth(width);
        return space;
    }

    private static Region grow() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}

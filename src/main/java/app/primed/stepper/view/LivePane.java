package app.primed.stepper.view;

import app.primed.stepper.model.LifeState;
import app.primed.stepper.viewmodel.LiveObject;
import app.primed.stepper.viewmodel.Sight;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.StateBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every generator and coroutine there is at the step, with its state. Pressed, one is looked at; pressed again, the
/// action is followed as before.
final class LivePane extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /// Shown at once; more are found on the timeline.
    private static final int MOST = 60;

    private final StepperViewModel stepper;
    private final FlowPane objects = new FlowPane();
    private final Label count = new Label();
    private List<LiveObject> shown = List.of();

    LivePane(StepperViewModel stepper) {
        this.stepper = stepper;
        getStyleClass().add("live");
        var title = new Label("LIVE");
        title.getStyleClass().add("eyebrow");
        count.getStyleClass().addAll("muted", "small");
        var head = new HBox(8, title, count);
        head.setAlignment(Pos.BASELINE_LEFT);
        objects.getStyleClass().add("live-objects");
        var scroll = new ScrollPane(objects);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        stepper.sightProperty().addListener((_, _, sight) -> show(sight));
        stepper.selectedProperty().addListener(_ -> tellSelected());
        show(stepper.sightProperty().get());
    }

    private void show(Optional<Sight> sight) {
        var now = sight.map(Sight::objects).orElse(List.of());
        if (!now.equals(shown) || now.isEmpty()) {
            shown = now;
            count.setText(words(sight));
            var chips = new ArrayList<Button>();
            now.stream().limit(MOST).forEach(object -> chips.add(chip(object)));
            objects.getChildren().setAll(chips);
        }
        tellSelected();
    }

    private static String words(Optional<Sight> sight) {
        if (sight.isEmpty()) {
            return "";
        }
        var all = sight.get().objects().size();
        if (all == 0) {
            return "no generator or coroutine has been created yet";
        }
        var alive = sight.get().alive();
        var closed = all - alive;
        return alive + " alive" + (closed > 0 ? ", " + closed + " closed" : "")
                + (all > MOST ? " · the first " + MOST + " are here, all are on the timeline" : "");
    }

    private Button chip(LiveObject object) {
        var name = new Label(object.object().variable());
        name.getStyleClass().addAll("mono", "strong");
        name.setMaxWidth(180);
        var content = new HBox(10, name, new StateBadge(Marks.of(object.state())));
        content.setAlignment(Pos.CENTER_LEFT);
        var chip = new Button();
        chip.setGraphic(content);
        chip.getStyleClass().addAll("live-object");
        if (object.state() == LifeState.CLOSED) {
            chip.getStyleClass().add("over");
        }
        chip.setUserData(object.object().id());
        chip.setOnAction(_ -> press(object.object().id()));
        chip.setAccessibleText(object.object().variable() + " is " + object.state());
        chip.setTooltip(new Tooltip(object.object().name() + "(), created at line " + object.object().createdLine()
                + ": look at it; again to follow the action"));
        return chip;
    }

    private void press(int id) {
        if (stepper.pinnedProperty().get() && stepper.selectedProperty().get() == id) {
            stepper.follow();
        } else {
            stepper.select(id);
        }
    }

    private void tellSelected() {
        for (var chip : objects.getChildren()) {
            chip.pseudoClassStateChanged(SELECTED, Integer.valueOf(stepper.selectedProperty().get()).equals(chip.getUserData()));
        }
    }
}

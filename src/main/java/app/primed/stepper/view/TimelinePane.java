package app.primed.stepper.view;

import app.primed.stepper.model.Trace;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.Lanes;
import app.primed.ui.Timeline;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The run as lanes over time.
final class TimelinePane extends VBox {
    private final StepperViewModel stepper;
    private final Lanes lanes = new Lanes();
    private Optional<RunTimeline> timeline = Optional.empty();
    private Optional<Trace> drawn = Optional.empty();

    TimelinePane(StepperViewModel stepper) {
        this.stepper = stepper;
        getStyleClass().add("timeline");
        var title = new Label("TIMELINE");
        title.getStyleClass().add("eyebrow");
        lanes.setId("lanes");
        VBox.setVgrow(lanes, Priority.ALWAYS);
        getChildren().addAll(title, lanes);
        lanes.setOnGoTo(stepper::goTo);
        lanes.setOnSelect(lane -> timeline.ifPresent(t -> select(t.objectOf(lane))));
        stepper.totalProperty().addListener(_ -> show());
        stepper.sightProperty().addListener(_ -> show());
        show();
    }

    Lanes lanes() {
        return lanes;
    }

    private void select(int object) {
        if (object == Trace.NONE) {
            stepper.follow();
        } else {
            stepper.select(object);
        }
    }

    private void show() {
        var trace = stepper.trace();
        if (!trace.equals(drawn)) {
            drawn = trace;
            timeline = trace.map(t -> new RunTimeline(t, stepper));
            lanes.show(timeline.isPresent() ? timeline.get() : Timeline.NONE);
        } else {
            lanes.refresh();
        }
        lanes.setStep(
                stepper.stepProperty().get(),
                timeline.map(t -> t.laneOf(stepper.selectedProperty().get())).orElse(-1));
    }
}

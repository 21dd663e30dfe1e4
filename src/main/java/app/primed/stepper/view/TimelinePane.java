package app.primed.stepper.view;

import app.primed.stepper.model.Trace;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.Lanes;
import app.primed.ui.Timeline;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The run as lanes over time.
final class TimelinePane extends VBox {
    private final StepperViewModel stepper;
    private final Lanes lanes = new Lanes();
    private Optional<RunTimeline> timeline = Optional.empty();
    private Optional<Trace> drawn = Optional.empty();
    private OptionalInt seenTo = OptionalInt.empty();

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
        stepper.predict().phaseProperty().addListener((_, _, _) -> show());
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
        var seen = stepper.predict().seenTo();
        if (!trace.equals(drawn) || !seen.equals(seenTo)) {
            drawn = trace;
            seenTo = seen;
            timeline = trace.map(t -> new RunTimeline(t, stepper));
            lanes.show(timeline.isPresent() ? upTo(seen, timeline.get()) : Timeline.NONE);
        } else {
            lanes.refresh();
        }
        lanes.setStep(
                stepper.stepProperty().get(),
                timeline.map(t -> t.laneOf(stepper.selectedProperty().get())).orElse(-1));
    }

    /// What comes next stays hidden while it is asked for.
    private static Timeline upTo(OptionalInt seen, Timeline whole) {
        return seen.isPresent() ? new TimelineSoFar(whole, seen.getAsInt()) : whole;
    }
}

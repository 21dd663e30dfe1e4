package app.primed.stepper.view;

import app.primed.platform.Settings;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.Trace;
import app.primed.ui.StepSlider;
import app.primed.ui.TimelineModel;
import app.primed.ui.TimelineView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The run as lanes over time, with what waits in the event loop, and a slider over all of it.
final class TimelinePane extends VBox {
    /// Names of waiting tasks written out; further ones are counted.
    private static final int NAMED = 6;

    private final StepperViewModel stepper;
    private final TimelineView lanes = new TimelineView();
    private final StepSlider slider = new StepSlider(lanes);
    private final TimelineToolbar tools;
    private final Label ready = new Label();
    private Optional<TraceTimeline> timeline = Optional.empty();
    private Optional<Trace> drawn = Optional.empty();
    private OptionalInt seenTo = OptionalInt.empty();

    TimelinePane(StepperViewModel stepper, Settings settings) {
        this.stepper = stepper;
        tools = new TimelineToolbar(lanes, settings);
        getStyleClass().add("timeline");
        var title = new Label("TIMELINE");
        title.getStyleClass().add("eyebrow");
        title.setMinWidth(USE_PREF_SIZE);
        ready.setId("ready");
        ready.getStyleClass().addAll("mono", "small", "muted");
        ready.setMinWidth(0);
        ready.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(ready, Priority.ALWAYS);
        var head = new HBox(title, ready, tools);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("timeline-head");
        lanes.setId("lanes");
        slider.setId("slider");
        VBox.setVgrow(lanes, Priority.ALWAYS);
        getChildren().addAll(head, lanes, slider);
        lanes.setOnGoTo(stepper::goTo);
        slider.setOnGoTo(stepper::goTo);
        lanes.setOnSelect(this::select);
        stepper.totalProperty().addListener(_ -> grew());
        stepper.snapshotProperty().addListener(_ -> show());
        stepper.predict().phaseProperty().addListener((_, _, _) -> show());
        show();
    }

    TimelineView lanes() {
        return lanes;
    }

    /// Whether the user drags through the run.
    boolean isScrubbing() {
        return lanes.isScrubbing() || slider.isScrubbing();
    }

    private void select(int lane) {
        var object = TraceTimeline.objectOf(lane);
        if (object == Trace.NONE) {
            stepper.follow();
        } else {
            stepper.select(object);
        }
    }

    private void grew() {
        lanes.refresh();
        slider.setStep(stepper.stepProperty().get());
        show();
    }

    private void show() {
        var trace = stepper.trace();
        var seen = stepper.predict().visibleUpTo();
        if (!trace.equals(drawn) || !seen.equals(seenTo)) {
            drawn = trace;
            seenTo = seen;
            timeline = trace.map(t -> new TraceTimeline(t, stepper));
            var now = timeline.map(all -> upTo(seen, all)).orElse(TimelineModel.NONE);
            lanes.show(now);
            slider.show(now);
        }
        timeline.ifPresent(tools::fit);
        var step = stepper.stepProperty().get();
        lanes.setStep(step, TraceTimeline.laneOf(stepper.selectedProperty().get()));
        slider.setStep(step);
        ready.setText(words(timeline.map(t -> t.ready(step)).orElse(List.of())));
    }

    private static String words(List<String> waiting) {
        if (waiting.isEmpty()) {
            return "";
        }
        var more = waiting.size() - NAMED;
        return waiting.stream().limit(NAMED).collect(Collectors.joining(" · ", "ready: ", ""))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /// What comes next stays hidden while it is asked for.
    private static TimelineModel upTo(OptionalInt seen, TimelineModel whole) {
        return seen.isPresent() ? new TruncatedTimeline(whole, seen.getAsInt()) : whole;
    }
}

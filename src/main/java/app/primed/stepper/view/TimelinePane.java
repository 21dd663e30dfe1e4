package app.primed.stepper.view;

import app.primed.platform.Settings;
import app.primed.stepper.viewmodel.PredictionViewModel;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.trace.Trace;
import app.primed.ui.StepSlider;
import app.primed.ui.TimelineInput;
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

/// The timeline of the run with the ready queue of the event loop, and a slider over the whole run.
final class TimelinePane extends VBox {
    /// Maximum number of waiting tasks shown by name; the rest are counted.
    private static final int NAMED = 6;

    private final StepCursor cursor;
    private final PredictionViewModel prediction;
    private final TimelineView lanes = new TimelineView();
    private final TimelineInput input = new TimelineInput(lanes);
    private final StepSlider slider = new StepSlider(lanes);
    private final TimelineToolbar tools;
    private final Label ready = new Label();
    private Optional<TraceTimeline> timeline = Optional.empty();
    private Optional<Trace> drawn = Optional.empty();
    private OptionalInt seenTo = OptionalInt.empty();

    TimelinePane(StepCursor cursor, PredictionViewModel prediction, Settings settings) {
        this.cursor = cursor;
        this.prediction = prediction;
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
        lanes.setOnGoTo(cursor::goTo);
        slider.setOnGoTo(cursor::goTo);
        lanes.setOnSelect(this::select);
        cursor.totalProperty().addListener(_ -> grew());
        cursor.snapshotProperty().addListener(_ -> show());
        prediction.phaseProperty().addListener((_, _, _) -> show());
        show();
    }

    TimelineView lanes() {
        return lanes;
    }

    /// Whether the user drags through the run.
    boolean isScrubbing() {
        return input.isScrubbing() || slider.isScrubbing();
    }

    private void select(int lane) {
        var object = TraceTimeline.objectOf(lane);
        if (object == Trace.NONE) {
            cursor.follow();
        } else {
            cursor.select(object);
        }
    }

    private void grew() {
        lanes.refresh();
        slider.setStep(cursor.stepProperty().get());
        show();
    }

    private void show() {
        var trace = cursor.trace();
        var seen = prediction.visibleUpTo();
        if (!trace.equals(drawn) || !seen.equals(seenTo)) {
            drawn = trace;
            seenTo = seen;
            timeline = trace.map(t -> new TraceTimeline(t, cursor));
            var now = timeline.map(all -> upTo(seen, all)).orElse(TimelineModel.NONE);
            lanes.show(now);
            slider.show(now);
        }
        timeline.ifPresent(tools::fit);
        var step = cursor.stepProperty().get();
        lanes.setStep(step, TraceTimeline.laneOf(cursor.selectedProperty().get()));
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

    /// Later steps stay hidden while the user predicts.
    private static TimelineModel upTo(OptionalInt seen, TimelineModel whole) {
        return seen.isPresent() ? new TruncatedTimeline(whole, seen.getAsInt()) : whole;
    }
}

package app.primed.stepper.view;

import app.primed.stepper.viewmodel.Example;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.PresenterPointer;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.Trace;
import app.primed.ui.CodeBand;
import app.primed.ui.CodeView;
import app.primed.ui.CompactTimeline;
import app.primed.ui.StateDiagram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The stepper for an audience: the run in large type, up to the current step. Changes in the editor are not shown,
/// because they are not part of the run. Updates only while it is in a window.
public final class StageStepper extends BorderPane {
    private static final double TYPE = 30;
    private static final double GAP = 36;

    private final StepperViewModel stepper;
    private final BooleanSupplier moves;
    private final Label title = new Label();
    private final Label place = new Label();
    private final CodeView code = new CodeView(TYPE);
    private final StackPane codeCard = new StackPane(code);
    private final Label subject = new Label();
    private final StateDiagram diagram = StateDiagram.large();
    private final StageMovePane move;
    private final CompactTimeline lanes = new CompactTimeline();
    private Optional<Trace> drawn = Optional.empty();
    private Optional<TraceTimeline> timeline = Optional.empty();

    /// @param moves whether changes may be animated now
    public StageStepper(StepperViewModel stepper, BooleanSupplier moves) {
        this.stepper = stepper;
        this.moves = moves;
        move = new StageMovePane(stepper.prediction(), stepper.narration());
        getStyleClass().add("stage-stepper");
        title.getStyleClass().add("stage-title");
        title.setId("stage-title");
        title.setMinWidth(0);
        place.getStyleClass().add("stage-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(GAP, title, gap, place);
        head.getStyleClass().add("stage-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);

        codeCard.getStyleClass().addAll("stage-card", "stage-code");
        subject.getStyleClass().add("stage-subject");
        // The diagram leaves this corner empty.
        StackPane.setAlignment(subject, Pos.TOP_LEFT);
        var states = new StackPane(diagram, subject);
        states.getStyleClass().addAll("stage-card", "stage-states");
        VBox.setVgrow(states, Priority.ALWAYS);
        var right = new VBox(GAP * 0.75, states, move);
        var middle = new Middle(codeCard, right);
        setCenter(middle);
        var foot = new StackPane(lanes);
        foot.getStyleClass().add("stage-foot");
        setBottom(foot);

        // The stepper outlives this view.
        // A binding by isNotNull() listens weakly, and may be collected before it is ever true.
        var inWindow = sceneProperty().map(_ -> true).orElse(false);
        for (var value : List.of(stepper.cursor().snapshotProperty(), stepper.cursor().totalProperty(),
                stepper.program().modeProperty(), stepper.prediction().phaseProperty())) {
            value.when(inWindow).subscribe((_, _) -> show());
        }
        stepper.pointer().lineProperty().when(inWindow).subscribe(line -> code.highlight(line.intValue()));
        sceneProperty().addListener((_, _, _) -> show());
        code.addEventHandler(MouseEvent.MOUSE_MOVED, e -> stepper.pointer().moveToLine(code.lineAt(e.getY())));
        code.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> stepper.pointer().moveToLine(0));
        code.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> stepper.pointer().pin(code.lineAt(e.getY())));
    }

    /// The position of a place in the code, in scene coordinates; empty if it is not visible.
    public Optional<Point2D> inScene(PresenterPointer.Place place) {
        return code.characterCenter(place.line(), place.column()).map(code::localToScene);
    }

    private void show() {
        if (getScene() == null) {
            return;
        }
        var trace = stepper.cursor().trace();
        if (stepper.program().modeProperty().get() == Mode.EMPTY || trace.isEmpty()) {
            if (stepper.program().modeProperty().get() == Mode.EMPTY) {
                setVisible(false);
            }
            return;
        }
        // While the code is edited, the previous run stays as it is.
        if (stepper.program().modeProperty().get() == Mode.EDIT) {
            return;
        }
        setVisible(stepper.cursor().snapshotProperty().get().isPresent());
        if (!trace.equals(drawn)) {
            drawn = trace;
            timeline = trace.map(t -> new TraceTimeline(t, stepper.cursor()));
            title.setText(title(trace.get()));
        }
        stepper.cursor().snapshotProperty().get().ifPresent(snapshot -> show(trace.get(), snapshot));
    }

    private void show(Trace trace, StepSnapshot snapshot) {
        var step = stepper.cursor().stepProperty().get();
        code.setText(text(trace));
        ((Middle) getCenter()).wish(code.widthFor(code.longestLine()) + 8);
        var bands = new ArrayList<CodeBand>();
        for (var mark : snapshot.marks()) {
            bands.add(new CodeBand(mark.line(), LineHighlight.styleClass(mark.kind()), mark.kind().state(),
                    mark.text()));
        }
        code.setBands(bands, snapshot.step().line());
        place.setText("step " + StepField.number(step + 1) + " / "
                + StepField.number(stepper.cursor().totalProperty().get()));
        subject.setText(snapshot.selected().map(s -> s.object().variable()).orElse(""));
        var isNew = snapshot.selected().flatMap(s -> s.enteredBy()).filter(way -> way.step() == step).isPresent();
        diagram.show(snapshot.selected().map(SelectedObjectPane::diagramContent).orElse(StateDiagram.Content.NOTHING),
                isNew && moves.getAsBoolean());
        move.show(snapshot);
        timeline.ifPresent(t -> lanes.show(
                new TruncatedTimeline(t, step), step, TraceTimeline.laneOf(stepper.cursor().selectedProperty().get())));
    }

    /// The program as it ran, followed by its live moves.
    private String text(Trace trace) {
        var now = stepper.live().textProperty().get();
        return now.startsWith(trace.source()) ? now : trace.source();
    }

    /// The lesson's title, else the first generator or coroutine. Never a file name.
    private static String title(Trace trace) {
        return Example.ALL.stream().filter(e -> e.source().equals(trace.source())).map(Example::title).findFirst()
                .orElseGet(() -> trace.objects().isEmpty() ? "Python" : trace.objects().getFirst().name() + "()");
    }

    /// The code at the left, as wide as its longest line within limits; the rest at the right.
    private static final class Middle extends Region {
        private final Region left;
        private final Region right;
        private double wish;

        Middle(Region left, Region right) {
            this.left = left;
            this.right = right;
            getChildren().addAll(left, right);
        }

        void wish(double width) {
            wish = width;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            var width = getWidth() - GAP;
            var code = Math.clamp(wish, width * 0.5, width * 0.62);
            left.resizeRelocate(0, 0, code, getHeight());
            right.resizeRelocate(code + GAP, 0, width - code, getHeight());
        }
    }
}

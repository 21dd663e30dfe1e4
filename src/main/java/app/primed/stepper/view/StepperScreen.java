package app.primed.stepper.view;

import app.primed.platform.Settings;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.PlaybackSpeed;
import app.primed.stepper.viewmodel.ProgramOrigin;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.Trace;
import app.primed.ui.Screen;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The stepper: code, the state of the selected object, variables, live objects and the timeline.
public final class StepperScreen implements Screen {
    private final StepperViewModel stepper;
    private final Settings settings;
    private final BorderPane root = new BorderPane();
    /// At a large text size or in a small window it scrolls.
    private final Node page = scrolling(root);
    private final ExportMenu share;
    private final StepperToolbar toolbar;
    private final CodePane code;
    private final StepperStartPane empty;
    private final TimelinePane timeline;
    private final DetailsPane watch;
    private final StepperKeys keys;

    public StepperScreen(StepperViewModel stepper, Settings settings) {
        this.stepper = stepper;
        this.settings = settings;
        share = new ExportMenu(stepper, settings);
        toolbar = new StepperToolbar(stepper, share);
        code = new CodePane(stepper.program(), stepper.cursor(), stepper.lines(), stepper.live(), stepper.pointer());
        empty = new StepperStartPane(stepper);
        timeline = new TimelinePane(stepper.cursor(), stepper.prediction(), settings);
        watch = new DetailsPane(stepper, settings);
        root.getStyleClass().add("stepper");
        root.getStylesheets()
                .add(Objects.requireNonNull(StepperScreen.class.getResource("/app/primed/stepper/stepper.css"))
                        .toExternalForm());
        root.setCenter(new StackPane(work(), scrolling(empty), new WholeValueSheet(stepper.wholeValue())));
        keys = new StepperKeys(stepper, toolbar::askForStep, empty::paste, watch::turn, timeline.lanes());
        keys.listenOn(root);
        stepper.program().modeProperty().addListener((_, _, mode) -> updateMode(mode));
        updateMode(stepper.program().modeProperty().get());
    }

    /// Runs a program and shows its first step as soon as it is recorded.
    ///
    /// @param from where the program came from, for the Back button
    public void show(Program program, Optional<ProgramOrigin> from) {
        stepper.open(program, from);
    }

    /// The menu for exports.
    public ExportMenu share() {
        return share;
    }

    /// Shows a run recorded earlier.
    ///
    /// @param name the program's name
    /// @param at the first step to show, counted from 0
    public void openTrace(Trace trace, String name, Optional<ProgramOrigin> from, int at) {
        stepper.openTrace(trace, name, from, at);
    }

    TimelinePane timeline() {
        return timeline;
    }

    /// Handles a key pressed in the stage window, for navigation only.
    ///
    /// @return whether it was one for that
    public boolean press(KeyEvent event) {
        return keys.move(event);
    }

    private Node work() {
        var progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        progress.getStyleClass().add("run-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(stepper.runner().runningProperty());
        progress.setAccessibleText("The program is running");

        var live = new ObjectsPane(stepper.cursor(), stepper.live(), settings);
        var left = split("live", Orientation.VERTICAL, 0.72, code, live);
        // The moves keep their height; the code takes up any change.
        SplitPane.setResizableWithParent(live, false);
        left.heightProperty().subscribe(height -> live.fit(height.doubleValue()));
        var subject = new SelectedObjectPane(stepper.cursor(), this::mayMove);
        VBox.setVgrow(watch, Priority.ALWAYS);
        var right = new VBox(subject, new PredictionPane(stepper.prediction()), watch);
        right.getStyleClass().add("stepper-cards");
        // While the code is edited, the previous run is dimmed.
        for (var ofRun : List.of(live, right, timeline)) {
            ofRun.opacityProperty()
                    .bind(Bindings.when(stepper.program().modeProperty().isEqualTo(Mode.EDIT))
                            .then(0.45)
                            .otherwise(1.0));
        }
        var upper = split("state", Orientation.HORIZONTAL, 0.5, left, right);
        var all = split("timeline", Orientation.VERTICAL, 0.71, upper, timeline);
        VBox.setVgrow(all, Priority.ALWAYS);
        var lesson = new LessonBar(stepper);
        lesson.listenOn(root);
        var work = new VBox(
                toolbar, lesson, new ExportBar(stepper.export()),
                new NoticeBar(stepper.status(), stepper.cursor(), stepper.program()), new InputBar(stepper.runner()),
                progress,
                all);
        work.visibleProperty().bind(stepper.program().modeProperty().isNotEqualTo(Mode.EMPTY));
        return work;
    }

    private SplitPane split(String name, Orientation orientation, double usual, Node first, Node second) {
        var split = new SplitPane(first, second);
        split.setOrientation(orientation);
        var key = "stepper.divider." + name;
        split.setDividerPositions(settings.get(key, usual));
        split.getDividers().getFirst().positionProperty().addListener((_, _, at) -> {
            if (split.getScene() != null && split.getWidth() > 0) {
                settings.put(key, at.doubleValue());
            }
        });
        return split;
    }

    /// Whether changes may be animated: not while scrubbing or playing fast, where it would only blur them.
    public boolean mayMove() {
        return settings.get("motion", "on").equals("on")
                && !timeline.isScrubbing()
                && !(stepper.playback().playingProperty().get()
                        && stepper.playback().speedProperty().get().millis() < PlaybackSpeed.DOUBLE.millis());
    }

    private static Node scrolling(Region page) {
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("bare-scroll");
        scroll.visibleProperty().bind(page.visibleProperty());
        return scroll;
    }

    private void updateMode(Mode mode) {
        empty.setVisible(mode == Mode.EMPTY);
        if (mode != Mode.EMPTY && root.getScene() != null) {
            onShown();
        }
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public ObservableValue<String> openItemProperty() {
        return stepper.program().nameProperty();
    }

    @Override
    public ObservableValue<String> statusLeftProperty() {
        return stepper.status().leftProperty();
    }

    @Override
    public ObservableValue<String> statusRightProperty() {
        return stepper.status().rightProperty();
    }

    @Override
    public void close() {
        code.close();
    }

    @Override
    public void onShown() {
        stepper.runner().warm();
        switch (stepper.program().modeProperty().get()) {
            case EMPTY -> empty.requestFocus();
            case EDIT -> code.area().requestFocus();
            case WATCH -> timeline.lanes().requestFocus();
        }
    }
}

package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.stepper.io.Engine;
import app.primed.stepper.io.LiveControl;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import app.primed.trace.RunIndex;
import app.primed.trace.StateSpan;
import app.primed.trace.Trace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One program, its run, and the step looked at. Steps count from 0 here; people are shown `step + 1`.
///
/// Used on the screen's thread only; what the engine tells on others comes through [Background].
public final class StepperViewModel implements Stepping {

    /// What the screen is for at the moment.
    public enum Mode {
        /// No program yet.
        EMPTY,
        /// The code can be changed.
        EDIT,
        /// A run is watched; it may still be going on.
        WATCH
    }

    private final Engine engine;
    private RunLimits limits = RunLimits.DEFAULT;
    private final RunController control;
    private final RunStatus status = new RunStatus(() -> limits);
    private final StepCursor walk;
    private final LineNavigation lines;
    private final StepNarration telling;
    private final LiveViewModel live;
    private final Playback playback;
    private final LessonGuide guide;
    private final PredictionViewModel predict;
    private final PresenterPointer pointing = new PresenterPointer();
    private final ExportViewModel sharing;

    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.EMPTY);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final StringProperty source = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ProgramOrigin>> origin = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private String input = "";

    /// @param clock measures how long runs take
    public StepperViewModel(Engine engine, Background background, InstantSource clock) {
        this.engine = engine;
        control = new RunController(engine, background, clock, new ControllerListener());
        walk = new StepCursor(background, this::tellSteps, this::tellLive);
        lines = new LineNavigation(walk, status.left::set);
        telling = new StepNarration(walk);
        live = new LiveViewModel(walk, new LiveHost(), background);
        playback = new Playback(background, walk, running.getReadOnlyProperty(), lines::atBreakpoint);
        guide = new LessonGuide(walk, this::trace);
        predict = new PredictionViewModel(walk);
        mode.subscribe(now -> {
            if (now != Mode.WATCH) {
                predict.stop();
            }
        });
        sharing = new ExportViewModel(this, background);
        // What is not edited shows the program with its live moves below.
        source.addListener((_, _, text) -> {
            live.reset();
            lines.breakpoints().sourceChanged(text);
        });
    }

    // --- what to step -----------------------------------------------------------------------------------------

    /// Opens a program and runs it at once.
    ///
    /// @param from where it came from, for the way back
    public void open(Program program, Optional<ProgramOrigin> from) {
        reset(program.name(), program.source(), from);
        input = program.input();
        walk.closeRun();
        run();
    }

    /// Opens a run recorded earlier, at a step of it.
    public void openTrace(Trace trace, String called, Optional<ProgramOrigin> from, int at) {
        reset(called, trace.source(), from);
        watch(trace);
        walk.loadAll();
        trace.end().ifPresent(status::ended);
        status.left.set(RunStatusText.watched(trace));
        goTo(at);
    }

    /// Starts a program of the user's own.
    public void startTyping() {
        reset("untitled.py", "", Optional.empty());
        walk.closeRun();
        edit();
    }

    /// Puts everything away: back to the choice of examples.
    public void close() {
        reset("", "", Optional.empty());
        walk.clear();
        status.left.set("");
        mode.set(Mode.EMPTY);
    }

    private void reset(String called, String text, Optional<ProgramOrigin> from) {
        pause();
        control.forget();
        running.set(false);
        name.set(called);
        lines.breakpoints().open(called, text);
        source.set(text);
        origin.set(from);
        walk.forgetPosition();
        status.reset();
        follow();
    }

    /// What runs may use, from the next one on.
    public void limit(RunLimits most) {
        limits = most;
    }

    // --- running ----------------------------------------------------------------------------------------------

    /// Runs [#sourceProperty()]. The place in the run before is kept as far as both runs go the same way.
    public void run() {
        if (source.get().isBlank()) {
            status.notice.set("There is nothing to run yet: type or paste some Python.");
            edit();
            return;
        }
        pause();
        control.forget();
        walk.rememberPosition();
        status.running();
        mode.set(Mode.WATCH);
        running.set(true);
        walk.awaitSteps();
        status.starting();
        control.start(new Program(name.get(), source.get(), input), limits, OptionalInt.empty());
    }

    /// The moves on the program that stays alive.
    public LiveViewModel live() {
        return live;
    }

    /// Makes pictures of a step and films of the run.
    public ExportViewModel sharing() {
        return sharing;
    }

    /// Leads through the lesson of an example.
    public LessonGuide guide() {
        return guide;
    }

    /// The next move, asked for before it is shown.
    public PredictionViewModel predict() {
        return predict;
    }

    /// What a presenter points at.
    public PresenterPointer pointing() {
        return pointing;
    }

    /// Ends the run at once; what was recorded stays.
    public void cancel() {
        control.cancel();
    }

    /// Makes the code editable.
    public void edit() {
        pause();
        if (running.get()) {
            control.cancel();
        }
        mode.set(Mode.EDIT);
        status.right.set(RunStatusText.EDIT_KEYS);
    }

    /// Leaves the editor without running. What was typed is never thrown away: changed code has to be run first.
    public void leaveEdit() {
        if (trace().filter(ran -> ran.source().equals(source.get())).isPresent()) {
            mode.set(Mode.WATCH);
            status.right.set(RunStatusText.KEYS);
        } else if (source.get().isBlank()) {
            close();
        } else {
            status.notice.set("The code has changed since it ran. Run it (Ctrl Enter) to step it as it is now.");
        }
    }

    /// Gets Python ready, so that the first Run feels immediate.
    public void warm() {
        engine.warm();
    }

    private void watch(Trace trace) {
        mode.set(Mode.WATCH);
        walk.open(trace);
    }

    private void tellSteps(int takenIn) {
        if (running.get()) {
            status.grew(takenIn);
        }
    }

    private void tellLive() {
        live.updateAvailability();
    }

    // --- moving -----------------------------------------------------------------------------------------------

    @Override
    public void goTo(int to) {
        walk.goTo(to);
    }

    /// The way by lines, and the lines to stop at.
    public LineNavigation lines() {
        return lines;
    }

    /// What is told of the run's steps.
    public StepNarration telling() {
        return telling;
    }

    /// Looks at one object until [#follow()].
    public void select(int object) {
        walk.select(object);
    }

    /// Looks at whichever object something happens to.
    public void follow() {
        walk.follow();
    }

    /// What a presenter's clicker does: a step on; while a move is asked for, its answer and then the next one.
    public void click() {
        pause();
        if (predict.phaseProperty().get() == PredictionViewModel.Phase.OFF) {
            next();
        } else {
            predict.submitOrNext();
        }
    }

    // --- playing ----------------------------------------------------------------------------------------------

    public void playOrPause() {
        playback.playOrPause();
    }

    public void pause() {
        playback.pause();
    }

    // --- what there is ----------------------------------------------------------------------------------------

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// The program's text; the editor writes it.
    public StringProperty sourceProperty() {
        return source;
    }

    public ReadOnlyObjectProperty<Optional<ProgramOrigin>> originProperty() {
        return origin.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty stepProperty() {
        return walk.stepProperty();
    }

    @Override
    public ReadOnlyIntegerProperty totalProperty() {
        return walk.totalProperty();
    }

    @Override
    public ReadOnlyIntegerProperty selectedProperty() {
        return walk.selectedProperty();
    }

    public ReadOnlyBooleanProperty pinnedProperty() {
        return walk.pinnedProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playback.playingProperty();
    }

    public ObjectProperty<PlaybackSpeed> speedProperty() {
        return playback.speedProperty();
    }

    /// Everything to see at the step; empty before the first.
    public ReadOnlyObjectProperty<Optional<StepSnapshot>> snapshotProperty() {
        return walk.snapshotProperty();
    }

    /// How the run ended; empty while it goes on.
    public ReadOnlyObjectProperty<Optional<RunEnd>> endingProperty() {
        return status.ending.getReadOnlyProperty();
    }

    /// A sentence about a run that failed or was stopped, else empty.
    public ReadOnlyStringProperty noticeProperty() {
        return status.notice.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty statusLeftProperty() {
        return status.left.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty statusRightProperty() {
        return status.right.getReadOnlyProperty();
    }

    /// The run watched, for the timeline; empty before one.
    public Optional<Trace> trace() {
        return walk.recording().map(now -> now.trace);
    }

    @Override
    public RunIndex index() {
        return walk.index();
    }

    /// The states of an object of the run watched, over time.
    public List<StateSpan> spans(int object) {
        return walk.recording().map(now -> now.spans(object)).orElse(List.of());
    }

    private final class ControllerListener implements RunController.Listener {
        @Override
        public void started(Trace trace) {
            watch(trace);
            live.started();
        }

        @Override
        public void held() {
            running.set(false);
            walk.loadAll();
            status.held(totalProperty().get());
        }

        @Override
        public void asks(String prompt) {
            walk.load();
            live.inputRequested(prompt);
        }

        @Override
        public void grew() {
            walk.load();
        }

        @Override
        public void ended(RunEnd how, Duration took) {
            running.set(false);
            walk.load();
            status.ended(how);
            trace().ifPresent(now -> status.recorded(now, engine.description(), took));
            walk.refresh();
        }

        @Override
        public void failed(String message) {
            running.set(false);
            status.failed(message);
            mode.set(Mode.EDIT);
        }
    }

    private final class LiveHost implements LiveViewModel.Host {
        @Override
        public Optional<LiveControl> program() {
            return control.live();
        }

        @Override
        public void rerun(OptionalInt hold, String given) {
            pause();
            control.forget();
            status.running();
            running.set(true);
            walk.awaitSteps();
            control.start(new Program(name.get(), source.get(), given), limits, hold);
        }

        @Override
        public void show(Trace trace) {
            pause();
            watch(trace);
            walk.loadAll();
            status.reopened(trace);
            last();
        }

        @Override
        public String source() {
            return source.get();
        }
    }
}

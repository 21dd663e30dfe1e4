package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.stepper.io.Engine;
import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.trace.Trace;
import java.time.InstantSource;
import java.util.Optional;

/// The parts of the stepper, and actions that involve several of them. Steps count from 0 here; users see `step + 1`.
///
/// Used on the FX thread only; the engine reports through [Background].
public final class StepperViewModel {
    private final OpenProgram program = new OpenProgram();
    private final RunStatus status = new RunStatus();
    private final PresenterPointer pointer = new PresenterPointer();
    private final StepCursor cursor;
    private final ProgramRunner runner;
    private final LineNavigation lines;
    private final StepNarration narration;
    private final LiveViewModel live;
    private final Playback playback;
    private final LessonGuide lesson;
    private final PredictionViewModel prediction;
    private final ExportViewModel export;
    private final WholeValueViewModel wholeValue;

    /// @param clock measures how long runs take
    public StepperViewModel(Engine engine, Background background, InstantSource clock) {
        cursor = new StepCursor(background);
        runner = new ProgramRunner(engine, background, clock, program, cursor, status);
        lines = new LineNavigation(cursor, program.breakpoints(), status);
        narration = new StepNarration(cursor);
        live = new LiveViewModel(program, cursor, runner, background);
        playback = new Playback(background, cursor, program, runner.runningProperty(), lines::atBreakpoint);
        lesson = new LessonGuide(cursor);
        prediction = new PredictionViewModel(cursor, program);
        wholeValue = new WholeValueViewModel(engine, background, program, cursor, runner, live);
        export = new ExportViewModel(program, cursor, lesson, narration, background);
    }

    /// Opens a program and runs it at once.
    ///
    /// @param from where it came from, for the Back button
    public void open(Program toOpen, Optional<ProgramOrigin> from) {
        reset(toOpen, from);
        cursor.closeRun();
        runner.run();
    }

    /// Opens a run recorded earlier, at one of its steps.
    public void openTrace(Trace trace, String name, Optional<ProgramOrigin> from, int step) {
        reset(new Program(name, trace.source()), from);
        program.setMode(Mode.WATCH);
        cursor.open(trace);
        cursor.loadAll();
        trace.end().ifPresent(end -> status.ended(end, runner.limits()));
        status.setLeft(RunStatusText.watched(trace));
        cursor.goTo(step);
    }

    /// Opens an empty program for editing.
    public void startTyping() {
        reset(new Program("untitled.py", ""), Optional.empty());
        cursor.closeRun();
        runner.edit();
    }

    /// Closes the program and shows the examples.
    public void close() {
        reset(new Program("", ""), Optional.empty());
        cursor.clear();
        status.setLeft("");
        program.setMode(Mode.EMPTY);
    }

    private void reset(Program toOpen, Optional<ProgramOrigin> from) {
        playback.pause();
        runner.forget();
        program.open(toOpen, from);
        cursor.forgetPosition();
        status.reset();
        cursor.follow();
    }

    /// Leaves the editor without running. Changed code is never discarded; it has to be run first.
    public void leaveEdit() {
        var source = program.sourceProperty().get();
        if (cursor.trace().filter(ran -> ran.source().equals(source)).isPresent()) {
            program.setMode(Mode.WATCH);
            status.watching();
        } else if (source.isBlank()) {
            close();
        } else {
            status.setNotice("The code has changed since it ran. Run it (Ctrl Enter) to step through it as it is now.");
        }
    }

    /// The presenter's clicker: goes to the next step; during a prediction, checks the answer or asks the next.
    public void click() {
        playback.pause();
        if (prediction.phaseProperty().get() == PredictionViewModel.Phase.OFF) {
            cursor.next();
        } else {
            prediction.submitOrNext();
        }
    }

    public OpenProgram program() {
        return program;
    }

    public ProgramRunner runner() {
        return runner;
    }

    public StepCursor cursor() {
        return cursor;
    }

    public RunStatus status() {
        return status;
    }

    public Playback playback() {
        return playback;
    }

    /// Navigates the run by its lines.
    public LineNavigation lines() {
        return lines;
    }

    /// Describes steps in words.
    public StepNarration narration() {
        return narration;
    }

    /// Moves on the live program.
    public LiveViewModel live() {
        return live;
    }

    public LessonGuide lesson() {
        return lesson;
    }

    public PredictionViewModel prediction() {
        return prediction;
    }

    public PresenterPointer pointer() {
        return pointer;
    }

    /// Opens values whole that are shown cut.
    public WholeValueViewModel wholeValue() {
        return wholeValue;
    }

    public ExportViewModel export() {
        return export;
    }
}

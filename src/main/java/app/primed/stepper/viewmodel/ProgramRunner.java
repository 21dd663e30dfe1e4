package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.UserFacingException;
import app.primed.stepper.io.Engine;
import app.primed.stepper.io.LiveControl;
import app.primed.stepper.io.ProgramRun;
import app.primed.stepper.io.RunListener;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Runs the open program, one run at a time, and shows its steps as they are recorded. Reports of earlier runs are
/// ignored.
public final class ProgramRunner {
    private final Engine engine;
    private final Background background;
    private final InstantSource clock;
    private final OpenProgram program;
    private final StepCursor cursor;
    private final RunStatus status;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ProgramRun>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> prompt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private RunLimits limits = RunLimits.DEFAULT;
    private int number;

    /// @param clock measures how long runs take
    ProgramRunner(
            Engine engine, Background background, InstantSource clock, OpenProgram program, StepCursor cursor,
            RunStatus status) {
        this.engine = engine;
        this.background = background;
        this.clock = clock;
        this.program = program;
        this.cursor = cursor;
        this.status = status;
        cursor.totalProperty().subscribe(steps -> {
            if (running.get()) {
                status.grew(steps.intValue());
            }
        });
    }

    /// Starts Python in advance, so that the first run feels immediate.
    public void warm() {
        engine.warm();
    }

    /// Sets the limits of future runs.
    public void setLimits(RunLimits most) {
        limits = most;
    }

    /// Runs the program. The position in the previous run is kept as long as both runs have the same steps.
    public void run() {
        if (program.sourceProperty().get().isBlank()) {
            status.setNotice("There is nothing to run yet: type or paste some Python.");
            edit();
            return;
        }
        forget();
        cursor.rememberPosition();
        program.setMode(Mode.WATCH);
        status.starting();
        start(program.program(), OptionalInt.empty());
    }

    /// Runs the program again and holds it after a step.
    ///
    /// @param input what `input()` reads
    void rerun(OptionalInt hold, String input) {
        forget();
        start(program.program(input), hold);
    }

    /// Makes the code editable and cancels the current run.
    public void edit() {
        if (running.get()) {
            cancel();
        }
        program.setMode(Mode.EDIT);
        status.editing();
    }

    /// Shows a run recorded earlier, at its last step.
    void reopen(Trace trace) {
        program.setMode(Mode.WATCH);
        cursor.open(trace);
        cursor.loadAll();
        status.reopened(trace, limits);
        cursor.last();
    }

    /// Ends the run at once; its recording is kept.
    public void cancel() {
        run.get().ifPresent(ProgramRun::cancel);
    }

    /// Ends the run, if there is one, and ignores its further reports.
    void forget() {
        cancel();
        number++;
        run.set(Optional.empty());
        running.set(false);
        prompt.set(Optional.empty());
    }

    /// Answers `input()`; empty for no answer.
    public void answer(Optional<String> line) {
        if (prompt.get().isPresent()) {
            prompt.set(Optional.empty());
            liveControl().ifPresent(live -> live.answer(line));
        }
    }

    private void start(Program toRun, OptionalInt hold) {
        status.running();
        running.set(true);
        cursor.awaitSteps();
        var current = ++number;
        var began = clock.instant();
        try {
            var child = engine.runLive(toRun, limits, hold, listener(current));
            program.setMode(Mode.WATCH);
            cursor.open(child.trace());
            run.set(Optional.of(child));
            var unused = child.ended().whenComplete((end, fault) -> {
                var took = Duration.between(began, clock.instant());
                onScreen(current, () -> {
                    if (fault == null) {
                        ended(end, took);
                    } else {
                        failed(message(fault));
                    }
                });
            });
            if (hold.isPresent()) {
                child.liveControl().ifPresent(live -> live.ready().thenAccept(ready -> onScreen(current, () -> {
                    if (ready) {
                        held();
                    }
                })));
            }
            child.liveControl().ifPresent(
                    live -> live.exited().thenAccept(_ -> onScreen(current, () -> prompt.set(Optional.empty()))));
        } catch (RuntimeException e) {
            failed(message(e));
        }
    }

    private RunListener listener(int current) {
        var reported = new AtomicBoolean();
        return new RunListener() {
            @Override
            public void grew() {
                if (reported.compareAndSet(false, true)) {
                    background.onScreen(() -> {
                        reported.set(false);
                        ifCurrent(current, cursor::load);
                    });
                }
            }

            @Override
            public void inputRequested(String asked) {
                onScreen(current, () -> {
                    cursor.load();
                    prompt.set(Optional.of(asked));
                });
            }
        };
    }

    private void held() {
        running.set(false);
        cursor.loadAll();
        status.held(cursor.totalProperty().get());
    }

    private void ended(RunEnd end, Duration took) {
        running.set(false);
        cursor.load();
        status.ended(end, limits);
        cursor.trace().ifPresent(trace -> status.recorded(trace, engine.description(), limits, took));
        cursor.refresh();
    }

    /// The program could not be started.
    private void failed(String message) {
        running.set(false);
        status.failed(message);
        program.setMode(Mode.EDIT);
    }

    private void onScreen(int ofRun, Runnable action) {
        background.onScreen(() -> ifCurrent(ofRun, action));
    }

    private void ifCurrent(int ofRun, Runnable action) {
        if (ofRun == number) {
            action.run();
        }
    }

    private static String message(Throwable fault) {
        var cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof UserFacingException expected) {
            return expected.getMessage() + " " + expected.remedy();
        }
        System.getLogger(ProgramRunner.class.getName()).log(System.Logger.Level.ERROR, "run failed", cause);
        return "Python could not be started: " + cause.getMessage() + ". Try Run again, or see “primed doctor”.";
    }

    RunLimits limits() {
        return limits;
    }

    /// Controls the program while it is alive.
    Optional<LiveControl> liveControl() {
        return run.get().flatMap(ProgramRun::liveControl);
    }

    /// The latest run; empty if the trace was recorded earlier.
    ReadOnlyObjectProperty<Optional<ProgramRun>> runProperty() {
        return run.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The prompt of `input()` while it waits for a line.
    public ReadOnlyObjectProperty<Optional<String>> promptProperty() {
        return prompt.getReadOnlyProperty();
    }
}

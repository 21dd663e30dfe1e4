package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.UserFacingException;
import app.primed.stepper.io.Engine;
import app.primed.stepper.io.ProgramRun;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.model.ValueQuestion;
import app.primed.stepper.model.WholeValue;
import app.primed.trace.Frame;
import app.primed.trace.LocalVariable;
import app.primed.trace.RunEnd;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Opens a value whole that the variables show cut. A trace has only short texts, so the program is run again up to the
/// step; a value is shown only if that run came to the same step in the same way and has the same short text.
public final class WholeValueViewModel {
    private static final String KEY = "whole value";

    /// What the sheet shows.
    public sealed interface State {
        record Closed() implements State {}

        /// The program runs again up to the step.
        ///
        /// @param name of the variable
        /// @param step counted from 0
        record Running(String name, int step) implements State {}

        record Shown(String name, int step, String text) implements State {}

        /// @param recorded the short text, which the trace has
        /// @param why a sentence
        record Unavailable(String name, int step, String recorded, String why) implements State {}
    }

    private final Engine engine;
    private final Background background;
    private final OpenProgram program;
    private final StepCursor cursor;
    private final ProgramRunner runner;
    private final LiveViewModel live;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Closed());
    private Optional<ProgramRun> run = Optional.empty();
    private Optional<Background.Job> job = Optional.empty();

    WholeValueViewModel(
            Engine engine, Background background, OpenProgram program, StepCursor cursor, ProgramRunner runner,
            LiveViewModel live) {
        this.engine = engine;
        this.background = background;
        this.program = program;
        this.cursor = cursor;
        this.runner = runner;
        this.live = live;
        cursor.stepProperty().subscribe(_ -> close());
    }

    /// Whether the text of a value is cut. The program may have written the dots itself; opening it shows that.
    public static boolean isCut(LocalVariable local) {
        return local.value().indexOf('…') >= 0;
    }

    /// Opens the value of a variable at the current step.
    ///
    /// @param frame the number of its frame
    public void open(int frame, LocalVariable local) {
        close();
        cursor.trace().ifPresent(trace -> open(trace, frame, local));
    }

    private void open(Trace trace, int frame, LocalVariable local) {
        var here = cursor.stepProperty().get();
        // After the program has ended, the last values of its frames are shown.
        var step = here > 0 && trace.step(here).kind() == StepKind.END ? here - 1 : here;
        if (!live.isBeforeMoves(trace, here)) {
            state.set(new State.Unavailable(local.name(), here, local.value(),
                    "The program was moved on by hand before this step. Values are opened whole in its own run only."
                            + (frame == 0
                                    ? " To see this one, run print(%s) in the Live panel.".formatted(local.name())
                                    : "")));
            return;
        }
        state.set(new State.Running(local.name(), here));
        var answers = BranchReplay.answers(trace);
        var again = new Program(program.nameProperty().get(), trace.source(),
                answers.isEmpty() ? program.program().input() : answers);
        var started = engine.runTo(again, runner.limits(), new ValueQuestion(step, frame, local.name()));
        run = Optional.of(started);
        var limits = runner.limits();
        job = Optional.of(background.submit(KEY, () -> answer(trace, started, step, frame, local)
                .<State>map(whole -> new State.Shown(local.name(), here, whole))
                .orElseGet(() -> new State.Unavailable(local.name(), here, local.value(), whyNot(started, limits))),
                state::set,
                fault -> state.set(new State.Unavailable(local.name(), here, local.value(), message(fault)))));
    }

    private static String whyNot(ProgramRun again, RunLimits limits) {
        return again.ended().join().reason() == RunEnd.Reason.TIME
                ? RunStatusText.tooSlowAgain(limits)
                : "The program went another way when it was run again, by chance, time or threads, so only what was "
                        + "recorded can be shown.";
    }

    private static String message(Throwable fault) {
        var cause = fault.getCause() == null ? fault : fault.getCause();
        return cause instanceof UserFacingException expected
                ? expected.getMessage() + " " + expected.remedy()
                : "The program could not be run again: " + cause.getMessage() + ".";
    }

    private static Optional<String> answer(Trace before, ProgramRun run, int step, int frame, LocalVariable local)
            throws Exception {
        var found = run.whole().get();
        return found.filter(_ -> wentAlike(before, run.trace(), step))
                .filter(whole -> before.resolve(whole.shown()).equals(shown(before, step, frame, local)))
                .map(WholeValue::text)
                .map(before::resolve);
    }

    private static String shown(Trace trace, int step, int frame, LocalVariable local) {
        return trace.at(step).frames().stream()
                .filter(each -> each.id() == frame)
                .flatMap(each -> each.locals().stream())
                .filter(each -> each.name().equals(local.name()))
                .map(LocalVariable::value)
                .findFirst()
                .orElse("");
    }

    /// Texts of steps are not compared: an object that gets its name after the step has none in the second run.
    private static boolean wentAlike(Trace before, Trace now, int last) {
        if (now.size() <= last) {
            return false;
        }
        var steps = IntStream.rangeClosed(0, last).allMatch(i -> {
            var one = before.step(i);
            var other = now.step(i);
            return one.kind() == other.kind() && one.line() == other.line() && one.frame() == other.frame()
                    && one.object() == other.object() && one.thread() == other.thread() && one.by() == other.by();
        });
        var state = before.at(last);
        var again = now.at(last);
        return steps && state.states().equals(again.states()) && state.delegates().equals(again.delegates())
                && state.frames().stream().map(Frame::id).toList().equals(
                        again.frames().stream().map(Frame::id).toList());
    }

    /// Closes the sheet, and ends the run if it is still on its way.
    public void close() {
        job.ifPresent(Background.Job::cancel);
        run.ifPresent(ProgramRun::cancel);
        job = Optional.empty();
        run = Optional.empty();
        if (!(state.get() instanceof State.Closed)) {
            state.set(new State.Closed());
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}

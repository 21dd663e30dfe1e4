package app.primed.stepper.viewmodel;

import app.primed.trace.Frame;
import app.primed.trace.LocalVariable;
import app.primed.trace.ProgramState;
import app.primed.trace.RunIndex;
import app.primed.trace.StateSpan;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run and what is known about it, as far as it is loaded.
final class RunRecording {
    /// Characters of output shown; what was printed before is there at earlier steps.
    static final int OUTPUT_SHOWN = 20_000;

    private static final List<String> NOT_DATA = List.of("<function ", "<module ", "<class ", "<built-in ");

    final Trace trace;
    final RunIndex index = new RunIndex();
    private final StateHistory lives;
    private final StepCaption caption;

    RunRecording(Trace trace) {
        this.trace = trace;
        lives = new StateHistory(trace);
        caption = new StepCaption(trace, index);
    }

    /// All there is to see at a step while looking at an object ([Trace#NONE] for none).
    StepSnapshot at(int index, int object) {
        var step = trace.step(index);
        var moment = trace.at(index);
        // When the program has ended its frames are gone; what they held last is what one wants to see.
        var shown = step.kind() == StepKind.END && index > 0 ? withFramesOf(trace.at(index - 1), moment) : moment;
        var line = object >= 0 && object < moment.lines().size() ? moment.lines().get(object) : 0;
        var subject = lives.at(object, index, line);
        return new StepSnapshot(
                step,
                moment,
                caption.of(index),
                subject,
                locals(step, shown, subject),
                LineMarks.at(trace, step, shown),
                LineValues.at(step, shown, object),
                DelegationChain.of(trace, shown, object),
                new ObjectsAtStep(trace, index, moment.states()),
                output(moment.outputLength()));
    }

    /// What happens at a step, in plain words; empty where there is no such step yet.
    String caption(int step) {
        return step >= 0 && step < index.size() ? caption.of(step) : "";
    }

    List<StateSpan> spans(int object) {
        return lives.spans(object);
    }

    private static ProgramState withFramesOf(ProgramState before, ProgramState moment) {
        return new ProgramState(
                moment.step(), before.frames(), moment.states(), moment.delegates(), moment.lines(),
                moment.outputLength());
    }

    private List<FrameLocals> locals(Step step, ProgramState moment, Optional<SelectedObject> subject) {
        var shown = new ArrayList<FrameLocals>();
        subject.ifPresent(s -> {
            var title = "Locals of " + s.object().variable();
            frame(moment, f -> f.object() == s.object().id())
                    .ifPresentOrElse(
                            f -> shown.add(locals(title, f.locals())),
                            () -> shown.add(new FrameLocals(title, List.of(), 0)));
        });
        frame(moment, f -> f.id() == step.frame() && f.id() != 0 && f.object() < 0)
                .ifPresent(f -> shown.add(locals("Locals of " + f.function() + "()", f.locals())));
        frame(moment, f -> f.id() == 0).ifPresent(f -> shown.add(locals("Module", f.locals())));
        return List.copyOf(shown);
    }

    private static Optional<Frame> frame(ProgramState moment, java.util.function.Predicate<Frame> which) {
        return moment.frames().stream().filter(which).findFirst();
    }

    /// Whether a name holds data, rather than a function, class or module.
    static boolean isData(LocalVariable local) {
        return NOT_DATA.stream().noneMatch(local.value()::startsWith);
    }

    private static FrameLocals locals(String title, List<LocalVariable> all) {
        var data = all.stream().filter(RunRecording::isData).toList();
        return new FrameLocals(title, data, all.size() - data.size());
    }

    private String output(int length) {
        return trace.output(Math.max(0, length - OUTPUT_SHOWN), length);
    }
}

package app.primed.stepper.viewmodel;

import app.primed.trace.Frame;
import app.primed.trace.ProgramState;
import app.primed.trace.RunIndex;
import app.primed.trace.StateSpan;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run and its index, as far as it is loaded.
final class RunRecording {
    final Trace trace;
    final RunIndex index = new RunIndex();
    private final StateHistory lives;
    private final StepCaption caption;
    private final OutputText output;

    RunRecording(Trace trace) {
        this.trace = trace;
        lives = new StateHistory(trace);
        caption = new StepCaption(trace, index);
        output = new OutputText(trace, index);
    }

    /// Everything to show at a step with a selected object ([Trace#NONE] for none).
    StepSnapshot at(int index, int object) {
        var step = trace.step(index);
        var programState = trace.at(index);
        // The frames of a program that has ended are shown with their last values.
        var shown = step.kind() == StepKind.END && index > 0
                ? withFramesOf(trace.at(index - 1), programState)
                : programState;
        var line = object >= 0 && object < programState.lines().size() ? programState.lines().get(object) : 0;
        var subject = lives.at(object, index, line);
        return new StepSnapshot(
                step,
                programState,
                caption.of(index),
                subject,
                locals(step, shown, subject),
                LineMarks.at(trace, step, shown),
                LineValues.at(step, shown, object),
                DelegationChain.of(trace, shown, object),
                new ObjectsAtStep(trace, index, programState.states()),
                output.at(index, programState.outputLength()));
    }

    /// What happens at a step, in plain words; empty if the step is not loaded.
    String caption(int step) {
        return step >= 0 && step < index.size() ? caption.of(step) : "";
    }

    List<StateSpan> spans(int object) {
        return lives.spans(object);
    }

    private ProgramState withFramesOf(ProgramState before, ProgramState programState) {
        var frames = before.frames().stream().map(frame -> new Frame(
                frame.id(), frame.function(), frame.line(), frame.object(), frame.thread(), frame.active(),
                trace.localsOf(frame.id(), programState.step()))).toList();
        return new ProgramState(
                programState.step(), frames, programState.states(), programState.delegates(),
                programState.lines(),
                programState.outputLength());
    }

    private List<FrameLocals> locals(Step step, ProgramState programState, Optional<SelectedObject> subject) {
        var shown = new ArrayList<FrameLocals>();
        subject.ifPresent(s -> {
            var title = "Locals of " + s.object().variable();
            frame(programState, f -> f.object() == s.object().id())
                    .ifPresentOrElse(
                            f -> shown.add(FrameLocals.of(title, f)),
                            () -> shown.add(new FrameLocals(title, List.of(), 0, Trace.NONE)));
        });
        frame(programState, f -> f.id() == step.frame() && f.id() != 0 && f.object() < 0)
                .ifPresent(f -> shown.add(FrameLocals.of("Locals of " + f.function() + "()", f)));
        // It has ended before the objects that are closed at the end.
        var module = frame(programState, f -> f.id() == 0).map(Frame::locals)
                .orElseGet(() -> trace.localsOf(0, step.index()));
        if (!module.isEmpty() || frame(programState, f -> f.id() == 0).isPresent()) {
            shown.add(FrameLocals.of("Module", 0, module));
        }
        return List.copyOf(shown);
    }

    private static Optional<Frame> frame(ProgramState programState, java.util.function.Predicate<Frame> which) {
        return programState.frames().stream().filter(which).findFirst();
    }
}

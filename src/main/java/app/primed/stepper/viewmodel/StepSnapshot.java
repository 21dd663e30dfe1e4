package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import app.primed.trace.ProgramState;
import app.primed.trace.Step;
import java.util.List;
import java.util.Optional;

/// Everything shown at one step, computed together so that all parts of the screen agree.
///
/// @param step what happened
/// @param state the state of the program at it
/// @param caption what happened, in plain words
/// @param selected the selected object, if there is one yet
/// @param locals names of the frames worth looking at, the subject's first
/// @param marks what to see beside the lines
/// @param values what to read beside the lines
/// @param chain the delegation chain the selected object is a part of, who delegates first; empty where there is none
/// @param objects every object that exists, those alive first
/// @param output the end of what was printed up to this step
public record StepSnapshot(
        Step step,
        ProgramState state,
        String caption,
        Optional<SelectedObject> selected,
        List<FrameLocals> locals,
        List<LineMark> marks,
        List<LineValue> values,
        List<ObjectAtStep> chain,
        List<ObjectAtStep> objects,
        String output) {

    /// How many objects are alive.
    public long alive() {
        return objects instanceof ObjectsAtStep census
                ? census.alive()
                : objects.stream().filter(o -> o.state() != ObjectState.CLOSED).count();
    }
}

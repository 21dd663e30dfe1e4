package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import app.primed.trace.ProgramState;
import app.primed.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything shown at one step, computed together so that all parts of the screen agree.
///
/// @param step what happened
/// @param state the state of the program
/// @param caption what happened, in plain words
/// @param selected the selected object, if it exists yet
/// @param locals the variables of the frames of interest, the selected object's first
/// @param marks the marks beside the lines
/// @param values the values beside the lines
/// @param chain the delegation chain of the selected object, outermost first; empty if there is none
/// @param objects all objects that exist, those alive first
/// @param terminal the end of what a terminal would show at this step: the output with the lines the user typed
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
        List<OutputPart> terminal) {

    /// The text of [#terminal].
    public String output() {
        return terminal.stream().map(OutputPart::text).collect(Collectors.joining());
    }

    /// Only what the program printed; where the user typed a line, a new one begins.
    public String printed() {
        return terminal.stream().map(part -> part.typed() ? "\n" : part.text()).collect(Collectors.joining());
    }

    /// The number of objects alive.
    public long alive() {
        return objects instanceof ObjectsAtStep census
                ? census.alive()
                : objects.stream().filter(o -> o.state() != ObjectState.CLOSED).count();
    }
}

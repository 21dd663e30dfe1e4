package app.primed.stepper.viewmodel;

import app.primed.stepper.model.LifeState;
import app.primed.stepper.model.Moment;
import app.primed.stepper.model.Step;
import java.util.List;
import java.util.Optional;

/// Everything there is to see at one step, worked out at once so that no part of the screen is ahead of another.
///
/// @param step what happened
/// @param moment all that is true at it
/// @param caption what happened, in plain words
/// @param subject the object looked at, if there is one yet
/// @param locals names of the frames worth looking at, the subject's first
/// @param marks what to see beside the lines
/// @param values what to read beside the lines
/// @param chain the delegation chain the object looked at is a part of, who delegates first; empty where it is in none
/// @param objects every object that exists, those alive first
/// @param output the end of what was printed up to this step
public record Sight(
        Step step,
        Moment moment,
        String caption,
        Optional<Subject> subject,
        List<FrameLocals> locals,
        List<LineMark> marks,
        List<LineValue> values,
        List<LiveObject> chain,
        List<LiveObject> objects,
        String output) {

    /// How many objects are alive.
    public long alive() {
        return objects instanceof Census census
                ? census.alive()
                : objects.stream().filter(o -> o.state() != LifeState.CLOSED).count();
    }
}

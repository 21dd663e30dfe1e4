package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import java.util.List;
import java.util.Optional;

/// What a picture of a step shows.
///
/// @param name the program's name
/// @param lesson the lesson at this step, if the program is an example
/// @param number the step counted from 1
/// @param total the number of steps of the run
/// @param rows the timeline, the module first
public record ExportFrame(
        StepSnapshot snapshot, String name, String source, Optional<LessonGuide.LessonPage> lesson, int number,
        int total,
        List<TimelineRow> rows) {

    /// The timeline of the module or an object.
    public record TimelineRow(String name, List<TimelineBar> bars) {}

    /// @param state the object's state; empty for plain code
    /// @param from its first step, from 0
    /// @param to the step after its last
    public record TimelineBar(Optional<ObjectState> state, int from, int to) {}
}

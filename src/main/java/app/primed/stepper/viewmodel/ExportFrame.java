package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import java.util.List;
import java.util.Optional;

/// All that a picture of a step shows.
///
/// @param name what the program is called
/// @param lesson the lesson at this step, where the program is an example
/// @param number the step as people count it, from 1
/// @param total steps of the run
/// @param rows the run over time, the module's first
public record ExportFrame(
        StepSnapshot snapshot, String name, String source, Optional<LessonGuide.LessonPage> lesson, int number,
        int total,
        List<TimelineRow> rows) {

    /// A module or an object over time.
    public record TimelineRow(String name, List<TimelineBar> bars) {}

    /// @param state the state it was in, empty where plain code ran
    /// @param from its first step, from 0
    /// @param to the step after its last
    public record TimelineBar(Optional<ObjectState> state, int from, int to) {}
}

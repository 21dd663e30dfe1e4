package app.primed.quiz.model;

import java.util.Optional;

/// One thing that happened in a run.
///
/// @param step its 0-based place in the trace
/// @param kind what it was
/// @param object the number of the [SelectedObject] it happened to, [#NONE] for plain code
/// @param thread the thread, 0 for the main one
/// @param line 1-based source line, 0 where there is none
/// @param text the value, exception, answer or output, as shown; empty where there is none
/// @param truly for [Kind#ASKED] the state the object was really in
public record Happening(int step, Kind kind, int object, int thread, int line, String text, Optional<State> truly) {

    public static final int NONE = -1;

    public enum Kind {
        LINE,
        CREATED,
        /// Resumed by `next`, `send`, `await` or a loop; the text is the value sent in (`None` for next).
        RESUMED,
        THROWN,
        CLOSING,
        YIELDED,
        RETURNED,
        RAISED,
        CLOSED,
        /// The program asked for a state; the text is the answer it got.
        ASKED,
        OUTPUT
    }
}

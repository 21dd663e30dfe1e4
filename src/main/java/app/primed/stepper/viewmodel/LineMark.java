package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import java.util.Optional;

/// Something to see at a line of the program.
///
/// @param line 1-based
/// @param kind what is there
/// @param text the words beside the line, may be empty
public record LineMark(int line, Kind kind, String text) {

    /// In order of weight: where several are on a line, the last one colours it.
    public enum Kind {
        /// Objects ended here, at this step.
        CLOSED,
        /// Objects rest here.
        SUSPENDED,
        /// A frame that waits here for what it called or resumed.
        CALLER,
        /// Plain code is here.
        CURRENT,
        /// A generator or coroutine runs here.
        RUNNING,
        /// The program failed here.
        ERROR;

        /// The state of the objects at the line, empty where it is about a frame of plain code or an error.
        public Optional<ObjectState> state() {
            return switch (this) {
                case CLOSED -> Optional.of(ObjectState.CLOSED);
                case SUSPENDED -> Optional.of(ObjectState.SUSPENDED);
                case RUNNING -> Optional.of(ObjectState.RUNNING);
                case CALLER, CURRENT, ERROR -> Optional.empty();
            };
        }
    }
}

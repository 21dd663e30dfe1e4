package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import java.util.Optional;

/// A mark at a line of the program.
///
/// @param line 1-based
/// @param text the text beside the line, may be empty
public record LineMark(int line, Kind kind, String text) {

    /// In ascending priority: if a line has several, the last one decides its colour.
    public enum Kind {
        /// Objects closed here at this step.
        CLOSED,
        /// Objects are suspended here.
        SUSPENDED,
        /// A frame that waits for what it called or resumed.
        CALLER,
        /// Plain code runs here.
        CURRENT,
        /// A generator or coroutine runs here.
        RUNNING,
        /// The program failed here.
        ERROR;

        /// The state of the objects at the line; empty for plain code or an error.
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

package app.primed.stepper.model;

/// The result of a live move. An exception in the program is a result; it does not end the program.
///
/// @param failed whether an exception ended the move, or its code is invalid
/// @param text the value as shown, empty for a statement; or Python's message
public record MoveOutcome(boolean failed, String text) {}

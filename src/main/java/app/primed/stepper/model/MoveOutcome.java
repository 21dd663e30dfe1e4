package app.primed.stepper.model;

/// What came of a live move. An exception of the program's is an outcome, not the program's end.
///
/// @param failed whether an exception left the move, or it is no Python
/// @param text the value as shown, empty for a statement; or Python's own message
public record MoveOutcome(boolean failed, String text) {}

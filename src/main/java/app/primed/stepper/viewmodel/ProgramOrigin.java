package app.primed.stepper.viewmodel;

/// Where a program came from, and the way back there.
///
/// @param name what the user calls the place ("the note", "the quiz")
/// @param back opens it again
public record ProgramOrigin(String name, Runnable back) {}

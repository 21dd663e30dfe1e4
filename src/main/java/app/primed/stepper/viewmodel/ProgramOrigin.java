package app.primed.stepper.viewmodel;

/// Where a program came from.
///
/// @param name as the user knows it ("the note", "the quiz")
/// @param back opens it again
public record ProgramOrigin(String name, Runnable back) {}

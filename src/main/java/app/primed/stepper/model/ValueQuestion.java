package app.primed.stepper.model;

/// Asks for the whole value of a variable at a step of a run.
///
/// @param step counted from 0
/// @param frame the number of the frame in the trace
/// @param name of the variable
public record ValueQuestion(int step, int frame, String name) {}

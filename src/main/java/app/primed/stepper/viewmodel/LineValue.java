package app.primed.stepper.viewmodel;

/// The values that a line last bound, shown beside it.
///
/// @param line 1-based
/// @param text names and values ("total = 40.0   count = 2")
/// @param changed whether one of them changed at the current step
public record LineValue(int line, String text, boolean changed) {}

package app.primed.stepper.viewmodel;

/// What a line bound when it last ran, to be read beside it.
///
/// @param line 1-based
/// @param text the names and their values ("total = 40.0 · count = 2")
/// @param changed whether one of them changed at the current step
public record LineValue(int line, String text, boolean changed) {}

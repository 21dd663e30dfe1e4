package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Move;

/// A move that was made.
///
/// @param text as it is below the program
/// @param last the last step it made
public record AppliedMove(Move move, String text, int last) {}

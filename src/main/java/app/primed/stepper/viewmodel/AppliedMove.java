package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Move;

/// A move that was made.
///
/// @param text as shown below the program
/// @param last the last step of the move
public record AppliedMove(Move move, String text, int last) {}

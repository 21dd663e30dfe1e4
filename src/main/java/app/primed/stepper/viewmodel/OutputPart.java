package app.primed.stepper.viewmodel;

/// A part of what a terminal would show.
///
/// @param typed whether the user typed it, a line with its end; else the program printed it
public record OutputPart(String text, boolean typed) {}

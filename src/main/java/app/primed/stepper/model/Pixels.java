package app.primed.stepper.model;

/// An image.
///
/// @param argb pixels by row from the top, as alpha, red, green and blue
public record Pixels(int width, int height, int[] argb) {}

package app.primed.stepper.model;

/// A picture in pixels.
///
/// @param argb row by row from the top, each pixel as alpha, red, green and blue
public record Pixels(int width, int height, int[] argb) {}

package app.primed.stepper.viewmodel;

/// Where a program came from, and the way back there.
///
/// @param name what the user calls the place ("2020-01-27, line 41")
/// @param back opens it again
public record Origin(String name, Runnable back) {}

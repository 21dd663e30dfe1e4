package app.primed.stepper.viewmodel;

import app.primed.trace.Trace;
import java.util.List;
import java.util.OptionalInt;

/// A run and the moves made on it.
///
/// @param name what it is called
/// @param hold the step its program is held at, empty where it ran to its end
public record Branch(String name, OptionalInt hold, List<AppliedMove> moves, Trace trace) {}

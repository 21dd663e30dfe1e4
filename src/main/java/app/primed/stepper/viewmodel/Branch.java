package app.primed.stepper.viewmodel;

import app.primed.trace.Trace;
import java.util.List;
import java.util.OptionalInt;

/// A run and the moves made on it.
///
/// @param name as shown to the user
/// @param hold the step at which its program is held, empty if it ran to its end
public record Branch(String name, OptionalInt hold, List<AppliedMove> moves, Trace trace) {}
